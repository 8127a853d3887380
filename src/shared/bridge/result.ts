/** An error that crossed from main: a stable code and a sentence with a remedy. */
export interface Failure {
  code: string;
  message: string;
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
