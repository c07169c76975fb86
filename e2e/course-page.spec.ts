import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { doubtfulLinks, isTooWide, smallControls } from './page-judges.ts';
import { module } from './school-files.ts';
import { chapters, pages } from './site.ts';
import { KEY } from './stored-record.ts';

const PAGE = '/kurssi/';
const [one, other] = module.chapters;
if (!one || !other) throw new Error('two chapters are needed');
const [question, second] = one.questions;
const [encounter] = one.encounters;
const [section] = one.sections;
if (!question || !second || !encounter || !section) throw new Error('nothing to choose');

/** In another order than the module's, with what is not there and what is for teachers alone. */
const CHOSEN = [
  'kasitekartta',
  `${other.slug}.pohdi`,
  `${one.slug}.itsetesti`,
  `${one.slug}.tehtava-${encounter.id}`,
  'olematon',
  `${one.slug}.opettajalle.harjoitus`,
  `${one.slug}.${section.id}`,
  one.slug,
  `${one.slug}.tehtava-${question.id}`,
];
const TITLE = '<img src=x onerror=alert(1)> "Syksy" & muuta';
const ADDRESS = `${PAGE}?valitut=${CHOSEN.join(',')}&otsikko=${encodeURIComponent(TITLE)}`;

test('the page shows what its address names, in the order of the module @phone', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await expect(page.locator('[data-title]')).toHaveText(TITLE);
  await expect(page.locator('course-list img')).toHaveCount(0);
  const rows = page.locator('.course-row:visible');
  const links = await rows
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const at = (slug: string, id = '') => `/luvut/${slug}/${id && `#${id}`}`;
  expect(links).toEqual([
    at(one.slug),
    at(one.slug, section.id),
    at(one.slug, `tehtava-${encounter.id}`),
    at(one.slug, 'itsetesti'),
    at(one.slug, `tehtava-${question.id}`),
    at(other.slug, 'pohdi'),
    '/kasitekartta/',
  ]);
  await expect(rows.first()).toContainText(`noin ${one.study.reading}\u00a0minuuttia`);
  await expect(rows.nth(3)).toContainText(`noin ${one.study.selfCheck}\u00a0minuuttia`);
  await expect(page.locator('h3:visible')).toHaveText([
    `Luku ${one.number}: ${one.title}`,
    `Luku ${other.number}: ${other.title}`,
    'Lukuja yhdistävät sivut',
  ]);
  // A section of a chapter and a question of a self-check are in them already.
  const minutes = one.study.reading + 5 + one.study.selfCheck + other.study.reflections;
  const hours = Math.floor(minutes / 60);
  await expect(page.locator('[data-sum]')).toHaveText(
    new RegExp(
      `^Tehty 0/6\\. Aikaa kuluu noin ${hours ? `${hours}\\stunti(a)?\\s?` : ''}(${minutes % 60}\\sminuutt.+)?\\.$`,
    ),
  );
  await expect(page.getByText('Tällä sivulla näkyy kurssi')).toBeHidden();
  expect(await doubtfulLinks(page)).toEqual([]);
  expect(await smallControls(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
});

test('ticks come from the learner’s record, and nothing is kept anew', async ({
  page,
  context,
}) => {
  const record = {
    format: 'kohtaamisen-taito-oppimispaivakirja',
    version: 1,
    read: [one.slug],
    answers: {
      [question.id]: { right: true, attempts: 1 },
      [second.id]: { right: false, attempts: 2 },
    },
    texts: Object.fromEntries(other.reflections.map(({ id }) => [id, 'Oma teksti'])),
  };
  await page.goto('/tietosuoja/');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(record),
  ] as const);
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  await page.goto(ADDRESS);
  const row = (value: string) => page.locator(`[data-value="${value}"]`);
  await expect(row(one.slug)).toContainText('Luettu');
  await expect(row(`${one.slug}.${section.id}`)).toContainText('Luettu');
  await expect(row(`${one.slug}.tehtava-${question.id}`)).toContainText('Tehty');
  await expect(row(`${one.slug}.itsetesti`)).toContainText(`1/${one.questions.length}`);
  await expect(row(`${one.slug}.itsetesti`)).not.toContainText('Tehty');
  await expect(row(`${other.slug}.pohdi`)).toContainText('Tehty');
  await expect(row(`${one.slug}.tehtava-${encounter.id}`)).not.toContainText('Tehty');
  await expect(page.locator('[data-sum]')).toContainText('Tehty 4/6.');
  // What is done in another tab is ticked here, too.
  const tab = await context.newPage();
  await tab.goto('/tietosuoja/');
  await tab.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify({ ...record, paths: { [encounter.id]: [0, 0] } }),
  ] as const);
  await expect(row(`${one.slug}.tehtava-${encounter.id}`)).toContainText('Tehty');
  await tab.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(record),
  ] as const);
  await tab.close();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a chapter’s exercise that is done gets its tick by itself', async ({ page }) => {
  await page.goto(`${PAGE}?valitut=${one.slug}`);
  await page.locator('.course-row:visible a').click();
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await page.goBack();
  await expect(page.locator('.course-row:visible')).toContainText('Luettu');
});

for (const search of ['', '?valitut=', '?valitut=olematon,%00,<b>', '?otsikko=Pelkkä']) {
  test(`without a choice the page says what it is (${search || 'no address'})`, async ({
    page,
  }) => {
    await page.goto(PAGE + search);
    await expect(page.getByText('Tällä sivulla näkyy kurssi, jonka opettaja')).toBeVisible();
    await expect(page.locator('.course-row:visible')).toHaveCount(0);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Kaikki luvut' })).toHaveAttribute(
      'href',
      '/luvut/',
    );
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Kurssin sisältö');
  });
}

test('search engines and our own search are not told of it', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
  expect(pages).not.toContain(PAGE);
});

test('nothing moves while the address is read', async ({ page }) => {
  await countShifts(page);
  let painted = Promise.withResolvers<undefined>();
  await page.exposeFunction('tellPainted', () => painted.resolve(undefined));
  await page.addInitScript(() =>
    new PerformanceObserver(
      (globalThis as unknown as { tellPainted: () => void }).tellPainted,
    ).observe({ type: 'paint', buffered: true }),
  );
  await page.route('**/*.js', async (route) => {
    await painted.promise;
    await route.continue();
  });
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    for (const address of [ADDRESS, PAGE, `${PAGE}?valitut=${one.slug}`]) {
      painted = Promise.withResolvers();
      await page.goto(address);
      await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      expect.soft(await shiftsOn(page), address).toBeLessThan(0.001);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there are all chapters', async ({ page }) => {
    await page.goto(ADDRESS);
    const links = page.locator('main ul').getByRole('link');
    await expect(links).toHaveCount(chapters.length);
    for (const [index, link] of (await links.all()).entries())
      await expect(link).toHaveAttribute('href', chapters[index] ?? '');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('axe finds nothing on a course @phone', async ({ page }) => {
      await page.goto(ADDRESS);
      await expect(page.locator('.course-row:visible').first()).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
