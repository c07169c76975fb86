/** What a learner hands in: a file that a teacher opens, and that another device's diary takes in. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { answer, OWN_ANSWER } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { handedIn, handInDialog, openHandIn } from './hand-in.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';
import { DIARY, stored } from './stored-record.ts';

const module = publishedModule();
const [first = ''] = chapters;
const [chapter, second] = module.chapters;
const slug = chapter?.slug ?? '';
const NAME = 'Äijä <Mäki>';
const WRITTEN = 'Muistan <b>aamun</b>.\n\nToisen & kolmannen.';
const FORMATS = ['Lataa Word-tiedostona', 'Lataa verkkosivuna'] as const;

const questionOf = (kind: string) => chapter?.questions.find((one) => one.kind === kind)?.id ?? '';
const toolStatus = (page: Page) => page.locator('[data-tools] [data-status]');

/** Answers a question right at the second try, writes an open answer and a reflection. */
async function work(page: Page) {
  await page.goto(first);
  const choice = page.locator(`[data-question="${questionOf('choice')}"]`);
  await answer(choice, false);
  await answer(choice, true);
  await answer(page.locator(`[data-question="${questionOf('open')}"]`), true);
  await page.locator('own-text textarea').first().fill(WRITTEN);
  await page.locator('own-text textarea').first().blur();
}

const keep = (page: Page, parts: object) =>
  page.evaluate((record) => localStorage.setItem('oppimispaivakirja', JSON.stringify(record)), {
    format: 'kohtaamisen-taito-oppimispaivakirja',
    version: 1,
    ...parts,
  });

async function bringBack(page: Page, file: { name: string; buffer: Buffer | string }) {
  await page.locator('[data-file]').setInputFiles({
    name: file.name,
    mimeType: '',
    buffer: Buffer.from(file.buffer as string),
  });
}

test(
  'a chapter is handed in as a page and a Word file, and each comes back on another device',
  { tag: '@touch' },
  async ({ page, browser, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method()));
    await work(page);
    const before = await stored(page);
    const dialog = await openHandIn(page);
    await expect(dialog.getByLabel('Mitä palautat?')).toHaveValue(slug);
    await dialog.getByLabel('Nimesi').fill(NAME);
    for (const format of FORMATS) {
      const file = await handedIn(page, format);
      expect(file.name).toBe(
        `palautus-${slug}-aija-maki.${format === FORMATS[0] ? 'docx' : 'html'}`,
      );
      const context = await browser.newContext({ ...(baseURL && { baseURL }) });
      const other = await context.newPage();
      await other.goto(DIARY);
      await bringBack(other, file);
      const told = 'Tiedosto on tuotu. Siinä oli 2 tehtävän tulosta ja 2 omaa tekstiä.';
      await expect(toolStatus(other)).toHaveText(told);
      const [here, there] = [before, await stored(other)].map((text) => JSON.parse(text) as object);
      expect(there).toMatchObject({ ...here, read: [] });
      await expect(other.locator('[data-words]', { hasText: 'Toisen' })).toHaveText(WRITTEN);
      await expect(other.locator('learning-diary b')).toHaveCount(0);
      await context.close();
    }
    // Nothing is sent, and nobody's name is kept.
    expect(new Set(asked)).toEqual(new Set(['GET']));
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Mäki');
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Mäki');
  },
);

test('the page that is handed in says who, when and what, and asks for nothing', async ({
  page,
  context,
}) => {
  await work(page);
  const dialog = await openHandIn(page);
  await dialog.getByLabel('Nimesi').fill(NAME);
  const { buffer } = await handedIn(page, 'Lataa verkkosivuna');
  const opened = await context.newPage();
  const errors: string[] = [];
  opened.on('console', (message) => errors.push(message.text()));
  await opened.route('http://opettaja.invalid/', (route) =>
    route.fulfill({ body: buffer.toString(), contentType: 'text/html; charset=utf-8' }),
  );
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  await opened.goto('http://opettaja.invalid/');
  const main = opened.getByRole('main');
  for (const text of [
    `Nimi: ${NAME}`,
    `Luku 1: ${chapter?.title}`,
    ', 2 yritystä',
    OWN_ANSWER,
    'Muistan <b>aamun</b>.',
    'Toisen & kolmannen.',
  ])
    await expect(main).toContainText(text);
  // What of a self-check has not been tried is told, too.
  await expect(main.locator('ul').first().locator('li')).toHaveCount(
    chapter?.questions.length ?? 0,
  );
  await expect(main).toContainText('ei vielä vastattu');
  await expect(main).toContainText(/Päivä: \d{1,2}\.\d{1,2}\.\d{4}/);
  // What is not done is not there.
  await expect(opened.getByRole('heading', { level: 2 })).toHaveText(['Itsetesti', 'Pohdinta']);
  expect(await violationsOn(opened, 'all')).toEqual([]);
  expect(errors).toEqual([]);
  expect(asked.filter((url) => !url.endsWith('favicon.ico'))).toHaveLength(1);
});

