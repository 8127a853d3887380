import { z } from 'zod';
import type { Result } from './result.ts';

/** What the page may ask of main: how the arguments must be, and what the answer is. */
export interface Verb<Args extends unknown[] = never, Answer = unknown> {
  /** Main checks every call against it. */
  readonly args: z.ZodType<Args>;
  /** Only a type: nothing is ever here. */
  readonly answer?: () => Answer;
}

type Inferred<Schemas extends readonly z.ZodType[]> = {
  -readonly [Index in keyof Schemas]: z.infer<Schemas[Index]>;
};

/** A verb with these arguments: `takes(z.string()).answers<number>()`. */
export function takes<const Schemas extends readonly z.ZodType[]>(
  ...schemas: Schemas
): { answers: <Answer>() => Verb<Inferred<Schemas>, Answer> } {
  const args = z.tuple(schemas as unknown as [z.ZodType]) as unknown as z.ZodType<Inferred<Schemas>>;
  return { answers: () => ({ args }) };
}

type ArgsOf<V> = V extends { readonly args: z.ZodType<infer Args extends unknown[]> } ? Args : never;
type AnswerOf<V> = V extends { readonly answer?: () => infer Answer } ? Answer : never;

/** What the page sees of verbs. None ever rejects: a failure is a result. */
export type BridgeOf<Verbs> = {
  readonly [Name in keyof Verbs]: (...args: ArgsOf<Verbs[Name]>) => Promise<Result<AnswerOf<Verbs[Name]>>>;
};

/**
 * What main does for verbs. One that cannot be done throws; a `NetError`, `RecordingError` or `Refusal` reaches the
 * player as it is.
 */
export type HandlersOf<Verbs> = {
  readonly [Name in keyof Verbs]: (
    ...args: ArgsOf<Verbs[Name]>
  ) => AnswerOf<Verbs[Name]> | Promise<AnswerOf<Verbs[Name]>>;
};
