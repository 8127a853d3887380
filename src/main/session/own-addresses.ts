/** The addresses of this computer that a host can read out to friends. */
import type { NetworkInterfaceInfo } from 'node:os';
import type { HostAddress } from '../../shared/bridge/index.ts';
import { formatAddress } from './address.ts';

/** What `os.networkInterfaces()` returns. */
export type NetworkInterfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * The likeliest address first: IPv4 of a real network adapter, IPv6 of one, then those of virtual adapters
 * (containers, virtual machines, tunnels), which friends rarely reach. Never loopback nor link-local ones.
 */
export function ownAddresses(interfaces: NetworkInterfaces, port: number): HostAddress[] {
  const found = Object.entries(interfaces).flatMap(([adapter, addresses = []]) =>
    addresses
      .filter((info) => !info.internal && !isLinkLocal(info.address))
      .map(({ address, family }) => ({
        address: address.toLowerCase(),
        family: family === 'IPv4' ? (4 as const) : (6 as const),
        virtual: VIRTUAL_ADAPTER.test(adapter),
      })),
  );
  found.sort((a, b) => Number(a.virtual) - Number(b.virtual) || a.family - b.family);
  return found.map(({ address, family }) => ({ text: formatAddress({ host: address, port }), family }));
}

/** 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291): good on one cable only, and useless without a zone. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('169.254.') || /^fe[89ab]/i.test(address);
}

/** Adapters that Docker, VirtualBox, VMware, Hyper-V, WSL, libvirt and tunnels add. */
const VIRTUAL_ADAPTER =
  /^(docker|br-|veth|cni|podman|lxc|virbr|vboxnet|vmnet|bridge\d|utun|tun|tap|ppp)|virtual|vmware|vethernet|hyper-v|wsl|\(default switch\)/i;
