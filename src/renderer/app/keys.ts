import { isTaken } from '../input/focus.ts';
import type { App } from './app.ts';

/**
 * The keys that are the app's own on every screen: F11 fills the screen with the window, M switches the sound.
 * @returns a function that ends it
 */
export function listenEverywhere(app: App): () => void {
  return onPlainKey((event) => {
    if (event.code === 'F11') {
      event.preventDefault();
      app.settings.toggleFullscreen();
    }
    if (event.code === 'KeyM' && !isTaken(event)) app.settings.toggleMuted();
  });
}

/**
 * The keys that are the app's own while a game is shown: Escape opens the menu (an open window takes the key for
 * itself), Enter and T the chat, 1 to 4 are emotes, F3 shows the network, F9 saves the last minute.
 * @returns a function that ends it
 */
export function listenToKeys(app: App): () => void {
  return onPlainKey((event) => {
    if (event.code === 'F3') app.network.toggle();
    if (event.code === 'F9') void app.recorder.save('asked');
    if (app.navigation.isInGame.value && !isTaken(event)) talk(app, event);
    if (event.code === 'Escape' && app.navigation.isInGame.value) {
      // Otherwise the dialog that opens now would take this very key press as its own.
      event.preventDefault();
      app.navigation.openPanel('menu');
    }
  });
}

/** Nobody talks in a recording. */
function talk(app: App, event: KeyboardEvent): void {
  if (app.replays.current.value !== undefined) return;
  if (event.code === 'Enter' || event.code === 'KeyT') {
    // Otherwise the field that opens now would take the T for its own.
    event.preventDefault();
    app.chat.open();
  }
  showEmote(app, event);
}

/**
 * In the lobby, where the chat is open anyway and most keys are nobody's: 1 to 4 are emotes there as well.
 * @returns a function that ends it
 */
export function listenToEmotes(app: App): () => void {
  return onPlainKey((event) => {
    if (!isTaken(event)) showEmote(app, event);
  });
}

/** Listens to keys that are pressed by themselves, once for each press. @returns a function that ends it */
function onPlainKey(run: (event: KeyboardEvent) => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (!event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) run(event);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

function showEmote(app: App, { code }: KeyboardEvent): void {
  const [, digit] = code.match(/^(?:Digit|Numpad)([1-9])$/) ?? [];
  if (digit !== undefined) app.emotes.show(Number(digit) - 1);
}
