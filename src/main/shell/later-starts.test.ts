import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';
import { handOverOf, LaterStarts } from './later-starts.ts';
import { createLog } from './log.ts';

function running() {
  const logged: string[] = [];
  const parse = (args: readonly string[]) => parseArguments(args, ['dots']);
  return { logged, starts: new LaterStarts(parse, createLog([(line) => logged.push(line)])) };
}
const folder = resolve('some', 'folder');

describe('a later start', () => {
  it('is told to the page that waits for it', async () => {
    const { starts } = running();
    const next = starts.next();
    starts.receive(handOverOf(['--join', '192.168.1.5', '--name', 'Ann'], folder));
    expect(await next).toEqual({ intent: { kind: 'join', address: '192.168.1.5' }, name: 'Ann' });
  });

  it('waits for a page that is still being loaded; of several, the newest does', async () => {
    const { starts } = running();
    starts.receive(handOverOf(['--join', 'first.local'], folder));
    starts.receive(handOverOf(['--host', '--port=6000', '--game', 'dots', '--no-sandbox'], folder));
    expect(await starts.next()).toEqual({ intent: { kind: 'host', port: 6000 }, game: 'dots' });
  });

  it('is told to the newest page, and once', async () => {
    const { starts } = running();
    void starts.next();
    const next = starts.next();
    starts.receive(handOverOf(['--join', 'my-pc.local'], folder));
    expect((await next).intent).toEqual({ kind: 'join', address: 'my-pc.local' });
    const after = starts.next();
    starts.receive(handOverOf(['--host'], folder));
    expect((await after).intent).toEqual({ kind: 'host' });
  });

  it('names a recording by a path of its own folder', () => {
    const { starts } = running();
    starts.receive(handOverOf(['--replay', 'a.recording'], folder));
    expect(starts.replay).toBe(resolve(folder, 'a.recording'));
  });

  it('that asks for nothing only shows the window', () => {
    const { starts, logged } = running();
    starts.receive(handOverOf([], folder));
    starts.receive(handOverOf(['--host'], folder));
    expect(logged).toEqual([]);
  });

  it('crosses as one line of ASCII, whatever is in it', async () => {
    const { starts } = running();
    const next = starts.next();
    const handOver = handOverOf(['--join', 'my-pc.local', '--name', 'Zoë 🎲'], folder);
    expect(handOver.json).toMatch(/^[ -~]+$/);
    starts.receive(handOver);
    expect((await next).name).toBe('Zoë 🎲');
  });

  it.each([
    undefined,
    null,
    [],
    'x',
    { json: 7 },
    { json: '{' },
    { json: '{"args":["--host"]}' },
    { json: '{"args":"--host","folder":"/"}' },
    { json: '{"args":[7],"folder":"/"}' },
    handOverOf(Array(65).fill('--host'), folder),
    handOverOf(['--join', 'x'.repeat(5_000)], folder),
    handOverOf(['--join', 'not an address'], folder),
    handOverOf(['--format-disk'], folder),
    handOverOf(['--game', 'moon', '--host'], folder),
  ])('of a stranger, such as %j, is refused', (data) => {
    const { starts, logged } = running();
    let isTold = false;
    void starts.next().then(() => {
      isTold = true;
    });
    starts.receive(data);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('warn later-start-refused');
    return Promise.resolve().then(() => expect(isTold).toBe(false));
  });
});
