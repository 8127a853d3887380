import { type Signal, signal } from '@preact/signals';
import { h, render } from 'preact';
import { isVote, NO_VOTE, type TagInput, type TagState } from '../../../shared/games/tag/index.ts';
import type { SimulationClient } from '../../../shared/simulation/index.ts';
import type { Frame } from '../../engine/frame-loop.ts';
import type { GameContext, GameView } from '../game-view.ts';
import { Ballot } from './ballot.ts';
import { overlayOf } from './boards.ts';
import { type Seen, whatHappened } from './happenings.ts';
import { hudOf } from './hud.ts';
import { musicOf } from './music.ts';
import { Overlay, type OverlayState } from './overlay.tsx';
import { Scene } from './scene.ts';
import { describe, secondsLeft } from './sentences.ts';
import { Teller } from './teller.ts';
import { Vote } from './vote.tsx';
import { voteOf } from './vote-of.ts';

/** How often the picture is put into words, in ms. */
const DESCRIBED_EVERY = 250;

/** Tag on the screen: asks the client for the state of this frame, draws it, and tells what happened in it. */
export class TagView implements GameView {
  readonly listener: SimulationClient<TagState, TagInput>;
  readonly #context: GameContext;
  readonly #scene: Scene;
  readonly #teller: Teller;
  readonly #overlay: Signal<OverlayState> = signal({ kind: 'none' });
  readonly #vote: Signal<ReturnType<typeof voteOf>> = signal(undefined);
  readonly #ballot = new Ballot();
  readonly #stopListening: () => void;
  #seen: Seen | undefined;
  #describedAt = 0;

  constructor(client: SimulationClient<TagState, TagInput>, context: GameContext) {
    this.listener = client;
    this.#context = context;
    this.#scene = new Scene(context.pixi);
    this.#teller = new Teller(context, this.#scene, this.#name);
    context.pixi.stage.addChild(this.#scene);
    render(h(Overlay, { state: this.#overlay, controls: context.controls }), context.overlay);
    render(
      h(Vote, { state: this.#vote, ballot: this.#ballot, controls: context.controls }),
      context.interactiveOverlay,
    );
    this.#stopListening = this.#ballot.choice.subscribe((vote) => {
      if (vote !== NO_VOTE) this.#teller.tellVote(vote);
    });
  }

  frame({ now, seconds }: Frame): void {
    this.listener.advance(now, this.#input());
    const { view, seat: self } = this.listener;
    if (view === undefined) return;

    const state = view.drawn;
    const own = view.predicted ?? state;
    const { seen, happenings } = whatHappened(this.#seen, state, secondsLeft(state));
    this.#seen = seen;
    for (const happening of happenings) this.#teller.tell(happening, { state, self, now });
    this.#scene.show(
      { state, own, self, name: this.#name, emote: this.#context.emoteOf, isLost: this.#isLost },
      seconds,
    );
    this.#teller.tellDash(own, self);
    this.#playMusic(state, seconds);
    this.#context.showHud(hudOf(state));
    this.#describe(state, self, now);
    showNext(
      this.#overlay,
      this.#teller.shoutAt(now) ?? overlayOf(state, self, this.#name, this.#teller.isFirstRound),
    );
    showNext(this.#vote, voteOf(state, self));
  }

  destroy(): void {
    this.#stopListening();
    render(null, this.#context.overlay);
    render(null, this.#context.interactiveOverlay);
    this.#scene.destroy();
  }

  readonly #name = (seat: number): string => this.#player(seat)?.name ?? '';

  readonly #isLost = (seat: number): boolean => this.#player(seat)?.unstable ?? false;

  #player(seat: number) {
    return this.listener.players.find((player) => player.seat === seat);
  }

  #describe(state: TagState, self: number | null, now: number): void {
    if (now - this.#describedAt < DESCRIBED_EVERY) return;
    this.#describedAt = now;
    this.#context.describe(describe(state, self, this.#name));
  }

  /** Not while a recording stands still. */
  #playMusic(state: TagState, seconds: number): void {
    const loop = musicOf(state);
    if (loop !== undefined && seconds > 0) this.#context.sound.keepPlaying(loop);
  }

  #input(): TagInput {
    const { view, seat } = this.listener;
    const isOpen = view !== undefined && seat !== null && isVote(view.drawn);
    return this.#ballot.inputOf(this.#context.controls.read(), isOpen);
  }
}

/** The page changes only when the words do. */
function showNext<Shown>(on: Signal<Shown>, next: Shown): void {
  if (JSON.stringify(next) !== JSON.stringify(on.peek())) on.value = next;
}
