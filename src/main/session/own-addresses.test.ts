import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ownAddresses } from './own-addresses.ts';

function v4(address: string, internal = false): NetworkInterfaceInfo {
  return {
    address,
    family: 'IPv4',
    internal,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:01',
    cidr: null,
  };
}

function v6(address: string, internal = false): NetworkInterfaceInfo {
  return {
    address,
    family: 'IPv6',
    internal,
    netmask: 'ffff::',
    mac: '00:00:00:00:00:01',
    cidr: null,
    scopeid: 0,
  };
}

describe('the addresses a host reads out', () => {
  it('names the likeliest first: IPv4, then IPv6, then tunnels, containers last', () => {
    const addresses = ownAddresses(
      {
        lo: [v4('127.0.0.1', true), v6('::1', true)],
        docker0: [v4('172.17.0.1')],
        tailscale0: [v4('100.101.102.103')],
        'vEthernet (WSL)': [v4('172.29.0.1')],
        wlan0: [v6('2001:db8::7'), v4('192.168.1.5'), v6('fd00::5'), v6('fe80::5')],
        eth1: [v4('169.254.10.1'), v4('10.0.0.8')],
      },
      5071,
    );
    expect(addresses).toEqual([
      { text: '192.168.1.5', family: 4, adapter: 'wifi' },
      { text: '10.0.0.8', family: 4, adapter: 'cable' },
      { text: '2001:db8::7', family: 6, adapter: 'wifi' },
      { text: 'fd00::5', family: 6, adapter: 'wifi' },
      { text: '100.101.102.103', family: 4, adapter: 'vpn' },
      { text: '172.17.0.1', family: 4, adapter: 'virtual' },
      { text: '172.29.0.1', family: 4, adapter: 'virtual' },
    ]);
  });

  it.each([
    ['wlp3s0', 'wifi'],
    ['Wi-Fi 2', 'wifi'],
    ['WLAN', 'wifi'],
    ['enp0s31f6', 'cable'],
    ['Ethernet 3', 'cable'],
    ['en0', 'lan'],
    ['utun3', 'vpn'],
    ['wg0', 'vpn'],
    ['OpenVPN Wintun', 'vpn'],
    ['VirtualBox Host-Only Network', 'virtual'],
    ['vEthernet (Default Switch)', 'virtual'],
  ])('knows what %s is', (name, adapter) => {
    expect(ownAddresses({ [name]: [v4('10.0.0.8')] }, 5071)[0]?.adapter).toBe(adapter);
  });

  it('adds a port that is not the usual one, as a friend has to type it', () => {
    expect(ownAddresses({ eth0: [v4('192.168.1.5'), v6('fd00::5')] }, 5072).map(({ text }) => text)).toEqual([
      '192.168.1.5:5072',
      '[fd00::5]:5072',
    ]);
  });

  it('is empty without a network', () => {
    expect(ownAddresses({ lo: [v4('127.0.0.1', true)], eth0: undefined }, 5071)).toEqual([]);
  });
});
