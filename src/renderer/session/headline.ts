/** The end of a game in three or four words. The sentence that explains it comes from where it ended. */
const HEADLINES: Readonly<Record<string, string>> = {
  'host-left': 'The host has left',
  'host-gone': 'The host is gone',
  'server-stopped': 'The host has left',
  kicked: 'You were removed',
  version: 'Different versions',
  full: 'The game is full',
  game: 'You don’t have this game',
  'connection-lost': 'Connection lost',
  'peer-silent': 'Connection lost',
  'resume-refused': 'Connection lost',
  'host-failed': 'The game stopped',
  'worker-crashed': 'The game stopped',
  'view-failed': 'The game stopped',
  'port-in-use': 'Port already in use',
  'port-forbidden': 'Port not allowed',
  'not-a-host': 'No game there',
};

/** The headline for a stable code; a plain one for a code that has none of its own. */
export function headline(code: string): string {
  return (Object.hasOwn(HEADLINES, code) ? HEADLINES[code] : undefined) ?? 'The game is over';
}
