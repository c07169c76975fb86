import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { scoreQueries } from './natural-queries.ts';
import { chapters, htmlOf, inParts, pages } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Haku' });
const dialogField = (page: Page) => page.getByRole('combobox', { name: 'Hae moduulista' });
const option = (page: Page) => page.getByRole('option').first();
const pageField = (page: Page) => page.locator('main').getByLabel('Hae moduulista');
const status = (page: Page) => page.locator('main [data-search-status]');
const dialogStatus = (page: Page) => dialog(page).locator('[data-search-status]');
const results = (page: Page) => page.locator('[data-search-results]');
const links = (page: Page) => results(page).locator('a.search-link');
const notes = (page: Page) => page.locator('[data-search-notes]');
const advice = (page: Page) => page.locator('[data-search-advice]');

/** Opens the dialog by its key and types. */
async function type(page: Page, words: string) {
  await page.keyboard.press('/');
  await expect(dialogField(page)).toBeFocused();
  await dialogField(page).fill(words);
}

/** Asks the search page and waits for the whole answer. */
async function ask(page: Page, query: string) {
  await page.goto(`/haku/?q=${encodeURIComponent(query)}`);
  await expect(status(page)).toHaveText(/\.$/);
}

/** Asks in the open search page's field; pages are named before all that they hold has come. */
async function askAgain(page: Page, query: string) {
  await pageField(page).fill(query);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('q') === query);
  await expect(status(page)).toContainText('sivulla');
}

/** Pages among the results; the glossary answers beside them. */
const foundPages = async (page: Page) => {
  // What fits no window is drawn a moment later.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const paths = await links(page).evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname),
  );
  return [...new Set(paths)].filter((path) => path !== '/sanasto/').sort();
};

test('slash opens the search; arrows and Enter lead to the right section, its words marked', async ({
  page,
}) => {
  await page.goto(chapters[0] ?? '');
  await type(page, 'lappukoe');
  await expect(option(page)).toContainText('Innostus ja järkytys');
  await expect(option(page).locator('mark')).toHaveText(/lappukoe/i);
  await expect(dialogStatus(page)).toContainText('kohta');
  await page.keyboard.press('ArrowDown');
  await expect(option(page)).toHaveAttribute('aria-selected', 'true');
  await expect(dialogField(page)).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${chapters[0]}#puhe`);
  // A mark further down in the section may be what is scrolled to.
  await expect(page.locator('section[aria-labelledby=puhe]')).toBeInViewport();
  const marks = () => page.evaluate(() => CSS.highlights.get('haku')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await marks()).toBe(0);
});

test(
  'a click opens it, Escape closes it and focus returns; an option can be clicked',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto('/');
    const control = page.getByRole('link', { name: 'Haku' }).first();
    await control.click();
    await expect(dialogField(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(control).toBeFocused();
    await control.click();
    await page.getByRole('button', { name: 'Sulje haku' }).click();
    await expect(dialog(page)).toBeHidden();
    await type(page, 'luottamus');
    await option(page).click();
    await expect(page).toHaveURL('/sanasto/#luottamus');
  },
);

test(
  'all results can be opened as a page, and its words are marked where they lead',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto('/');
    await type(page, 'lappukoe');
    await page.getByRole('button', { name: 'Näytä kaikki tulokset' }).click();
    await expect(page).toHaveURL(/\/haku\/\?q=lappukoe$/);
    await expect(pageField(page)).toHaveValue('lappukoe');
    await links(page).filter({ hasText: 'Innostus ja järkytys' }).click();
    await expect(page).toHaveURL(`${chapters[0]}#puhe`);
    const marks = () => page.evaluate(() => CSS.highlights.get('haku')?.size ?? 0);
    await expect.poll(marks).toBeGreaterThan(0);
  },
);

