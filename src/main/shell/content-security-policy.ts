/**
 * What the page may load: everything comes from the app itself. Pixi needs `data:` images (it probes formats by
 * them); nothing needs eval, workers, inline scripts or inline styles.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The policy of the app that ships. */
export const PAGE_POLICY = written(DIRECTIVES);

/**
 * The policy while developing: Vite's server inserts style elements and talks over a web socket.
 *
 * @param server the development server's origin, for example `http://localhost:5173`
 */
export function developmentPolicy(server: string): string {
  return written({
    ...DIRECTIVES,
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ${server.replace(/^http/, 'ws')}`,
  });
}

function written(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
