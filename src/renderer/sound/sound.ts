import type { Tone } from './cues.ts';

/** Loudness of everything together, 0 to 1. */
const MASTER = 0.22;

/** Short synthesised sounds. Nothing is created before the first one is played, and nothing plays while muted. */
export class Sound {
  muted = false;
  #context: AudioContext | undefined;
  #master: GainNode | undefined;

  /** @param tones what it is made of: one of the app's own `CUES`, or a game's */
  play(tones: readonly Tone[]): void {
    if (this.muted || document.hidden) return;
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    if (this.#context.state === 'suspended') void this.#context.resume();
    for (const tone of tones) this.#sound(this.#context, tone);
  }

  #sound(context: AudioContext, tone: Tone): void {
    const start = context.currentTime + tone.after / 1000;
    const end = start + tone.lasts / 1000;
    const oscillator = context.createOscillator();
    oscillator.type = tone.wave;
    oscillator.frequency.setValueAtTime(tone.from, start);
    oscillator.frequency.exponentialRampToValueAtTime(tone.to, end);

    const envelope = context.createGain();
    envelope.gain.setValueAtTime(0.0001, start);
    envelope.gain.exponentialRampToValueAtTime(tone.loud, start + 0.008);
    envelope.gain.exponentialRampToValueAtTime(0.0001, end);

    oscillator.connect(envelope).connect(this.#output(context));
    oscillator.start(start);
    oscillator.stop(end);
  }

  #output(context: AudioContext): GainNode {
    if (this.#master === undefined) {
      this.#master = context.createGain();
      this.#master.gain.value = MASTER;
      this.#master.connect(context.destination);
    }
    return this.#master;
  }
}
