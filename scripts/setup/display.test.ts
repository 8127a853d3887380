import { describe, expect, it } from 'vitest';
import { hasDisplay } from './display.mjs';

describe('a display', () => {
  it('is X11 or Wayland on Linux, and always there elsewhere', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
