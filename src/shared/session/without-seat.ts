import { decode, encode, type Payload } from '../net/index.ts';

/**
 * A message of a host as it would be for somebody who only watches: a welcome gives no seat. For recordings: who
 * looks at one sits nowhere, whoever recorded it. Messages that cannot be read stay as they are.
 */
export function withoutSeat(payload: Payload): Payload {
  try {
    const message = decode(payload);
    const isWelcome = typeof message === 'object' && message !== null && 'action' in message;
    return isWelcome && message.action === 'welcome' ? encode({ ...message, seat: null }) : payload;
  } catch {
    return payload;
  }
}
