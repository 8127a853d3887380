/** For people: what an error says, and where it comes from. */
export function text(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
