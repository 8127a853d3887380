import type { Emote } from '../../shared/session/index.ts';
import { createStage } from '../engine/stage.ts';
import { loadGameView } from '../games/find-view.ts';
import type { Controls } from '../input/controls.ts';
import type { Sound } from '../sound/sound.ts';
import { fontsReady } from '../theme/fonts.ts';
import { settle, unsettle } from '../theme/settled.ts';
import type { Session } from './session.ts';

export interface Equipment {
  controls: Controls;
  sound: Sound;
  emotes: { of(seat: number): Emote | undefined };
}

export interface Places {
  canvas: HTMLCanvasElement;
  /** The view's own HTML goes here; also, the canvas is made as large as this. */
  overlay: HTMLElement;
  /** What of it is used, and not only seen. */
  interactiveOverlay: HTMLElement;
}

/**
 * Starts Pixi and the game's view, and lets the view take the session over.
 * @returns a function that takes it all down again
 */
export function openGame(equipment: Equipment, session: Session, game: string, places: Places): () => void {
  let wanted = true;
  let close = () => {};

  const open = async () => {
    // Also when the host has gone on to another game, and the screen is the same.
    unsettle();
    // The view comes first: what it draws with, Pixi must know before there is a stage. Names are written with our font
    // and measured once: it must be there, too.
    const [module] = await Promise.all([loadGameView(game), fontsReady()]);
    const pixi = await createStage(places.canvas, places.overlay);
    close = () => pixi.destroy();
    if (!wanted) {
      close();
      return;
    }
    const view = module.createView({
      pixi,
      controls: equipment.controls,
      sound: equipment.sound,
      clock: session.clock,
      emoteOf: equipment.emotes.of,
      overlay: places.overlay,
      interactiveOverlay: places.interactiveOverlay,
      showHud: (state) => session.showHud(state),
      describe: (text) => places.canvas.setAttribute('aria-label', text),
      announce: (text) => {
        session.announcement.value = text;
      },
    });
    await session.enter(view, pixi);
    await settle();
  };
  const stopListening = equipment.controls.listen(window);
  open().catch((error: unknown) => session.fail(error));
  return () => {
    wanted = false;
    stopListening();
    close();
  };
}
