import { describe, expect, it } from 'vitest';
import { isAllowedLink } from './security.ts';

describe('links to the browser', () => {
  it('opens https pages of allowed hosts', () => {
    expect(isAllowedLink('https://github.com/electron/electron')).toBe(true);
  });

  it.each([
    'http://github.com/',
    'https://github.com.evil.example/',
    'https://evil.example/github.com',
    'https://github.com@evil.example/',
    'https://user:secret@github.com/',
    'https://github.com:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    'github.com',
    '',
  ])('refuses %s', (url) => {
    expect(isAllowedLink(url)).toBe(false);
  });
});
