import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from './app-protocol.ts';
import { developmentPolicy } from './content-security-policy.ts';

let folder: string;
let answer: (url: string, method?: string) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-page-'));
  const root = join(folder, 'page');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-2'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'assets', 'main-a1.js'), 'start()');
  writeFileSync(join(root, 'assets', 'a b.css'), 'p{}');
  writeFileSync(join(root, '.env.json'), 'hidden');
  writeFileSync(join(root, 'tool.exe'), 'no type');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'page-2', 'secret.json'), 'secret');
  symlinkSync(join(folder, 'page-2'), join(root, 'out'), 'junction');
  const serve = serveFolder(root);
  // A real Request would tidy the path up, and so hide what a hostile page can ask for.
  answer = (url, method = 'GET') => serve({ url, method } as Request);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('app://page', () => {
  it.each([
    ['app://page/index.html', '<p>page</p>', 'text/html; charset=utf-8'],
    ['app://page/index.html?x=1#y', '<p>page</p>', 'text/html; charset=utf-8'],
    ['app://page/assets/main-a1.js', 'start()', 'text/javascript; charset=utf-8'],
    ['app://page/assets/a%20b.css', 'p{}', 'text/css; charset=utf-8'],
  ])('serves %s', async (url, body, type) => {
    const response = await answer(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each([
    'app://page/',
    'app://page/missing.html',
    'app://page/assets',
    'app://page/../secret.json',
    'app://page/%2e%2e/secret.json',
    'app://page/assets/..%2f..%2fsecret.json',
    'app://page/assets\\..\\..\\secret.json',
    'app://page/%5c%5cserver%5cshare.json',
    'app://page/C:/secret.json',
    'app://page//etc/hosts.json',
    'app://page/out/secret.json',
    'app://page/.env.json',
    'app://page/tool.exe',
    'app://page/index.html%00.js',
    'app://page/%E0%A4%A',
    'app://other/index.html',
    'app://page.evil/index.html',
    'file:///etc/hosts.json',
  ])('finds nothing at %s', async (url) => {
    const response = await answer(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it('only answers GET', async () => {
    expect((await answer('app://page/index.html', 'POST')).status).toBe(404);
  });

  it('sends a policy that starts from nothing with every answer', async () => {
    for (const url of ['app://page/index.html', 'app://page/missing']) {
      const { headers } = await answer(url);
      const policy = headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('lets only the development server in while developing', () => {
    const policy = developmentPolicy('http://localhost:5173');
    expect(policy).toContain("connect-src 'self' ws://localhost:5173;");
    expect(policy).toContain("script-src 'self';");
  });
});
