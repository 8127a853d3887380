import { type Application, Container, Graphics, Rectangle, Sprite, Texture } from 'pixi.js';
import { type PickupKind, PLAYER_RADIUS } from '../../../shared/games/tag/index.ts';
import { glowTexture } from '../../engine/glow.ts';
import { type LookTextures, lookParts, lookTextures } from './look-textures.ts';
import { PICKUP_MARKS } from './pickup-look.ts';

/** Pixels per world unit that the parts are drawn with: crisp on a large screen of double density. */
const DETAIL = 4;
const SPIKES = 11;
/** Width of the glow, in world units; it is soft enough to be drawn larger. */
const GLOW = 32;

/**
 * What players and pickups are put together from: the parts lie side by side in one texture, so that a whole crowd is drawn in
 * one call. White, to be tinted.
 */
export interface Textures extends LookTextures {
  glow: Texture;
  body: Texture;
  brow: Texture;
  /** The spiky ring around "it". */
  burst: Texture;
  /** The same, hollow: "it", but nobody can be tagged yet. */
  calmBurst: Texture;
  /** The letter that rises from whoever is lost. */
  doze: Texture;
  /** What a pickup lies on: a square on its corner. */
  plate: Texture;
  /** The marks of the pickups. */
  speed: Texture;
  shield: Texture;
  swap: Texture;
  /** The bubble around whoever has a shield. */
  bubble: Texture;
}

export function createTextures(pixi: Application): Textures {
  const glow = glowTexture();
  const parts = {
    glow: new Sprite({ texture: glow, anchor: 0.5, scale: GLOW / glow.width }),
    body: new Graphics()
      .circle(0, 0, PLAYER_RADIUS)
      .fill(0xd2cfe0)
      .circle(0, -1.2, PLAYER_RADIUS - 1.6)
      .fill(0xffffff),
    brow: new Graphics().roundRect(-3.6, -0.9, 7.2, 1.8, 0.9).fill(0xffffff),
    burst: new Graphics().star(0, 0, SPIKES, PLAYER_RADIUS + 10.5, PLAYER_RADIUS + 3).fill(0xffffff),
    calmBurst: new Graphics()
      .star(0, 0, SPIKES, PLAYER_RADIUS + 9, PLAYER_RADIUS + 3)
      .stroke({ color: 0xffffff, width: 1.6 }),
    doze: new Graphics()
      .poly([-4, -5, 4, -5, -4, 5, 4, 5], false)
      .stroke({ color: 0xffffff, width: 2.6, join: 'round', cap: 'round' }),
    plate: drawPlate(),
    speed: drawMark('speed'),
    shield: drawMark('shield'),
    swap: drawMark('swap'),
    bubble: new Graphics()
      .circle(0, 0, PLAYER_RADIUS + 7)
      .fill({ color: 0xffffff, alpha: 0.16 })
      .circle(0, 0, PLAYER_RADIUS + 6)
      .stroke({ color: 0xffffff, width: 2 }),
  };
  const drawn = drawSideBySide(pixi, { ...parts, ...lookParts() });
  glow.destroy(true);
  return { ...(drawn as Record<keyof typeof parts, Texture>), ...lookTextures(drawn) };
}

function drawPlate(): Graphics {
  const half = 15;
  const corners = [
    { x: 0, y: -half },
    { x: half, y: 0 },
    { x: 0, y: half },
    { x: -half, y: 0 },
  ];
  return new Graphics().roundShape(corners, 5).fill(0xffffff);
}

function drawMark(kind: PickupKind): Graphics {
  const mark = new Graphics();
  for (const shape of PICKUP_MARKS[kind]) mark.poly([...shape]);
  return mark.fill(0xffffff);
}

/** Destroys all of them: they share one picture. */
export function destroyTextures(textures: Textures): void {
  textures.glow.source.destroy();
}

/** Cuts the row exactly around each part: what is empty would be drawn all the same, again and again. */
function drawSideBySide<Name extends string>(
  pixi: Application,
  parts: Readonly<Record<Name, Container>>,
): Record<Name, Texture> {
  const row = new Container();
  const frames = new Map<string, Rectangle>();
  let x = 0;
  for (const [name, part] of Object.entries<Container>(parts)) {
    const { width, height } = part.getBounds();
    const frame = new Rectangle(x, 0, Math.ceil(width) + 2, Math.ceil(height) + 2);
    part.position.set(frame.x + frame.width / 2, frame.height / 2);
    row.addChild(part);
    frames.set(name, frame);
    x += frame.width;
  }
  const height = Math.max(...[...frames.values()].map((frame) => frame.height));
  const { source } = pixi.renderer.generateTexture({
    target: row,
    frame: new Rectangle(0, 0, x, height),
    resolution: DETAIL,
    antialias: true,
  });
  row.destroy({ children: true });
  const cut = ([name, frame]: [string, Rectangle]) => [name, new Texture({ source, frame })];
  return Object.fromEntries([...frames].map(cut)) as Record<Name, Texture>;
}
