/** How Dots is seen, the game that the template itself is tested with: a disc for each player in the colour of the seat. */
import { Container, Graphics } from 'pixi.js';
import { placeCamera } from '../../src/renderer/engine/camera.ts';
import type { GameContext, GameView } from '../../src/renderer/games/game-view.ts';
import { seatColour } from '../../src/renderer/theme/theme.ts';
import { type DotsState, dots, SIZE } from '../../src/shared/simulation/testing/dots.ts';

/** World units. */
const RADIUS = 14;
const FLOOR = 0x191530;

export function createView({ pixi, controls, showHud }: GameContext): GameView {
  const listener = dots.createClient({ name: '', versions: {} });
  const world = pixi.stage.addChild(new Container());
  const pen = world.addChild(new Graphics());
  return {
    listener,
    frame({ now }) {
      const { x, y } = controls.read();
      listener.advance(now, { x, y });
      if (listener.view === undefined) return;
      draw(pen, listener.view.drawn);
      const seats = Object.keys(listener.view.drawn.players).map(Number);
      showHud({ standings: seats.map((seat) => ({ seat, score: `${seat + 1}.` })) });
      const place = placeCamera(pixi.screen, { width: SIZE, height: SIZE }, undefined, 0.1);
      world.scale.set(place.scale);
      world.position.set(place.x, place.y);
    },
    destroy: () => world.destroy({ children: true }),
  };
}

function draw(pen: Graphics, { players }: DotsState): void {
  pen.clear().rect(0, 0, SIZE, SIZE).fill(FLOOR);
  for (const [seat, { x, y }] of Object.entries(players)) {
    pen.circle(x, y, RADIUS).fill(seatColour(Number(seat)));
  }
}
