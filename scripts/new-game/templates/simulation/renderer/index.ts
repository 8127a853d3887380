/** What is seen. In each frame the view says what the player wants, and draws what is true by then. */
import { Container, Graphics } from 'pixi.js';
import { placeCamera } from '../../../../../src/renderer/engine/camera.ts';
import type { GameContext, GameView } from '../../../../../src/renderer/games/game-view.ts';
import { tone } from '../../../../../src/renderer/sound/cues.ts';
import { PALETTE, seatColour } from '../../../../../src/renderer/theme/theme.ts';
import { game, isLit, LIGHT_RADIUS, type NewGameState, POINTS_TO_WIN, WORLD } from '../shared/index.ts';
import { say } from './words.ts';

/** World units. */
const PLAYER_RADIUS = 16;
const POINT = [tone('triangle', 523, 784, 0, 140), tone('triangle', 784, 1047, 110, 180)];

export function createView(context: GameContext): GameView {
  // Whoever plays has joined already; this listener goes on from there, so it needs neither name nor versions.
  const listener = game.createClient({ name: '', versions: {} });
  const world = context.pixi.stage.addChild(new Container());
  const pen = world.addChild(new Graphics());
  let points = 0;

  return {
    listener,
    frame({ now }) {
      listener.advance(now, context.controls.read());
      if (listener.view === undefined) return;
      const state = listener.view.drawn;
      draw(pen, state);
      const { scale, x, y } = placeCamera(context.pixi.screen, WORLD, undefined, 0.5);
      world.scale.set(scale);
      world.position.set(x, y);
      context.showHud({
        rule: Object.keys(state.players).length < 2 ? say().alone : say().rule(POINTS_TO_WIN),
        standings: standings(state),
      });
      tellPoints(state.players[listener.seat ?? -1]?.points ?? 0);
    },
    destroy: () => world.destroy({ children: true }),
  };

  /** For eyes there is the picture; for ears a sound and a sentence. */
  function tellPoints(now: number): void {
    context.describe(say().field(now));
    if (now > points) {
      context.sound.play(POINT);
      context.announce(say().youScored);
    }
    points = now;
  }
}

function draw(pen: Graphics, state: NewGameState): void {
  pen.clear();
  pen.roundRect(0, 0, WORLD.width, WORLD.height, 24).fill(PALETTE.ink);
  for (const share of [1, 0.7, 0.4]) {
    pen.circle(state.lightX, state.lightY, LIGHT_RADIUS * share).fill({ color: PALETTE.ember, alpha: 0.25 });
  }
  for (const [seat, player] of Object.entries(state.players)) {
    const { x, y } = player;
    pen.circle(x, y, PLAYER_RADIUS).fill(seatColour(Number(seat)));
    if (isLit(state, player)) pen.circle(x, y, PLAYER_RADIUS + 5).stroke({ color: PALETTE.paper, width: 3 });
  }
}

/** The list beside the game: best first. */
function standings({ players }: NewGameState) {
  return Object.entries(players)
    .sort(([, a], [, b]) => b.points - a.points)
    .map(([seat, { points }]) => ({ seat: Number(seat), score: String(points) }));
}
