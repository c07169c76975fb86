import type { BrowserContext, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { chapters, DIST, inParts, pages } from './site.ts';

test('slash opens the search; arrows and Enter lead to the right section', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Hae moduulista' });
  await expect(field).toBeFocused();
  await field.fill('lappukoe');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Innostus ja järkytys');
  await expect(options.first().locator('mark')).toHaveText(/lappukoe/i);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('kohta');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', 'hakuehdotus-0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${chapters[0]}#puhe`);
  // A mark further down in the section may be what is scrolled to.
  await expect(page.locator('section[aria-labelledby=puhe]')).toBeInViewport();
});

test(
  'a click opens it, Escape closes it and focus returns',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/');
    const control = page.getByRole('link', { name: 'Haku' }).first();
    await control.click();
    const field = page.getByRole('combobox');
    await expect(field).toBeFocused();
    await field.fill('hymy');
    await expect(page.getByRole('option').first()).toContainText('Sanasto: aito hymy');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(control).toBeFocused();
    await control.click();
    await page.getByRole('button', { name: 'Sulje haku' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  },
);

test(
  'an option can be clicked, and all results can be opened as a page',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('luottamus');
    await page.getByRole('button', { name: 'Näytä kaikki tulokset' }).click();
    await expect(page).toHaveURL(/\/haku\/\?q=luottamus$/);
    await expect(page.getByLabel('Hae moduulista').last()).toHaveValue('luottamus');
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('luottamus');
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL('/sanasto/#luottamus');
  },
);

test('a row that is pressed stays under the finger until it is lifted', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('luottamus');
  const row = page.getByRole('option').first();
  await expect(row).toContainText('luottamus');
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText('sivulla');
  const before = await status.textContent();
  await row.hover();
  await page.mouse.down();
  await page.getByRole('combobox').evaluate((field: HTMLInputElement) => {
    field.value = 'dialogi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(status).not.toHaveText(before ?? '');
  await expect(status).not.toHaveText('Haetaan…');
  await expect(row).toContainText('luottamus');
  await page.mouse.up();
  await expect(page).toHaveURL('/sanasto/#luottamus');
});

test('a key that belongs to an unfinished letter of an input method does nothing', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('luottamus');
  await expect(page.getByRole('option').first()).toBeVisible();
  for (const key of ['ArrowDown', 'Enter', 'Escape'])
    await field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await expect(page).toHaveURL('/');
});

test('the search page: glossary first, sections under their pages, arrows walk, address carries the query', async ({
  page,
}) => {
  await page.goto('/haku/?q=dialogi');
  await expect(page.getByRole('status').last()).toContainText(
    /kohta.* sivulla.*Sanastossa on selitys/,
  );
  const links = page.locator('[data-search-results] a');
  await expect(links.first()).toHaveAttribute('href', '/sanasto/#dialogi');
  const field = page.locator('main').getByLabel('Hae moduulista');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.fill('takavaihtajan korvake');
  await expect(links.first()).toHaveAttribute('href', `${chapters[2]}#tilanne`);
  await expect(page).toHaveURL(/\?q=takavaihtajan\+korvake$/);
  await expect(page.locator('[data-search-results] mark').first()).toHaveText(/takavaihtajan/i);
});

test('slash goes to the search page’s own field', async ({ page }) => {
  await page.goto('/haku/');
  const field = page.locator('main').getByLabel('Hae moduulista');
  await expect(field).toBeFocused();
  await page.locator('h1').click();
  await field.blur();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
});

test('a reload of the search page leads to where the reader was', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const answered = () =>
    expect(page.getByRole('status').last()).toContainText('sivulla', { timeout: 40_000 });
  await page.goto('/haku/?q=aito+hymy');
  await answered();
  await page.evaluate(() => scrollTo(0, 1130));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1130);
  await page.reload();
  await answered();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1130);
});

test('nothing found is said, with ways on', async ({ page }) => {
  await page.goto('/haku/?q=xyzzyqwerty');
  await expect(page.getByRole('status').last()).toHaveText('Ei tuloksia haulle ”xyzzyqwerty”.');
  await expect(
    page.locator('main').getByRole('link', { name: 'Kaikki luvut ja osiot' }),
  ).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Sanasto' })).toBeVisible();
});

test('the index tells beforehand what a first search needs', () => {
  const entry = JSON.parse(readFileSync(`${DIST}pagefind/pagefind-entry.json`, 'utf8')) as {
    languages: { fi: { page_count: number } };
    manifest?: { chunks: [hash: string, from: string][]; pages: [id: string, url: string][] };
  };
  const { chunks = [], pages: named = [] } = entry.manifest ?? {};
  expect(named).toHaveLength(entry.languages.fi.page_count);
  expect(chunks.map(([hash]) => `${hash}.pf_index`).sort()).toEqual(
    readdirSync(`${DIST}pagefind/index`).sort(),
  );
  const beginnings = chunks.map(([, from]) => from);
  expect(beginnings).toEqual([...beginnings].sort());
});

