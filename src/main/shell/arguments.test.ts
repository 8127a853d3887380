import { describe, expect, it } from 'vitest';
import { HELP, ownArguments, parseArguments } from './arguments.ts';

const games = ['dots', 'scribble'];

function options(...args: string[]) {
  const parsed = parseArguments(args, games);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.options;
}

function fault(...args: string[]): string {
  const parsed = parseArguments(args, games);
  if (parsed.ok) throw new Error(`accepted: ${args.join(' ')}`);
  return parsed.message;
}

describe('the command line', () => {
  it('starts with the menu when nothing is asked for', () => {
    expect(options()).toEqual({ host: false, help: false });
  });

  it('reads every option, in both forms', () => {
    const expected = {
      host: true,
      help: false,
      port: 5072,
      name: 'Ann Lee',
      game: 'dots',
      profile: 'guest-1',
    };
    expect(
      options('--host', '--port', '5072', '--name', 'Ann Lee', '--game', 'dots', '--profile', 'guest-1'),
    ).toEqual(expected);
    expect(options('--host', '--port=5072', '--name=Ann Lee', '--game=dots', '--profile=guest-1')).toEqual(
      expected,
    );
    expect(options('--join', 'my-pc.local:5072')).toMatchObject({ join: 'my-pc.local:5072' });
    expect(options('--screenshot', 'a=b.png')).toMatchObject({ screenshot: 'a=b.png' });
    expect(options('--screenshot=a=b.png')).toMatchObject({ screenshot: 'a=b.png' });
    expect(options('--window-position=-640,0', '--window-size=640,480')).toMatchObject({
      position: { x: -640, y: 0 },
      size: { width: 640, height: 480 },
    });
  });

  it('reads a link and a recording', () => {
    expect(options('--join', 'pc', '--latency', '120', '--jitter=30', '--stall', '2%').link).toEqual({
      latency: 120,
      jitter: 30,
      stall: 0.02,
    });
    expect(options('--link', 'cafe').link).toEqual({ name: 'café Wi-Fi' });
    expect(options('--replay', 'a.recording').replay).toBe('a.recording');
  });

  it('reads how many may come from one address', () => {
    expect(options('--host', '--per-address', '20').perAddress).toBe(20);
    expect(options('--frames', '30').frames).toBe(30);
  });

  it('takes port 0, where the system chooses', () => {
    expect(options('--host', '--port', '0').port).toBe(0);
  });

  it.each([
    [['--hots'], /does not know --hots\. Did you mean --host\?/],
    [['--joint=1.2.3.4'], /does not know --joint\. Did you mean --join\?/],
    [['--fullscreen'], /does not know --fullscreen\. There are: --host, --help, --port/],
    [['192.168.1.5'], /does not know “192\.168\.1\.5”/],
    [['--host', '--port'], /--port needs a value/],
    [['--latency', 'fast'], /“fast” does not fit --latency, .* for example --latency 120\./],
    [['--link', 'moon'], /There is no link “moon”\. There are: LAN, good, café Wi-Fi/],
    [['--replay', 'a', '--host'], /--replay .* does not go with --host/],
    [['--port', '--host'], /--port needs a value/],
    [['--name='], /--name needs a value/],
    [['--host=yes'], /--host takes no value/],
    [['--host', '--host'], /--host is there twice/],
    [['--host', '--port', '70000'], /“70000” is no port/],
    [['--host', '--port', '-1'], /“-1” is no port/],
    [['--frames', '9'], /“9” does not fit --frames, which takes 10 to 240/],
    [['--per-address', '0'], /“0” does not fit --per-address, which takes 1 to 256/],
    [['--port', '5071'], /--port goes with --host\./],
    [['--host', '--start-with', '0'], /“0” does not fit --start-with/],
    [['--start-with', '2'], /--start-with goes with --host\./],
    [['--join', '1.2.3.4', '--port', '5072'], /behind the address/],
    [['--host', '--join', '1.2.3.4'], /exclude each other/],
    [['--join', '1.2.3.4', '--game', 'dots'], /whoever hosts chooses/],
    [['--join', 'http://1.2.3.4'], /Leave out “http:\/\/”/],
    [['--name', 'a'.repeat(21)], /1 to 20 characters/],
    [['--name', ' '], /1 to 20 characters/],
    [['--game', 'dotz'], /no game “dotz”\. Did you mean dots\?/],
    [['--game', 'chess'], /no game “chess”\. There are: dots, scribble\./],
    [['--profile', '../x'], /cannot be a profile/],
    [['--profile', 'NUL'], /cannot be a profile/],
    [['--window-size=0,10'], /--window-size=1280,800/],
    [['--window-position=left'], /--window-position=0,0/],
  ])('names what is wrong with %j', (args, message) => {
    expect(fault(...args)).toMatch(message);
  });

  it('lets switches of Electron, Chromium and their debuggers through', () => {
    expect(
      options(
        '--no-sandbox',
        '--inspect=0',
        '--inspect-brk',
        '--remote-debugging-port=0',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--original-process-start-time=1',
        '-psn_0_1234',
        '--host',
      ),
    ).toEqual({ host: true, help: false });
  });

  it('helps even when the rest makes no sense', () => {
    expect(options('--host', '--join', '1.2.3.4', '--help').help).toBe(true);
    expect(HELP).toMatch(/--screenshot FILE/);
  });

  it('knows where the own arguments begin', () => {
    expect(ownArguments(['app', '--host'], false)).toEqual(['--host']);
    expect(ownArguments(['electron', '--no-sandbox', '-r', 'x.js', '.', '--host', 'y'], true)).toEqual([
      '--no-sandbox',
      '--host',
      'y',
    ]);
    expect(ownArguments(['electron', '--inspect=0'], true)).toEqual(['--inspect=0']);
  });
});
