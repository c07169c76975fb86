import { parsed } from './built-html.ts';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { allPages, chapters, htmlOf, pages } from './site.ts';

test('every link and anchor of every page leads somewhere', async ({ page, request, baseURL }) => {
  const ids = new Map<string, string[]>();
  const links: { from: string; to: URL }[] = [];
  for (const path of allPages) {
    const document = await parsed(page, htmlOf(path));
    const found = await document.evaluate((one) => ({
      ids: [...one.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...one.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''),
      base: one.querySelector('base[href]')?.getAttribute('href') ?? '',
    }));
    ids.set(path, found.ids);
    const from = new URL(found.base || path, baseURL);
    for (const href of found.hrefs) links.push({ from: path, to: new URL(href, from) });
  }
  expect(links.length).toBeGreaterThan(pages.length);
  const here = new URL(baseURL ?? '').origin;
  const answered = new Map<string, number>();
  for (const { from, to } of links) {
    if (to.origin !== here) {
      expect(to.protocol, `${to} on ${from}`).toMatch(/^(https|mailto):$/);
      continue;
    }
    const known = ids.get(to.pathname);
    if (known && to.hash) {
      expect(known, `${to} on ${from}`).toContain(decodeURIComponent(to.hash.slice(1)));
    } else if (!known) {
      const status = answered.get(to.pathname) ?? (await request.get(to.pathname)).status();
      answered.set(to.pathname, status);
      expect(status, `${to} on ${from}`).toBe(200);
    }
  }
});

test('a chapter has every part that the module promises, its examples numbered as a story', async ({
  page,
}) => {
  for (const chapter of publishedModule().chapters) {
    await page.goto(`/luvut/${chapter.slug}/`);
    for (const name of [
      'Tilanne',
      'Mitä opit tässä luvussa',
      'Tiivistelmä',
      'Avainperiaatteet',
      ...(chapter.terms.length > 0 ? ['Luvun sanat'] : []),
      'Mistä tämä luku tulee',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    }
    await expect(page.getByText(/lukuaika noin \d+\s+minuutti/)).toBeVisible();
    if (chapter.illustrationAlt) {
      await expect(page.getByRole('img').first()).toHaveAccessibleName(chapter.illustrationAlt);
    }
    const unknown = Object.values(chapter.source).filter((value) => value === null);
    await expect(page.locator('.source-card').getByText('Ei tiedossa.')).toHaveCount(
      unknown.length,
    );
    const voices = await page.locator('article .voice').count();
    const paragraphs = await page.locator('article section .voice p:not(.voice-label)').count();
    const blocks = chapter.sections.flatMap((section) => section.blocks ?? []);
    expect(voices).toBeGreaterThanOrEqual(blocks.length);
    expect(paragraphs).toBeGreaterThanOrEqual(voices);

    const { scenes, sceneAlts } = chapter;
    const story = page.locator('.voice-example', { hasText: /kohtaus\s\d/ });
    await expect(story.locator('.voice-label')).toHaveText(
      Array.from({ length: scenes }, (_, index) => `Esimerkkimme · kohtaus ${index + 1}/${scenes}`),
    );
    const drawn = page.locator('.scene-drawing');
    await expect(drawn).toHaveCount(Object.keys(sceneAlts).length);
    const { first, last } = sceneAlts;
    if (first) await expect(story.first().locator(drawn)).toHaveAccessibleName(first);
    if (last) await expect(story.last().locator(drawn)).toHaveAccessibleName(last);
  }
});

test('on paper a chapter is its text: no menus, no buttons', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.locator('.anchor').first()).toBeHidden();
  await expect(page.locator('.voice-text').first()).toBeVisible();
  await expect(page.locator('.source-card')).toBeVisible();
});

test('the module says its licences and that the authors have not endorsed it', async ({ page }) => {
  await page.goto('/tietoa/');
  for (const text of [
    'CC BY 4.0',
    'MIT-lisenssillä',
    'ei ole kirjoittajien eikä julkaisijoiden tekemä tai hyväksymä',
  ]) {
    await expect(page.locator('main')).toContainText(text);
  }
});
