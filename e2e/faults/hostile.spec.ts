/** Hostile input of every kind is text, or is refused with a clear word. */
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { chapters, inRow } from '../site.ts';

const [first = ''] = chapters;

const PAYLOADS: readonly [string, string][] = [
  ['a script element', '<script>window.hacked=1</script>'],
  ['an image with a handler', '<img src=x onerror="window.hacked=1">'],
  ['an SVG with a handler', '<svg/onload=window.hacked=1>'],
  ['a way out of an attribute', '"><script>window.hacked=1</script>'],
  ['a script address', 'javascript:window.hacked=1'],
  ['a template', '{{constructor.constructor("window.hacked=1")()}}${window.hacked=1}'],
  ['a prototype', '__proto__[hacked]=1'],
  ['a path upwards', '../../../../etc/passwd%00'],
  ['turned writing', '\u202Eabc\u2066\u200B\uFEFF'],
  ['marks upon marks', `a${'\u0301'.repeat(500)}`],
  ['signs beyond the plane', '😀'.repeat(500)],
  ['a pattern without an end', '(a+)+$'.repeat(30)],
  ['a lone surrogate and a NUL', '\uD800luottamus\u0000'],
  ['very many words', 'sana '.repeat(2000)],
  ['nothing but signs', '?!.,;:–—…"'],
];

async function expectUntouched(page: Page) {
  expect(await page.evaluate(() => 'hacked' in window || 'hacked' in {})).toBe(false);
  await expect(page.locator('main :is(script, img, svg)[onerror], main svg[onload]')).toHaveCount(
    0,
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1),
    'no sideways scroll',
  ).toBe(true);
}

for (const [index, [name, payload]] of PAYLOADS.entries()) {
  test(`hostile query: ${name}`, inRow(index), async ({ page }) => {
    await page.goto(`/haku/?q=${encodeURIComponent(payload.slice(0, 600).toWellFormed())}`);
    const status = page.locator('main [data-search-status]');
    const field = page.locator('main').getByLabel('Hae moduulista');
    await expect(status).not.toHaveText('Haetaan…');
    await expectUntouched(page);
    await field.fill(payload);
    await page.keyboard.press('Enter');
    await expect(status).not.toHaveText('Haetaan…');
    await expectUntouched(page);
    await field.fill('luottamus');
    await expect(status).toContainText('sivulla');
  });
}

test('hostile hash: no error, the page is as it is', async ({ page }) => {
  for (const [, payload] of PAYLOADS) {
    await page.goto(`${first}#${encodeURIComponent(payload.toWellFormed())}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectUntouched(page);
  }
  for (const odd of ['%', '%E0%A4%A', '#', '?', ':~:text=x', '"]']) {
    await page.goto('about:blank');
    await page.goto(`${first}#${odd}`);
    await expect(page.getByRole('heading', { level: 1 }), odd).toBeVisible();
  }
});

test('hostile query on every kind of page is left alone', async ({ page }) => {
  for (const path of [
    '/',
    first,
    '/sanasto/',
    '/oppimispaivakirja/',
    '/lahtotesti/',
    '/verkoton/',
  ]) {
    await page.goto(`${path}?q=<script>window.hacked=1</script>&theme=%22%3E&__proto__[hacked]=1`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectUntouched(page);
  }
});

test.describe('an address that is not there', () => {
  test.use({ expectedErrors: [/404|400/] });
  test('hostile address: the page for what is not there, and nothing of the address on it', async ({
    page,
  }) => {
    for (const path of [
      '/<script>window.hacked=1<script>/',
      '/luvut/%22onload=alert(1)/',
      '/%2e%2e/etc/passwd',
    ]) {
      await page.goto(path);
      await expectUntouched(page);
      await expect(page.locator('body')).not.toContainText('hacked');
    }
  });
});

test('hostile messages to the page: nothing changes', async ({ page }) => {
  await page.goto(first);
  const before = await page.locator('main').innerText();
  await page.evaluate(
    (payloads) => {
      for (const payload of payloads) {
        postMessage(payload, '*');
        postMessage({ type: payload, id: payload, failed: payload }, '*');
      }
    },
    PAYLOADS.map(([, payload]) => payload),
  );
  await expectUntouched(page);
  expect(await page.locator('main').innerText()).toBe(before);
});
