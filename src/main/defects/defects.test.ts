import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { Defect } from '../../shared/defects/index.ts';
import { LOG_LINES } from '../../shared/net/limits.ts';
import { createLog } from '../shell/log.ts';
import { Defects } from './defects.ts';

const broken: Defect = {
  level: 'error',
  code: 'host-failed',
  message: 'TypeError: gravity is not a function',
  stack: '    at step (out.cjs:1:2)\n    at next (out.cjs:3:4)',
};

function copy(isDeveloped: boolean) {
  const logged: string[] = [];
  const defects = new Defects({
    log: createLog([(text) => logged.push(text)], () => 0),
    logFile: `${homedir()}/logs/app.log`,
    isDeveloped: () => isDeveloped,
    versions: 'Game 1.2.3; Electron 45',
    originalPlaces: async (stack) => stack.replace('out.cjs:1:2', 'src/rules.ts:7:9'),
  });
  return { defects, logged };
}

describe('a defect', () => {
  it('goes into the log, with the places in the sources', async () => {
    const { defects, logged } = copy(false);
    defects.report('host', broken);
    await defects.explain('host');
    expect(logged).toEqual([
      '1970-01-01T00:00:00.000Z error host-defect code=host-failed message="TypeError: gravity is not a function"\n' +
        '    at step (src/rules.ts:7:9)\n    at next (out.cjs:3:4)\n',
    ]);
  });

  it('is shown to a developer, with where the log is', async () => {
    const { defects } = copy(true);
    defects.report('host', broken);
    expect(await defects.explain('host')).toEqual({
      developer: {
        message: 'TypeError: gravity is not a function',
        at: 'step (src/rules.ts:7:9)',
        log: '~/logs/app.log',
      },
    });
    expect(await defects.explain('page')).toBeNull();
    const inGame = '    at div (src/math.ts:1:1)\n    at step (src/shared/games/x/rules.ts:2:2)';
    defects.report('page', { ...broken, stack: inGame });
    expect((await defects.explain('page'))?.developer?.at).toBe('step (src/shared/games/x/rules.ts:2:2)');
  });

  it('is not shown in an app that ships, where it can be copied', async () => {
    const { defects } = copy(false);
    defects.report('page', broken);
    defects.report('page', {
      ...broken,
      message: `No ${homedir()}/save for 192.168.1.5:5072, key ${'ab'.repeat(16)}`,
    });
    expect(await defects.explain('page')).toEqual({});
    expect(await defects.details('page')).toBe(
      'Game 1.2.3; Electron 45\nhost-failed: No ~/save for (address), key (left out)\n' +
        '    at step (src/rules.ts:7:9)\n    at next (out.cjs:3:4)',
    );
  });

  it('is no more than a warning where the game goes on, and then only for a developer', async () => {
    for (const isDeveloped of [true, false]) {
      const { defects, logged } = copy(isDeveloped);
      defects.report('host', { ...broken, level: 'warn' });
      expect(await defects.explain('host')).toBeNull();
      expect(logged).toHaveLength(isDeveloped ? 1 : 0);
    }
  });

  it('does not fill the log, however often it comes', async () => {
    const { defects, logged } = copy(true);
    for (let i = 0; i < 2_000; i++)
      defects.report('page', { ...broken, code: `x${'y'.repeat(i % 30)}`, message: `number ${i}` });
    expect((await defects.explain('page'))?.developer?.message).toBe('number 1999');
    expect(logged).toHaveLength(LOG_LINES);
  });
});
