import { expect, it } from 'vitest';
import { TypingStore } from './typing-store.ts';

/** What of a field is used, and what is heard from it. */
function openOn(value: string, maxLength: number) {
  const typing = new TypingStore();
  const field = Object.assign(new EventTarget(), { value, maxLength });
  const heard: string[] = [];
  field.addEventListener('input', () => heard.push(field.value));
  typing.open(field as unknown as HTMLInputElement);
  return { typing, field, heard };
}

it('types into the field as if it came from a keyboard', () => {
  const { typing, field, heard } = openOn('be', -1);
  typing.add('n');
  typing.add(' ');
  typing.erase();
  expect(heard).toEqual(['ben', 'ben ', 'ben']);
  expect([field.value, typing.text.value]).toEqual(['ben', 'ben']);
});

it('types no more than the field holds', () => {
  const { typing, field, heard } = openOn('abc', 3);
  typing.add('d');
  expect([field.value, heard]).toEqual(['abc', []]);
});

it('erases a whole sign, and nothing where nothing is', () => {
  const { typing, field } = openOn('🎈', -1);
  typing.erase();
  typing.erase();
  expect(field.value).toBe('');
});

it('types nothing once it is closed', () => {
  const { typing, heard } = openOn('a', -1);
  typing.close();
  typing.add('b');
  expect(heard).toEqual([]);
});
