import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session.ts';
import { Notices } from '../ui/notices.ts';
import { Recorder } from './recorder.ts';

/** A session whose black box holds one byte, and a main process that saves it, or cannot. */
function recording(options: { session?: boolean; full?: boolean } = {}) {
  const why: unknown[] = [];
  const saved: Uint8Array[] = [];
  const shown: string[] = [];
  const time = { now: 0 };
  const session = {
    record: (reason: unknown) => {
      why.push(reason);
      return Uint8Array.of(7);
    },
  } as unknown as Session;
  const bridge = {
    saveRecording: async (bytes: Uint8Array) => {
      if (options.full) return { ok: false as const, error: { code: 'recording-not-saved' } };
      saved.push(bytes);
      return { ok: true as const, value: { name: 'a.recording' } };
    },
    showRecording: async () => {
      shown.push('shown');
      return { ok: true as const, value: undefined };
    },
  };
  const hasSession = options.session ?? true;
  const notices = new Notices();
  const recorder = new Recorder(
    bridge,
    () => (hasSession ? session : undefined),
    '1.2.3',
    () => time.now,
    notices.tell,
  );
  return { recorder, notice: notices.current, why, saved, shown, time };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('saving the last minute', () => {
  it('tells the player where it is, and shows it', async () => {
    const { recorder, notice, why, saved, shown } = recording();
    await recorder.save('asked');
    expect(why).toEqual([{ app: '1.2.3', reason: 'asked', detail: '' }]);
    expect(saved).toEqual([Uint8Array.of(7)]);
    expect(notice.value?.text).toBe('Recorded. The last minute is saved as “a.recording”.');
    notice.value?.action?.run();
    expect(shown).toEqual(['shown']);
  });

  it('happens by itself after an error, once a minute at most', async () => {
    const { recorder, notice, why, saved, time } = recording();
    recorder.failed(new TypeError('x is not a function'));
    recorder.failed(new TypeError('x is not a function'));
    await settled();
    expect(why).toEqual([{ app: '1.2.3', reason: 'error', detail: 'TypeError: x is not a function' }]);
    expect(notice.value?.text).toMatch(/^Something went wrong\. The last minute is saved/);
    time.now += 60_000;
    recorder.failed('rejected');
    await settled();
    expect(saved).toHaveLength(2);
  });

  it('says why it could not', async () => {
    const { recorder, notice } = recording({ full: true });
    await recorder.save('asked');
    expect(notice.value?.text).toMatch(
      /^The recording could not be saved\. Is there space left on the disk\?/,
    );
  });

  it('does nothing where there is nothing to record', async () => {
    const { recorder, notice, saved } = recording({ session: false });
    await recorder.save('asked');
    expect([saved, notice.value]).toEqual([[], undefined]);
  });
});
