import { headline, sentence } from '../../../src/renderer/failures/sentence.ts';
import { ERRORS } from '../../../src/shared/net/index.ts';
import type { Ending, PlayerListener } from '../../../src/shared/session/index.ts';
import { cleanChat, cleanName, cleanText, REASONS } from '../../../src/shared/session/index.ts';

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
export function unfitToShow({ players, welcome, talk, ended }: PlayerListener): string | undefined {
  const named = [...players, ...talk.said];
  const name = named.find((one) => cleanName(one.name) !== one.name)?.name;
  if (name !== undefined) return `somebody is called ${JSON.stringify(name)}`;
  const chat = talk.said.find((one) => cleanChat(one.chat) !== one.chat)?.chat;
  if (chat !== undefined) return `somebody says ${JSON.stringify(chat)}`;
  const game = welcome?.game ?? '';
  if (cleanText(game, LONGEST) !== game) return `the game is called ${JSON.stringify(game)}`;
  return ended && unfitEnding(ended);
}

/** The sentence that programs are told, and what a page makes of the code: headline and sentence. */
function unfitEnding(ending: Ending): string | undefined {
  const { code, message } = ending;
  if (!/^[a-z][a-z0-9-]*$/u.test(code)) return `the game ends with the code ${JSON.stringify(code)}`;
  const texts = [message, sentence(ending)];
  const unknown = texts.find((text) => !isSentenceOfOurs(text));
  if (unknown !== undefined) return `the game ends (${code}) with ${JSON.stringify(unknown)}`;
  const title = headline(code);
  return typeof title === 'string' && title !== '' ? undefined : `the end (${code}) has no headline`;
}

function isSentenceOfOurs(text: string): boolean {
  const isKnown = SENTENCES.has(text) || PATTERNS.some((pattern) => pattern.test(text));
  return isKnown && cleanText(text, LONGEST) === text;
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
