/** The browser's storage: blocked, full, poisoned, shared by two tabs. Nothing is lost in silence. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { chapters, inParts, inRow, kindsOfControls, pages } from '../site.ts';
import { DIARY, openTools } from '../stored-record.ts';

const [first = ''] = chapters;
const promise = (page: Page) => page.locator('own-text[data-id=lupaus] textarea');
const storage = (page: Page) => page.locator('[data-storage]');

async function write(page: Page, text: string) {
  await promise(page).fill(text);
  await promise(page).blur();
}

async function backup(page: Page): Promise<string> {
  await openTools(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa varmuuskopio' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test.describe('storage blocked', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
  });

  for (const { which, details, paths } of inParts(pages, kindsOfControls)) {
    test(
      `storage blocked: every page opens without an error (${which})`,
      details,
      async ({ page }) => {
        for (const path of paths) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
        }
      },
    );
  }

  test('storage blocked: the diary works for the visit and says that nothing is kept', async ({
    page,
  }) => {
    await page.goto(DIARY);
    await expect(storage(page)).toContainText('Selain ei salli tallennusta');
    await write(page, 'Vain tämä käynti.');
    await expect(page.locator('own-text[data-id=lupaus]').getByRole('status')).toContainText(
      'ei salli tallennusta',
    );
    expect(await backup(page)).toContain('Vain tämä käynti.');
  });

  test('storage blocked: self-checks, search and reading settings work for the page', async ({
    page,
  }) => {
    await page.goto(first);
    const question = page.locator('self-check-question').first();
    await question.locator('[data-check]').click();
    await expect(question.getByRole('status').first()).not.toBeEmpty();
    await page.goto('/haku/?q=luottamus');
    await page.locator('[data-search-results] a').first().click();
    await expect(page.locator('main')).toBeVisible();
  });
});

test('storage full: it says so and keeps the text on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(DIARY);
  await write(page, 'Ei mahdu.');
  await expect(page.locator('own-text[data-id=lupaus]').getByRole('status')).toContainText(
    'ei salli tallennusta',
  );
  await expect(promise(page)).toHaveValue('Ei mahdu.');
  expect(await backup(page)).toContain('Ei mahdu.');
});

test('storage full: an unreadable diary that cannot be put aside is not written over', async ({
  page,
}) => {
  await page.goto('/tietosuoja/');
  await page.evaluate(() => {
    localStorage.setItem('oppimispaivakirja', '{');
  });
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key.endsWith('-rikki')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await page.goto(DIARY);
  await write(page, 'Vain tämä käynti.');
  await expect(page.locator('own-text[data-id=lupaus]').getByRole('status')).toContainText(
    'ei salli tallennusta',
  );
  expect(await backup(page)).toContain('Vain tämä käynti.');
  expect(await page.evaluate(() => localStorage.getItem('oppimispaivakirja'))).toBe('{');
});

const FORMAT = '"format":"kohtaamisen-taito-oppimispaivakirja"';

/** What is no diary at all: put aside, told and not lost. */
const FOREIGN: readonly [string, string][] = [
  ['cut', '{'],
  ['empty', ''],
  ['a word', 'hei'],
  ['null', 'null'],
  ['a number', '42'],
  ['a text', '"<script>"'],
  ['a list', '[]'],
  ['a NUL', '\u0000'],
  ['a lone surrogate', '\ud800'],
  ['of another format', '{"format":"muu"}'],
  ['of a later version', `{${FORMAT},"version":99}`],
  ['without a version', `{${FORMAT}}`],
];

for (const [index, [name, poison]] of FOREIGN.entries()) {
  test(`storage poisoned: a diary that is ${name}`, inRow(index), async ({ page }) => {
    await page.goto('/tietosuoja/');
    await page.evaluate((text) => localStorage.setItem('oppimispaivakirja', text), poison);
    await page.goto(DIARY);
    await expect(storage(page)).toContainText('Aiempi päiväkirja oli rikki');
    await write(page, 'Uusi alku.');
    await page.reload();
    await expect(promise(page)).toHaveValue('Uusi alku.');
    expect(await page.evaluate(() => localStorage.getItem('oppimispaivakirja-rikki'))).toBe(poison);
  });
}

/** A diary of ours with parts that do not fit: what fits is kept, the rest is left out. */
const PARTLY: readonly [string, string][] = [
  ['lists where texts belong', '"texts":[1,2],"read":{"a":1}'],
  ['values of wrong types', '"texts":{"a":1},"answers":{"b":"x"},"paths":{"c":["y"]}'],
  ['a prototype for a key', '"texts":{"__proto__":"x","constructor":"y"}'],
  ['markup for text', '"texts":{"a":"<img src=x onerror=alert(1)>"}'],
  ['a very long text', `"texts":{"a":"${'x'.repeat(50_000)}"}`],
];

for (const [index, [name, parts]] of PARTLY.entries()) {
  test(`storage poisoned: a diary with ${name}`, inRow(index), async ({ page }) => {
    await page.goto('/tietosuoja/');
    await page.evaluate(
      (text) => localStorage.setItem('oppimispaivakirja', text),
      `{${FORMAT},"version":1,"promise":"Säilyy.",${parts}}`,
    );
    await page.goto(DIARY);
    await expect(promise(page)).toHaveValue('Säilyy.');
    await expect(page.locator('learning-diary :is(img, script)')).toHaveCount(0);
    // The same as a backup that is brought back.
    const buffer = Buffer.from(`{${FORMAT},"version":1,"promise":"<b>Tuotu.</b>",${parts}}`);
    const file = { name: 'paivakirja.json', mimeType: 'application/json', buffer };
    await page.locator('[data-file]').setInputFiles(file);
    await expect(promise(page)).toHaveValue(/Tuotu/);
    await expect(page.locator('learning-diary :is(img, script)')).toHaveCount(0);
    await page.goto(first);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('storage poisoned: reading settings and search marks that are anything', async ({ page }) => {
  await page.goto('/tietosuoja/');
  for (const poison of ['{', 'theme=<b>', 'theme=dark&theme=x&size=999', '%', 'null', '[]']) {
    await page.evaluate((text) => {
      localStorage.setItem('lukuasetukset', text);
      sessionStorage.setItem('haku-merkinnat', text);
    }, poison);
    await page.goto(first);
    await expect(page.getByRole('heading', { level: 1 }), poison).toBeVisible();
    const theme = await page.locator('html').getAttribute('data-theme');
    expect([null, 'dark', 'light'], poison).toContain(theme);
    expect(await page.locator('html').getAttribute('data-size'), poison).toBe(null);
  }
});

test('two tabs: what one clears, the other does not bring back', async ({ page, context }) => {
  await page.goto(DIARY);
  await write(page, 'Ensimmäinen.');
  const other = await context.newPage();
  await other.goto('/tietosuoja/');
  await other.getByRole('button', { name: 'Poista sivuston tiedot tältä laitteelta' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Poista kaikki' }).click();
  await expect(other.getByText('Sivuston tiedot on poistettu tältä laitteelta.')).toBeVisible();
  await page.reload();
  await expect(promise(page)).toHaveValue('');
});
