import { Container, Sprite } from 'pixi.js';
import { type PickupKind, PLAYER_RADIUS } from '../../../shared/games/tag/index.ts';
import { PALETTE } from '../../theme/theme.ts';
import { PICKUP_COLOURS } from './pickup-look.ts';
import type { Textures } from './textures.ts';

/** The last part of a power, in which its mark blinks, and how often it does so. */
const ENDING = 0.25;
const BLINKS = 4;
/** A pickup's plate, drawn small at a disc. */
const SMALL = 0.62;
const PLACE = PLAYER_RADIUS * 0.85;

/** What a player has from a pickup. */
export interface ShownPower {
  readonly kind: PickupKind;
  /** 1 just taken, 0 over. */
  readonly left: number;
}

/** What a disc wears that has a power: the pickup's plate at its side, and a bubble around a shield. */
export class PowerMark extends Container {
  readonly #bubble: Sprite;
  readonly #plate: Sprite;
  readonly #marks: Readonly<Record<PickupKind, Sprite>>;
  readonly #badge = new Container({ scale: SMALL });

  constructor(textures: Textures) {
    super();
    const part = (texture: Textures['plate'], tint = 0xffffff) => new Sprite({ texture, anchor: 0.5, tint });
    this.#bubble = part(textures.bubble, PICKUP_COLOURS.shield);
    this.#plate = part(textures.plate);
    const mark = (kind: PickupKind) => part(textures[kind], PALETTE.inkDeep);
    this.#marks = { speed: mark('speed'), shield: mark('shield'), swap: mark('swap') };
    const edge = part(textures.plate, PALETTE.inkDeep);
    edge.scale.set(1.2);
    this.#badge.position.set(PLACE, PLACE);
    this.#badge.addChild(edge, this.#plate, ...Object.values(this.#marks));
    this.addChild(this.#bubble, this.#badge);
  }

  /** @param lively false for whoever prefers reduced motion: then nothing blinks */
  show(power: ShownPower | undefined, lively: boolean): void {
    this.visible = power !== undefined;
    if (power === undefined) return;
    const { kind, left } = power;
    this.#bubble.visible = kind === 'shield';
    this.#plate.tint = PICKUP_COLOURS[kind];
    for (const [each, mark] of Object.entries(this.#marks)) mark.visible = each === kind;
    const blinks = lively && kind !== 'swap' && left < ENDING;
    this.alpha = blinks && Math.floor((left / ENDING) * 2 * BLINKS) % 2 === 0 ? 0.35 : 1;
  }
}
