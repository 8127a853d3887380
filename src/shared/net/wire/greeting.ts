/** repod's first frame on every connection. */
export const GREETING = { action: 'connected' } as const;
