import { LINKS, type LinkConditions, type LinkName, PERFECT } from './link-conditioner.ts';

/**
 * A link in words: what people type to get one, and how it is told to them. The app's command line and the
 * scripts read the same options with the same errors.
 *
 *     --link train                                  one that has a name
 *     --latency 120 --jitter 30 --stall 2%          figures of one's own
 *     --link train --latency 400                    a named one with other figures
 */

/** What was asked for so far. */
export interface LinkWish extends Partial<LinkConditions> {
  /** The named link that the other figures change. */
  name?: LinkName;
}

/** Each reads its text into the wish, or returns what is wrong with it: a sentence with an example. */
export const LINK_OPTIONS: Readonly<Record<string, (wish: LinkWish, text: string) => string | undefined>> = {
  '--link': (wish, text) => {
    const name = findLink(text);
    if (name === undefined) return `There is no link “${text}”. There are: ${LINK_NAMES.join(', ')}.`;
    wish.name = name;
    return undefined;
  },
  '--latency': (wish, text) => {
    const ms = number(text, /^(\d+(?:\.\d+)?) ?(?:ms)?$/i, 0, 10_000);
    if (ms === undefined) return wrong(text, '--latency', 'a round trip of 0 to 10000 ms', '--latency 120');
    wish.latency = ms;
    return undefined;
  },
  '--jitter': (wish, text) => {
    const ms = number(text, /^(\d+(?:\.\d+)?) ?(?:ms)?$/i, 0, 10_000);
    if (ms === undefined) return wrong(text, '--jitter', '0 to 10000 ms', '--jitter 30');
    wish.jitter = ms;
    return undefined;
  },
  '--stall': (wish, text) => {
    const percent = number(text, /^(\d+(?:\.\d+)?) ?%?$/, 0, 100);
    if (percent === undefined) return wrong(text, '--stall', '0 to 100 percent of the writes', '--stall 2%');
    wish.stall = percent / 100;
    return undefined;
  },
  '--bandwidth': (wish, text) => {
    const kilobits = number(text, /^(\d+(?:\.\d+)?) ?(?:kbit|kbit\/s)?$/i, 1, 10_000_000);
    if (kilobits === undefined)
      return wrong(text, '--bandwidth', '1 to 10000000 kilobits per second', '--bandwidth 500');
    wish.bandwidth = kilobits;
    return undefined;
  },
};

/** The names of all {@link LINKS}, the best first. */
export const LINK_NAMES = Object.keys(LINKS) as readonly LinkName[];

/** What a wish comes to; undefined when nothing was asked for. */
export function conditionsOf({ name, ...figures }: LinkWish): LinkConditions | undefined {
  if (name === undefined && Object.keys(figures).length === 0) return undefined;
  return { ...(name === undefined ? PERFECT : LINKS[name]), ...figures };
}

/** A link's name as people type it: `cafe`, `Café Wi-Fi`, `ocean`. Undefined when none, or more than one, is meant. */
export function findLink(text: string): LinkName | undefined {
  const typed = plain(text);
  if (typed === '') return undefined;
  const meant = LINK_NAMES.filter((name) => plain(name).includes(typed));
  return meant.find((name) => plain(name) === typed) ?? (meant.length === 1 ? meant[0] : undefined);
}

/** For people: `150 ms ± 30 ms, 2 % stalls, 500 kbit/s`. */
export function describeLink({ latency, jitter, stall, bandwidth }: LinkConditions): string {
  const parts = [`${latency} ms`];
  if (jitter > 0) parts[0] += ` ± ${jitter} ms`;
  if (stall > 0) parts.push(`${Number((stall * 100).toFixed(2))} % stalls`);
  if (Number.isFinite(bandwidth))
    parts.push(bandwidth < 1000 ? `${bandwidth} kbit/s` : `${bandwidth / 1000} Mbit/s`);
  return parts.join(', ');
}

/** Without accents, spaces and hyphens, in small letters. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function number(text: string, form: RegExp, min: number, max: number): number | undefined {
  const value = Number(form.exec(text.trim())?.[1]);
  return value >= min && value <= max ? value : undefined;
}

function wrong(text: string, option: string, takes: string, example: string): string {
  return `“${text}” does not fit ${option}, which takes ${takes}, for example ${example}.`;
}
