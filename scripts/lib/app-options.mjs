// @ts-check
// The app's own options, as far as the scripts must know them: what each is called, whether a value follows.
// The app itself reads and checks them.

/** @type {Record<string, boolean>} */
export const APP_OPTIONS = {
  host: false,
  port: true,
  join: true,
  name: true,
  game: true,
  profile: true,
  screenshot: true,
};
