import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const PAGE = '/opettajalle/kurssinrakentaja/';

test('ticked parts become a text with links, in the order of the module', async ({ page }) => {
  await page.goto(PAGE);
  // Links say where the site is published.
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const site = new URL(canonical ?? '').origin;
  const text = page.locator('[data-text]');
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kopioi muotoiltuna' })).toBeDisabled();
  await page.getByLabel('Lähtötesti').check();
  const first = page.locator('course-builder fieldset').first();
  await first.getByLabel('Itsetesti').check();
  await first.getByRole('checkbox').first().check();
  await page.locator('course-builder fieldset').nth(1).getByLabel('Luku selkosuomeksi').check();
  await expect(
    page.getByText(/^Valittuna 4 linkkiä, lukujen lukuaika yhteensä noin \d+ minuuttia\.$/),
  ).toBeVisible();
  const lines = (await text.inputValue()).split('\n');
  expect(lines[2]).toMatch(
    new RegExp(`^- Luku 1: .+ \\(noin \\d+\\sminuuttia\\): ${site}${chapters[0]}$`),
  );
  expect(lines[3]).toMatch(/^ {2}- Itsetesti: .+#itsetesti$/);
  expect(lines[4]).toMatch(/^- Luku 2: [^:]+(: [^:]+)?$/);
  expect(lines[5]).toMatch(/^ {2}- Luku selkosuomeksi: .+\/selko\/$/);
  expect(lines[6]).toMatch(/^- Lähtötesti: .+\/lahtotesti\/$/);
  await page.getByLabel('Mukana arvio lukuajasta').uncheck();
  expect(await text.inputValue()).not.toContain('noin');
  const preview = page.locator('[data-preview] a');
  await expect(preview).toHaveCount(4);
  for (const link of await preview.all()) {
    const address = (await link.getAttribute('href')) ?? '';
    const response = await page.request.get(new URL(address).pathname);
    expect(response.status(), address).toBe(200);
  }
});

test('copies formatted text, plain text and HTML', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Valitse kaikki luvut' }).click();
  await page.getByLabel('Otsikko').fill('Oma <b>kurssi</b>');
  await page.getByRole('button', { name: 'Kopioi muotoiltuna' }).click();
  await expect(page.getByText('Teksti linkkeineen on kopioitu.')).toBeVisible();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const get = async (type: string) => (await item?.getType(type))?.text();
    return { html: await get('text/html'), text: await get('text/plain') };
  });
  expect(held.text).toContain('Oma <b>kurssi</b>');
  expect(held.html).toContain('Oma &lt;b&gt;kurssi&lt;/b&gt;');
  expect(held.html?.match(/<a /g)).toHaveLength(chapters.length);
  await page.getByRole('button', { name: 'Kopioi HTML-koodina' }).click();
  await expect(page.getByText('HTML-koodi on kopioitu.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<h3>Oma &lt;b&gt;/);
});

test('what is chosen stands in the address, comes back from it, and can be cleared', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.locator('course-builder').getByRole('checkbox').first().check();
  await page.locator('course-builder fieldset').first().getByLabel('Pohdi').check();
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  await expect(page.locator('course-builder').getByRole('checkbox').first()).toBeChecked();
  await expect(page.getByText('Valittuna 2 linkkiä')).toBeVisible();
  await page.getByRole('button', { name: 'Tyhjennä valinnat' }).click();
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${PAGE}?valitut=<img src=x>,olematon,%00`);
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
});

test('where the browser lets nothing be copied, the text is there to copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(PAGE);
  await page.locator('course-builder').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Kopioi pelkkänä tekstinä' }).click();
  await expect(page.getByText('Selain ei anna kopioida. Kopioi teksti alta.')).toBeVisible();
  await expect(page.getByLabel('Pelkkä teksti')).toBeVisible();
});

test('ready descriptions: every field within its limit, copied one by one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/opettajalle/kuvailutiedot/');
  const fields = page.locator('.catalogue-fields > div');
  expect(await fields.count()).toBeGreaterThan(8);
  for (const note of await page.getByText(/merkkiä, enintään/).allInnerTexts()) {
    const [, length, limit] = /(\d+) merkkiä, enintään (\d+)/.exec(note) ?? [];
    expect(Number(length)).toBeLessThanOrEqual(Number(limit));
  }
  await page.getByRole('button', { name: /^Kopioi.*Nimi$/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await fields.first().locator('[data-value]').innerText(),
  );
});
