/** What a player can choose: it holds at once, survives a restart and a damaged file, and is there for everybody's eyes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';
import type { Player } from './support/player.ts';

test('language, volumes, text size and keys hold at once, and survive a restart and a damaged file', async ({
  stage,
  launch,
}) => {
  const userData = stage.newFolder();
  const first = await launch('Sue', { userData });
  const { page } = first;
  await first.button('Settings').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await first.examine('settings');

  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('slider', { name: 'Musik' }).press('Home');
  const before = await first.button('Zurück').first().evaluate(textHeight);
  const size = page.getByRole('slider', { name: 'Textgröße' });
  for (let step = 0; step < 3; step++) await size.press('ArrowRight');
  expect(await first.button('Zurück').first().evaluate(textHeight)).toBeGreaterThan(before * 1.2);

  const change = async (key: RegExp) => {
    await first.button(key).click();
    await expect(page.getByRole('status').filter({ hasText: /^Drück die Taste/ })).toBeVisible();
  };
  await change(/^W: .*Hoch/);
  await page.keyboard.press('KeyI');
  await expect(first.button(/^I: .*Hoch/)).toBeVisible();
  await change(/^A: .*Links/);
  await page.keyboard.press('KeyD');
  await expect(page.getByRole('status').filter({ hasText: 'D ist schon „Rechts“' })).toBeVisible();
  await expect(first.button(/^A: .*Links/)).toBeVisible();
  // The one that it waits for is for nobody else: Escape leaves the key, and the screen, as they are.
  await change(/^A: .*Links/);
  await page.keyboard.press('Escape');
  await expect(first.button(/^A: .*Links/)).toBeVisible();
  await first.examine('settings-german');
  await page.keyboard.press('Escape');
  await expect(first.button('Hosten')).toBeVisible();
  await first.quit();

  const file = join(userData, 'settings.json');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  expect(kept).toMatchObject({ version: 1, language: 'de', musicVolume: 0, textSize: 130 });
  writeFileSync(file, JSON.stringify({ ...kept, musicVolume: 'loud' }));

  const again = await launch('Sue', { userData });
  await again.type(again.page.getByRole('textbox', { name: 'Dein Name' }), 'Sue');
  await again.button('Hosten').click();
  await again.button(/^Start$/).click();
  await expect(again.page.getByRole('main', { name: 'Spiel' })).toBeVisible();
  await again.settles();
  await again.page.keyboard.press('Escape');
  await again.button('Einstellungen').click();
  await expect(again.page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await expect(again.page.getByRole('slider', { name: 'Musik' })).toHaveValue('100');
  await expect(again.page.getByRole('slider', { name: 'Textgröße' })).toHaveValue('130');
  await expect(again.button(/^I: .*Hoch/)).toBeVisible();
  expect(existsSync(`${file}.bad`)).toBe(true);
  await again.examine('settings-over-a-game');
  await again.button('Zurück zu den üblichen Tasten').click();
  await expect(again.button(/^W: .*Hoch/)).toBeVisible();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByRole('dialog', { name: 'Menü' })).toBeVisible();
});

function textHeight(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}

test('in forced colours and with more contrast whatever can be pressed has an edge', async ({ ann }) => {
  const { page } = ann;
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' });
  await ann.examine('menu-forced-colours');
  await everythingHasAnEdge(ann);
  await ann.button('Settings').click();
  await ann.examine('settings-forced-colours');
  await everythingHasAnEdge(ann);
  await page.keyboard.press('Escape');
  await ann.host();
  await everythingHasAnEdge(ann);
  // Nothing is painted beneath words that stand on the system's own background.
  const foot = page.locator('footer');
  expect(await foot.evaluate((element) => getComputedStyle(element).borderImageSource)).toBe('none');
  await ann.examine('lobby-forced-colours');
  await ann.play();
  await everythingHasAnEdge(ann);
  await ann.examine('play-forced-colours');
  await page.emulateMedia({ forcedColors: null, contrast: null });
});

async function everythingHasAnEdge({ page }: Player): Promise<void> {
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
        return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1;
      })
      .map(({ textContent }) => textContent),
  );
  expect(bare).toEqual([]);
}