test('nothing is loaded for search before it is asked', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /pagefind|sanasto\.json|worker/.test(url))).toEqual([]);
});

// The chapters' own parts are found in the chapters; the home page is the module itself.
const named = pages.filter((path) => !['/', '/haku/'].includes(path));
for (const { which, details, paths } of inParts(named)) {
  test(`a page is found by its name (${which})`, details, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the same index');
    test.slow();
    await page.goto('/haku/');
    const field = page.locator('main').getByLabel('Hae moduulista');
    for (const path of paths) {
      const html = readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');
      const name = (/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')
        .replace(/<[^>]*>/g, '')
        .trim();
      await field.fill(name);
      await page.keyboard.press('Enter');
      await expect(
        page.locator(`[data-search-results] a:is([href="${path}"], [href^="${path}#"])`).first(),
        `${name}: ${path}`,
      ).toBeVisible();
    }
  });
}

test('hostile queries are text', { tag: '@all' }, async ({ page }) => {
  await page.goto('/haku/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%00%ED%A0%80');
  const field = page.locator('main').getByLabel('Hae moduulista');
  for (const query of [
    'a'.repeat(10_000),
    'sana '.repeat(2_000),
    'luottamus\u0000',
    '\uD800luottamus',
    '\u0627\u0644\u0639\u0631\u0628\u064A\u0629',
    '?!.,;:–—',
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '😀'.repeat(3000),
    '   ',
    '…!',
    '\u202Eabc',
    '"',
  ]) {
    await field.fill(query);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').last()).not.toHaveText('Haetaan…');
    await expect(page.locator('[data-search-results] :is(img, script)')).toHaveCount(0);
    await expect(page.locator('h1')).toHaveText('Haku');
  }
  await field.fill('luottamus');
  await expect(page.getByRole('status').last()).toContainText('sivulla');
});

test('every form of a word finds the same pages, with or without its dots', async ({ page }) => {
  await page.goto('/haku/');
  const addresses = async (query: string) => {
    await page.locator('main').getByLabel('Hae moduulista').fill(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent(query)}$`));
    // Pages are named before all that they hold has come.
    await expect(page.getByRole('status').last()).toContainText('sivulla');
    const all = await page
      .locator('[data-search-results] a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    return [...new Set(all)].filter((path) => path.startsWith('/luvut/')).sort();
  };
  const base = await addresses('verhoomo');
  expect(base.length).toBeGreaterThan(0);
  for (const form of ['verhoomossa', 'verhoomoonkin', 'Verhoomon']) {
    expect(await addresses(form), form).toEqual(base);
  }
  const dotted = await addresses('työkaveri');
  expect(await addresses('tyokaverille')).toEqual(dotted);
});

test('a typing error is asked about, not replaced in silence', async ({ page }) => {
  await page.goto('/haku/?q=luottamsu');
  await expect(page.getByText('Tarkoititko:')).toBeVisible();
  await page.getByRole('button', { name: 'luottamus', exact: true }).click();
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    '/sanasto/#luottamus',
  );
});

test(
  'the words that led here are marked on the page; Escape takes the marks off',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/haku/?q=lappukoe');
    await page.locator('[data-search-results] a', { hasText: 'Innostus ja järkytys' }).click();
    await expect(page).toHaveURL(`${chapters[0]}#puhe`);
    const marks = () => page.evaluate(() => CSS.highlights.get('haku')?.size ?? 0);
    await expect.poll(marks).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await marks()).toBe(0);
  },
);