/** A starting test whose every choice is such. */
const { situations } = module.whole;
const testOf = (isWanted: (isBest: boolean) => boolean) =>
  Object.fromEntries(
    situations.map(({ id, options }) => [
      id,
      options.findIndex(({ correct }) => isWanted(correct === true)),
    ]),
  );

test('the starting test alone is something to hand in', async ({ page }) => {
  await page.goto(DIARY);
  await expect(page.locator('[data-tests]')).toBeHidden();
  await keep(page, { tests: [{ day: '2026-11-29', chosen: testOf((isBest) => isBest) }] });
  await page.reload();
  await openHandIn(page);
  const { buffer } = await handedIn(page, 'Lataa verkkosivuna');
  expect(buffer.toString()).toContain('29.11.2026: parhaita valintoja');
});

test('a missing name is asked for once, and who gives none may still hand in', async ({ page }) => {
  await work(page);
  const dialog = await openHandIn(page);
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const maker = dialog.getByRole('button', { name: 'Lataa verkkosivuna' });
  await maker.click();
  await expect(dialog.getByRole('status')).toContainText('Nimi puuttuu.');
  await expect(dialog.getByLabel('Nimesi')).toBeFocused();
  expect(saved).toEqual([]);
  await maker.click();
  await expect(dialog.getByRole('status')).toContainText('on ladattu');
  expect(saved).toEqual([`palautus-${slug}.html`]);
  // Asked again when the dialog is opened anew.
  await dialog.getByRole('button', { name: 'Sulje' }).click();
  await openHandIn(page);
  await maker.click();
  await expect(dialog.getByRole('status')).toContainText('Nimi puuttuu.');
});

test('the whole is handed in from the diary: promise, sides, walks and every chapter', async ({
  page,
}) => {
  const encounter = chapter?.encounters[0];
  const [tension] = module.whole.tensions;
  await page.goto(DIARY);
  await keep(page, {
    promise: 'Kysyn ensin.',
    sides: { [tension?.id ?? '']: 1 },
    paths: { [encounter?.id ?? '']: encounter?.steps.map(() => 0) },
    texts: { [second?.reflections[0]?.id ?? '']: 'Toisesta luvusta.', poistettu: 'Vanha.' },
    tests: [
      { day: '2026-11-29', chosen: testOf((isBest) => !isBest) },
      { day: '2026-12-04', chosen: testOf((isBest) => isBest) },
    ],
  });
  await page.reload();
  const tests = page.locator('[data-tests]');
  await expect(tests.locator('li')).toContainText([
    `29.11.2026: parhaita valintoja 0/${situations.length}`,
    `4.12.2026: parhaita valintoja ${situations.length}/${situations.length}`,
  ]);
  const dialog = await openHandIn(page);
  await expect(dialog.getByLabel('Mitä palautat?')).toHaveValue('');
  const { name, buffer } = await handedIn(page, 'Lataa verkkosivuna');
  expect(name).toBe('palautus-kohtaamisen-taito.html');
  for (const text of [
    'Kysyn ensin.',
    `Lähempänä omaa ajatustani: ${tension?.sides[1]?.view}`,
    `Kohtaaminen: ${encounter?.title}`,
    `${encounter?.steps[0]?.line} Valinta: ${encounter?.steps[0]?.choices[0]?.text}`,
    '<h2>Lähtötesti</h2>',
    `29.11.2026: parhaita valintoja 0/${situations.length}`,
    `4.12.2026: parhaita valintoja ${situations.length}/${situations.length}`,
    'Toisesta luvusta.',
  ])
    expect(buffer.toString()).toContain(text);
  expect(buffer.toString()).not.toContain('Vanha.');
  await dialog.getByLabel('Mitä palautat?').selectOption(second?.slug ?? '');
  const one = (await handedIn(page, 'Lataa verkkosivuna')).buffer.toString();
  expect(one).toContain('Toisesta luvusta.');
  expect(one).not.toContain('Kysyn ensin.');
  expect(one).not.toContain('Lähtötesti');
  await dialog.getByLabel('Mitä palautat?').selectOption(module.chapters[2]?.slug ?? '');
  await expect(dialog.getByRole('status')).toContainText('Palautettavaa ei vielä ole.');
  await expect(dialog.getByRole('button')).toHaveText(['Sulje']);
});

