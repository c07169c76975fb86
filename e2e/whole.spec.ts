import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';

const module = publishedModule();
const { whole } = module;
const boxOf = (place: Locator) => place.boundingBox();

const bestOf = (situation: Locator) => situation.locator('[data-right] input');
const otherOf = (situation: Locator) =>
  situation.locator('[data-option]:not([data-right]) input').first();

test(
  'the starting test asks where it is unanswered, says where to begin, and shows both tries side by side',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto('/lahtotesti/');
    const situations = page.locator('[data-situation]');
    const count = whole.situations.length;
    await expect(situations).toHaveCount(count);
    await otherOf(situations.first()).check();
    const check = page.getByRole('button', { name: 'Katso tulos' });
    await check.click();
    const open = situations.nth(1);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveCount(1);
    await expect(open.getByRole('alert')).toContainText(`Vastaamatta on vielä ${count - 1}.`);
    await expect(alert).toBeInViewport({ ratio: 1 });
    await expect(open.locator('legend')).toBeInViewport({ ratio: 1 });
    await expect(open.locator('[data-option]').first()).toBeInViewport({ ratio: 1 });
    await expect(open.locator('input').first()).toBeFocused();
    await open.locator('input').first().check();
    await expect(alert).toHaveCount(0);
    const weak = (await situations.last().getAttribute('data-chapter')) ?? '';
    const ofWeak = whole.situations.filter(({ chapter }) => chapter === weak).length;
    for (const one of await situations.all()) {
      const isWeak = (await one.getAttribute('data-chapter')) === weak;
      await (isWeak ? otherOf(one) : bestOf(one)).check();
    }
    await check.click();
    const result = page.locator('[data-result]');
    await expect(result).toBeFocused();
    await expect(page.locator('[data-status]')).toContainText(`${count - ofWeak}/${count}`);
    await expect(page.locator('[data-feedback][open]')).toHaveCount(ofWeak);
    const suggestion = page.locator('[data-suggestion]:visible');
    await expect(suggestion).toHaveCount(1);
    await expect(suggestion).toHaveAttribute('data-suggestion', weak);
    await expect(suggestion).toHaveText(/^\s*Aloita: luku \d/);
    // There is nothing yet to compare with.
    await expect(page.locator('[data-first]:visible, [data-first-day]:visible')).toHaveCount(0);
    // What the feedback says is not copied into a second try: that begins from nothing.
    for (const input of await page.locator('main input').all()) await expect(input).toBeDisabled();
    await expect(check).toBeHidden();
    await expect(page.getByRole('button', { name: 'Tee uudelleen' })).toBeVisible();
    // The front page knows where to begin, until the reader has begun.
    await page.goto('/');
    const place = module.chapters.findIndex(({ slug }) => slug === weak) + 1;
    const start = page.getByRole('link', { name: `Aloita: luku ${place}` });
    await expect(start).toHaveAttribute('href', new RegExp(`/luvut/${weak}/$`));
    await page.goBack();
    // Another day, or after a reload: what was before stands beside what is now.
    await page.reload();
    await expect(page.locator('[data-before]')).toContainText(`${count - ofWeak}/${count}`);
    for (const one of await situations.all()) {
      const isWeak = (await one.getAttribute('data-chapter')) === weak;
      await (isWeak ? otherOf(one) : bestOf(one)).check();
    }
    await check.click();
    await expect(suggestion).toHaveText(/^\s*Kertaa: luku \d/);
    await page.getByRole('button', { name: 'Tee uudelleen' }).click();
    for (const one of await situations.all()) await bestOf(one).check();
    await check.click();
    // With nothing missed the chapter is the reader's to choose.
    await expect(suggestion).toHaveText(/^\s*Valitse luku/);
    const row = page.locator(`[data-row="${weak}"]`);
    await expect(row.locator('[data-first]')).toHaveText(`0/${ofWeak}`);
    await expect(row.locator('[data-now]')).toHaveText(`${ofWeak}/${ofWeak}`);
    await page.getByRole('button', { name: 'Tee uudelleen' }).click();
    await expect(page.locator('main input:checked')).toHaveCount(0);
    await expect(result).toBeHidden();
  },
);

