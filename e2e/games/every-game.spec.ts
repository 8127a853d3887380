/** Each game that ships is hosted and joined between two real windows. What is special about one is tested in its folder. */
import { catalogue } from '../../src/shared/games/catalogue.ts';
import { expect, test } from '../support/fixtures.ts';

const games = Object.entries(catalogue);

for (const [id, { title }] of games) {
  test(`${title}: one hosts, the other joins, and both play`, async ({ ann, ben }) => {
    await expect(ann.gameChoice).toHaveCount(games.length > 1 ? 1 : 0);
    await ben.join(await ann.host(title));
    await ann.play(ben);
    for (const player of [ann, ben]) {
      await expect(player.players).toHaveCount(2);
      await expect(player.line(ann)).toContainText('host');
      await expect(player.line(player)).toContainText('you');
    }
    await ann.examine(`play-${id}`);
  });
}
