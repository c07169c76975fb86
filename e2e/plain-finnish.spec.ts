import { bestAt } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { inRow } from './site.ts';

/** Chapters that are in plain Finnish, too. */
const chapters = publishedModule().chapters.filter(({ plain }) => plain);

for (const [index, { slug, sections }] of chapters.entries()) {
  test(
    `one tap to plain Finnish and back at the same section: ${slug}`,
    inRow(index),
    async ({ page }) => {
      const path = `/luvut/${slug}/`;
      await page.goto(path);
      await expect(page.locator('article a.counterpart')).toHaveCount(sections.length);
      const link = page.locator('article a.counterpart[href*="#"]').last();
      const section = await link
        .locator('xpath=ancestor::section[1]')
        .getAttribute('aria-labelledby');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${path}selko/#`));
      await expect(page.getByText('Selkokeskus ei ole tarkistanut sitä.')).toBeVisible();
      const target = new URL(page.url()).hash;
      await expect(page.locator(target)).toBeInViewport();
      await page.locator(`section[aria-labelledby="${target.slice(1)}"] a.counterpart`).click();
      await expect(page).toHaveURL(`${path}#${section}`);
      await expect(page.locator(`#${section}`)).toBeInViewport();
    },
  );
}

test('the link at a heading waits until it is looked for; the one at the top is always seen', async ({
  page,
}) => {
  await page.goto(`/luvut/${chapters[0]?.slug}/`);
  await expect(page.getByRole('link', { name: 'Lue selkosuomeksi' })).toHaveCSS('opacity', '1');
  const link = page.locator('a.counterpart').nth(1);
  await expect(link).toHaveCSS('opacity', '0');
  await link.focus();
  await expect(link).toHaveCSS('opacity', '1');
  await link.blur();
  await expect(link).toHaveCSS('opacity', '0');
  await page.locator('.heading:has(> a.counterpart)').nth(1).hover();
  await expect(link).toHaveCSS('opacity', '1');
});

test('each plain chapter is short, has its questions and a sentence a line', async ({ page }) => {
  for (const { slug, plain, words: wordsOfChapter } of chapters) {
    const path = `/luvut/${slug}/`;
    await page.goto(`${path}selko/`);
    await expect(page.locator('self-check-question')).toHaveCount(plain?.questions.length ?? 0);
    const paragraphs = page.locator('.plain-text > section:has(a.counterpart) :is(p, li)');
    const text = (await paragraphs.allInnerTexts()).join(' ');
    const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    expect(words, path).toBeGreaterThan(0);
    expect(words, path).toBeLessThan(wordsOfChapter);
    const lines = await page
      .locator('.plain-text section p')
      .first()
      .evaluate((p) => {
        return p.getClientRects().length > 0 ? getComputedStyle(p).whiteSpaceCollapse : '';
      });
    expect(lines).toBe('preserve-breaks');
  }
});

const [first] = chapters;
const path = `/luvut/${first?.slug}/selko/`;

test('a learner plays the encounter, and it stands in the diary', async ({ page }) => {
  const encounter = first?.plain?.encounters[0];
  await page.goto(path);
  const player = page.locator(`[data-encounter="${encounter?.id}"]`);
  for (const at of (encounter?.steps ?? []).keys()) {
    await bestAt(player, at).click();
    await player.locator('[data-next]').click();
  }
  await expect(player.getByRole('heading', { name: 'Kohtaaminen onnistui' })).toBeVisible();
  await page.goto('/oppimispaivakirja/');
  await expect(page.locator(`[data-walk="${encounter?.id}"]`)).toContainText(
    'Kohtaaminen onnistui',
  );
});

test('a word opens in place, in plain Finnish, and leads to the list of the page', async ({
  page,
}) => {
  await page.goto(path);
  const word = page.locator('a.term').first();
  const id = await word.getAttribute('data-term');
  await word.click();
  const plain = publishedModule().glossary.find((term) => term.id === id)?.plain ?? '';
  const card = page.getByRole('note');
  await expect(card).toContainText(plain);
  await card.getByRole('link', { name: 'Katso kaikki luvun sanat' }).click();
  await expect(page).toHaveURL(`${path}#sana-${id}`);
  await expect(page.locator(`#sana-${id}`)).toBeInViewport();
});

test('what a learner has said and thought is kept in the diary', async ({ page }) => {
  await page.goto(path);
  const tasks = [...(first?.plain?.speaking ?? []), ...(first?.plain?.reflections ?? [])];
  for (const { id } of tasks) await page.locator(`#teksti-${id}`).fill(`Vastaus ${id}`);
  await page.goto('/oppimispaivakirja/');
  for (const { id } of tasks)
    await expect(page.locator('[data-words]').getByText(`Vastaus ${id}`)).toBeVisible();
});

test('contents of plain pages lead to plain pages @phone', async ({ page }) => {
  for (const address of ['/selko/', path, '/selko/lauseet/']) {
    await page.goto(address);
    await page.locator('#sisallys > summary').click();
    const menu = page.getByRole('navigation', { name: 'Sisällys' });
    for (const { plain } of chapters)
      await expect(menu.getByRole('link', { name: plain?.title ?? '' })).toBeVisible();
    await expect(menu.getByRole('link', { name: first?.title ?? '' })).toHaveCount(0);
  }
});

test('sentences for work print without the site around them', async ({ page }) => {
  await page.goto('/selko/lauseet/');
  const { phrases } = publishedModule().whole;
  await expect(page.locator('.phrases dt')).toHaveText(
    phrases.flatMap((group) => group.phrases.map(({ say }) => say)),
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Tulosta lauseet' })).toBeHidden();
  await expect(page.locator('header.site-header')).toBeHidden();
});

test('the plain front page leads through the plain chapters', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Selkosuomeksi' }).first().click();
  await expect(page).toHaveURL('/selko/');
  await page.getByRole('link', { name: 'Luku 1' }).click();
  for (let number = 2; number <= chapters.length; number++) {
    await page.getByRole('link', { name: /^Seuraava luku/ }).click();
    await expect(page).toHaveURL(`/luvut/${chapters[number - 1]?.slug}/selko/`);
  }
  await page.getByRole('link', { name: /Takaisin selkosuomen alkuun/ }).click();
  await expect(page).toHaveURL('/selko/');
});
