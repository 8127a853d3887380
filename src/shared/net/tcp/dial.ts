import { connect } from 'node:net';
import { type Dial, NetError, type Pipe } from '../index.ts';
import { dialError } from './socket-errors.ts';
import { SocketPipe } from './socket-pipe.ts';

/** A dial for TCP. All addresses of a name are tried (RFC 8305), IPv6 or IPv4, until one answers. */
export function dialTcp(host: string, port: number): Dial {
  return () => {
    const typo = host === '' ? 'address-empty' : isPort(port) ? undefined : 'port-malformed';
    if (typo !== undefined) return { pipe: Promise.reject(new NetError(typo)), cancel: () => {} };
    const socket = connect({ host, port, autoSelectFamily: true });
    const pipe = new Promise<Pipe>((resolve, reject) => {
      socket.once('connect', () => resolve(new SocketPipe(socket)));
      socket.once('error', (cause) => reject(dialError(cause)));
      socket.once('close', () => reject(new NetError('cancelled')));
    });
    return { pipe, cancel: () => socket.destroy() };
  };
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}
