/**
 * The contract between the renderer and main: every verb that crosses, its arguments and its answer. Preload
 * exposes exactly {@link HostplayBridge} as `window.hostplay`; main checks every argument against the schemas.
 */
import { z } from 'zod';
import type { Entry } from '../net/index.ts';
import { LINK_NAMES, type LinkConditions, MAX_RECORDING_BYTES } from '../netcode/index.ts';

/** A player's name as typed: 1 to 20 visible characters after trimming. */
export const playerName = z.string().trim().min(1).max(20);

/** What the player has chosen and the app remembers. */
export const settingsSchema = z.object({
  name: playerName.or(z.literal('')),
  /** Addresses joined lately, newest first. */
  recentAddresses: z.array(z.string().min(1).max(255)).max(5),
  muted: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A network to pretend: one with a name, none, or the one that the command line asked for. */
const linkChoice = z.enum(['as-started', 'none', ...LINK_NAMES]);
export type LinkChoice = z.infer<typeof linkChoice>;

/** Pairs the answer to a verb with the port that is handed over for it. */
const portKey = z.string().uuid();

/** The arguments of each verb. */
export const verbs = {
  /** What the app was started with and knows at its start. */
  start: z.tuple([]),
  updateSettings: z.tuple([settingsSchema.partial()]),
  host: z.tuple([
    z.object({
      game: z.string().min(1).max(40),
      port: z.number().int().min(0).max(65_535).optional(),
      portKey,
    }),
  ]),
  join: z.tuple([z.object({ address: z.string().max(300), portKey })]),
  leave: z.tuple([]),
  copyText: z.tuple([z.string().max(300)]),
  openLink: z.tuple([z.string().max(2_000)]),
  setLink: z.tuple([linkChoice]),
  saveRecording: z.tuple([
    z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= MAX_RECORDING_BYTES),
  ]),
  showRecording: z.tuple([]),
  readRecording: z.tuple([]),
} as const;

/** An error that crossed from main: a stable code and a sentence with a remedy. */
export interface Failure {
  code: string;
  message: string;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** An address that friends can type. */
export interface HostAddress {
  /** As a friend types it: `192.168.1.5`, with `:port` only when it is not 5071; IPv6 in brackets with a port. */
  text: string;
  family: 4 | 6;
}
export interface Hosting {
  port: number;
  /** Set when 5071 was taken and nobody had asked for a port: the next free one is used. */
  portWasTaken: boolean;
  /** LAN addresses, IPv4 first, never link-local; empty without a network. */
  addresses: HostAddress[];
  /** Proves to the host thread that a player is the one who hosts. Goes into that player's `join` only. */
  hostKey: string;
}

/** The file of a recording. */
export interface RecordingFile {
  /** Its name, without folders. */
  name: string;
  bytes: Uint8Array;
}

/** What the app was started with. */
export interface StartInfo {
  version: string;
  settings: Settings;
  /** From the command line; acted on once, by the first screen. */
  intent:
    | { kind: 'menu' }
    | { kind: 'host'; port?: number }
    | { kind: 'join'; address: string }
    /** Watch the recording that `readRecording()` gives. */
    | { kind: 'replay' };
  /** The network that the command line asked to pretend. */
  link?: LinkConditions;
  game?: string;
  name?: string;
  /** True in a development build. */
  development: boolean;
}

/** What `window.hostplay` offers. No verb rejects: failures are results. */
export interface HostplayBridge {
  start(): Promise<StartInfo>;
  updateSettings(patch: Partial<Settings>): Promise<Result<Settings>>;
  /** Starts the background server. A data port to the host's own client follows under `portKey`. */
  host(options: { game: string; port?: number; portKey: string }): Promise<Result<Hosting>>;
  /** Dials. Resolves when the line is up; a data port follows under `portKey`. `leave()` cancels. */
  join(options: { address: string; portKey: string }): Promise<Result<{ address: string }>>;
  /** Ends the session, hosted or joined, and cancels one that is starting. Resolves when all is closed. */
  leave(): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Opens an https link of the allow-list in the browser; false for all others. */
  openLink(url: string): Promise<boolean>;
  /** Pretends another network between this copy and its host from now on; in development builds only. */
  setLink(choice: LinkChoice): Promise<Result<LinkConditions>>;
  /** Saves a black box's recording in the app's folder of recordings, under a name with the date. */
  saveRecording(bytes: Uint8Array): Promise<Result<Pick<RecordingFile, 'name'>>>;
  /** Opens the folder of the recording that was saved last, with the file selected. */
  showRecording(): Promise<void>;
  /** Reads the recording that the command line names, and no other file. */
  readRecording(): Promise<Result<RecordingFile>>;
}

/** How preload passes a data port on: `window.postMessage(handOver, origin, [port])`. */
export interface PortHandOver {
  type: 'hostplay:port';
  portKey: string;
}

/** Main → renderer over the data port: everything of one turn of the event loop, oldest first. */
export interface PortBatch {
  entries: readonly Entry[];
  /** The last measured round trip to the host in ms; absent until one was measured. */
  roundTrip?: number;
}

/** Renderer → main over the data port. */
export type PortRequest =
  | { kind: 'send'; payload: Uint8Array; replaces?: string }
  | { kind: 'consumed'; count: number }
  | { kind: 'close'; reason?: string };