test('a broken or foreign file is refused by its name, and nothing changes', async ({ page }) => {
  await page.goto(DIARY);
  await keep(page, { promise: 'Tämä säilyy.' });
  await page.reload();
  await openHandIn(page);
  const word = await handedIn(page, 'Lataa Word-tiedostona');
  const html = (await handedIn(page, 'Lataa verkkosivuna')).buffer.toString();
  await handInDialog(page).getByRole('button', { name: 'Sulje' }).click();
  const kept = await stored(page);
  const others = { ...unzipSync(word.buffer), 'customXml/item1.xml': strToU8('<muu/>') };
  for (const [name, content, words] of [
    ['essee.docx', Buffer.from(zipSync(others)), 'Tiedosto ei ole oppimispäiväkirjan varmuuskopio'],
    ['rikki.docx', word.buffer.subarray(0, -200), 'se on rikki tai muuta muotoa'],
    ['uutinen.html', '<!doctype html><p>Moi</p>', 'eikä siitä tehty palautus'],
    ['rikki.html', html.replace('"format"', 'format'), 'se on rikki tai muuta muotoa'],
    ['uusi.html', html.replace('"version": 1', '"version": 99'), 'uudemmalla versiolla'],
    [
      'palautus.txt',
      'Tehtävät: luku 1\nNimi: Aino\n',
      'Tekstinä kopioitua palautusta ei voi tuoda.',
    ],
    ['kuva.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'se on rikki tai muuta muotoa'],
  ] as const) {
    await bringBack(page, { name, buffer: content as Buffer });
    await expect(toolStatus(page)).toContainText(`Tuonti epäonnistui: ${name}.`);
    await expect(toolStatus(page)).toContainText(words);
    expect(await stored(page)).toBe(kept);
  }
});

test('a file that is dropped on the diary comes in', async ({ page }) => {
  await page.goto(DIARY);
  await keep(page, { promise: 'Pudotettu.' });
  await page.reload();
  await openHandIn(page);
  const { buffer } = await handedIn(page, 'Lataa verkkosivuna');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('learning-diary').evaluate((diary, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'palautus.html'));
    for (const type of ['dragover', 'drop'])
      diary.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, buffer.toString());
  await expect(toolStatus(page)).toContainText('Tiedosto on tuotu.');
  await expect(page.locator('[data-words]').filter({ visible: true })).toHaveText(['Pudotettu.']);
});

test('a name is remembered when that is asked for, and forgotten when it is not', async ({
  page,
}) => {
  await page.goto(first);
  const dialog = await openHandIn(page);
  const keptName = () => page.evaluate(() => localStorage.getItem('palautus-nimi'));
  await dialog.getByLabel('Nimesi').fill('Maija');
  await dialog.getByLabel('Nimesi').blur();
  expect(await keptName()).toBe(null);
  await dialog.getByLabel('Muista nimi tällä laitteella').check();
  expect(await keptName()).toBe('Maija');
  await page.reload();
  await openHandIn(page);
  await expect(dialog.getByLabel('Nimesi')).toHaveValue('Maija');
  await dialog.getByLabel('Muista nimi tällä laitteella').uncheck();
  expect(await keptName()).toBe(null);
});

test('pressed twice on a slow network, it opens once', async ({ page }) => {
  await work(page);
  await page.route('**/moduuli.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Palauta tehtävät' }).dblclick();
  await expect(handInDialog(page)).toBeVisible();
  await expect(page.getByText('Avataan…')).toHaveCount(0);
  await expect(page.locator('#palautus-otsikko')).toHaveCount(1);
});

test('by keyboard, and nothing for axe to find; what is copied is text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await work(page);
  const opener = page.getByRole('button', { name: 'Palauta tehtävät' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = handInDialog(page);
  await expect(dialog.getByLabel('Mitä palautat?')).toBeFocused();
  expect(await violationsOn(page, 'all', 'dialog[open]')).toEqual([]);
  await dialog.getByLabel('Nimesi').fill(NAME);
  await dialog.getByRole('button', { name: 'Kopioi tekstinä' }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Palautus on kopioitu.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(WRITTEN);
  expect(text).toMatch(/^Tehtävät: luku 1\nNimi: Äijä <Mäki>\nPäivä: /);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('where the device shares files, the page can be shared', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(navigator, {
      canShare: ({ files = [] }: ShareData) => files[0]?.type === 'text/html',
      share: ({ files = [] }: ShareData) => {
        shared.push(...files.map(({ name }) => name));
        document.title = shared.join();
        return shared.length > 1 ? Promise.reject(new Error('Ei.')) : Promise.resolve();
      },
    });
  });
  await work(page);
  const dialog = await openHandIn(page);
  await dialog.getByLabel('Nimesi').fill('Aino');
  const share = dialog.getByRole('button', { name: 'Jaa…' });
  await share.click();
  await expect(page).toHaveTitle(`palautus-${slug}-aino.html`);
  await share.click();
  await expect(dialog.getByRole('status')).toContainText('Jakaminen ei onnistunut.');
});

test.describe('where what it needs does not come', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('it says so, and works when it comes', async ({ page }) => {
    await work(page);
    await page.route('**/moduuli.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Palauta tehtävät' }).click();
    await expect(page.getByText('Palautus ei auennut.')).toBeVisible();
    await page.unroute('**/moduuli.json');
    await openHandIn(page);
    await expect(page.getByText('Palautus ei auennut.')).toHaveCount(0);
  });
});
