/** An evening in German, on a small window and on a usual one: every screen says all that it has to say. */
import { expect, test } from '../../support/fixtures.ts';
import type { Player } from '../../support/player.ts';

for (const size of ['800,560', '1280,800']) {
  test(`in German, in a window of ${size}`, async ({ launch }) => {
    const args = ['--lang=de', '--window-size', size, '--force-device-scale-factor=1'];
    const host = await launch('Hana', { args });
    const { page } = host;
    const look = async (screen: string) => {
      await host.examine(`de-${size.replace(',', 'x')}-${screen}`);
      expect(await tooWide(host)).toEqual([]);
    };
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await host.button('Hosten').click();
    await expect(page.getByRole('alert')).toHaveText(/^Tipp zuerst einen Namen ein/);
    await look('menu');
    await host.button('Einstellungen').click();
    await look('settings');
    await page.keyboard.press('Escape');

    await host.type(page.getByRole('textbox', { name: 'Dein Name' }), 'Hana');
    await host.button('Beitreten').click();
    await host.type(page.getByRole('textbox', { name: 'Adresse' }), '127.0.0.1:1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(/^Unter dieser Adresse hostet niemand/);
    await look('join');
    await host.button('Zurück').click();

    await host.button('Hosten').click();
    await expect(page.getByRole('main', { name: 'Lobby' })).toBeVisible();
    await host.button('Ein Bot mehr').click();
    await expect(page.getByText('1 Bot', { exact: true })).toBeVisible();
    await look('lobby');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await host.button(/^Start$/).click();
    await expect(page.getByText(/sprinten/)).toBeVisible();
    await look('countdown');
    await page.keyboard.press('F3');
    await expect(page.getByText('Hin und zurück', { exact: true })).toBeVisible();
    await look('network');
    await page.keyboard.press('F3');
    await page.keyboard.press('F9');
    await expect(page.getByText(/^Aufgenommen\. Die letzte Minute ist gespeichert/)).toBeVisible();
    await look('notice');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Menü' })).toBeVisible();
    await look('esc-menu');
    await host.button('Einstellungen').click();
    await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
    await look('settings-over-a-game');
  });
}

/** What has to be scrolled sideways, and buttons out of which their words stick. */
function tooWide({ page }: Player): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, dialog, aside, button')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent}`),
  );
}
