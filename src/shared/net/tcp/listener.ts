import { ConnectionListener as NetConnectionListener } from '../index.ts';
import { Client, type TcpClientOptions } from './client.ts';

/** A listener that can dial. */
export class ConnectionListener extends NetConnectionListener {
  /**
   * Starts to connect, and does not wait: `Network_connected` follows, or `Network_error`. A connection that is
   * open is closed first.
   */
  connect(host: string, port: number, options: Omit<TcpClientOptions, 'host' | 'port'> = {}): void {
    const client = new Client({ ...options, host, port });
    this.attach(client);
    // The failure is an `error` event in the queue; nobody waits for the promise.
    client.connect().catch(() => {});
  }
}
