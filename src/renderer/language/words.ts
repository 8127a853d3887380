import { signal } from '@preact/signals';

/** The languages that the page speaks, by the codes of ISO 639-1. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the moment. Whatever was rendered with words follows it. */
export const language = signal<Language>('en');

type Entry = string | ((...parameters: never[]) => string);
/** The same entries in another language: a text for a text, the same parameters for the same parameters. */
type Translated<W> = { readonly [Key in keyof W]: W[Key] extends string ? string : W[Key] };

/**
 * What a feature or a game says, in every language: each has a `words.ts` that calls this once.
 *
 *     export const say = words(
 *       { start: 'Start', ready: (count: number) => `${count} ready` },
 *       { start: 'Los', ready: (count: number) => `${count} bereit` },
 *     );
 *     <Button>{say().start}</Button>
 *
 * @param en entries by name: a text, or a function of what the text depends on
 * @param de the same entries
 * @returns the entries in the language of the moment. Called where they are rendered, never kept.
 */
export function words<W extends Readonly<Record<string, Entry>>>(
  en: W,
  de: Translated<W>,
): () => Translated<W> {
  const all: Record<Language, Translated<W>> = { en: en as Translated<W>, de };
  return () => all[language.value];
}
