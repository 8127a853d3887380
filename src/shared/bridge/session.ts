/** Hosting, joining and leaving, and the port that the game's messages cross afterwards. */
import { z } from 'zod';
import type { Entry } from '../net/index.ts';
import type { Proof } from '../session/index.ts';
import { takes } from './verb.ts';

/** Pairs the answer to a verb with the port that is handed over for it. */
const portKey = z.string().uuid();

/** An address that friends can type. */
export interface HostAddress {
  /** As a friend types it: `192.168.1.5`, with `:port` only when it is not 5071; IPv6 in brackets with a port. */
  text: string;
  family: 4 | 6;
  adapter: Adapter;
}

/**
 * What a computer has an address by, as far as its name tells: `lan` is Wi-Fi or a cable, `virtual` what containers and
 * virtual machines add, by which friends hardly ever come.
 */
export type Adapter = 'wifi' | 'cable' | 'lan' | 'vpn' | 'virtual';

export interface Hosting {
  port: number;
  /** Set when 5071 was taken and nobody had asked for a port: the next free one is used. */
  portWasTaken: boolean;
  /** LAN addresses, IPv4 first, never link-local; empty without a network. */
  addresses: HostAddress[];
  /** Proves to the host thread that a player is the one who hosts. Goes into that player's `join` only. */
  hostKey: string;
  /** Proves to the host thread who the player is. Goes into `join` only. */
  identity?: Proof;
}
/** A line to a host is up. */
export interface Joined {
  /** The host's address in its short form. */
  address: string;
  /** Proves to this host, over this line, who the player is; absent for a host that does not ask. */
  identity?: Proof;
}

export const sessionVerbs = {
  /** Starts the background server. A data port to the host's own client follows under `portKey`. */
  host: takes(
    z.object({
      game: z.string().min(1).max(40),
      port: z.number().int().min(0).max(65_535).optional(),
      portKey,
    }),
  ).answers<Hosting>(),
  /** Dials. Answers when the line is up; a data port follows under `portKey`. `leave()` cancels. */
  join: takes(z.object({ address: z.string().max(300), portKey })).answers<Joined>(),
  /** Ends the session, hosted or joined, and cancels one that is starting. Answers when all is closed. */
  leave: takes().answers<void>(),
};

/** How preload passes a data port on: `window.postMessage(handOver, origin, [port])`. */
export interface PortHandOver {
  type: 'bridge:port';
  portKey: string;
}

/** Main → renderer over the data port: everything of one turn of the event loop, oldest first. */
export interface PortBatch {
  entries: readonly Entry[];
  /** When it was sent, ms on main's clock, which has stamped the entries; the page's may be far from it. */
  sentAt: number;
  /** The last measured round trip to the host in ms; absent until one was measured. */
  roundTrip?: number;
}

/** Renderer → main over the data port. */
export type PortRequest =
  | { kind: 'send'; payload: Uint8Array; replaces?: string }
  | { kind: 'consumed'; count: number }
  | { kind: 'close'; reason?: string };
