import type { Tone } from './cues.ts';
import { type Loop, LoopClock } from './loop.ts';

/** Loudness of everything together, 0 to 1, and of the music in it, where both volumes are full. */
const MASTER = 0.22;
const MUSIC = 0.4;
/** Switching the sound takes so long, in seconds: a cut would crack. */
const FADE = 0.03;

/** What is there once the first sound was played. */
interface Output {
  readonly context: AudioContext;
  readonly master: GainNode;
  readonly sounds: GainNode;
  readonly music: GainNode;
}

/** How loud sounds and music are to be, 0 to 1 each. */
export interface Volumes {
  readonly sounds: number;
  readonly music: number;
}

/** Synthesised sounds and music. Nothing is created before the first one is played, and nothing plays while muted. */
export class Sound {
  readonly #loops = new LoopClock();
  #muted = false;
  #volumes: Volumes = { sounds: 1, music: 1 };
  #output: Output | undefined;

  get muted(): boolean {
    return this.#muted;
  }

  /** What is under way falls silent as well. */
  set muted(muted: boolean) {
    this.#muted = muted;
    const { context, master } = this.#output ?? {};
    if (context !== undefined)
      master?.gain.setTargetAtTime(muted ? 0 : MASTER, context.currentTime, FADE / 3);
  }

  /** What is under way follows. */
  set volumes(volumes: Volumes) {
    this.#volumes = volumes;
    const { context, sounds, music } = this.#output ?? {};
    if (context === undefined) return;
    sounds?.gain.setTargetAtTime(gainOf(volumes.sounds), context.currentTime, FADE / 3);
    music?.gain.setTargetAtTime(MUSIC * gainOf(volumes.music), context.currentTime, FADE / 3);
  }

  /** @param tones what it is made of: one of the app's own `CUES`, or a game's */
  play(tones: readonly Tone[]): void {
    const output = this.#open();
    if (output === undefined) return;
    for (const tone of tones) sound(output.context, output.sounds, tone, output.context.currentTime);
  }

  /** Music: call it once in each frame in which it should be heard. When nobody does any more, it ends in a moment. */
  keepPlaying(loop: Loop): void {
    const output = this.#open();
    if (output === undefined) return;
    for (const { tones, at } of this.#loops.due(loop, output.context.currentTime)) {
      for (const tone of tones) sound(output.context, output.music, tone, at);
    }
  }

  /** Undefined while nothing is to be heard. */
  #open(): Output | undefined {
    if (this.#muted || document.hidden) return undefined;
    this.#output ??= createOutput(this.#volumes);
    if (this.#output.context.state === 'suspended') void this.#output.context.resume();
    return this.#output;
  }
}

function createOutput(volumes: Volumes): Output {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const master = new GainNode(context, { gain: MASTER });
  const sounds = new GainNode(context, { gain: gainOf(volumes.sounds) });
  const music = new GainNode(context, { gain: MUSIC * gainOf(volumes.music) });
  sounds.connect(master);
  music.connect(master);
  master.connect(context.destination);
  return { context, master, sounds, music };
}

/** Ears hear shares of loudness, not of amplitude: half a volume is a quarter of the swing. */
function gainOf(volume: number): number {
  return volume * volume;
}

/** @param at seconds on the context's clock */
function sound(context: AudioContext, output: AudioNode, tone: Tone, at: number): void {
  const start = at + tone.after / 1000;
  const end = start + tone.lasts / 1000;
  const oscillator = context.createOscillator();
  oscillator.type = tone.wave;
  oscillator.frequency.setValueAtTime(tone.from, start);
  oscillator.frequency.exponentialRampToValueAtTime(tone.to, end);

  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0.0001, start);
  envelope.gain.exponentialRampToValueAtTime(tone.loud, start + 0.008);
  envelope.gain.exponentialRampToValueAtTime(0.0001, end);

  oscillator.connect(envelope).connect(output);
  oscillator.start(start);
  oscillator.stop(end);
}
