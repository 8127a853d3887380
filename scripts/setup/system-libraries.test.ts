import { describe, expect, it } from 'vitest';
import { LIBRARIES, missingLibraries } from './system-libraries.mjs';

const listed = (arch: string) =>
  LIBRARIES.map(({ library }) => `\t${library} (libc6,${arch}) => /lib/${library}`).join('\n');

describe('missing system libraries', () => {
  it('are none on a desktop system', () => {
    expect(missingLibraries(listed('x86-64'), 'x64')).toEqual([]);
  });

  it('are named with the package that brings them', () => {
    const withoutNss = listed('x86-64')
      .split('\n')
      .filter((line) => !line.includes('libnss3'))
      .join('\n');
    expect(missingLibraries(withoutNss, 'x64')).toEqual([{ library: 'libnss3.so', packages: ['libnss3'] }]);
  });

  it('are missing when only another processor has them', () => {
    expect(missingLibraries(listed('AArch64'), 'x64')).toHaveLength(LIBRARIES.length);
  });
});
