/**
 * The one place where calls from the page arrive. Each is checked twice before it is served: that it comes from
 * our own page, and that its arguments fit the schemas of `shared/bridge/index.ts`. Whatever fails becomes a result;
 * the page never sees an exception of main's.
 */
import { type Failure, type Handlers, type Result, verbs } from '../../shared/bridge/index.ts';
import { NetError } from '../../shared/net/index.ts';
import { RecordingError } from '../../shared/netcode/index.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';

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
  for (const verb of Object.keys(verbs) as (keyof Handlers)[]) {
    const serve = handlers[verb] as (...args: unknown[]) => unknown;
    ipc.handle(`bridge:${verb}`, async (caller, ...args) => {
      try {
        if (!isOwnPage(caller)) throw new Refusal('forbidden', 'Only the app itself may ask for this.');
        return { ok: true, value: await serve(...checked(verb, args)) };
      } catch (error) {
        return { ok: false, error: failure(error, verb, log) };
      }
    });
  }
}

function checked(verb: keyof Handlers, args: unknown[]): unknown[] {
  const result = verbs[verb].args.safeParse(args);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal(
    'bad-request',
    `The app asked for “${verb}” in a wrong way (${where}). Please report this defect.`,
  );
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
  if (error instanceof NetError || error instanceof RecordingError)
    return { code: error.code, parameters: error.parameters };
  if (error instanceof Refusal) {
    log.warn('call-refused', { verb, error });
    return { code: error.code };
  }
  log.error('call-failed', { verb, error });
  return { code: 'internal' };
}
