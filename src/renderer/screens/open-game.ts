import type { App } from '../app/app.ts';
import type { Session } from '../app/session.ts';
import { pageClock } from '../clock.ts';
import { createStage } from '../engine/stage.ts';
import { loadGameView } from '../game-view.ts';
import { settle } from '../theme/settled.ts';

/** Air between the window's edge and the world, in CSS pixels. */
const EDGE = 8;

export interface Places {
  canvas: HTMLCanvasElement;
  overlay: HTMLElement;
  /** The column that the HUD covers. */
  hud: HTMLElement;
}

/**
 * Starts Pixi and the game's view, and lets the view take the session over.
 * @returns a function that takes it all down again
 */
export function openGame(app: App, session: Session, game: string, places: Places): () => void {
  let wanted = true;
  let close = () => {};

  const open = async () => {
    // Pixi writes names with this font and measures them once: it must be there.
    const [module, pixi] = await Promise.all([
      loadGameView(game),
      createStage(places.canvas),
      document.fonts.ready,
    ]);
    close = () => pixi.destroy();
    if (!wanted) {
      close();
      return;
    }
    const view = module.createView({
      pixi,
      controls: app.controls,
      sound: app.sound,
      clock: pageClock,
      overlay: places.overlay,
      insets: () => ({ left: places.hud.offsetWidth + EDGE, right: EDGE, top: EDGE, bottom: EDGE }),
      showHud: (state) => session.showHud(state),
      describe: (text) => places.canvas.setAttribute('aria-label', text),
      announce: (text) => {
        session.announcement.value = text;
      },
    });
    session.enter(view, pixi);
    await settle();
  };
  const stopListening = app.controls.listen(window);
  open().catch((error: unknown) => session.fail(error));
  return () => {
    wanted = false;
    stopListening();
    close();
  };
}