test(
  'the tensions, each with two attributed sides that face each other where there is room, and a task',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto('/eri-mielta/');
    const tensions = page.locator('article > section');
    await expect(tensions).toHaveCount(whole.tensions.length);
    for (const tension of await tensions.all()) {
      const sides = tension.locator('[data-side]');
      await expect(sides).toHaveCount(2);
      for (const side of await sides.all()) {
        expect(await side.getByRole('link', { name: /^Luku \d/ }).count()).toBeGreaterThan(0);
      }
      await expect(tension).toContainText('Tehtävä.');
      const [one, other] = await Promise.all([sides.nth(0), sides.nth(1)].map(boxOf));
      if (isMobile) expect(other?.y).toBeGreaterThan((one?.y ?? 0) + (one?.height ?? 0) - 1);
      else expect(other?.y).toBe(one?.y);
    }
  },
);

test('which position is nearer to one’s own thought is kept, asks about the other one, and goes with the diary', async ({
  page,
}) => {
  await page.goto('/eri-mielta/');
  const tension = page.locator('article > section').nth(1);
  const other = tension.getByRole('radio', { name: 'Toinen kanta' });
  await tension.getByText('Toinen kanta', { exact: true }).last().click();
  const answered = async () => {
    await expect(other).toBeChecked();
    await expect(tension.getByRole('status')).toContainText('toisessa kannassa');
    await expect(tension.locator('[data-near]')).toHaveAttribute('data-side', '1');
  };
  await answered();
  await page.reload();
  await answered();
  await expect(page.locator('article input:checked')).toHaveCount(1);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.locator('[data-near]')).toHaveCount(0);
  await expect(page.locator('article input:checked')).toHaveCount(0);
});

test(
  'the lenses on one encounter, one at a time or all; a link to a lens looks through it; and they argue',
  { tag: '@touch' },
  async ({ page }) => {
    const { rows } = whole.lenses;
    const views = page.locator('[data-lens]:visible');
    await page.goto('/sama-kohtaaminen/');
    await expect(views).toHaveCount(1);
    await expect(views).toContainText(rows[0]?.shows ?? '');
    const lenses = page.getByRole('radio');
    await lenses.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(views).toHaveCount(1);
    await expect(views).toContainText(rows[1]?.hides ?? '');
    await lenses.last().check();
    await expect(views).toHaveCount(rows.length);

    const last = rows.at(-1);
    await page.goto(`/haku/`);
    await page.goto(`/sama-kohtaaminen/#linssi-${last?.chapter}`);
    await expect(views).toHaveCount(1);
    await expect(views).toContainText(last?.does ?? '');
    const title = views.getByRole('heading');
    await expect(title).toBeInViewport({ ratio: 1 });
    const choice = await boxOf(page.locator('.lens-choice'));
    expect((await boxOf(title))?.y).toBeGreaterThan((choice?.y ?? 0) + (choice?.height ?? 0) - 1);
    await page.evaluate((to) => (location.hash = to), `linssi-${rows[0]?.chapter}`);
    await expect(views).toContainText(rows[0]?.shows ?? '');
    await expect(page.getByRole('radio', { checked: true })).toHaveValue(rows[0]?.chapter ?? '');

    await page.emulateMedia({ media: 'print' });
    await expect(views).toHaveCount(rows.length);
    await expect(page.getByRole('heading', { name: 'Linssit myös kiistelevät' })).toBeVisible();
  },
);

test('a line before and after stands on one baseline where there is room', async ({ page }) => {
  await page.goto('/sanoista-tekoihin/');
  const lines = page.locator('.rewording');
  await expect(lines).toHaveCount(whole.lines.length);
  for (const line of await lines.all()) {
    const [before, after] = await Promise.all(
      [line.locator('.rewording-before'), line.locator('.rewording-after')].map(boxOf),
    );
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(2);
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0) - 1);
  }
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
  const place = async () =>
    Promise.all(['#kartta', '#luettelo'].map((id) => boxOf(page.locator(id))));
  const [map, list] = await place();
  expect(map?.y).toBeLessThan(list?.y ?? 0);
  await page.setViewportSize({ width: 360, height: 740 });
  const [mapAfter, listBefore] = await place();
  expect(mapAfter?.y).toBeGreaterThan(listBefore?.y ?? 0);
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