test('an unfinished letter of an input method moves nothing, a pressed row stays under the finger', async ({
  page,
}) => {
  await page.goto('/');
  await type(page, 'luottamus');
  await expect(option(page)).toContainText('luottamus');
  for (const key of ['ArrowDown', 'Enter', 'Escape'])
    await dialogField(page).dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  await expect(dialogField(page)).not.toHaveAttribute('aria-activedescendant');
  await expect(page).toHaveURL('/');
  const told = dialogStatus(page);
  await expect(told).toContainText('sivulla');
  const before = (await told.textContent()) ?? '';
  await option(page).hover();
  await page.mouse.down();
  await dialogField(page).evaluate((field: HTMLInputElement) => {
    field.value = 'dialogi';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(told).not.toHaveText(before);
  await expect(told).not.toHaveText('Haetaan…');
  await expect(option(page)).toContainText('luottamus');
  await page.mouse.up();
  await expect(page).toHaveURL('/sanasto/#luottamus');
});

test('the search page: slash goes to its field, arrows walk, the address carries the query', async ({
  page,
}) => {
  await ask(page, 'dialogi');
  await expect(status(page)).toContainText(/kohta.* sivulla.*Sanastossa on selitys/);
  await expect(links(page).first()).toHaveAttribute('href', '/sanasto/#dialogi');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(pageField(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(pageField(page)).toBeFocused();
  await pageField(page).fill('takavaihtajan korvake');
  await expect(links(page).first()).toHaveAttribute('href', `${chapters[2]}#tilanne`);
  await expect(page).toHaveURL(/\?q=takavaihtajan\+korvake$/);
  await expect(results(page).locator('mark').first()).toHaveText(/takavaihtajan/i);
});

test('a reload of the search page leads to where the reader was', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await ask(page, 'aito hymy');
  await page.evaluate(() => scrollTo(0, 1130));
  const scrolled = () => page.evaluate(() => scrollY);
  await expect.poll(scrolled).toBe(1130);
  await page.reload();
  await expect.poll(scrolled).toBe(1130);
});

test('nothing is loaded for search before it is asked', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /pagefind|haku\.json|worker/.test(url))).toEqual([]);
});

// The chapters' own parts are found in the chapters; the home page is the module itself.
const named = pages.filter((path) => !['/', '/haku/'].includes(path));
for (const { which, details, paths } of inParts(named)) {
  test(`a page is found by its name (${which})`, details, async ({ page }) => {
    test.slow();
    await page.goto('/haku/');
    for (const path of paths) {
      const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(htmlOf(path))?.[1] ?? '';
      const name = heading.replace(/<[^>]*>/g, '').trim();
      await pageField(page).fill(name);
      await page.keyboard.press('Enter');
      const link = links(page).and(page.locator(`[href="${path}"], [href^="${path}#"]`));
      await expect(link.first(), `${name}: ${path}`).toBeVisible();
    }
  });
}

test('every form of a word finds the same pages, with or without its dots', async ({ page }) => {
  await page.goto('/haku/');
  for (const [base, ...forms] of [
    ['verhoomo', 'verhoomossa', 'verhoomoonkin', 'Verhoomon'],
    ['työkaveri', 'tyokaverille'],
  ] as const) {
    await askAgain(page, base);
    const found = await foundPages(page);
    expect(found.length).toBeGreaterThan(0);
    for (const form of forms) {
      await askAgain(page, form);
      expect(await foundPages(page), form).toEqual(found);
    }
  }
});

test('nothing found is said, with ways on', async ({ page }) => {
  await ask(page, 'xyzzyqwerty');
  await expect(status(page)).toHaveText('Ei tuloksia haulle ”xyzzyqwerty”.');
  for (const name of ['Kaikki luvut ja osiot', 'Sanasto'])
    await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
  await expect(page.getByText('Kokeile vaikka näitä sanoja:')).toBeVisible();
});

