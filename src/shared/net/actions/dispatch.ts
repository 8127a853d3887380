import type { Message } from '../wire/codec.ts';
import type { LocalEvent } from './local-event.ts';
import { type Actions, actionsOf, isEventName } from './schema.ts';

/** Whoever has `Network_{action}` methods: a channel or a listener. */
export interface Receiver {
  networkReceived(message: Message): unknown;
}

/** What became of a message: the handler's result, or why it never reached one. */
export type Outcome =
  | { fits: true; result: unknown }
  | { fits: false; action: string; path: string; problem: string };

/**
 * Hands a message to `Network_{action}`, else to `networkReceived`; never to both. Where schemas were tied to
 * the class, a declared action is checked first and the handler gets what the schema made of the data. A message
 * from outside never reaches the handler of a local event.
 * @throws whatever the handler throws
 */
export function dispatch(receiver: Receiver, message: Message): Outcome {
  const actions = actionsOf(receiver);
  if (isEventName(message.action)) return received(receiver, message);
  if (actions === undefined) {
    const handler = handlerOf(receiver, message.action);
    return handler === undefined
      ? received(receiver, message)
      : { fits: true, result: handler.call(receiver, message) };
  }
  if (!Object.hasOwn(actions, message.action)) return received(receiver, message);
  return checked(receiver, message, actions);
}

/** Calls the handler of a local event, if there is one. @returns what it returned */
export function dispatchEvent(receiver: Receiver, event: LocalEvent): unknown {
  return handlerOf(receiver, event.name)?.call(receiver, event);
}

function checked(receiver: Receiver, message: Message, actions: Actions): Outcome {
  const { action, ...data } = message;
  const verdict = (actions[action] as Actions[string])['~standard'].validate(data);
  if (verdict instanceof Promise) {
    verdict.catch(() => {});
    throw new TypeError(`The schema of "${action}" is asynchronous; only synchronous ones fit.`);
  }
  if (verdict.issues !== undefined) {
    const [issue] = verdict.issues;
    const path = (issue?.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.');
    return { fits: false, action, path, problem: issue?.message ?? '' };
  }
  const handler = handlerOf(receiver, action);
  if (handler === undefined) return received(receiver, message);
  return { fits: true, result: handler.call(receiver, verdict.value) };
}

function received(receiver: Receiver, message: Message): Outcome {
  return { fits: true, result: receiver.networkReceived(message) };
}

/**
 * The handlers' names, so that they are not put together anew for each message. Only those of handlers that exist
 * are kept: a peer can invent as many actions as it likes.
 */
const names = new Map<string, string>();

function handlerOf(receiver: object, action: string): ((data: unknown) => unknown) | undefined {
  const known = names.get(action);
  const name = known ?? `Network_${action}`;
  const method: unknown = (receiver as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  if (known === undefined) names.set(action, name);
  return method as (data: unknown) => unknown;
}

/** Calls `run`; what it throws, and what its promise rejects with, goes to `report`. Returns a promise only for one. */
export function guarded(run: () => unknown, report: (error: unknown) => void): Promise<void> | undefined {
  try {
    const result = run();
    if (result instanceof Promise) return result.then(() => undefined, report);
  } catch (error) {
    report(error);
  }
  return undefined;
}
