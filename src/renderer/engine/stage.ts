import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';
import { PALETTE } from '../theme/theme.ts';

/**
 * Pixi, on a canvas that keeps the size of `room` and is drawn only when the frame loop says so. The import of
 * `unsafe-eval` above is what lets Pixi run where the page's policy forbids eval; it must come first.
 * @throws when this computer offers no WebGL
 */
export async function createStage(canvas: HTMLCanvasElement, room: HTMLElement): Promise<Application> {
  const stage = new Application();
  await stage.init({
    canvas,
    resizeTo: room,
    resolution: window.devicePixelRatio,
    autoDensity: true,
    antialias: true,
    autoStart: false,
    preference: 'webgl',
    powerPreference: 'high-performance',
    backgroundColor: PALETTE.inkDeep,
    eventMode: 'none',
    // The HUD around the canvas is what screen readers and the Tab key get.
    accessibilityOptions: { enabledByDefault: false, activateOnTab: false },
  });
  return stage;
}
