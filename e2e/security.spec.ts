/** What a hostile script in the page can do: nothing but what the bridge offers. SECURITY.md refers to these. */
import { product } from '../scripts/setup/product.mjs';
import { expect, test } from './support/fixtures.ts';

test('a page script has no Node and no Electron, only the verbs of the bridge', async ({ ann }) => {
  const seen = await ann.page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global', '__dirname'].filter((name) => name in window),
    bridge: Object.keys(window.bridge).sort(),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.bridge).toEqual([
    'closeApp',
    'copyDetails',
    'copyText',
    'drawAttention',
    'explainEnd',
    'host',
    'join',
    'leave',
    'nextClosing',
    'nextStart',
    'openLink',
    'readRecording',
    'reportDefect',
    'saveRecording',
    'setLink',
    'showRecording',
    'start',
    'tellFriends',
    'updateSettings',
  ]);
});

test('a page script runs no text as code, and reaches no other server', async ({ ann }) => {
  const outcome = await ann.page.evaluate(async () => {
    const attempt = async (run: () => unknown) => {
      try {
        await run();
        return 'went through';
      } catch {
        return 'refused';
      }
    };
    // Playwright lifts the ban on eval for as long as its own code runs, so the attempt is made after that.
    const later = (run: () => unknown) => () =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(run());
          } catch (error) {
            reject(error);
          }
        });
      });
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "inline script"';
    document.head.append(inline);
    return {
      eval: await attempt(later(() => new Function('return 1')())),
      https: await attempt(() => fetch('https://example.com/')),
      file: await attempt(() => fetch('file:///etc/hosts')),
      worker: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
      ),
      title: document.title,
    };
  });
  expect(outcome).toEqual({
    eval: 'refused',
    https: 'refused',
    file: 'refused',
    worker: 'refused',
    title: product.name,
  });
});

test('the page reads no file outside of its folder', async ({ ann }) => {
  const statuses = await ann.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../main/index.cjs',
      '/%2e%2e/main/index.cjs',
      '/..%2fmain%2findex.cjs',
      '/..%5cmain',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://page${path}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('the page cannot go elsewhere', async ({ ann }) => {
  const home = ann.page.url();
  expect(home).toBe('app://page/index.html');
  for (const target of ['file:///etc/hosts', 'https://example.com/', 'app://other/index.html']) {
    await ann.page.evaluate((url) => {
      location.href = url;
    }, target);
    // Chromium itself refuses files, and asks nobody.
    if (!target.startsWith('file:'))
      await expect.poll(() => ann.log).toContain(`navigation-blocked to=${target}`);
  }
  const seen = await ann.page.evaluate(() => ({ url: location.href, text: document.body.innerText }));
  expect(seen).toEqual({ url: home, text: expect.stringContaining('Host') });
});

test('the page opens no window and embeds no other page', async ({ ann }) => {
  const opened = await ann.page.evaluate(() => window.open('https://example.com/') !== null);
  expect(opened).toBe(false);
  await expect.poll(() => ann.log).toContain('window-blocked to=https://example.com/');
  expect(ann.app.windows()).toHaveLength(1);

  const embedded = await ann.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    document.body.append(frame);
    const directive = await blocked;
    frame.remove();
    return { directive, webview: 'getWebContentsId' in document.createElement('webview') };
  });
  expect(embedded).toEqual({ directive: 'frame-src', webview: false });
});

test('the page is given no permission', async ({ ann }) => {
  const outcome = await ann.page.evaluate(async () => ({
    states: await Promise.all(
      (['camera', 'microphone', 'geolocation'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : code),
      );
    }),
    notifications: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(
      () => 'granted',
      (error: DOMException) => error.name,
    ),
  }));
  expect(outcome).toEqual({
    states: ['denied', 'denied', 'denied'],
    place: 'denied',
    notifications: 'denied',
    clipboard: 'NotAllowedError',
  });
});

test('only https links to allowed hosts go to the browser', async ({ ann }) => {
  const opened = await ann.page.evaluate(() =>
    Promise.all(
      [
        'file:///etc/hosts',
        'http://github.com/',
        'https://example.com/',
        'https://github.com@example.com/',
      ].map(async (url) => {
        const result = await window.bridge.openLink(url);
        return result.ok && result.value;
      }),
    ),
  );
  expect(opened).toEqual([false, false, false, false]);
});

test('every window is sandboxed and isolated', async ({ ann }) => {
  const preferences = await ann.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // The types of Electron leave it out.
      const contents = webContents as typeof webContents & {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
  expect(preferences[0]?.enableBlinkFeatures ?? '').toBe('');
});

test('a webview is not attached, even where the tag is on', async ({ ann }) => {
  await ann.app.evaluate(async ({ BrowserWindow }) => {
    const careless = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await careless.loadURL('data:text/html,<webview src="https://example.com/"></webview>');
  });
  await expect.poll(() => ann.log).toContain('webview-blocked');
  await ann.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().startsWith('data:')) window.destroy();
    }
  });
});

test('a stranger is refused, even with our own preload script', async ({ ann }) => {
  const answers = await ann.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('data:text/html,<title>stranger</title>');
    const portKey = '7e3b1f0e-0c4e-4c39-9a35-0d4d8d1f2a11';
    const answers: unknown = await stranger.webContents.executeJavaScript(`Promise.all([
      bridge.host({ game: 'dots', port: 0, portKey: '${portKey}' }),
      bridge.join({ address: '127.0.0.1', portKey: '${portKey}' }),
      bridge.updateSettings({ name: 'Mallory' }),
      bridge.openLink('https://github.com/'),
      bridge.start(),
    ])`);
    stranger.destroy();
    return answers;
  });
  const refusal = { ok: false, error: { code: 'forbidden' } };
  expect(answers).toEqual([refusal, refusal, refusal, refusal, refusal]);
  await expect.poll(() => ann.log).toContain('call-refused verb=host');
});

test('a wrong argument is refused by name, without a stack', async ({ ann }) => {
  const answer = await ann.page.evaluate(() => window.bridge.host({ game: 'dots', port: -1, portKey: 'x' }));
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.(c?js|ts)/);
});
