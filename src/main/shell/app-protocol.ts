/** Serves the page's files as `app://page/…`. No Electron import: `index.ts` hands this to `protocol.handle`. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { PAGE_POLICY } from './content-security-policy.ts';

export const APP_SCHEME = 'app';
/** The page's origin: the only one that main listens to. */
export const APP_ORIGIN = 'app://page';
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/**
 * @param root the folder that is served; nothing outside of it is, not even through a symbolic link
 * @returns a function that answers one request: the file, or 404 for all else
 */
export function serveFolder(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' ? pathInside(request.url) : undefined;
    const type = path === undefined ? undefined : TYPES[extname(path)];
    if (path === undefined || type === undefined) return notFound();
    try {
      const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
      if (!file.startsWith(folder + sep)) return notFound();
      return new Response(new Uint8Array(await readFile(file)), { headers: headers(type) });
    } catch {
      return notFound();
    }
  };
}

/** The path of a request for our own origin, as plain names below the folder; undefined for every other. */
function pathInside(url: string): string | undefined {
  const path = url.startsWith(`${APP_ORIGIN}/`)
    ? url.slice(APP_ORIGIN.length + 1).replace(/[?#].*$/s, '')
    : '';
  let names: string[];
  try {
    names = decodeURIComponent(path).split('/');
  } catch {
    return undefined;
  }
  // Names that begin with a dot are parent folders and hidden files; a backslash or colon is Windows' way out.
  return names.every((name) => /^[^.\\:\0][^\\:\0]*$/.test(name)) ? join(...names) : undefined;
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headers('text/plain; charset=utf-8') });
}
