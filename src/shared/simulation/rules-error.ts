/** The rules of a game broke. The message says in which function, and at which tick where that is known. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  readonly code = 'rules-broken';

  /** @param where the function of the rules, `step() at tick 512` @param cause what it threw, or a `LayoutError` */
  constructor(where: string, cause: unknown) {
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`The rules broke in ${where}. ${why}`, { cause });
  }
}
