import { type Application, Graphics, type Texture } from 'pixi.js';
import { PLAYER_RADIUS } from '../../../shared/games/tag/index.ts';
import { glowTexture } from '../../engine/glow.ts';

/** Pixels per world unit that the textures are drawn with: crisp on a large screen of double density. */
const DETAIL = 4;
const SPIKES = 11;

/** Everything that a player is put together from. White, to be tinted, and shared, so that it is drawn in few calls. */
export interface Textures {
  glow: Texture;
  body: Texture;
  eye: Texture;
  brow: Texture;
  /** The spiky ring around "it". */
  burst: Texture;
  /** The same, hollow: "it", but nobody can be tagged yet. */
  calmBurst: Texture;
}

export function createTextures(pixi: Application): Textures {
  const draw = (paint: (graphics: Graphics) => Graphics): Texture => {
    const target = paint(new Graphics());
    const texture = pixi.renderer.generateTexture({ target, resolution: DETAIL, antialias: true });
    target.destroy();
    return texture;
  };
  const radius = PLAYER_RADIUS;
  return {
    glow: glowTexture(),
    body: draw((g) =>
      g
        .circle(0, 0, radius)
        .fill(0xd2cfe0)
        .circle(0, -1.2, radius - 1.6)
        .fill(0xffffff),
    ),
    eye: draw((g) => g.ellipse(0, 0, 1.9, 3.3).fill(0xffffff)),
    brow: draw((g) => g.roundRect(-3.6, -0.9, 7.2, 1.8, 0.9).fill(0xffffff)),
    burst: draw((g) => g.star(0, 0, SPIKES, radius + 10.5, radius + 3).fill(0xffffff)),
    calmBurst: draw((g) =>
      g.star(0, 0, SPIKES, radius + 9, radius + 3).stroke({ color: 0xffffff, width: 1.6 }),
    ),
  };
}

export function destroyTextures(textures: Textures): void {
  for (const texture of Object.values(textures) as Texture[]) texture.destroy(true);
}
