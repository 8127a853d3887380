import { FONT } from './theme.ts';

/**
 * Resolves when the app's font can be seen and measured. Never rejects: without its file the system's own is shown.
 * `document.fonts.ready` alone says yes as long as nothing has been laid out that needs a font, and then comes too soon.
 */
export async function fontsReady(): Promise<void> {
  await document.fonts.load(`1em "${FONT}"`).catch(() => {});
  await document.fonts.ready;
}
