/** Which port a host gets. */
import { DEFAULT_PORT, NetError } from '../../shared/net/index.ts';

/** How many ports are tried before the system chooses one, when nobody asked for a port. */
const NEXT_PORTS = 20;

/**
 * Calls `listen` with one port after the other until one is free: only with `asked` when a player asked for a
 * port, otherwise with 5071, those after it, and at last 0, where the system chooses.
 *
 * @param listen resolves to the port in use; rejects with `port-in-use` to have the next one tried
 * @throws NetError what `listen` rejected with
 */
export async function tryPorts(
  asked: number | undefined,
  listen: (port: number) => Promise<number>,
): Promise<number> {
  if (asked !== undefined) return listen(asked);
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + NEXT_PORTS; port++) {
    try {
      return await listen(port);
    } catch (error) {
      if (!(error instanceof NetError && error.code === 'port-in-use')) throw error;
    }
  }
  return listen(0);
}
