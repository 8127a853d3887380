/**
 * Whether somebody is going to hold this process at breakpoints. Then the heartbeat is off, or the game would end
 * at the first one.
 *
 * The rule: only in a development build (`npm run dev`), and only when an inspector was asked for at a port of its
 * own (`npm run dev -- --inspect` or `--inspectBrk`). A game that ships always has its heartbeat, and so has one
 * under test: Playwright asks for an inspector at a port that it does not choose (`--inspect=0`).
 *
 * @param args the command line, Node's and Electron's switches included
 */
export function isHeldByDebugger(development: boolean, args: readonly string[]): boolean {
  return development && args.some((arg) => /^--inspect(-brk)?(=(?!0$).*)?$/.test(arg));
}