test.describe('the same in every window', () => {
  test.skip(({ isMobile }) => isMobile);

  /** The search page's state after a query has been answered. */
  async function asked(page: Page, query: string) {
    await page.goto(`/haku/?q=${encodeURIComponent(query)}`);
    const status = page.getByRole('status').last();
    await expect(status).toHaveText(/\.$/);
    return {
      status,
      results: page.locator('[data-search-results]'),
      advice: page.locator('[data-search-advice]'),
    };
  }

  for (const [name, stale] of [
    [
      'word list',
      async (context: BrowserContext) => {
        let count = 0;
        await context.route('**/pagefind/sanalista.json', async (route) => {
          count += 1;
          if (count > 1) return route.continue();
          const list = (await (await route.fetch()).json()) as { index: string };
          return route.fulfill({ json: { ...list, index: 'fi_vanha' } });
        });
        return () => count;
      },
    ],
    [
      'index',
      async (context: BrowserContext) => {
        let count = 0;
        let hash = '';
        await context.route('**/pagefind/pagefind-entry.json*', async (route) => {
          count += 1;
          if (count > 1) return route.continue();
          const entry = (await (await route.fetch()).json()) as {
            languages: { fi: { hash: string } };
          };
          hash = entry.languages.fi.hash;
          entry.languages.fi.hash = 'fi_vanha';
          return route.fulfill({ json: entry });
        });
        await context.route('**/pagefind.fi_vanha.pf_meta', async (route) =>
          route.fulfill({
            response: await route.fetch({ url: route.request().url().replace('fi_vanha', hash) }),
          }),
        );
        return () => count;
      },
    ],
  ] as const) {
    test(`a stale ${name} is noticed and fetched anew`, async ({ page, context }) => {
      const requests = await stale(context);
      const { status, results } = await asked(page, 'luottamukselle');
      await expect(status).toContainText('sivulla');
      await expect(results.locator('mark').first()).toHaveText(/luottamu/i);
      expect(requests()).toBe(2);
    });
  }

  test('the search can be kept to one chapter and to plain Finnish; the address says so', async ({
    page,
  }) => {
    await asked(page, 'asiakas');
    const paths = () =>
      page.locator('[data-search-results] a').evaluateAll((links) =>
        links
          .map((link) => (link as HTMLAnchorElement).pathname)
          // The glossary answers whatever the filters are.
          .filter((path) => path !== '/sanasto/'),
      );
    await page.locator('main select[data-chapter]').selectOption({ index: 2 });
    const chapter = chapters[1] ?? '';
    await expect
      .poll(async () => (await paths()).every((path) => path.startsWith(chapter)))
      .toBe(true);
    expect((await paths()).length).toBeGreaterThan(0);
    await expect(page).toHaveURL(/luku=[a-z]+/);
    await page.getByLabel('Vain selkosuomeksi').check();
    await expect.poll(async () => [...new Set(await paths())]).toEqual([`${chapter}selko/`]);
    await page.reload();
    await expect.poll(async () => [...new Set(await paths())]).toEqual([`${chapter}selko/`]);
  });

  test('another name of a term finds the term and says what it means', async ({ page }) => {
    const { results, advice } = await asked(page, 'vuoropuhelua');
    await expect(results.locator('a').first()).toHaveAttribute('href', '/sanasto/#dialogi');
    await expect(results.getByText('Samaa tarkoittaa: vuoropuhelu')).toBeVisible();
    await expect(advice.getByText('Sanaston mukaan samaa tarkoittaa:')).toBeVisible();
    await advice.getByRole('button', { name: 'dialogi', exact: true }).click();
    await expect(page).toHaveURL(/\?q=dialogi$/);
    // A word of a longer name is no other name of the same.
    const part = await asked(page, 'asiakkaalle');
    await expect(part.results.locator('a').first()).toBeVisible();
    await expect(part.advice.getByRole('button')).toHaveCount(0);
  });

  test('a word that the module does not have leads nowhere and says so', async ({ page }) => {
    const { status, results, advice } = await asked(page, 'luotamuskin');
    await expect(status).toHaveText('Ei tuloksia haulle ”luotamuskin”.');
    await expect(advice).toContainText('Moduulissa ei ole sanaa ”luotamuskin”.');
    await expect(advice.getByRole('button', { name: 'luottamus', exact: true })).toBeVisible();
    await expect(results.locator('a')).toHaveCount(0);
    const other = await asked(page, 'krokotiilillekin luottamus');
    await expect(other.results.locator('a')).toHaveCount(0);
    await expect(other.advice.getByRole('button').first()).toBeVisible();
  });

  test('a phrase in quotes is words that follow each other', async ({ page }) => {
    const count = async (query: string) => (await asked(page, query)).results.locator('a').count();
    const loose = await count('aito hymy');
    const phrase = await count('"aito hymy"');
    expect(phrase).toBeGreaterThan(0);
    expect(phrase).toBeLessThanOrEqual(loose);
    expect(await count('"hymy aito"')).toBeLessThan(phrase);
  });

  test('words of the site complete what is being typed', async ({ page }) => {
    await page.goto('/haku/');
    const field = page.locator('main').getByLabel('Hae moduulista');
    await field.pressSequentially('asiakaspal');
    const words = page.locator('[data-queries=completions]').getByRole('button');
    await expect(words.first()).toHaveText(/^asiakaspal/);
    await words.first().click();
    await expect(page.locator('[data-search-results] mark').first()).toHaveText(/^asiakaspal/i);
  });

  test('what a self-check reveals is not in any excerpt, and words never run together', async ({
    page,
  }) => {
    const secrets: string[] = [];
    for (const path of chapters) {
      await page.goto(path);
      secrets.push(
        ...(await page
          .locator('self-check-question [data-option], self-check-question [data-feedback]')
          .evaluateAll((parts) => parts.map(({ textContent }) => textContent.trim()))),
      );
    }
    const sentences = secrets
      .map((text) => text.replace(/\s+/g, ' ').slice(0, 40))
      .filter((text) => text.length === 40);
    expect(sentences.length).toBeGreaterThan(20);
    const { results } = await asked(page, 'asiakas');
    const excerpts = (await results.textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(sentences.filter((text) => excerpts.includes(text))).toEqual([]);
    // In the glossary a term and its definition stand side by side without white space.
    const definition = await asked(page, 'vilpitön');
    for (const excerpt of await definition.results.locator('.search-excerpt').allTextContents())
      expect(excerpt).not.toMatch(/\p{Ll}\p{Lu}/u);
  });
});
