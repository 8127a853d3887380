import { Container, Sprite } from 'pixi.js';
import type { PickupKind } from '../../../shared/games/tag/index.ts';
import { PALETTE } from '../../theme/theme.ts';
import { PICKUP_COLOURS } from './pickup-look.ts';
import type { ShownPickup } from './pickups-of.ts';
import type { Textures } from './textures.ts';

/** Seconds in which a pickup grows to its size. */
const GROWS = 0.35;
/** How far it floats up and down, in world units, and how fast, in radians per second. */
const FLOAT = 2.2;
const FLOAT_PACE = 2.6;
/** What this window's player cannot use. */
const FADED = 0.35;

/** The pickups on the floor: a glowing plate with a mark each. */
export class PickupsView extends Container {
  readonly #textures: Textures;
  readonly #shown = new Map<string, PickupSprite>();

  constructor(textures: Textures) {
    super();
    this.#textures = textures;
  }

  /**
   * @param seconds time since the last call
   * @param lively false for whoever prefers reduced motion
   */
  show(pickups: readonly ShownPickup[], seconds: number, lively: boolean): void {
    const keys = new Set(pickups.map(keyOf));
    for (const [key, sprite] of this.#shown) {
      if (keys.has(key)) continue;
      sprite.destroy({ children: true });
      this.#shown.delete(key);
    }
    for (const pickup of pickups) this.#spriteOf(pickup).show(pickup, seconds, lively);
  }

  #spriteOf(pickup: ShownPickup): PickupSprite {
    const known = this.#shown.get(keyOf(pickup));
    if (known !== undefined) return known;
    const sprite = new PickupSprite(this.#textures, pickup.kind);
    this.#shown.set(keyOf(pickup), sprite);
    this.addChild(sprite);
    return sprite;
  }
}

class PickupSprite extends Container {
  #age = 0;

  constructor(textures: Textures, kind: PickupKind) {
    super();
    const part = (texture: Textures['plate'], tint: number) => new Sprite({ texture, anchor: 0.5, tint });
    const glow = part(textures.glow, PICKUP_COLOURS[kind]);
    glow.blendMode = 'add';
    glow.alpha = 0.5;
    glow.setSize(84);
    this.addChild(glow, part(textures.plate, PICKUP_COLOURS[kind]), part(textures[kind], PALETTE.inkDeep));
  }

  show({ x, y, usable }: ShownPickup, seconds: number, lively: boolean): void {
    this.#age += seconds;
    const float = lively ? Math.sin(this.#age * FLOAT_PACE + x) * FLOAT : 0;
    this.position.set(x, y + float);
    this.scale.set(lively ? grown(this.#age / GROWS) : 1);
    this.alpha = usable ? 1 : FADED;
  }
}

/** From nothing to 1, and a little further on the way. */
function grown(share: number): number {
  const left = 1 - Math.min(1, share);
  return 1 - left * left * (1 - 2.2 * Math.min(1, share));
}

function keyOf({ place, kind }: ShownPickup): string {
  return `${place} ${kind}`;
}
