import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looseTexts } from './testing/loose-texts.ts';

const renderer = join(import.meta.dirname, '..');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(?:^|\/)words\.ts$|\/testing\//.test(file));

describe('whatever a person reads', () => {
  it.each(sources)('in %s stands in a catalogue', (file) => {
    expect(looseTexts(file, readFileSync(join(renderer, file), 'utf8'))).toEqual([]);
  });
});

describe('a text that is in no catalogue', () => {
  it.each([
    ['<p>One moment…</p>', ['One moment…']],
    [`<p>{isOn ? "On" : \`Off for \${time}\`}</p>`, ['On', 'Off for']],
    ['<p>{count > 0 && "some"}</p>', ['some']],
    ['<section aria-label="Players" />', ['Players']],
    ['<Field label={known ? "Name" : say().name} placeholder="Ann" />', ['Name', 'Ann']],
    [`tell({ text: \`\${name} left.\`, action: { label: "Undo", run } })`, ['left.', 'Undo']],
    ['context.announce("You are it!")', ['You are it!']],
    ['const rows = [{ title: () => "Round trip" }]', ['Round trip']],
  ])('is found in %s', (source, texts) => {
    expect(looseTexts('sample.tsx', source)).toEqual(texts);
  });

  it.each([
    '<p class="quiet">{say().menu} {time} ms ★</p>',
    '<Button look="primary" type="submit" label={say().joinThat(address)} />',
    'go({ type: "panel", kind: "menu" })',
    '<p>{kind === "menu" ? say().menu : findName("tag")}</p>',
  ])('is none in %s', (source) => {
    expect(looseTexts('sample.tsx', source)).toEqual([]);
  });
});
