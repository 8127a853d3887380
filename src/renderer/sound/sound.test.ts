import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tone } from './cues.ts';
import type { Loop } from './loop.ts';
import { Sound } from './sound.ts';

const NOTE = [tone('sine', 440, 440, 0, 100)];
const TUNE: Loop = { step: 100, steps: [NOTE] };

/** What a gain, or a pitch, was last told to be. */
class FakeParam {
  value: number;
  constructor(value = 1) {
    this.value = value;
  }
  setValueAtTime(value: number): void {
    this.value = value;
  }
  setTargetAtTime(value: number): void {
    this.value = value;
  }
  exponentialRampToValueAtTime(value: number): void {
    this.value = value;
  }
}

class FakeNode {
  readonly gain: FakeParam;
  readonly frequency = new FakeParam();
  type = '';
  constructor(_context?: unknown, { gain = 1 } = {}) {
    this.gain = new FakeParam(gain);
  }
  connect<T>(next: T): T {
    return next;
  }
  start(): void {
    started += 1;
  }
  stop(): void {}
}

let contexts = 0;
let started = 0;
let gains: FakeNode[] = [];
let page = { hidden: false };

beforeEach(() => {
  contexts = 0;
  started = 0;
  gains = [];
  page = { hidden: false };
  class FakeContext {
    currentTime = 0;
    state = 'running';
    destination = new FakeNode();
    constructor() {
      contexts += 1;
    }
    createOscillator = () => new FakeNode();
    createGain = () => new FakeNode();
  }
  class FakeGain extends FakeNode {
    constructor(context: unknown, options: { gain: number }) {
      super(context, options);
      gains.push(this);
    }
  }
  vi.stubGlobal('document', page);
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('GainNode', FakeGain);
  return () => vi.unstubAllGlobals();
});

describe('sound', () => {
  it('opens the sound card with the first tone, once', () => {
    const sound = new Sound();
    expect(contexts).toBe(0);
    sound.play(NOTE);
    sound.play(NOTE);
    sound.keepPlaying(TUNE);
    expect(contexts).toBe(1);
    expect(started).toBeGreaterThan(2);
  });

  it('plays nothing while muted, or in a window that is hidden', () => {
    const sound = new Sound();
    sound.muted = true;
    sound.play(NOTE);
    sound.keepPlaying(TUNE);
    sound.muted = false;
    page.hidden = true;
    sound.play(NOTE);
    sound.keepPlaying(TUNE);
    expect([contexts, started]).toEqual([0, 0]);
  });

  it('has a volume for sounds and one for music, from the start and while it plays', () => {
    const sound = new Sound();
    sound.volumes = { sounds: 0.5, music: 1 };
    sound.keepPlaying(TUNE);
    const [, sounds, music] = gains;
    const usual = music?.gain.value ?? 0;
    expect([sounds?.gain.value, usual > 0]).toEqual([0.25, true]);
    sound.volumes = { sounds: 1, music: 0 };
    expect([sounds?.gain.value, music?.gain.value]).toEqual([1, 0]);
    sound.volumes = { sounds: 1, music: 0.5 };
    expect(music?.gain.value).toBeCloseTo(usual / 4);
  });

  it('falls silent with what is under way when it is muted, music too, and comes back', () => {
    const sound = new Sound();
    sound.keepPlaying(TUNE);
    const [master] = gains;
    const loud = master?.gain.value;
    expect(loud).toBeGreaterThan(0);
    sound.muted = true;
    expect(master?.gain.value).toBe(0);
    sound.muted = false;
    expect(master?.gain.value).toBe(loud);
  });
});
