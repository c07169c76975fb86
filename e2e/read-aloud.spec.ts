import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { chapters } from './site.ts';

const chapter = chapters[0] ?? '';

/** A browser with the given voices that says a sentence when the test tells it to be done. */
async function withVoices(page: Page, voices: { lang: string; localService: boolean }[]) {
  await page.addInitScript((list) => {
    const said: { text: string; rate: number; end: () => void; fail: () => void }[] = [];
    Object.assign(globalThis, { said });
    class Utterance extends EventTarget {
      text: string;
      rate = 1;
      lang = '';
      voice = null;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = new EventTarget();
    Object.assign(synthesis, {
      getVoices: () => list,
      cancel: () => undefined,
      speak: (one: Utterance) =>
        said.push({
          text: one.text,
          rate: one.rate,
          end: () => one.dispatchEvent(new Event('end')),
          fail: () => one.dispatchEvent(new Event('error')),
        }),
    });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  }, voices);
}

interface Said {
  said: { text: string; rate: number; end: () => void; fail: () => void }[];
}
const finnish = [
  { lang: 'en-GB', localService: true },
  { lang: 'fi-FI', localService: true },
];
const last = (page: Page) =>
  page.evaluate(() => {
    const one = (globalThis as unknown as Said).said.at(-1);
    return { text: one?.text, rate: one?.rate };
  });
const end = (page: Page) => page.evaluate(() => (globalThis as unknown as Said).said.at(-1)?.end());
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('kuuntelu') ?? [])].map((range) => range.toString()).join(),
  );
const listen = (page: Page) => page.getByRole('button', { name: 'Kuuntele', exact: true });

test('reads sentence by sentence, marks what it reads and moves on', async ({ page }) => {
  await withVoices(page, finnish);
  await page.goto(chapter);
  await listen(page).click();
  const title = (await page.locator('h1').textContent()) ?? '';
  expect((await last(page)).text).toBe(title);
  await expect(page.getByRole('button', { name: 'Tauko' })).toBeFocused();
  const heard: string[] = [];
  for (let count = 0; count < 25; count++) {
    await end(page);
    const { text = '' } = await last(page);
    heard.push(text);
    expect((await marked(page)).replaceAll(/\s+/g, ' ').trim()).toBe(text);
  }
  expect(new Set(heard).size).toBeGreaterThan(20);
  expect(heard).toContain('Tilanne');
  expect(heard.some((text) => text.startsWith('Esimerkkimme'))).toBe(true);
  const sight = await page.evaluate(() => {
    const [range] = CSS.highlights.get('kuuntelu') ?? [];
    const box = (range as Range).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  expect(sight).toBe(true);
});

test('pauses, goes back and forth, changes speed and stops; focus returns', async ({ page }) => {
  await withVoices(page, finnish);
  await page.goto(chapter);
  await listen(page).click();
  await end(page);
  const second = await last(page);
  await page.getByRole('button', { name: 'Tauko' }).click();
  await expect(page.getByRole('button', { name: 'Jatka' })).toBeVisible();
  await page.getByRole('button', { name: 'Seuraava virke' }).click();
  expect(await last(page)).toEqual(second);
  await page.getByRole('button', { name: 'Edellinen virke' }).click();
  await page
    .getByRole('group', { name: 'Kuuntelu' })
    .getByRole('button', { name: 'Jatka' })
    .click();
  expect(await last(page)).toEqual(second);
  await page.getByLabel('Lukunopeus').selectOption('1,25×');
  expect(await last(page)).toEqual({ ...second, rate: 1.25 });
  await page.keyboard.press('Escape');
  await expect(listen(page)).toBeFocused();
  expect(await marked(page)).toBe('');
});

test('begins at what is selected', async ({ page }) => {
  await withVoices(page, finnish);
  await page.goto(chapter);
  const text = await page.evaluate(() => {
    const paragraph = document.querySelectorAll('.voice-text p')[4] as HTMLElement;
    getSelection()?.selectAllChildren(paragraph);
    return paragraph.innerText;
  });
  await listen(page).focus();
  await page.keyboard.press('Enter');
  expect(text.startsWith((await last(page)).text ?? '–')).toBe(true);
});

test('a failure is told, and it goes on', async ({ page }) => {
  await withVoices(page, finnish);
  await page.goto(chapter);
  await listen(page).click();
  await page.evaluate(() => (globalThis as unknown as Said).said.at(-1)?.fail());
  await expect(page.getByText('Lukeminen epäonnistui')).toBeVisible();
  await page
    .getByRole('group', { name: 'Kuuntelu' })
    .getByRole('button', { name: 'Jatka' })
    .click();
  await expect(page.getByText('Lukeminen epäonnistui')).toBeHidden();
});

test('is not offered without a Finnish voice of the device’s own', async ({ page }) => {
  await withVoices(page, [
    { lang: 'en-GB', localService: true },
    { lang: 'fi-FI', localService: false },
  ]);
  await page.goto(chapter);
  await expect(page.locator('read-aloud')).toBeHidden();
});

test('plain Finnish can be listened to, too', async ({ page }) => {
  await withVoices(page, finnish);
  await page.goto(`${chapter}selko/`);
  await expect(listen(page)).toBeVisible();
});
