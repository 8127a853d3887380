import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, fileSink } from './log.ts';

function lines(write: (log: ReturnType<typeof createLog>) => void): string[] {
  const written: string[] = [];
  write(createLog([(line) => written.push(line)], () => 0));
  return written;
}

describe('the log', () => {
  it('writes one line an event', () => {
    expect(lines((log) => log.info('hosting', { port: 5071, game: 'dots', missing: undefined }))).toEqual([
      '1970-01-01T00:00:00.000Z info hosting port=5071 game=dots\n',
    ]);
  });

  it('keeps a hostile value on its own line', () => {
    expect(lines((log) => log.warn('refused', { reason: 'a\nb error "c"' }))).toEqual([
      '1970-01-01T00:00:00.000Z warn refused reason="a\\nb error \\"c\\""\n',
    ]);
  });

  it('does not let one kind of event fill it, and says how many lines it left out', () => {
    const written: string[] = [];
    let now = 0;
    const log = createLog([(line) => written.push(line)], () => now);
    for (let i = 0; i < 5_000; i++) log.warn('call-refused');
    log.error('uncaught');
    expect(written).toHaveLength(21);
    now = 60_000;
    log.warn('call-refused');
    expect(written.at(-1)).toBe('1970-01-01T00:01:00.000Z warn call-refused leftOut=4980\n');
  });

  it('names neither the home folder nor a stack', () => {
    const error = Object.assign(new Error(`no such file ${homedir()}/x`), { code: 'ENOENT' });
    const [line = ''] = lines((log) => log.error('failed', { error }));
    expect(line).toContain('error="ENOENT: no such file ~/x"');
    expect(line).not.toContain('log.test');
  });

  it('writes a stack below its event, and nothing there that looks like an event', () => {
    const stack = `Error: no\n2026-01-01 error forged\n    at step (${homedir()}/game/rules.ts:3:4)\n\tat x\u001b[31m (y:1:2)`;
    expect(lines((log) => log.error('host-failed', { message: 'no', stack }))).toEqual([
      '1970-01-01T00:00:00.000Z error host-failed message=no\n    at step (~/game/rules.ts:3:4)\n    at x[31m (y:1:2)\n',
    ]);
    const long = '    at far away\n'.repeat(500);
    expect(
      lines((log) => log.error('host-failed', { stack: long }))
        .join('')
        .split('\n'),
    ).toHaveLength(22);
  });

  it('keeps two small files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'app-log-'));
    const path = join(folder, 'logs', 'app.log');
    for (let number = 0; number < 100; number++) fileSink(path, 200)(`line ${number}\n`);
    const sink = fileSink(path, 200);
    for (let number = 100; number < 200; number++) sink(`line ${number}\n`);
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['app.log', 'app.log.1']);
    expect(statSync(path).size).toBeLessThanOrEqual(200);
    expect(readFileSync(path, 'utf8')).toMatch(/line 199\n$/);
    rmSync(folder, { recursive: true });
  });

  it('goes on when the file cannot be written', () => {
    expect(() => fileSink(join(tmpdir(), 'app\0', 'x.log'))('line\n')).not.toThrow();
  });
});
