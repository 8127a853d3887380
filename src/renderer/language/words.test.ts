import { computed } from '@preact/signals';
import { afterEach, expect, it } from 'vitest';
import { language, words } from './words.ts';

const say = words(
  { start: 'Start', ready: (count: number) => `${count} ready` },
  { start: 'Los', ready: (count: number) => `${count} bereit` },
);

afterEach(() => {
  language.value = 'en';
});

it('says everything in the language of the moment', () => {
  expect([say().start, say().ready(2)]).toEqual(['Start', '2 ready']);
  language.value = 'de';
  expect([say().start, say().ready(2)]).toEqual(['Los', '2 bereit']);
});

it('is followed by what was rendered with it', () => {
  const rendered = computed(() => say().start);
  expect(rendered.value).toBe('Start');
  language.value = 'de';
  expect(rendered.value).toBe('Los');
});
