import type { PortHandOver } from '../../shared/bridge/index.ts';

/** A port that main will hand over under this key. */
export interface ExpectedPort {
  /** Goes into the verb `host` or `join`. */
  readonly portKey: string;
  readonly port: Promise<MessagePort>;
  /** Stops waiting: the verb failed. A port that comes all the same is closed. */
  abandon(): void;
}

/**
 * Waits for a data port. To be called before the verb, because the port may come before the verb's answer.
 * Only this page's own preload script can hand one over: the message must come from this window and origin and
 * carry the key, which nobody else has seen.
 */
export function expectPort(): ExpectedPort {
  const portKey = crypto.randomUUID();
  const { promise, resolve } = withResolvers<MessagePort>();
  let wanted = true;

  const listen = (event: MessageEvent) => {
    const port = event.ports[0];
    if (event.source !== window || event.origin !== location.origin || port === undefined) return;
    if (!isHandOver(event.data) || event.data.portKey !== portKey) return;
    window.removeEventListener('message', listen);
    if (wanted) resolve(port);
    else port.close();
  };
  window.addEventListener('message', listen);
  return {
    portKey,
    port: promise,
    abandon: () => {
      wanted = false;
    },
  };
}

function isHandOver(data: unknown): data is PortHandOver {
  return (
    typeof data === 'object' &&
    data !== null &&
    (data as Partial<PortHandOver>).type === 'bridge:port' &&
    typeof (data as Partial<PortHandOver>).portKey === 'string'
  );
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
