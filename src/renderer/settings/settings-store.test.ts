import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bridge, DEFAULT_SETTINGS, type Settings } from '../../shared/bridge/index.ts';
import { SettingsStore } from './settings-store.ts';

const SAVED: Settings = {
  ...DEFAULT_SETTINGS,
  name: 'Ann',
  recentHosts: ['a', 'b', 'c', 'd', 'e'].map((address) => host(address)),
};

function host(address: string, name = 'Ann'): Settings['recentHosts'][number] {
  return { address, name, at: 1_700_000_000_000 };
}

let saved: Partial<Settings>[];
let told: string[];
let isKept: boolean;

function store(name?: string, isNewer = false): SettingsStore {
  const bridge = {
    updateSettings: async (...[patch]: Parameters<Bridge['updateSettings']>) => {
      saved.push(patch as Partial<Settings>);
      return {
        ok: true as const,
        value: { settings: { ...SAVED, ...(patch as Partial<Settings>) }, isKept },
      };
    },
  };
  const info = { settings: SAVED, isKept, isNewer, ...(name !== undefined && { name }) };
  return new SettingsStore(bridge, ({ text }) => told.push(text), info);
}

beforeEach(() => {
  saved = [];
  told = [];
  isKept = true;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the name', () => {
  it('is kept once the typing has paused', () => {
    const settings = store();
    for (const typed of ['A', 'An', 'Ana ']) settings.setName(typed);
    expect(saved).toEqual([]);
    vi.runAllTimers();
    expect(saved).toEqual([{ name: 'Ana' }]);
  });

  it('is kept at once when a game begins, and not again after the pause', () => {
    const settings = store();
    settings.setName('Ben');
    settings.keepNow();
    vi.runAllTimers();
    expect(saved).toEqual([{ name: 'Ben' }]);
  });

  it('from the command line is for this time only', () => {
    const settings = store('Guest');
    expect(settings.name.value).toBe('Guest');
    settings.keepNow();
    vi.runAllTimers();
    expect(saved).toEqual([]);
  });
});

describe('a folder into which nothing can be written', () => {
  it('is told at the start', () => {
    isKept = false;
    store();
    expect(told).toEqual([expect.stringMatching(/ cannot write into its folder/)]);
  });

  it('is told what it is when the file is a newer version’s', () => {
    isKept = false;
    store(undefined, true);
    expect(told).toEqual([expect.stringMatching(/newer version/)]);
  });

  it('is told once when that is found out, and again after it was well meanwhile', async () => {
    const settings = store();
    for (const kept of [true, false, false, true, false]) {
      isKept = kept;
      settings.toggleMuted();
      await vi.runAllTimersAsync();
    }
    expect(told).toHaveLength(2);
  });
});

describe('what else is remembered', () => {
  it('is five hosts, the newest first, one for each address', async () => {
    const settings = store();
    settings.remember(host('c', 'Ben'));
    settings.remember(host('f'));
    await vi.runAllTimersAsync();
    const all = saved.map(({ recentHosts = [] }) => recentHosts.map(({ address, name }) => [address, name]));
    expect(all[0]?.[0]).toEqual(['c', 'Ben']);
    expect(all.map((hosts) => hosts.map(([address]) => address))).toEqual([
      ['c', 'a', 'b', 'd', 'e'],
      ['f', 'a', 'b', 'c', 'd'],
    ]);
  });

  it('is what was chosen: it holds at once, and is kept once nothing has changed for a moment', async () => {
    const settings = store();
    settings.toggleMuted();
    for (const musicVolume of [90, 80, 70]) settings.choose({ musicVolume });
    expect(settings.saved.value).toMatchObject({ muted: true, musicVolume: 70 });
    expect(saved).toEqual([]);
    await vi.runAllTimersAsync();
    expect(saved).toEqual([{ muted: true, musicVolume: 70 }]);
  });

  it('is not undone by an answer that comes late', async () => {
    const settings = store();
    settings.choose({ textSize: 120 });
    settings.keepNow();
    settings.choose({ textSize: 150 });
    await Promise.resolve();
    await Promise.resolve();
    expect(settings.saved.value.textSize).toBe(150);
  });
});
