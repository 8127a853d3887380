import { describe, expect, it } from 'vitest';
import { hasDisplay, isSeen, startVirtualDisplay } from './display.mjs';
import { isOnPath } from './system-libraries.mjs';

describe('a display', () => {
  it('is X11 or Wayland on Linux, and always there elsewhere', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('is seen by a person unless it is a virtual one', () => {
    expect(isSeen({ DISPLAY: ':0' })).toBe(true);
    expect(isSeen({ DISPLAY: ':7', VIRTUAL_DISPLAY: '1' })).toBe(false);
  });
});

describe.runIf(isOnPath('Xvfb'))('a virtual display', () => {
  it('takes a number of its own, and can be had again after it was stopped', async () => {
    const first = await startVirtualDisplay();
    const second = await startVirtualDisplay();
    expect(first.name).toMatch(/^:\d+$/);
    expect(second.name).not.toBe(first.name);
    await Promise.all([first.stop(), second.stop()]);
    const third = await startVirtualDisplay();
    expect(third.name).toMatch(/^:\d+$/);
    await third.stop();
  });
});
