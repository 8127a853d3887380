import { expect, type Locator, type Page } from 'playwright/test';
import type { Player } from './player.ts';

/** Places in the "standard" layout. */
const BUTTONS = { A: 0, B: 1, Y: 3, Start: 9, up: 12, down: 13, left: 14, right: 15 } as const;
export type PadButton = keyof typeof BUTTONS;
/** More steps than lie between any two places of a screen. */
const MOST_STEPS = 40;

declare global {
  interface Window {
    padOfTest: { connected: boolean; axes: number[]; buttons: { pressed: boolean }[] };
  }
}

/** A gamepad in the hands of a player, who lets go of keyboard and mouse. */
export class TestPad {
  readonly player: Player;

  private constructor(player: Player) {
    this.player = player;
  }

  static async plugIn(player: Player): Promise<TestPad> {
    await player.page.evaluate(() => {
      const buttons = Array.from({ length: 17 }, () => ({ pressed: false }));
      window.padOfTest = { connected: true, axes: [0, 0], buttons };
      navigator.getGamepads = () => [window.padOfTest as unknown as Gamepad];
      window.dispatchEvent(new Event('gamepadconnected'));
    });
    return new TestPad(player);
  }

  /** Presses a button for so long that it is seen, and lets go. */
  async press(button: PadButton): Promise<void> {
    for (const isHeld of [true, false]) {
      await this.hold(button, isHeld);
      await frames(this.player.page, 2);
    }
  }

  /** Holds a button from now on, or lets go of it. */
  async hold(button: PadButton, isHeld = true): Promise<void> {
    await this.player.page.evaluate(
      ({ place, pressed }) => {
        window.padOfTest.buttons[place] = { pressed };
      },
      { place: BUTTONS[button], pressed: isHeld },
    );
  }

  /** Tilts the stick; 0 and 0 lets go. */
  async tilt(x: number, y: number): Promise<void> {
    await this.player.page.evaluate(
      (axes) => {
        window.padOfTest.axes = axes;
      },
      [x, y],
    );
  }

  /** Brings the focus to a control as a person does, who sees where both are, and presses A. */
  async choose(control: Locator): Promise<void> {
    await walkFocus(control, (heading) => this.press(heading));
    await this.press('A');
  }
}

/** The same by arrow keys and Enter. */
export async function chooseByArrows({ page }: Player, control: Locator): Promise<void> {
  const names = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' };
  await walkFocus(control, (heading) => page.keyboard.press(names[heading]));
  await page.keyboard.press('Enter');
}

/** Until the page has drawn so often. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}

async function walkFocus(
  control: Locator,
  step: (heading: 'up' | 'down' | 'left' | 'right') => Promise<void>,
): Promise<void> {
  await expect(control).toBeVisible();
  const way: string[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const { isThere, wanted, at } = await control.evaluate((target) => {
      const focused = document.activeElement ?? document.body;
      const [from, to] = [focused.getBoundingClientRect(), target.getBoundingClientRect()];
      const down = to.top >= from.bottom ? 1 : to.bottom <= from.top ? -1 : 0;
      const right = to.left + to.right > from.left + from.right;
      const wanted = down > 0 ? 'down' : down < 0 ? 'up' : right ? 'right' : 'left';
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return {
        isThere: focused === target && isMarked,
        wanted: wanted as 'up' | 'down' | 'left' | 'right',
        at: focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 30) ?? '',
      };
    });
    if (isThere) return;
    way.push(`${at} → ${wanted}`);
    await step(wanted);
  }
  throw new Error(`The focus does not come there: ${way.join('; ')}`);
}
