import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Addresses of this computer for hostile peers, none of which an honest player comes from: a limit per address
 * then hits who it is meant for. Linux and Windows own all of 127.0.0.0/8; elsewhere there is only one.
 */
export async function hostileAddresses(): Promise<string[]> {
  const some = Array.from({ length: 8 }, (_, i) => `127.0.66.${i + 1}`);
  return (await owns(some[0] as string)) ? some : ['127.0.0.1'];
}

async function owns(address: string): Promise<boolean> {
  const listening = createServer();
  try {
    listening.listen(0, address);
    await once(listening, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    listening.close();
  }
}
