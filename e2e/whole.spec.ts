import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';

const { whole } = publishedModule();

test(
  'the starting test asks where it is unanswered, and says which chapter to begin from',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/lahtotesti/');
    const statements = page.locator('[data-statement]');
    const tested = whole.misconceptions.filter(({ test: isTested }) => isTested);
    await expect(statements).toHaveCount(tested.length);
    await statements.first().locator('input').first().check();
    const check = page.getByRole('button', { name: 'Katso tulos' });
    await check.click();
    const open = statements.nth(1);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveCount(1);
    await expect(open.getByRole('alert')).toContainText(
      `Vastaamatta on vielä ${tested.length - 1}.`,
    );
    await expect(alert).toBeInViewport({ ratio: 1 });
    await expect(open.locator('input').first()).toBeFocused();
    await open.locator('input').first().check();
    await expect(alert).toHaveCount(0);
    const weak = await statements.last().getAttribute('data-chapter');
    for (const statement of await statements.all()) {
      const agree = (await statement.getAttribute('data-agree')) === 'true';
      const wrong = (await statement.getAttribute('data-chapter')) === weak;
      await statement.locator(`input[value=${String(agree !== wrong)}]`).check();
    }
    await check.click();
    const result = page.locator('[data-result]');
    await expect(result).toBeFocused();
    await expect(result).toBeInViewport({ ratio: 1 });
    const suggestion = page.locator('[data-suggestion]:visible');
    await expect(suggestion).toHaveCount(1);
    await expect(suggestion).toHaveAttribute('data-suggestion', weak ?? '');
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect(page.locator('main input:checked')).toHaveCount(0);
  },
);

test('agreeing with everything is not the way through the starting test, nor is disagreeing', async ({
  page,
}) => {
  await page.goto('/lahtotesti/');
  const agree = await page.locator('[data-agree=true]').count();
  const all = await page.locator('[data-statement]').count();
  expect(agree / all).toBeGreaterThanOrEqual(0.4);
  expect(agree / all).toBeLessThanOrEqual(0.6);
});

test('the tensions, each with two attributed sides and a task', async ({ page }) => {
  await page.goto('/eri-mielta/');
  const tensions = page.locator('article > section');
  await expect(tensions).toHaveCount(whole.tensions.length);
  for (const tension of await tensions.all()) {
    await expect(tension.locator('.voice-author')).toHaveCount(2);
    for (const side of await tension.locator('.voice-author').all()) {
      expect(await side.getByRole('link', { name: /^Luku \d/ }).count()).toBeGreaterThan(0);
    }
    await expect(tension).toContainText('Tehtävä.');
  }
});

test('the lenses on one encounter, and they argue', async ({ page }) => {
  await page.goto('/sama-kohtaaminen/');
  await expect(
    page.locator('#linssit').locator('xpath=ancestor::section[1]').locator('h3'),
  ).toHaveCount(whole.lenses.rows.length);
  await expect(page.getByRole('heading', { name: 'Linssit myös kiistelevät' })).toBeVisible();
});

test('the concept map: every node leads to its chapter, and the list says the same', async ({
  page,
}) => {
  await page.goto('/kasitekartta/');
  const nodes = page.locator('a.map-node');
  await expect(nodes).toHaveCount(whole.map.nodes.length);
  for (const node of await nodes.all()) expect(chapters).toContain(await node.getAttribute('href'));
  await expect(
    page.locator('#luettelo').locator('xpath=ancestor::section[1]').locator('li'),
  ).toHaveCount(whole.map.edges.length);
  await nodes.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/luvut\//);
});

test('the pocket list prints as small cards, four to a sheet, and nothing else', async ({
  page,
}) => {
  await page.goto('/taskulista/');
  await page.emulateMedia({ media: 'print' });
  const card = page.locator('.pocket-card').first();
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.pocket-card:visible')).toHaveCount(4);
  const box = await card.boundingBox();
  expect(Math.round((box?.width ?? 0) / (96 / 25.4))).toBe(80);
  expect(Math.round((box?.height ?? 0) / (96 / 25.4))).toBe(120);
  expect(await card.evaluate((e) => e.scrollHeight <= e.clientHeight)).toBe(true);
});

test('the capstone: guiding questions, a rubric, a promise that is kept', async ({ page }) => {
  await page.goto('/lopputehtava/');
  await expect(
    page.locator('#kysymykset').locator('xpath=ancestor::section[1]').locator('dt'),
  ).toHaveCount(whole.capstone.questions.length);
  await expect(page.locator('.rubric tbody tr')).toHaveCount(whole.capstone.rubric.length);
  const field = page.locator('own-text[data-id=lupaus] textarea');
  await field.fill('Tervehdin ensin.');
  await field.blur();
  await page.goto('/oppimispaivakirja/');
  await expect(page.locator('own-text[data-id=lupaus] textarea')).toHaveValue('Tervehdin ensin.');
});
