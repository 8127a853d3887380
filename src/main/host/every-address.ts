import { NetError } from '../../shared/net/index.ts';

/**
 * Listens on every address of this computer: of IPv6, which includes IPv4; of IPv4 alone where IPv6 is switched off.
 * @param listen takes the address to listen on
 * @returns what `listen` resolves to
 * @throws NetError what `listen` rejected with
 */
export async function onEveryAddress<T>(listen: (address: string) => Promise<T>): Promise<T> {
  try {
    return await listen('::');
  } catch (error) {
    if (!(error instanceof NetError && error.code === 'address-unavailable')) throw error;
    return listen('0.0.0.0');
  }
}
