import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/bridge/index.ts';
import { silentLog } from '../shell/log.ts';
import { SettingsFile } from './settings.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-settings-'));
  path = join(folder, 'deeper', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const defaults = DEFAULT_SETTINGS;

describe('the settings file', () => {
  it('starts with defaults and remembers what changed', () => {
    const file = new SettingsFile(path, silentLog);
    expect(file.settings).toEqual(defaults);
    file.update({ name: 'Ann' });
    const recentHosts = [{ address: 'my-pc.local', name: 'Ben', at: 1 }];
    file.update({ recentHosts });
    expect(new SettingsFile(path, silentLog).settings).toEqual({
      ...defaults,
      name: 'Ann',
      recentHosts,
    });
  });

  it('refuses what does not fit, and keeps what it had', () => {
    const file = new SettingsFile(path, silentLog);
    file.update({ name: 'Ann' });
    expect(() => file.update({ name: 'x'.repeat(21) })).toThrow();
    expect(file.settings.name).toBe('Ann');
  });

  it.each(['', '{', '[]', 'null', '{"name":7}', `{"name":"${'x'.repeat(70_000)}"}`])(
    'sets %j aside and goes on with defaults',
    (text) => {
      new SettingsFile(path, silentLog).update({ muted: false });
      writeFileSync(path, text);
      const file = new SettingsFile(path, silentLog);
      expect(file.settings).toEqual(defaults);
      expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
    },
  );

  it('keeps each setting that makes sense, and sets the file aside for those that do not', () => {
    new SettingsFile(path, silentLog).update({ muted: false });
    const text = '{"muted":true,"name":"Ann","recentHosts":["my-pc.local"]}';
    writeFileSync(path, text);
    expect(new SettingsFile(path, silentLog).settings).toEqual({ ...defaults, name: 'Ann', muted: true });
    expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
  });

  it('fills in what an older version did not know', () => {
    new SettingsFile(path, silentLog).update({ muted: false });
    writeFileSync(path, '{"name":"Ann"}');
    expect(new SettingsFile(path, silentLog).settings).toEqual({ ...defaults, name: 'Ann' });
  });

  it('leaves what a newer version has written where it is', () => {
    new SettingsFile(path, silentLog).update({ muted: false });
    writeFileSync(path, '{"name":"Ann","volume":{"music":3},"__proto__":{"muted":true}}');
    const file = new SettingsFile(path, silentLog);
    expect(file.settings).toEqual({ ...defaults, name: 'Ann' });
    file.update({ name: 'Ben' });
    const written = readFileSync(path, 'utf8');
    expect(JSON.parse(written)).toMatchObject({ name: 'Ben', volume: { music: 3 } });
    expect(written).toContain('"__proto__"');
  });

  it('keeps volumes, keys and looks like everything else, and what does not fit gets its default alone', () => {
    new SettingsFile(path, silentLog).update({ muted: false });
    const keys = { ...defaults.keys, up: ['KeyI'] };
    const twice = { ...defaults.keys, up: ['KeyD'] };
    for (const [text, expected] of [
      [
        { musicVolume: 30, textSize: 150, language: 'de', keys },
        { musicVolume: 30, textSize: 150, language: 'de', keys },
      ],
      [{ musicVolume: 101, textSize: 99, contrast: 'loud', keys: twice, soundVolume: 0 }, { soundVolume: 0 }],
      [{ keys: { up: ['KeyI'] }, motion: 'reduced' }, { motion: 'reduced' }],
    ]) {
      writeFileSync(path, JSON.stringify(text));
      expect(new SettingsFile(path, silentLog).settings).toEqual({ ...defaults, ...expected });
    }
  });

  it('leaves a file of a newer version alone, reads what it can of it, and says so', () => {
    new SettingsFile(path, silentLog).update({ muted: false });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1 });
    const text = '{"version":2,"name":"Ann","muted":"a little"}';
    writeFileSync(path, text);
    const file = new SettingsFile(path, silentLog);
    expect(file.kept).toEqual({ settings: { ...defaults, name: 'Ann' }, isKept: false, isNewer: true });
    expect(file.update({ name: 'Ben' }).settings.name).toBe('Ben');
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(existsSync(`${path}.bad`)).toBe(false);
  });

  it('writes nothing when it is only asked', () => {
    expect(new SettingsFile(path, silentLog).update({})).toEqual({ settings: defaults, isKept: true });
    expect(existsSync(path)).toBe(false);
  });

  it('says so when nothing can be saved, and goes on with what was changed', () => {
    writeFileSync(join(folder, 'deeper'), 'not a folder');
    const file = new SettingsFile(path, silentLog);
    expect(file.update({ name: 'Ann' })).toEqual({ settings: { ...defaults, name: 'Ann' }, isKept: false });
    expect([file.settings.name, file.isKept]).toEqual(['Ann', false]);
    rmSync(join(folder, 'deeper'));
    expect(file.update({ name: 'Ben' }).isKept).toBe(true);
  });
});
