import { type ClientOptions, DEFAULT_PORT, Client as NetClient } from '../index.ts';
import { dialTcp } from './dial.ts';
import { nodeClock, nodeRandom } from './node-clock.ts';

/** All options of the client, with a host and a port in place of a dial. */
export interface TcpClientOptions extends Partial<Omit<ClientOptions, 'dial'>> {
  /** A name or an address; `127.0.0.1` unless told. */
  host?: string;
  /** 5071 unless told. */
  port?: number;
}

/** A client over TCP. */
export class Client extends NetClient {
  constructor({ host = '127.0.0.1', port = DEFAULT_PORT, ...options }: TcpClientOptions = {}) {
    super({ clock: nodeClock, random: nodeRandom, ...options, dial: dialTcp(host, port) });
  }
}
