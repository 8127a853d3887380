import { describe, expect, it } from 'vitest';
import { NetError } from '../../shared/net/index.ts';
import { tryPorts } from './host-ports.ts';

/** Listens on any port but those. */
function allBut(...taken: number[]) {
  const tried: number[] = [];
  const listen = async (port: number) => {
    tried.push(port);
    if (taken.includes(port)) throw new NetError('port-in-use');
    return port === 0 ? 49_152 : port;
  };
  return { tried, listen };
}

describe('the port of a host', () => {
  it('is the usual one when that is free', async () => {
    expect(await tryPorts(undefined, allBut().listen)).toBe(5071);
  });

  it('is the next free one when nobody asked for one', async () => {
    const { tried, listen } = allBut(5071, 5072);
    expect(await tryPorts(undefined, listen)).toBe(5073);
    expect(tried).toEqual([5071, 5072, 5073]);
  });

  it('is left to the system when all of those are taken', async () => {
    const usual = Array.from({ length: 20 }, (_, index) => 5071 + index);
    const { tried, listen } = allBut(...usual);
    expect(await tryPorts(undefined, listen)).toBe(49_152);
    expect(tried).toEqual([...usual, 0]);
  });

  it('is the one that was asked for, or none', async () => {
    const { tried, listen } = allBut(6000);
    expect(await tryPorts(6001, listen)).toBe(6001);
    await expect(tryPorts(6000, listen)).rejects.toMatchObject({ code: 'port-in-use' });
    expect(tried).toEqual([6001, 6000]);
  });

  it('is not looked for when something else is wrong', async () => {
    const broken = () => Promise.reject(new NetError('port-forbidden'));
    await expect(tryPorts(undefined, broken)).rejects.toMatchObject({ code: 'port-forbidden' });
  });
});
