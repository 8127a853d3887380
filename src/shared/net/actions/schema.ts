import type { LocalEvent } from './local-event.ts';

/**
 * The part of the Standard Schema interface (version 1, standardschema.dev) that is used here, so that schemas
 * of zod, valibot and arktype all fit. They must be synchronous.
 */
export interface Schema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Verdict<Output> | Promise<Verdict<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

type Verdict<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
      }[];
    };

/** Names that local events have: a message of that name reaches no handler, so no action may be called so. */
const EVENT_NAMES = {
  socketConnect: true,
  connected: true,
  disconnected: true,
  error: true,
  unstable: true,
  stable: true,
  reconnecting: true,
  resumed: true,
  lost: true,
} satisfies Record<LocalEvent['name'], true>;

/** Whether `name` is the name of a local event. */
export function isEventName(name: string): boolean {
  return Object.hasOwn(EVENT_NAMES, name);
}

/** A game's actions: for each name, the schema of its data (the message without `action`). */
export type Actions = Readonly<Record<string, Schema>>;

/** What the handler of a schema's action receives. */
export type Data<S extends Schema> = NonNullable<S['~standard']['types']>['output'];

/** The messages that a set of actions allows, as they are sent. */
export type MessageOf<A extends Actions> = {
  [Name in keyof A & string]: { action: Name } & NonNullable<A[Name]['~standard']['types']>['input'];
}[keyof A & string];

type Events = { [Event in LocalEvent as Event['name']]: Event };
type HandlerName<Key> = Key extends `Network_${infer Name}` ? Name : never;

/** For each handler of `T`: itself if it fits its action or local event, else a type nothing fits. */
type Checked<T, A extends Actions> = {
  [Key in keyof T]: HandlerName<Key> extends never
    ? T[Key]
    : HandlerName<Key> extends keyof A & string
      ? (data: Data<A[HandlerName<Key>]>) => unknown
      : HandlerName<Key> extends infer Name extends keyof Events
        ? (event: Events[Name]) => unknown
        : { error: `"${HandlerName<Key> & string}" is not a declared action` };
};

// A constructor type has to take any arguments to accept every class; nothing is ever called through it.
type Class<T> = abstract new (...args: never[]) => T;

const ACTIONS = Symbol('actions');

/** A class of channels or listeners may keep names for itself: no action tied to it begins with its `reservedPrefix`. */
interface Reserving {
  readonly reservedPrefix?: string;
}

/**
 * Ties a game's actions to a class of channels or listeners: `channelClass = handles(actions, GameChannel)`.
 * Messages of these actions reach their handler only if they fit. Does not compile when a handler's action is
 * not declared, or when its parameter does not fit the schema. Actions tied to a base class stay valid.
 * @returns a subclass; `type` is not changed
 * @throws TypeError when an action has the name of a local event, or one that `type` keeps for itself
 */
export function handles<const A extends Actions, T, C extends Class<T>>(
  actions: A & { readonly [Name in LocalEvent['name']]?: never },
  type: C & Class<T> & Class<Checked<T, InheritedActions<C> & A>>,
): C & { readonly [ACTIONS]: InheritedActions<C> & A } {
  const reserved = Object.keys(actions).find(isEventName);
  if (reserved !== undefined) {
    throw new TypeError(`"${reserved}" is the name of a local event. Call the action something else.`);
  }
  const { reservedPrefix } = type as Reserving;
  const kept = Object.keys(actions).find((name) => reservedPrefix && name.startsWith(reservedPrefix));
  if (kept !== undefined) {
    throw new TypeError(
      `"${kept}" begins with "${reservedPrefix}", as only the room's own actions do. Call the action something else.`,
    );
  }
  const base = type as unknown as new (...args: unknown[]) => object;
  const inherited = (base as { [ACTIONS]?: Actions })[ACTIONS];
  const tied = { [base.name]: class extends base {} }[base.name] as object;
  Object.defineProperty(tied, ACTIONS, { value: { ...inherited, ...actions } });
  return tied as C & { readonly [ACTIONS]: InheritedActions<C> & A };
}

type InheritedActions<C> = C extends { readonly [ACTIONS]: infer A extends Actions } ? A : unknown;

/** The actions tied to the class of `receiver`, if any. */
export function actionsOf(receiver: object): Actions | undefined {
  return (receiver.constructor as { [ACTIONS]?: Actions })[ACTIONS];
}
