import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { module } from './school-files.ts';
import { chapters } from './site.ts';
import { clearDiary, DIARY, KEY, openTask, openTools, stored, textOf } from './stored-record.ts';

const [first = ''] = chapters;
const { whole } = publishedModule();
const promise = (page: Page) => page.locator('own-text[data-id=lupaus] textarea');
const toolStatus = (page: Page) => page.locator('[data-tools] [data-status]');

async function write(page: Page, text: string) {
  await promise(page).fill(text);
  await promise(page).blur();
}

async function saved(page: Page, button: string): Promise<string> {
  await openTools(page);
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
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto(first);
    const field = page.locator('own-text').first();
    const id = await field.getAttribute('data-id');
    await field.locator('textarea').fill('Muistan erään aamun.');
    await field.locator('textarea').blur();
    await expect(field.getByRole('status')).toHaveText('Tallennettu tälle laitteelle.');
    await page.goto(DIARY);
    await expect(page.locator('[data-words]').filter({ visible: true })).toHaveText([
      'Muistan erään aamun.',
    ]);
    const inDiary = await openTask(page, id ?? '');
    await expect(inDiary).toHaveValue('Muistan erään aamun.');
    await inDiary.fill('Muistan sen nyt toisin.');
    await inDiary.blur();
    await page.goto(first);
    await expect(page.locator(`own-text[data-id="${id}"] textarea`)).toHaveValue(
      'Muistan sen nyt toisin.',
    );
  },
);

test('the positions that were chosen stand in the diary', async ({ page }) => {
  await page.goto(DIARY);
  const sides = page.locator('[data-sides]');
  await expect(sides).toBeHidden();
  await page.goto('/eri-mielta/');
  await expect(page.getByText(/vain tälle laitteelle/)).toHaveCount(1);
  await page.locator('side-choice').nth(1).getByText('Toinen kanta').click();
  await page.goto(DIARY);
  const { question, sides: views } = whole.tensions[1] ?? { question: '', sides: [] };
  await expect(sides.locator('dt:visible')).toHaveText([question]);
  await expect(sides.locator('dd:visible')).toHaveText([views[1]?.view ?? '']);
  await sides.getByRole('link', { name: question }).click();
  await expect(page.getByRole('heading', { name: question })).toBeInViewport();
});

test('the diary is saved, cleared after asking, and brought back whole', async ({ page }) => {
  await page.goto(DIARY);
  await write(page, 'Kysyn yhden asian <b>kerrallaan</b>.');
  const backup = await saved(page, 'Lataa varmuuskopio');
  await openTools(page);
  await page.getByRole('button', { name: 'Tyhjennä kaikki' }).click();
  await page.getByRole('button', { name: 'Älä tyhjennä' }).click();
  await expect(promise(page)).toHaveValue('Kysyn yhden asian <b>kerrallaan</b>.');
  await clearDiary(page);
  await expect(promise(page)).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await bringBack(page, backup);
  await expect(toolStatus(page)).toContainText('Tiedosto on tuotu.');
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
  await expect(page.locator('[data-tools]')).toBeHidden();
  await expect(promise(page)).toBeVisible();
  await expect(page.locator('[data-waiting]').filter({ visible: true })).toHaveCount(0);
  await write(page, 'Kysyn ensin.');
  await page.reload();
  await expect(page.locator('[data-words]').filter({ visible: true })).toHaveText(['Kysyn ensin.']);
  await expect(page.getByRole('button', { name: 'Muokkaa' })).toHaveCount(0);
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
  const tools = page.locator('[data-menu]').getByRole('button');
  await openTools(page);
  await expect(tools.first()).toBeVisible();
  await expect(page.locator('[data-clear]')).toBeHidden();
  await expect(page.locator('main')).toContainText(
    'Jos laitteella on muita käyttäjiä, he voivat nähdä',
  );
  await expect(page.locator('main')).not.toContainText('kukaan muu');
  await write(page, 'Jotakin.');
  await openTools(page);
  await expect(tools.last()).toHaveText('Tyhjennä kaikki');
  await clearDiary(page);
  await expect(page.locator('[data-clear]')).toBeHidden();
});

test('an empty diary invites to begin; what waits is folded, and a link to it opens it', async ({
  page,
}) => {
  await page.goto(DIARY);
  await expect(page.getByText('Päiväkirjasi on vielä tyhjä.')).toBeVisible();
  await expect(page.locator('textarea').filter({ visible: true })).toHaveCount(1);
  await expect(promise(page)).toBeVisible();
  for (const { slug, reflections } of module.chapters) {
    const chapter = page.locator(`[data-diary-chapter="${slug}"]`);
    await expect(chapter.locator('[data-waiting] > summary')).toHaveText(
      /^(1 kysymys|\d+ kysymystä) odottaa$/,
    );
    expect(await chapter.locator('own-text').count()).toBeGreaterThanOrEqual(reflections.length);
  }
  const [{ reflections } = { reflections: [] }] = module.chapters;
  await page.goto('about:blank');
  await page.goto(`${DIARY}#tehtava-${reflections[0]?.id}`);
  await expect(page.locator(`own-text[data-id="${reflections[0]?.id}"] textarea`)).toBeVisible();
});

test(
  'what is written becomes a text when its writer is done, and a field again on asking',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto(DIARY);
    const [{ reflections } = { reflections: [] }] = module.chapters;
    const id = reflections[0]?.id ?? '';
    const fold = page.locator('[data-waiting]').first();
    const task = page.locator('[data-task]', { has: page.locator(`[data-id="${id}"]`) });
    const asked = Number.parseInt(await fold.locator('> summary').innerText());
    const field = await openTask(page, id);
    await field.fill('Ensin\n<b>näin</b>.');
    // It is kept and told, and the field stays under the hands that write.
    await expect(task.getByRole('status')).toHaveText('Tallennettu tälle laitteelle.');
    await expect(field).toBeFocused();
    await task.getByRole('button', { name: 'Valmis' }).click();
    await expect(field).toBeHidden();
    await expect(task.locator('[data-words]')).toHaveText('Ensin\n<b>näin</b>.');
    await expect(task.getByRole('button', { name: 'Muokkaa' })).toBeFocused();
    await expect(fold.locator('> summary')).toHaveText(
      new RegExp(`^${asked - 1} kysymy(s|stä) odottaa$`),
    );
    await page.reload();
    await expect(field).toBeHidden();
    await task.getByRole('button', { name: 'Muokkaa' }).click();
    await expect(field).toBeFocused();
    await field.fill('');
    await task.getByRole('button', { name: 'Valmis' }).click();
    expect(await textOf(page, id)).toBe('');
    await expect(fold.locator('> summary')).toHaveText(new RegExp(`^${asked} `));
    await expect(fold.locator(`[data-id="${id}"]`)).toHaveCount(1);
  },
);
