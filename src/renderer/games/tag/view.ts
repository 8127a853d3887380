import { type Signal, signal } from '@preact/signals';
import { h, render } from 'preact';
import { NOBODY, type TagInput, type TagState } from '../../../shared/games/tag/index.ts';
import type { SimulationClient } from '../../../shared/simulation/index.ts';
import type { Frame } from '../../engine/frame-loop.ts';
import type { GameContext, GameView } from '../game-view.ts';
import { type Happening, type Seen, whatHappened } from './happenings.ts';
import { Overlay, type OverlayState } from './overlay.tsx';
import { Scene } from './scene.ts';
import { SOUNDS } from './sounds.ts';
import { describe, hudOf, overlayOf, secondsLeft, shoutOf } from './words.ts';

/** How long a shout stays, in ms. */
const SHOUT_LASTS = 1_300;
/** How often the picture is put into words, in ms. */
const DESCRIBED_EVERY = 250;
/** The last seconds of a round that are counted aloud. */
const COUNTED = 5;

/** Tag on the screen: asks the client for the state of this frame, draws it, and tells what happened in it. */
export class TagView implements GameView {
  readonly listener: SimulationClient<TagState, TagInput>;
  readonly #context: GameContext;
  readonly #scene: Scene;
  readonly #overlay: Signal<OverlayState> = signal({ kind: 'none' });
  #seen: Seen | undefined;
  #describedAt = 0;
  #shout: { state: OverlayState; until: number } | undefined;

  constructor(client: SimulationClient<TagState, TagInput>, context: GameContext) {
    this.listener = client;
    this.#context = context;
    this.#scene = new Scene(context.pixi);
    context.pixi.stage.addChild(this.#scene);
    render(h(Overlay, { state: this.#overlay }), context.overlay);
  }

  frame({ now, seconds }: Frame): void {
    const { x, y, action } = this.#context.controls.read();
    this.listener.advance(now, { x, y, dash: action });
    const { view, seat: self } = this.listener;
    if (view === undefined) return;

    const state = view.drawn;
    const left = secondsLeft(state);
    const { seen, happenings } = whatHappened(this.#seen, state, left);
    this.#seen = seen;
    for (const happening of happenings) this.#tell(happening, state, now);

    const own = view.predicted ?? state;
    this.#scene.show({ state, own, self, name: this.#name }, seconds);
    this.#context.showHud(hudOf(state));
    this.#describe(state, self, now);
    this.#showOverlay(this.#shoutAt(now) ?? overlayOf(state, self, this.#name));
  }

  destroy(): void {
    render(null, this.#context.overlay);
    this.#scene.destroy();
  }

  readonly #name = (seat: number): string =>
    this.listener.players.find((player) => player.seat === seat)?.name ?? '';

  #tell(happening: Happening, state: TagState, now: number): void {
    switch (happening.kind) {
      case 'tagged':
        this.#tellTag(happening.seat, happening.by, state, now);
        break;
      case 'dashed':
        this.#scene.celebrateDash(state, happening.seat);
        if (happening.seat === this.listener.seat) this.#context.sound.play(SOUNDS.dash);
        break;
      case 'phase':
        this.#tellPhase(state);
        break;
      case 'second':
        if (happening.phase !== 'results' && happening.left <= COUNTED && happening.left > 0) {
          this.#context.sound.play(SOUNDS.count);
        }
    }
  }

  #tellTag(seat: number, by: number, state: TagState, now: number): void {
    const self = this.listener.seat;
    const shout = shoutOf(seat, by, self, this.#name);
    if (shout !== undefined) this.#shout = { state: shout, until: now + SHOUT_LASTS };
    this.#scene.celebrateTag(state, seat, shout !== undefined);
    this.#context.sound.play(seat === self ? SOUNDS.tagged : SOUNDS.tag);
    this.#context.announce(seat === self ? 'You are it!' : `${this.#name(seat)} is it.`);
  }

  #tellPhase(state: TagState): void {
    this.#shout = undefined;
    if (state.phase === 'play') this.#context.sound.play(SOUNDS.go);
    if (state.phase === 'countdown' && state.it !== NOBODY) {
      this.#context.sound.play(SOUNDS.count);
      const you = state.it === this.listener.seat;
      this.#context.announce(
        you ? 'A new round. You are it.' : `A new round. ${this.#name(state.it)} is it.`,
      );
    }
    if (state.phase === 'results') {
      this.#context.sound.play(SOUNDS.over);
      const results = overlayOf(state, this.listener.seat, this.#name);
      if (results.kind === 'results') this.#context.announce(results.title);
    }
  }

  #describe(state: TagState, self: number | null, now: number): void {
    if (now - this.#describedAt < DESCRIBED_EVERY) return;
    this.#describedAt = now;
    this.#context.describe(describe(state, self, this.#name));
  }

  #shoutAt(now: number): OverlayState | undefined {
    return this.#shout !== undefined && now < this.#shout.until ? this.#shout.state : undefined;
  }

  /** The page changes only when the words do. */
  #showOverlay(next: OverlayState): void {
    if (JSON.stringify(next) !== JSON.stringify(this.#overlay.peek())) this.#overlay.value = next;
  }
}
