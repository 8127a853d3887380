import { effect } from '@preact/signals';
import { followDevice, lastDevice } from '../input/device.ts';
import { connectedPad } from '../input/gamepad.ts';
import { focused, moveFocus, pressFocused, pressPrimary, slide, stepFocus } from '../input/move-focus.ts';
import type { Heading } from '../input/nearest.ts';
import { type PadPress, PadReader } from '../input/pad-reader.ts';
import { isTypable } from '../typing/typing-store.ts';
import type { App } from './app.ts';

const ARROWS: Readonly<Record<string, Heading>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Menus by arrow keys and by gamepad, and which of them was used last. While a game is played both are the game's,
 * but for Start, which opens the menu, and Y, which opens the chat.
 * @returns a function that ends it
 */
export function listenInMenus(app: App): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const reader = new PadReader();
  let frame = 0;
  // Without a gamepad nothing is asked for in each frame.
  const look = (now: number) => {
    const pad = connectedPad(navigator.getGamepads());
    frame = pad ? requestAnimationFrame(look) : 0;
    if (pad) for (const press of reader.read(pad, now)) pressed(app, press);
  };
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  window.addEventListener('gamepadconnected', begin, options);
  if (connectedPad(navigator.getGamepads())) begin();
  window.addEventListener('keydown', (event) => arrow(app, event), options);
  const forget = followDevice(window);
  const unshow = effect(() => {
    document.documentElement.dataset.device = lastDevice.value;
  });
  return () => {
    stop.abort();
    forget();
    unshow();
    cancelAnimationFrame(frame);
  };
}

function pressed(app: App, press: PadPress): void {
  lastDevice.value = 'gamepad';
  if (!app.menusHavePad.peek()) {
    if (press === 'start') goBack();
    if (press === 'chat') app.chat.open();
    return;
  }
  if (press === 'back') goBack();
  else if (press === 'start') start();
  else if (press === 'confirm') confirm(app);
  else if (press === 'previous') stepFocus(-1);
  else if (press === 'next') stepFocus(1);
  else if (press !== 'chat' && !slide(press)) moveFocus(press);
}

/** A in a field opens the keys on the screen; everywhere else it presses. */
function confirm(app: App): void {
  const field = focused();
  if (isTypable(field)) app.typing.open(field);
  else pressFocused();
}

/** Goes on: closes the window over the game, or does the one thing that is to be done here. */
function start(): void {
  if (document.querySelector('dialog[open]')) goBack();
  else pressPrimary();
}

/** One step back, as Escape goes it. A browser closes its dialogs by real keys alone: those are told so. */
function goBack(): void {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const key = new KeyboardEvent('keydown', {
    key: 'Escape',
    code: 'Escape',
    bubbles: true,
    cancelable: true,
  });
  const isFree = (document.activeElement ?? document.body).dispatchEvent(key);
  if (isFree) dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
}

/** Left and right move a slider, and the place in a text until its end; everywhere else an arrow moves the focus. */
function arrow(app: App, event: KeyboardEvent): void {
  const heading = ARROWS[event.code];
  if (heading === undefined || event.defaultPrevented || !app.menusHavePad.peek()) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const place = focused();
  const isAcross = heading === 'left' || heading === 'right';
  if (isAcross && place?.matches('input[type="range"]')) return;
  if (isAcross && isTypable(place) && place.selectionStart !== (heading === 'left' ? 0 : place.value.length))
    return;
  event.preventDefault();
  moveFocus(heading);
}
