// @ts-check
// The app's own options, as far as the scripts must know them: what each is called, whether a value follows.
// The app itself reads and checks them.

/** @type {Record<string, boolean>} */
export const APP_OPTIONS = {
  host: false,
  port: true,
  'start-with': true,
  'per-address': true,
  join: true,
  name: true,
  game: true,
  profile: true,
  replay: true,
  screenshot: true,
  frames: true,
  link: true,
  latency: true,
  jitter: true,
  stall: true,
  bandwidth: true,
};

/** Those that say what network a copy pretends: each takes a value. */
export const LINK_OPTIONS = ['--link', '--latency', '--jitter', '--stall', '--bandwidth'];
