import { describe, expect, it } from 'vitest';
import { portIn } from './hosting-line.mjs';

describe("the host's line for scripts", () => {
  it('carries the port', () => {
    expect(portIn('app:hosting {"port":5073}')).toBe(5073);
    expect(portIn('something else about port 5073')).toBeNull();
  });
});
