/**
 * The one place where calls from the page arrive. Each is checked twice before it is served: that it comes from
 * our own page, and that its arguments fit the schemas of `shared/bridge.ts`. Whatever fails becomes a result;
 * the page never sees an exception of main's.
 */
import type { z } from 'zod';
import {
  type Failure,
  type Hosting,
  type Result,
  type Settings,
  type StartInfo,
  verbs,
} from '../shared/bridge.ts';
import { NetError } from '../shared/net/errors.ts';
import type { Log } from './log.ts';

type Arguments = { [Verb in keyof typeof verbs]: z.infer<(typeof verbs)[Verb]> };
interface Answers {
  start: StartInfo;
  updateSettings: Settings;
  host: Hosting;
  join: { address: string };
  leave: undefined;
  copyText: undefined;
  openLink: boolean;
}

/** What main does for each verb. A verb that cannot be done throws; a `NetError` reaches the player as it is. */
export type Handlers = {
  [Verb in keyof typeof verbs]: (...args: Arguments[Verb]) => Answers[Verb] | Promise<Answers[Verb]>;
};

/** The part of Electron's `IpcMainInvokeEvent` that tells who calls. */
export interface Caller {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** The part of Electron's `ipcMain` that is used. */
export interface IpcSource {
  handle(channel: string, listener: (caller: Caller, ...args: unknown[]) => Promise<Result<unknown>>): void;
}

/** @param isOwnPage see {@link comesFrom} */
export function serveVerbs(
  ipc: IpcSource,
  handlers: Handlers,
  isOwnPage: (caller: Caller) => boolean,
  log: Log,
): void {
  const serve = <Verb extends keyof Handlers>(verb: Verb, args: Arguments[Verb]) =>
    (handlers[verb] as (...args: Arguments[Verb]) => unknown)(...args);

  for (const verb of Object.keys(verbs) as (keyof Handlers)[]) {
    ipc.handle(`hostplay:${verb}`, async (caller, ...args) => {
      if (!isOwnPage(caller)) {
        log.warn('call-from-stranger', { verb });
        return refused('forbidden', 'Only the app itself may ask for this.');
      }
      const checked = verbs[verb].safeParse(args);
      if (!checked.success) {
        log.warn('call-malformed', { verb, at: checked.error.issues[0]?.path.join('.') });
        return refused(
          'bad-request',
          'The app asked for something in a wrong way. Please report this as a defect.',
        );
      }
      try {
        return { ok: true, value: await serve(verb, checked.data) };
      } catch (error) {
        return { ok: false, error: failure(error, verb, log) };
      }
    });
  }
}

/**
 * Whether a call was made by `page` (a `webContents`), by its main frame, while that showed the page of `origin`.
 * Frames inside of the page, other windows and pages from elsewhere are strangers.
 */
export function comesFrom(caller: Caller, page: unknown, origin: string): boolean {
  const frame = caller.senderFrame;
  return (
    page !== undefined &&
    caller.sender === page &&
    frame !== null &&
    frame.parent === null &&
    isBelow(frame.url, origin)
  );
}

/** Whether `url` belongs to `origin`. (`URL.origin` is of no use here: it is `null` for `app:`.) */
export function isBelow(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`);
}

function failure(error: unknown, verb: string, log: Log): Failure {
  if (error instanceof NetError) return { code: error.code, message: error.message };
  log.error('call-failed', { verb, error });
  return {
    code: 'internal',
    message: 'Something went wrong inside Hostplay. Try again; the log file tells more.',
  };
}

function refused(code: string, message: string): Result<never> {
  return { ok: false, error: { code, message } };
}
