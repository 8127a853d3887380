import {
  dashRecovery,
  isSpreading,
  itsOf,
  leaders,
  NOBODY,
  type TagState,
} from '../../../shared/games/tag/index.ts';
import type { Rumble } from '../../input/gamepad.ts';
import type { Tone } from '../../sound/cues.ts';
import type { GameContext } from '../game-view.ts';
import { overlayOf } from './boards.ts';
import type { Happening } from './happenings.ts';
import type { OverlayState } from './overlay.tsx';
import type { Scene } from './scene.ts';
import { arenaName, listIsIt, type NameOf, newsOfPower, overtimeShout, shoutOf } from './sentences.ts';
import { SOUNDS } from './sounds.ts';
import { say, sayInfection, sayVote } from './words.ts';

/** How long a shout stays, in ms. */
const SHOUT_LASTS = 1_300;
/** How the gamepad shakes for whoever is caught, and for whoever catches or is touched in vain. */
const CAUGHT: Rumble = { strength: 0.9, lasts: 280 };
const CATCH: Rumble = { strength: 0.45, lasts: 140 };
/** The last seconds of a round that are counted aloud. */
const COUNTED = 5;

/** The frame in which something happened. */
export interface Moment {
  readonly state: TagState;
  readonly self: number | null;
  readonly now: number;
}

type Shout = Extract<OverlayState, { kind: 'shout' }>;

/** Tells what happened: to the eye, to the ear, and to a screen reader. */
export class Teller {
  /** Rounds that this window has seen begin. */
  #begun = 0;
  readonly #context: Pick<GameContext, 'sound' | 'announce' | 'controls'>;
  readonly #scene: Scene;
  readonly #name: NameOf;
  #isDashReady = true;
  #shout: { state: Shout; until: number } | undefined;

  constructor(context: Pick<GameContext, 'sound' | 'announce' | 'controls'>, scene: Scene, name: NameOf) {
    this.#context = context;
    this.#scene = scene;
    this.#name = name;
  }

  /** Whether this window sees a round begin for the first time, or came in the midst of one. */
  get isFirstRound(): boolean {
    return this.#begun <= 1;
  }

  tell(happening: Happening, moment: Moment): void {
    switch (happening.kind) {
      case 'tagged':
        return this.#tellTag(happening.seat, happening.by, moment);
      case 'awake':
        return this.#playFor(happening.seat, moment, SOUNDS.awake);
      case 'dashed':
        this.#scene.celebrateDash(moment.state, happening.seat);
        return this.#playFor(happening.seat, moment, SOUNDS.dash);
      case 'taken':
        return this.#tellTaken(happening, moment);
      case 'shielded':
        this.#scene.celebratePower(moment.state, happening.seat, 'shield');
        if (happening.seat === moment.self) this.#context.controls.rumble(CATCH);
        return this.#context.sound.play(SOUNDS.shielded);
      case 'traded':
        for (const seat of [happening.seat, happening.partner])
          this.#scene.celebratePower(moment.state, seat, 'swap');
        return this.#context.sound.play(SOUNDS.traded);
      case 'appeared':
        return this.#context.sound.play(SOUNDS.appeared);
      case 'phase':
        return this.#tellPhase(moment);
      case 'second':
        if (isCounted(happening)) this.#context.sound.play(SOUNDS.count);
    }
  }

  /** @param own the state that this window's player knows first */
  tellDash(own: TagState, self: number | null): void {
    const player = self === null ? undefined : own.players[self];
    const isReady = player === undefined || dashRecovery(own, player) >= 1;
    if (isReady && !this.#isDashReady) this.#context.sound.play(SOUNDS.ready);
    this.#isDashReady = isReady;
  }

  /** This window's player wants another arena to be next. */
  tellVote(vote: number): void {
    this.#context.sound.play(SOUNDS.vote);
    this.#context.announce(sayVote().voted(arenaName(vote - 1)));
  }

  shoutAt(now: number): OverlayState | undefined {
    return this.#shout !== undefined && now < this.#shout.until ? this.#shout.state : undefined;
  }

  /** Only the player of this window hears it. */
  #playFor(seat: number, { self }: Moment, tones: readonly Tone[]): void {
    if (seat === self) this.#context.sound.play(tones);
  }

  #tellTag(seat: number, by: number, { state, self, now }: Moment): void {
    const joinsIn = isSpreading(state) && by !== NOBODY;
    const shout = shoutOf(seat, by, self, this.#name, joinsIn);
    if (shout !== undefined) this.#shout = { state: shout, until: now + SHOUT_LASTS };
    this.#scene.celebrateTag(state, seat, shout !== undefined);
    this.#context.sound.play(seat === self ? SOUNDS.tagged : by === self ? SOUNDS.caught : SOUNDS.tag);
    if (shout !== undefined) this.#context.controls.rumble(seat === self ? CAUGHT : CATCH);
    this.#context.announce(joinsIn ? this.#sayJoins(seat, self) : this.#sayIt(seat, self));
  }

  #sayIt(seat: number, self: number | null): string {
    return seat === self ? `${say().youAreIt}!` : `${say().isIt(this.#name(seat))}.`;
  }

  #sayJoins(seat: number, self: number | null): string {
    return seat === self ? sayInfection().shoutYou : sayInfection().joins(this.#name(seat));
  }

  #tellTaken({ seat, power, partner }: Extract<Happening, { kind: 'taken' }>, moment: Moment): void {
    const { state, self, now } = moment;
    this.#scene.celebratePower(state, seat, power);
    const news = newsOfPower({ seat, power, partner }, self, this.#name);
    this.#context.sound.play(news === undefined ? SOUNDS.taken : SOUNDS[power]);
    if (news === undefined) return;
    this.#shout = { state: { kind: 'shout', text: news.shout, isYou: false }, until: now + SHOUT_LASTS };
    this.#context.announce(news.said);
  }

  #tellPhase(moment: Moment): void {
    const { state, self, now } = moment;
    this.#shout = undefined;
    switch (state.phase) {
      case 'countdown':
        this.#begun += 1;
        this.#context.sound.play(SOUNDS.count);
        return this.#context.announce(`${say().newRound} ${listIsIt(itsOf(state), self, this.#name)}.`);
      case 'play':
        return this.#context.sound.play(SOUNDS.go);
      case 'overtime': {
        const shout = overtimeShout(state, self, this.#name);
        this.#shout = { state: shout, until: now + 2 * SHOUT_LASTS };
        this.#context.sound.play(SOUNDS.overtime);
        return this.#context.announce(shout.text);
      }
      case 'results':
      case 'podium':
        return this.#tellEnd(moment);
    }
  }

  #tellEnd({ state, self }: Moment): void {
    const board = overlayOf(state, self, this.#name);
    if (!('title' in board)) return;
    const isMine = leaders(state).some(({ seat }) => seat === self);
    const sound = isMine ? SOUNDS.won : SOUNDS.over;
    this.#context.sound.play(state.phase === 'podium' ? SOUNDS.match : sound);
    this.#context.announce(self === null ? board.title : `${board.title}. ${sayVote().howTo}`);
  }
}

function isCounted({ left, phase }: Extract<Happening, { kind: 'second' }>): boolean {
  const isRound = phase === 'countdown' || phase === 'play' || phase === 'overtime';
  return isRound && left <= COUNTED && left > 0;
}
