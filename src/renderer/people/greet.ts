import { effect } from '@preact/signals';
import type { Session } from '../session/index.ts';
import { CUES } from '../sound/cues.ts';
import type { Sound } from '../sound/sound.ts';
import { say } from './words.ts';

/**
 * Lets everybody hear who comes and who goes: a sound, and words for those who use a screen reader. Who is there at
 * the start is not greeted.
 * @returns a function that stops it
 */
export function greet(session: Session, sound: Sound): () => void {
  let known: ReadonlyMap<number, string> | undefined;
  return effect(() => {
    const present = new Map(session.players.value.map(({ seat, name }) => [seat, name]));
    const before = known;
    known = present;
    if (before === undefined || before.size === 0) return;
    const came = [...present].filter(([seat]) => !before.has(seat)).map(([, name]) => name);
    const went = [...before].filter(([seat]) => !present.has(seat)).map(([, name]) => name);
    if (came.length > 0) sound.play(CUES.joined);
    if (went.length > 0) sound.play(CUES.left);
    const words = [...came.map((name) => say().joined(name)), ...went.map((name) => say().left(name))];
    if (words.length > 0) session.announcement.value = words.join(' ');
  });
}
