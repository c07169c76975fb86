import { expect, test } from './fixtures.ts';
import { chapters, pages } from './site.ts';

test('every link and anchor of every page leads somewhere', async ({ page, request }) => {
  test.setTimeout(120_000);
  const ids = new Map<string, Set<string>>();
  const links: { from: string; to: URL }[] = [];
  for (const path of pages) {
    await page.goto(path);
    ids.set(
      path,
      new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))),
    );
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        all.map((a) => new URL(a.getAttribute('href') ?? '', document.baseURI).href),
      );
    for (const to of hrefs) links.push({ from: path, to: new URL(to) });
  }
  const here = new URL(page.url()).origin;
  for (const { from, to } of links) {
    if (to.origin !== here) {
      expect(to.protocol, `${to} on ${from}`).toMatch(/^(https|mailto):$/);
      continue;
    }
    const known = ids.get(to.pathname);
    if (!known) expect((await request.get(to.href)).status(), `${to} on ${from}`).toBe(200);
    else if (to.hash)
      expect(known, `${to} on ${from}`).toContain(decodeURIComponent(to.hash.slice(1)));
  }
});

test('every page has its language, title, description, canonical address and strict policy', async ({
  page,
}) => {
  const titles = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
    titles.add(await page.title());
    expect(
      (await page.locator('meta[name=description]').getAttribute('content'))?.length,
    ).toBeGreaterThan(30);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`${path}$`),
    );
    const policy = await page
      .locator('meta[charset] + meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.locator('[style], [onclick], [onload]').count()).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  }
  expect(titles.size).toBe(pages.length);
});

test('a chapter has every part that the module promises', async ({ page }) => {
  for (const path of chapters) {
    await page.goto(path);
    for (const name of [
      'Tilanne',
      'Mitä opit tässä luvussa',
      'Tiivistelmä',
      'Avainperiaatteet',
      'Luvun sanat',
      'Mistä tämä luku tulee',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    }
    await expect(page.getByText(/lukuaika noin \d+\s+minuuttia/)).toBeVisible();
    await expect(page.getByRole('img').first()).toHaveAccessibleName(/.{40,}/);
    await expect(page.locator('.source-card')).toContainText('Ei tiedossa.');
    const voices = await page.locator('article .voice').count();
    const paragraphs = await page.locator('article section .voice p:not(.voice-label)').count();
    expect(voices).toBeGreaterThan(8);
    expect(paragraphs).toBeGreaterThanOrEqual(voices);
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
