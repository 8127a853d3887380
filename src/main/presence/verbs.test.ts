import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { presenceHandlers } from './verbs.ts';

/** A window, as far as attention is concerned. */
class FakeWindow extends EventEmitter {
  isInFront = false;
  flashes: boolean[] = [];
  isFocused(): boolean {
    return this.isInFront;
  }
  isDestroyed(): boolean {
    return false;
  }
  flashFrame(flag: boolean): void {
    this.flashes.push(flag);
  }
}

describe('drawing attention', () => {
  it('flashes a window that nobody looks at until somebody does, however many friends come', () => {
    const window = new FakeWindow();
    const { drawAttention } = presenceHandlers(() => window);
    drawAttention();
    drawAttention();
    expect(window.flashes).toEqual([true]);
    window.emit('focus');
    expect(window.flashes).toEqual([true, false]);
    drawAttention();
    expect(window.flashes).toEqual([true, false, true]);
  });

  it('leaves a window alone that is looked at', () => {
    const window = new FakeWindow();
    window.isInFront = true;
    presenceHandlers(() => window).drawAttention();
    expect(window.flashes).toEqual([]);
  });
});
