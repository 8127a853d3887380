/**
 * Every limit of the networking library, with its default. Options of `Server` and `Client` named `limits` take
 * any part of it. `docs/protocol.md` explains each.
 */
export interface Limits {
  /** Largest frame payload that is accepted, in bytes. A message over it closes the connection. */
  receiveBytes: number;
  /** Largest frame payload that is sent, in bytes. A message over it is refused with an error. */
  sendBytes: number;
  /** How deep a message may be nested. Scanned before decoding. */
  depth: number;
  /** How many values a message may hold: every map, array, key, number, string … counts one. */
  nodes: number;
  /** Longest string, in bytes of UTF-8. */
  stringBytes: number;
  /** Longest binary value, in bytes. */
  binaryBytes: number;
  /** Longest array, in elements. */
  arrayLength: number;
  /** Largest map, in entries. */
  mapEntries: number;
  /** Messages per second that a peer may send, on average. */
  messagesPerSecond: number;
  /** Messages that may come at once: as many as wait at the sender while a line is down. */
  messageBurst: number;
  /** Bytes per second that a peer may send, on average. */
  bytesPerSecond: number;
  /** Bytes that may come at once. */
  byteBurst: number;
  /** Messages that do not fit their schema, after which the channel is closed. */
  badMessages: number;
  /** Messages that may wait to be sent: before the connection is up, or while the peer is slow. */
  sendQueue: number;
  /** Bytes that may wait to be sent. */
  sendQueueBytes: number;
  /** Messages that may wait to be handled. */
  receiveQueue: number;
  /** Bytes that may wait to be handled. */
  receiveQueueBytes: number;
  /** Messages that may be under way without the peer having handled them; past it, the peer is slow. At least 32. */
  window: number;
  /** Bytes that may be under way without the peer having handled them. At least 65,536. */
  windowBytes: number;
  /** Connections in total, and seats that are kept. */
  connections: number;
  /** Connections from one address (IPv6: from one /64), and seats that are kept. */
  connectionsPerAddress: number;
  /** New connections per second from one address, on average. */
  connectionsPerSecond: number;
  /** New connections that may come at once from one address: a whole school that presses Join. */
  connectionBurst: number;
}

/** What a client accepts from the server that its player chose: no message takes more than a frame to decode. */
export const CLIENT_LIMITS: Limits = {
  receiveBytes: 1024 * 1024,
  sendBytes: 16 * 1024,
  depth: 32,
  nodes: 16_384,
  stringBytes: 262_144,
  binaryBytes: 1024 * 1024,
  arrayLength: 8_192,
  mapEntries: 4_096,
  messagesPerSecond: Number.POSITIVE_INFINITY,
  messageBurst: Number.POSITIVE_INFINITY,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  byteBurst: Number.POSITIVE_INFINITY,
  badMessages: Number.POSITIVE_INFINITY,
  sendQueue: 1_024,
  sendQueueBytes: 1024 * 1024,
  receiveQueue: 1_024,
  receiveQueueBytes: 8 * 1024 * 1024,
  window: 128,
  windowBytes: 256 * 1024,
  connections: 1,
  connectionsPerAddress: 1,
  connectionsPerSecond: Number.POSITIVE_INFINITY,
  connectionBurst: Number.POSITIVE_INFINITY,
};

/** What a server accepts from strangers. 16 KB: what decodes in 15 ms at the very worst. */
export const SERVER_LIMITS: Limits = {
  receiveBytes: 16 * 1024,
  sendBytes: 1024 * 1024,
  depth: 16,
  nodes: 2_048,
  stringBytes: 8 * 1024,
  binaryBytes: 16 * 1024,
  arrayLength: 1_024,
  mapEntries: 256,
  messagesPerSecond: 240,
  messageBurst: 1_200,
  bytesPerSecond: 256 * 1024,
  byteBurst: 2 * 1024 * 1024,
  badMessages: 32,
  sendQueue: 1_024,
  sendQueueBytes: 4 * 1024 * 1024,
  receiveQueue: 1_024,
  receiveQueueBytes: 1024 * 1024,
  window: 128,
  windowBytes: 256 * 1024,
  connections: 256,
  connectionsPerAddress: 64,
  connectionsPerSecond: 10,
  connectionBurst: 64,
};

/** Bytes of the length in front of every frame: an unsigned 32-bit number, big-endian. */
export const HEADER_BYTES = 4;
/** A peer says what it has handled at the latest after so many messages, or with its next heartbeat. */
export const REPORT_EVERY = 16;
/** Largest control frame, in bytes of payload. */
export const CONTROL_BYTES = 256;
/** Control frames per second that a peer may send, on average, and at once. Those that say "consumed" are free. */
export const CONTROL_PER_SECOND = 300;
export const CONTROL_BURST = 1_500;
/** What is read from one peer at once, in frames and in bytes, before all others get their turn. */
export const TURN_FRAMES = 8;
export const TURN_BYTES = 8 * 1024;
/** How long one `pump()` goes on taking messages, ms; with 60 frames a second there is as much left for drawing. */
export const PUMP_BUDGET = 8;
/** How many peers with more to read than that go on in one turn of the event loop. */
export const TURNS_AT_ONCE = 8;
/** Lines of one kind that a log takes in one period, and that period in ms. */
export const LOG_LINES = 20;
export const LOG_PERIOD = 60_000;
/** The port that is tried when nobody names one; repod's. */
export const DEFAULT_PORT = 5071;
/**
 * A seat is kept for so long, ms: the minute for which its player tries to come back, and as much as it may take from
 * the end of the darkness to the try that gets through (the one that is still waiting for an answer, and a pause).
 */
export const RESUME_WITHIN = 70_000;
/** Whoever has not shown within this time that they are here to play goes first when all places are taken, ms. */
export const SETTLE_WITHIN = 2_000;
/** Places for those whom a full server would turn away, while it hears whether they are players who come back. */
export const WAITING_PLACES = 256;
/** A client says hello in its first frame. A peer that has not spoken for so long is taken to be a new one, ms. */
export const HELLO_WITHIN = 250;
