import { decode, encode, isMessage, type Message, type Payload } from '../net/index.ts';

/** Whether a message of a host lets a player in. */
export function isWelcome(payload: Payload): boolean {
  return welcomeIn(payload) !== undefined;
}

/**
 * A message of a host as it would be for somebody who only watches: a welcome gives no seat. For recordings: who
 * looks at one sits nowhere, whoever recorded it. Messages that cannot be read stay as they are.
 */
export function withoutSeat(payload: Payload): Payload {
  const welcome = welcomeIn(payload);
  try {
    return welcome === undefined ? payload : encode({ ...welcome, seat: null });
  } catch {
    return payload;
  }
}

function welcomeIn(payload: Payload): Message | undefined {
  try {
    const message = decode(payload);
    return isMessage(message) && message.action === 'room_welcome' ? message : undefined;
  } catch {
    return undefined;
  }
}
