import { describe, expect, it } from 'vitest';
import { Controls } from './controls.ts';
import { DEAD_ZONE, type Pad } from './gamepad.ts';
import { Keyboard } from './keyboard.ts';

function setUp(pads: (Pad | null)[] = [], target = new EventTarget()) {
  const controls = new Controls(new Keyboard(), () => pads);
  const stop = controls.listen(target);
  const key = (type: string, code: string, more: object = {}) =>
    target.dispatchEvent(Object.assign(new Event(type), { code, repeat: false, ...more }));
  return {
    controls,
    stop,
    press: (code: string, more?: object) => key('keydown', code, more),
    release: (code: string) => key('keyup', code),
    blur: () => target.dispatchEvent(new Event('blur')),
  };
}

function pad(axes: number[], pressed: number[] = []): Pad {
  const buttons = Array.from({ length: 17 }, (_, index) => ({ pressed: pressed.includes(index) }));
  return { connected: true, axes, buttons };
}

/** An element of that name, as the target of a key. */
function focusOn(name: string): EventTarget {
  const element = new EventTarget();
  return Object.assign(element, {
    closest: (selector: string) => (selector.split(', ').includes(name) ? element : null),
  });
}

describe('the keyboard', () => {
  it.each([
    ['KeyW', 0, -1],
    ['KeyA', -1, 0],
    ['KeyS', 0, 1],
    ['KeyD', 1, 0],
    ['ArrowUp', 0, -1],
    ['ArrowLeft', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowRight', 1, 0],
  ])('%s goes to (%i, %i)', (code, x, y) => {
    const { controls, press, release } = setUp();
    press(code);
    expect(controls.read()).toEqual({ x, y, action: false });
    release(code);
    expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
  });

  it('is no faster on the diagonal', () => {
    const { controls, press } = setUp();
    press('KeyD');
    press('KeyS');
    const { x, y } = controls.read();
    expect(Math.hypot(x, y)).toBeCloseTo(1);
    expect(x).toBeCloseTo(y);
  });

  it('stands still with opposite keys', () => {
    const { controls, press } = setUp();
    press('KeyA');
    press('KeyD');
    expect(controls.read()).toMatchObject({ x: 0, y: 0 });
  });

  it('releases everything when the window loses the focus', () => {
    const { controls, press, blur } = setUp();
    press('KeyD');
    press('Space');
    blur();
    expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
  });

  it('does not miss a tap that is over before the frame, and tells it once', () => {
    const { controls, press, release } = setUp();
    press('Space');
    release('Space');
    expect(controls.read().action).toBe(true);
    expect(controls.read().action).toBe(false);
  });

  it.each(['Space', 'ShiftLeft', 'ShiftRight'])('%s is the action, as long as it is held', (code) => {
    const { controls, press } = setUp();
    press(code);
    expect(controls.read().action).toBe(true);
    expect(controls.read().action).toBe(true);
  });

  it('leaves shortcuts to the app and the system', () => {
    const { controls, press } = setUp();
    press('KeyD', { ctrlKey: true });
    press('KeyS', { metaKey: true });
    expect(controls.read()).toMatchObject({ x: 0, y: 0 });
  });

  it('leaves Space to a focused button', () => {
    const button = focusOn('button');
    const { controls, press } = setUp([], button);
    press('Space');
    press('KeyD');
    expect(controls.read()).toEqual({ x: 1, y: 0, action: false });
  });

  it('leaves all keys to a field in which somebody types', () => {
    const field = focusOn('input');
    const { controls, press } = setUp([], field);
    press('Space');
    press('KeyD');
    expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
  });

  it('is not heard while a menu is open, nor what was pressed then', () => {
    const { controls, press } = setUp();
    press('KeyD');
    controls.enabled = false;
    expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
    press('Space');
    controls.read();
    controls.enabled = true;
    expect(controls.read()).toEqual({ x: 0, y: 0, action: false });
  });

  it('is not heard any more after the game', () => {
    const { controls, press, stop } = setUp();
    stop();
    press('KeyD');
    expect(controls.read()).toMatchObject({ x: 0, y: 0 });
  });
});

describe('a gamepad', () => {
  it('goes where the stick points', () => {
    const { controls } = setUp([null, pad([1, 0])]);
    expect(controls.read()).toMatchObject({ x: 1, y: 0 });
  });

  it('ignores a stick that is nearly at rest', () => {
    const { controls } = setUp([pad([DEAD_ZONE * 0.9, 0])]);
    expect(controls.read()).toMatchObject({ x: 0, y: 0 });
  });

  it('goes slowly with a stick that is tilted a little, and never faster than full', () => {
    expect(setUp([pad([0.6, 0])]).controls.read().x).toBeCloseTo(0.5);
    const { x, y } = setUp([pad([1, 1])]).controls.read();
    expect(Math.hypot(x, y)).toBeCloseTo(1);
  });

  it('knows the cross and the A button', () => {
    expect(setUp([pad([0, 0], [14])]).controls.read()).toMatchObject({ x: -1, y: 0 });
    expect(setUp([pad([0, 0], [0])]).controls.read().action).toBe(true);
  });

  it('gives way to the keyboard', () => {
    const { controls, press } = setUp([pad([1, 0])]);
    press('KeyA');
    expect(controls.read()).toMatchObject({ x: -1, y: 0 });
  });
});

describe('rumble', () => {
  function shakingPad(axes: number[], refuses = false) {
    const shakes: unknown[] = [];
    const playEffect = async (_: string, effect: unknown) => {
      shakes.push(effect);
      if (refuses) throw new Error('no');
      return 'complete' as const;
    };
    return { shakes, pad: { ...pad(axes), vibrationActuator: { playEffect } } };
  }

  it('shakes the pad that is played with', () => {
    const { shakes, pad } = shakingPad([1, 0]);
    const { controls } = setUp([pad]);
    controls.read();
    controls.rumble({ strength: 0.5, lasts: 200 });
    expect(shakes).toEqual([{ duration: 200, strongMagnitude: 0.5, weakMagnitude: 0.5 }]);
  });

  it('leaves one alone that lies beside the keyboard', () => {
    const { shakes, pad } = shakingPad([0, 0]);
    const { controls, press } = setUp([pad]);
    press('KeyW');
    controls.read();
    controls.rumble({ strength: 1, lasts: 200 });
    expect(shakes).toEqual([]);
  });

  it('is nothing for a pad that cannot, and nothing bad for one that refuses', async () => {
    const { shakes, pad: refusing } = shakingPad([1, 0], true);
    for (const each of [refusing, { ...pad([1, 0]), vibrationActuator: null }, pad([1, 0])]) {
      const { controls } = setUp([each]);
      controls.read();
      controls.rumble({ strength: 1, lasts: 100 });
    }
    await Promise.resolve();
    expect(shakes).toHaveLength(1);
  });
});

it('the button that closed a menu is no move in the game', () => {
  let held: Pad = pad([0, 0], [0]);
  const controls = new Controls(new Keyboard(), () => [held]);
  controls.enabled = false;
  controls.read();
  controls.enabled = true;
  expect(controls.read().action).toBe(false);
  held = pad([0, 0]);
  controls.read();
  held = pad([0, 0], [0]);
  expect(controls.read().action).toBe(true);
});
