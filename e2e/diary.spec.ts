import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';
import { clearDiary, DIARY, KEY, stored, textOf } from './stored-record.ts';

const [first = ''] = chapters;
const promise = (page: Page) => page.locator('own-text[data-id=lupaus] textarea');
const toolStatus = (page: Page) => page.locator('[data-tools] [data-status]');

async function write(page: Page, text: string) {
  await promise(page).fill(text);
  await promise(page).blur();
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

async function bringBack(page: Page, content: string | Buffer) {
  await page.locator('[data-file]').setInputFiles({
    name: 'paivakirja.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

test(
  'texts written in a chapter are found in the diary, and the other way round',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto(first);
    const field = page.locator('own-text').first();
    const id = await field.getAttribute('data-id');
    await field.locator('textarea').fill('Muistan erään aamun.');
    await field.locator('textarea').blur();
    await expect(field.getByRole('status')).toHaveText('Tallennettu tälle laitteelle.');
    await page.goto(DIARY);
    const inDiary = page.locator(`own-text[data-id="${id}"] textarea`);
    await expect(inDiary).toHaveValue('Muistan erään aamun.');
    await inDiary.fill('Muistan sen nyt toisin.');
    await inDiary.blur();
    await page.goto(first);
    await expect(page.locator(`own-text[data-id="${id}"] textarea`)).toHaveValue(
      'Muistan sen nyt toisin.',
    );
  },
);

test('the diary is saved, cleared after asking, and brought back whole', async ({ page }) => {
  await page.goto(DIARY);
  await write(page, 'Kysyn yhden asian <b>kerrallaan</b>.');
  const backup = await saved(page, 'Lataa varmuuskopio');
  const text = await saved(page, 'Lataa tekstinä');
  expect(text).toContain('# Oppimispäiväkirja');
  expect(text).toContain('> Kysyn yhden asian \\<b\\>kerrallaan\\</b\\>.');
  await page.getByRole('button', { name: 'Tyhjennä kaikki' }).first().click();
  await page.getByRole('button', { name: 'Älä tyhjennä' }).click();
  await expect(promise(page)).toHaveValue('Kysyn yhden asian <b>kerrallaan</b>.');
  await page.getByRole('button', { name: 'Tyhjennä kaikki' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tyhjennä kaikki' }).click();
  await expect(toolStatus(page)).toHaveText('Päiväkirja on tyhjennetty.');
  await expect(promise(page)).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await bringBack(page, backup);
  await expect(toolStatus(page)).toContainText('Varmuuskopio on tuotu.');
  await expect(promise(page)).toHaveValue('Kysyn yhden asian <b>kerrallaan</b>.');
  await expect(page.locator('learning-diary b')).toHaveCount(0);
});

test('a broken or foreign file is refused in plain words, and nothing is lost', async ({
  page,
}) => {
  await page.goto(DIARY);
  await write(page, 'Tämä säilyy.');
  for (const [content, words] of [
    ['{"format":', 'se on rikki tai muuta muotoa'],
    ['', 'se on rikki tai muuta muotoa'],
    ['{"a":1}', 'ei ole oppimispäiväkirjan varmuuskopio'],
    ['[1,2]', 'ei ole oppimispäiväkirjan varmuuskopio'],
    ['{"format":"kohtaamisen-taito-oppimispaivakirja","version":99}', 'uudemmalla versiolla'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'se on rikki tai muuta muotoa'],
  ] as const) {
    await bringBack(page, content as string);
    await expect(toolStatus(page)).toContainText('Tuonti epäonnistui');
    await expect(toolStatus(page)).toContainText(words);
    await expect(promise(page)).toHaveValue('Tämä säilyy.');
  }
  await page.reload();
  await expect(promise(page)).toHaveValue('Tämä säilyy.');
});

test('two tabs: each keeps what the other wrote', async ({ page, context }) => {
  await page.goto(DIARY);
  const other = await context.newPage();
  await other.goto(first);
  await write(page, 'Lupaus yhdestä välilehdestä.');
  const field = other.locator('own-text').first();
  await field.locator('textarea').fill('Teksti toisesta.');
  await field.locator('textarea').blur();
  const id = await field.getAttribute('data-id');
  await expect(page.locator(`own-text[data-id="${id}"] textarea`)).toHaveValue('Teksti toisesta.');
  await page.reload();
  await expect(promise(page)).toHaveValue('Lupaus yhdestä välilehdestä.');
  await expect(page.locator(`own-text[data-id="${id}"] textarea`)).toHaveValue('Teksti toisesta.');
});

test('on paper the diary is its texts', async ({ page }) => {
  await page.goto(DIARY);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Tulosta' })).toBeHidden();
  await expect(promise(page)).toBeVisible();
});

test('two tabs that write in one field: both texts are kept', async ({ page, context }) => {
  await page.goto(first);
  const other = await context.newPage();
  await other.goto(first);
  const id = (await page.locator('own-text').first().getAttribute('data-id')) ?? '';
  const here = page.locator('own-text textarea').first();
  const there = other.locator('own-text textarea').first();
  // Another tab saves between the writing here and its being saved: in one go, whatever the machine's pace.
  await here.evaluate(
    (field: HTMLTextAreaElement, [key, of]) => {
      field.value = 'Täältä.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const record = { format: 'kohtaamisen-taito-oppimispaivakirja', version: 1 };
      localStorage.setItem(
        key ?? '',
        JSON.stringify({ ...record, texts: { [of ?? '']: 'Sieltä.' } }),
      );
    },
    [KEY, id],
  );
  await expect(here).toHaveValue('Sieltä.\n\nTäältä.');
  expect(await textOf(page, id)).toBe('Sieltä.\n\nTäältä.');
  await expect(there).toHaveValue('Sieltä.\n\nTäältä.');
});

test('what a browser fills into a field by itself is not kept', async ({ page }) => {
  await page.goto(first);
  for (const selector of ['own-text textarea', 'self-check-question[data-kind=open] textarea']) {
    const field = page.locator(selector).first();
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await field.evaluate((one: HTMLTextAreaElement) => {
      one.value = 'Vanha, selaimen muistista.';
      dispatchEvent(new PageTransitionEvent('pageshow'));
    });
    await expect(field).toHaveValue('');
  }
  await page.goto(DIARY);
  expect(await stored(page)).not.toContain('selaimen muistista');
});

test('what is typed is kept when the page is left at once', async ({ page }) => {
  await page.goto(first);
  await page.locator('own-text textarea').first().fill('Kesken jäi');
  await page.goto(DIARY);
  expect(await stored(page)).toContain('Kesken jäi');
});

test('clearing is offered when there is something to clear, last of all, and the diary warns', async ({
  page,
}) => {
  await page.goto(DIARY);
  const tools = page.locator('[data-tools] > p').first().getByRole('button');
  await expect(tools.first()).toBeVisible();
  await expect(page.locator('[data-clear]')).toBeHidden();
  await expect(page.locator('main')).toContainText(
    'Jos laitteella on muita käyttäjiä, he voivat nähdä',
  );
  await expect(page.locator('main')).not.toContainText('kukaan muu');
  await page.locator('own-text textarea').first().fill('Jotakin.');
  await page.locator('own-text textarea').first().blur();
  await expect(tools.last()).toHaveText('Tyhjennä kaikki');
  await clearDiary(page);
  await expect(page.locator('[data-clear]')).toBeHidden();
});
