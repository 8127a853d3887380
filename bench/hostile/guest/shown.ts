import { ERRORS } from '../../../src/shared/net/index.ts';
import type { Ending, PlayerListener } from '../../../src/shared/session/index.ts';
import { cleanName, cleanText, REASONS } from '../../../src/shared/session/index.ts';

const SENTENCES: ReadonlySet<string> = new Set([...Object.values(ERRORS), ...Object.values(REASONS)]);
/** Sentences with a number or a cleaned name in them: refusals, and what `NetError`s add to their code's own. */
const PATTERNS = [
  /^The host has version \d+ of (the app|this game), and you have version \d+\. [A-Z][a-z ]+, then join again\.$/u,
  /^This game is full: all \d+ seats are taken\. Join again when somebody has left\.$/u,
  /^From your address \d+ are in this game already, and [a-z ]+\. Join again when [a-z ,]+\.$/u,
  /^The host plays “.{1,60}”, which this copy does not have\. Get the same version as the host\.$/u,
  /^The other side broke the rules of the protocol: [a-z ]+\.$/u,
  /^Nothing was heard for \d+ seconds\.$/u,
  /^A message of \d+ bytes arrived; \d+ is the limit\.$/u,
];
/** The longest sentence that a screen has room for, in characters. */
const LONGEST = 300;

/** What of a guest's screen a host must never bring about; undefined when all is as it should be. */
export function unfitToShow({ players, welcome, ended }: PlayerListener): string | undefined {
  for (const { name } of players)
    if (cleanName(name) !== name) return `a player is called ${JSON.stringify(name)}`;
  const game = welcome?.game ?? '';
  if (cleanText(game, LONGEST) !== game) return `the game is called ${JSON.stringify(game)}`;
  return ended && unfitEnding(ended);
}

export function unfitEnding({ code, message }: Ending): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/u.test(code)) return `the game ends with the code ${JSON.stringify(code)}`;
  const isKnown = SENTENCES.has(message) || PATTERNS.some((pattern) => pattern.test(message));
  return isKnown && cleanText(message, LONGEST) === message
    ? undefined
    : `the game ends (${code}) with ${JSON.stringify(message)}`;
}

/** The first number in what is drawn that is none; undefined when all can be drawn. @param where what to call it */
export function unfitToDraw(value: unknown, where: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${where} is ${value}`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unfitToDraw(part, `${where}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