test('filters that leave nothing are named, and one tap takes them away', async ({ page }) => {
  await page.goto('/haku/?q=lappukoe&kieli=selko&luku=ensivaikutelma');
  await expect(status(page)).toHaveText(
    /^Ei tuloksia haulle ”lappukoe”, kun rajauksena on: luku 2\. .+, vain selkosuomeksi\.$/,
  );
  await notes(page).getByRole('button', { name: 'Hae ilman rajausta' }).click();
  await expect(links(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/haku\/\?q=lappukoe$/);
  await expect(page.getByLabel('Vain selkosuomeksi')).not.toBeChecked();
  // What is nowhere is not the filters' fault.
  await page.goto('/haku/?q=xyzzyqwerty&kieli=selko');
  await expect(status(page)).toHaveText('Ei tuloksia haulle ”xyzzyqwerty”.');
});

test('a slip is corrected, told, and undone by one tap', async ({ page }) => {
  await ask(page, 'luottamsu');
  await expect(notes(page)).toContainText('Haettiin sanalla ”luottamus”.');
  await expect(links(page).first()).toHaveAttribute('href', /luottam|#/);
  await notes(page).getByRole('button', { name: 'Hae silti ”luottamsu”' }).click();
  await expect(status(page)).toHaveText('Ei tuloksia haulle ”luottamsu”.');
  await expect(pageField(page)).toBeFocused();
  await expect(page).toHaveURL(/silti=1/);
  await page.reload();
  await expect(status(page)).toHaveText('Ei tuloksia haulle ”luottamsu”.');
  // Another query is not kept to it.
  await pageField(page).fill('luottamsus');
  await expect(notes(page)).toContainText('Haettiin sanalla ”luottamus”.');
  await expect(page).not.toHaveURL(/silti/);
});

test('words that the module lacks are told, and the others still answer', async ({ page }) => {
  await ask(page, 'krokotiilillekin luottamus');
  await expect(notes(page)).toContainText(
    'Sanaa ”krokotiilillekin” ei ole moduulissa. Lähimmät kohdat:',
  );
  await expect(links(page).first()).toBeVisible();
});

/** Of sixty queries that people would type; what is reached is not given up. */
const FLOOR = { first: 50, firstThree: 56 };

/** What people say, and where it has to lead: a link among the first three. */
const SAID = [
  ['reklamaatiosta', /\/luvut\/asenne\/#palaute|#kielteinen-palaute|#hyvitys/],
  ['small talk', /\/luvut\/ensivaikutelma\/(selko\/)?#(kemia|juttelu)|jutustelu/],
  ['asiakas palvelu', /\/sanasto\/#asiakaspalvelu/],
  ['mikä on avoin kysymys', /\/sanasto\/#avoin-kysymys/],
  ['luvun 3 tiivistelmä', /\/luvut\/kunnioitus\/#tiivistelma/],
  ['luku 2', /\/luvut\/ensivaikutelma\//],
  ['itsetestin vastaukset', /\/opettajalle\/vastaukset\//],
  ['miten tulostan', /\/lataukset\/#tuloste/],
  ['loppu tehtävä', /\/lopputehtava\/$/],
  ['ensi vaikutelma', /\/sanasto\/#ensivaikutelma/],
  ['teititellä vai sinutella', /\/selko\/lauseet\/#sina-vai-te/],
  ['montako tuntia yksi luku', /\/opettajalle\/tuntisuunnitelmat\/#yksi-luku/],
] as const;

test('questions, words of the trade and words typed apart lead to the right place', async ({
  page,
}) => {
  await page.goto('/haku/');
  for (const [query, target] of SAID) {
    await askAgain(page, query);
    const first = await links(page).evaluateAll((all) =>
      all.slice(0, 3).map((link) => link.getAttribute('href') ?? ''),
    );
    expect(
      first.some((address) => target.test(address)),
      `${query}: ${first.join(' ')}`,
    ).toBe(true);
  }
});

test('a chapter that is not there is told, and the contents are led to', async ({ page }) => {
  await ask(page, `luku ${chapters.length + 2}`);
  await expect(notes(page)).toHaveText(
    `Lukua ${chapters.length + 2} ei ole. Moduulissa on luvut 1–${chapters.length}.`,
  );
  await expect(links(page)).toHaveAttribute('href', '/luvut/');
});

test('what was searched for beside the words is told; where whole answers end, too', async ({
  page,
}) => {
  await ask(page, 'reklamaatio');
  await expect(notes(page)).toContainText(/^Haettiin myös sanoilla ”valitus”, /);
  const border = results(page).getByText('Näissä kohdissa on vain osa hakusanoista:');
  await ask(page, 'lounas asiakas');
  await expect(notes(page)).toBeEmpty();
  await expect(border).toHaveCount(1);
  const groups = results(page).locator('section, .search-border');
  await expect(groups.first()).not.toHaveClass(/border/);
  await ask(page, 'asiakas');
  await expect(border).toHaveCount(0);
});

test('questions of a list are answered as well as ever', async ({ page }) => {
  test.slow();
  await page.goto('/haku/');
  const { first, firstThree, none, missed } = await scoreQueries(page, 'natural');
  expect(none).toBe(0);
  expect(first, missed.join('\n')).toBeGreaterThanOrEqual(FLOOR.first);
  expect(firstThree, missed.join('\n')).toBeGreaterThanOrEqual(FLOOR.firstThree);
});

test('groups lead to their pages, more of a page is shown on asking, the title says the query', async ({
  page,
}) => {
  await ask(page, 'asiakas');
  await expect(page).toHaveTitle(/^asiakas – Haku/);
  const group = results(page)
    .locator('section')
    .filter({ has: page.locator('details') })
    .first();
  await expect(group.locator('a.search-link')).toHaveCount(2);
  const address = (await group.locator('h2 a').getAttribute('href')) ?? '';
  await group.locator('summary').click();
  for (const link of await group.locator('a').all())
    expect(await link.getAttribute('href')).toContain(address);
});

test('what was opened of a page is open for who comes back', async ({ page }) => {
  await ask(page, 'asiakas');
  const others = results(page).locator('details').nth(1);
  await others.locator('summary').click();
  await others.getByRole('link').first().click();
  await expect(page).not.toHaveURL(/haku/);
  await page.goBack();
  await expect(others.getByRole('link').first()).toBeVisible();
  await expect(results(page).locator('details[open]')).toHaveCount(1);
  // Another query has places of its own.
  await askAgain(page, 'asiakkaan');
  await expect(results(page).locator('details').first()).toBeVisible();
  await expect(results(page).locator('details[open]')).toHaveCount(0);
});

test('while one types, the line that tells what was found does not flicker', async ({ page }) => {
  await ask(page, 'luottamus');
  const before = await status(page).textContent();
  const seen = await status(page).evaluate(async (line) => {
    const field = document.querySelector<HTMLInputElement>('search-page input');
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(line, { childList: true }),
    );
    if (field) field.value = 'luottamuksen';
    field?.dispatchEvent(new Event('input'));
    await changed;
    return { text: line.textContent, shown: getComputedStyle(line, '::after').content };
  });
  expect(seen).toEqual({ text: 'Haetaan…', shown: `"${before}"` });
  await expect(status(page)).toHaveText(/\.$/);
  expect(await status(page).evaluate((line) => getComputedStyle(line, '::after').content)).toBe(
    'none',
  );
});

test('the dialog goes on where the search was, and the live region waits for a pause', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const said: string[] = [];
  await page.exposeFunction('heard', (text: string) => said.push(text));
  await dialog(page)
    .getByRole('status')
    .evaluate((region) => {
      new MutationObserver(() =>
        (window as unknown as { heard: (text: string) => void }).heard(region.textContent),
      ).observe(region, { childList: true, characterData: true, subtree: true });
    });
  await dialogField(page).pressSequentially('lappukoe', { delay: 60 });
  await expect(dialog(page).getByRole('status')).toContainText('sivulla');
  expect(said).toHaveLength(1);
  await option(page).click();
  await expect(page).toHaveURL(`${chapters[0]}#puhe`);
  await page.goBack();
  await page.keyboard.press('/');
  await expect(dialogField(page)).toHaveValue('lappukoe');
  await expect(option(page)).toContainText('Innostus ja järkytys');
});

test('the search can be kept to one chapter and to plain Finnish; the address says so', async ({
  page,
}) => {
  await ask(page, 'asiakas');
  await page.locator('main select[data-chapter]').selectOption({ index: 2 });
  const chapter = chapters[1] ?? '';
  await expect
    .poll(async () => (await foundPages(page)).every((path) => path.startsWith(chapter)))
    .toBe(true);
  expect(await foundPages(page)).toContain(chapter);
  await expect(page).toHaveURL(/luku=[a-z]+/);
  await page.getByLabel('Vain selkosuomeksi').check();
  await expect.poll(() => foundPages(page)).toEqual([`${chapter}selko/`]);
  await page.reload();
  await expect.poll(() => foundPages(page)).toEqual([`${chapter}selko/`]);
});

test('another name of a term finds the term and says what it means', async ({ page }) => {
  await ask(page, 'vuoropuhelua');
  await expect(links(page).first()).toHaveAttribute('href', '/sanasto/#dialogi');
  await expect(results(page).getByText('Samaa tarkoittaa: vuoropuhelu')).toBeVisible();
  await expect(advice(page).getByText('Sanaston mukaan samaa tarkoittaa:')).toBeVisible();
  await advice(page).getByRole('button', { name: 'dialogi', exact: true }).click();
  await expect(page).toHaveURL(/\?q=dialogi$/);
  // A word of a longer name is no other name of the same.
  await ask(page, 'asiakkaalle');
  await expect(links(page).first()).toBeVisible();
  await expect(advice(page).getByRole('button')).toHaveCount(0);
});

test('what is in quotes is found as it is written: words that follow each other, no other forms', async ({
  page,
}) => {
  const count = async (query: string) => {
    await ask(page, query);
    return links(page).count();
  };
  const phrase = await count('"aito hymy"');
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(await count('aito hymy'));
  expect(await count('"hymy aito"')).toBeLessThan(phrase);
  expect(await count('"aidon hymyn"')).toBeLessThan(phrase);
  await ask(page, '"asiakkaalle"');
  const marks = await results(page).locator('mark').allTextContents();
  expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['asiakkaalle']));
});

test('words of the site complete what is being typed', async ({ page }) => {
  await page.goto('/haku/');
  await pageField(page).pressSequentially('asiakaspal');
  const words = page.locator('[data-queries=completions]').getByRole('button');
  await expect(words.first()).toHaveText(/^asiakaspal/);
  await words.first().click();
  await expect(results(page).locator('mark').first()).toHaveText(/^asiakaspal/i);
});

test('what a self-check reveals is never found, and words never run together', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  const secrets = await page
    .locator('self-check-question [data-option], self-check-question [data-feedback]')
    .evaluateAll((parts) => parts.map((one) => one.textContent.trim().replace(/\s+/g, ' ')));
  const sentences = secrets.filter((text) => text.length > 40);
  expect(sentences.length).toBeGreaterThan(20);
  await ask(page, 'asiakas');
  const excerpts = (await results(page).textContent())?.replace(/\s+/g, ' ') ?? '';
  for (const text of sentences) expect(excerpts).not.toContain(text.slice(0, 40));
  // Nor on the pages for teachers, where the answers stand.
  const words = sentences.at(-1)?.split(' ').slice(0, 6).join(' ').replace(/["”]/g, '');
  await ask(page, `"${words}"`);
  await expect(status(page)).toContainText('Ei tuloksia');
  // In the glossary a term and its definition stand side by side without white space.
  await ask(page, 'vilpitön');
  for (const excerpt of await results(page).locator('.search-excerpt').allTextContents())
    expect(excerpt).not.toMatch(/\p{Ll}\p{Lu}/u);
});

test('an empty search page offers words, each of which finds something', async ({ page }) => {
  await page.goto('/haku/');
  const words = page.locator('[data-search-words]').getByRole('link');
  await expect(words.first()).toBeVisible();
  const addresses = await words.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    await page.goto(address);
    await expect(links(page).first()).toBeVisible();
    await expect(words.first()).toBeHidden();
  }
});

test('results that come late drive no footer away from who has scrolled ahead', async ({
  page,
}) => {
  await countShifts(page);
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/haku/?q=reklamaatio');
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  const footer = page.getByRole('contentinfo');
  await expect(footer).toBeHidden();
  await expect(footer).toBeVisible();
  expect(await shiftsOn(page)).toBeLessThan(0.001);
});
