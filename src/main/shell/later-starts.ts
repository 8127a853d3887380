/**
 * What somebody asks who starts the app while a copy of it runs on the same profile: the second start hands its
 * arguments over and ends, and the running copy does what they say, if it is free.
 */
import { resolve } from 'node:path';
import { z } from 'zod';
import type { LaterStart } from '../../shared/bridge/index.ts';
import type { Options, Parsed } from './arguments.ts';
import { intentOf } from './intent.ts';
import type { Log } from './log.ts';

/** What crosses from one process to the other. */
const message = z.object({
  args: z.array(z.string().max(4_096)).max(64),
  /** What relative paths are relative to. */
  folder: z.string().max(4_096),
});
/**
 * How it crosses: as JSON, and in ASCII. Electron's way on Linux goes through lines of text that are trimmed: an array of
 * ten arrives as null.
 */
const envelope = z.object({ json: z.string().max(64_000) });
export type HandOver = z.infer<typeof envelope>;

/** What a start hands over to the copy that runs already. */
export function handOverOf(args: readonly string[], folder: string): HandOver {
  const json = JSON.stringify({ args, folder });
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return { json: json.replace(/[^ -~]/g, escaped) };
}

export class LaterStarts {
  /** The recording that was asked for last: the only file that the page may read. */
  replay: string | undefined;
  readonly #parse: (args: readonly string[]) => Parsed;
  readonly #log: Log;
  /** The newest that the page has not been told. */
  #next: LaterStart | undefined;
  #tell: ((start: LaterStart) => void) | undefined;

  /** @param parse reads arguments, as those of this process were read */
  constructor(parse: (args: readonly string[]) => Parsed, log: Log) {
    this.#parse = parse;
    this.#log = log;
  }

  /** Another start handed this over. */
  receive(data: unknown): void {
    const options = this.#read(data);
    if (options === undefined) return;
    const intent = intentOf(options);
    if (intent.kind === 'menu') return;
    const { game, name } = options;
    if (options.replay !== undefined) this.replay = options.replay;
    this.#next = { intent, ...(game !== undefined && { game }), ...(name !== undefined && { name }) };
    this.#hand();
  }

  /** What the next one asks for. A page that is loaded anew asks anew: nobody else waits then. */
  next(): Promise<LaterStart> {
    return new Promise((tell) => {
      this.#tell = tell;
      this.#hand();
    });
  }

  #hand(): void {
    if (this.#next === undefined || this.#tell === undefined) return;
    this.#tell(this.#next);
    this.#next = undefined;
    this.#tell = undefined;
  }

  /** Any program of this user can hand something over: it is checked like any stranger's. */
  #read(data: unknown): Options | undefined {
    const checked = message.safeParse(opened(data));
    const parsed = checked.success ? this.#parse(checked.data.args) : undefined;
    if (!checked.success || parsed?.ok !== true) {
      this.#log.warn('later-start-refused', { why: parsed?.ok === false ? parsed.message : 'malformed' });
      return undefined;
    }
    const { replay } = parsed.options;
    return replay === undefined
      ? parsed.options
      : { ...parsed.options, replay: resolve(checked.data.folder, replay) };
  }
}

function opened(data: unknown): unknown {
  try {
    return JSON.parse(envelope.parse(data).json);
  } catch {
    return undefined;
  }
}
