import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../shell/log.ts';
import { SettingsFile } from './settings.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-settings-'));
  path = join(folder, 'deeper', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const defaults = { name: '', recentAddresses: [], muted: false };

describe('the settings file', () => {
  it('starts with defaults and remembers what changed', () => {
    const file = new SettingsFile(path, silentLog);
    expect(file.settings).toEqual(defaults);
    file.update({ name: 'Ann' });
    file.update({ recentAddresses: ['my-pc.local'] });
    expect(new SettingsFile(path, silentLog).settings).toEqual({
      name: 'Ann',
      recentAddresses: ['my-pc.local'],
      muted: false,
    });
  });

  it('refuses what does not fit, and keeps what it had', () => {
    const file = new SettingsFile(path, silentLog);
    file.update({ name: 'Ann' });
    expect(() => file.update({ name: 'x'.repeat(21) })).toThrow();
    expect(file.settings.name).toBe('Ann');
  });

  it.each(['', '{', '[]', 'null', '{"name":7}', '{"name":"Ann","recentAddresses":["",""]}'])(
    'sets %j aside and goes on with defaults',
    (text) => {
      new SettingsFile(path, silentLog).update({});
      writeFileSync(path, text);
      const file = new SettingsFile(path, silentLog);
      expect(file.settings).toEqual(defaults);
      expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
    },
  );

  it('fills in what an older version did not know', () => {
    new SettingsFile(path, silentLog).update({});
    writeFileSync(path, '{"name":"Ann","unknown":1}');
    expect(new SettingsFile(path, silentLog).settings).toEqual({ ...defaults, name: 'Ann' });
  });
});
