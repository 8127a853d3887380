import { DataPort, type Port } from '../../src/main/session/data-port.ts';
import { BridgeConnection, type DataPort as PagePort } from '../../src/renderer/session/bridge-connection.ts';
import type { PortRequest } from '../../src/shared/bridge/index.ts';
import type { Client } from '../../src/shared/net/index.ts';
import type { Machine } from './machine.ts';

/**
 * What lies between a guest's main process and their page: both ends of the real bridge, on a port whose messages
 * wait while the program that they are for stands still.
 */
export function bridge(options: {
  client: Client;
  main: Machine;
  page: Machine;
  complain: (what: string) => void;
}): BridgeConnection {
  const { client, main, page, complain } = options;
  const heard: { message: (event: { data: unknown }) => void; close: () => void } = {
    message: () => {},
    close: () => {},
  };
  const pagePort: PagePort = {
    onmessage: null,
    postMessage: (data: PortRequest) => main.receive(() => heard.message({ data })),
    close: () => main.receive(() => heard.close()),
  };
  const mainPort: Port = {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => {
      if (event === 'message') heard.message = listener;
      else heard.close = () => listener({ data: undefined });
    },
    postMessage: (data) => page.receive(() => pagePort.onmessage?.({ data } as MessageEvent)),
    start: () => {},
    close: () => {},
  };
  const refused = (event: string) => complain(`main refused what the page asked for: ${event}`);
  new DataPort(client, mainPort, { translate: (event) => event, over: () => client.close() }, main, {
    info: () => {},
    warn: refused,
    error: refused,
  });
  return new BridgeConnection(pagePort, () => page.now());
}
