import { expect, it } from 'vitest';
import { playerName } from '../../shared/bridge/index.ts';
import { suggestName } from './suggest-name.ts';

it('suggests two words that are accepted as a name', () => {
  for (const share of [0, 0.25, 0.5, 0.75, 0.999]) {
    const name = suggestName(() => share);
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(playerName.parse(name)).toBe(name);
  }
});
