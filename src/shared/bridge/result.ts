import type { ErrorParameters } from '../net/index.ts';

/**
 * Why something failed or is over: a stable code, and what its sentence depends on. The page has the sentence, in the
 * player's language (`renderer/failures`).
 */
export interface Failure {
  code: string;
  parameters?: ErrorParameters;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
