/** The addresses of this computer that a host can read out to friends. */
import type { NetworkInterfaceInfo } from 'node:os';
import type { Adapter, HostAddress } from '../../shared/bridge/index.ts';
import { formatAddress } from './address.ts';

/** What `os.networkInterfaces()` returns. */
export type NetworkInterfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * The likeliest address first: IPv4 of a real network adapter, IPv6 of one, then those of tunnels, which friends reach
 * who are in the same one, and last those of containers and virtual machines. Never loopback nor link-local ones.
 */
export function ownAddresses(interfaces: NetworkInterfaces, port: number): HostAddress[] {
  const found = Object.entries(interfaces).flatMap(([adapter, addresses = []]) =>
    addresses
      .filter((info) => !info.internal && !isLinkLocal(info.address))
      .map(({ address, family }) => ({
        address: address.toLowerCase(),
        family: family === 'IPv4' ? (4 as const) : (6 as const),
        adapter: adapterOf(adapter),
      })),
  );
  found.sort((a, b) => likelihood(a.adapter) - likelihood(b.adapter) || a.family - b.family);
  return found.map(({ address, family, adapter }) => ({
    text: formatAddress({ host: address, port }),
    family,
    adapter,
  }));
}

/** The lower, the likelier. */
function likelihood(adapter: Adapter): number {
  return adapter === 'virtual' ? 2 : Number(adapter === 'vpn');
}

function adapterOf(name: string): Adapter {
  return ADAPTERS.find(({ names }) => names.test(name))?.adapter ?? 'lan';
}

/** 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291): good on one cable only, and useless without a zone. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.') || /^fe[89ab]/i.test(address);
}

/**
 * By how systems call them. Those of Linux and macOS are short, and `en0` of macOS may be either; on Windows a person reads
 * them, in the system's language. The first that fits holds: `vEthernet (WSL)` is no Ethernet.
 */
const ADAPTERS: readonly { adapter: Adapter; names: RegExp }[] = [
  {
    adapter: 'virtual',
    names:
      /^(docker|br-|veth|cni|podman|lxc|virbr|vboxnet|vmnet|bridge\d)|virtual|vmware|vethernet|hyper-v|wsl|\(default switch\)/i,
  },
  {
    adapter: 'vpn',
    names: /^(utun|tun|tap|ppp|wg|zt|ham)\d|vpn|tailscale|zerotier|wireguard|hamachi|nordlynx|proton/i,
  },
  { adapter: 'wifi', names: /^wl|wi-?fi|wlan|wireless|drahtlos/i },
  { adapter: 'cable', names: /^(eth|eno|ens|enp|enx)\w|ethernet|lan-verbindung|local area connection/i },
];
