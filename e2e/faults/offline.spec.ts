/** Without a network, with a network that lies, and after a deploy. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright/test';
import { expect, test as base } from '../fixtures.ts';
import { handedIn, openHandIn } from '../hand-in.ts';
import { chapters, DIST, htmlOf, inRow } from '../site.ts';
import { startHost, type TestHost } from '../static-server.ts';
import { DIARY } from '../stored-record.ts';

const [first = '', second = ''] = chapters;

/** A host of the test's own, and a worker that may run. */
const test = base.extend<{ host: TestHost }>({
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
});
test.use({
  serviceWorkers: 'allow',
  expectedErrors: [/ERR_|Failed to load|Failed to fetch|404|50\d|MIME type/],
});

const isKept = (page: Page, path: string) =>
  page.evaluate(async (one) => Boolean(await caches.match(one)), path);

/** Opens a page and waits until it is kept on the device. */
async function visit(page: Page, url: string) {
  await page.goto(url);
  await expect.poll(() => isKept(page, new URL(url).pathname)).toBe(true);
}

async function saveModule(page: Page, host: TestHost) {
  await page.goto(`${host.url}verkoton/`);
  await expect(page.locator('[data-size]')).toHaveText(/Koko on \d+(,\d)? megatavua\./);
  await page.getByRole('button', { name: 'Tallenna moduuli tälle laitteelle' }).click();
  await expect(
    page.getByText('Moduuli on tallennettu. Se toimii nyt ilman verkkoa.'),
  ).toBeVisible();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const html = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  return true;
};

test('offline: a visited page opens, another one leads to what can be done', async ({
  page,
  host,
  context,
}) => {
  await visit(page, new URL(first, host.url).href);
  const title = (await heading(page).textContent()) ?? '';
  await visit(page, host.url);
  await context.setOffline(true);
  await page.goto(new URL(first, host.url).href);
  await expect(heading(page)).toHaveText(title);
  await page.goto(new URL(second, host.url).href);
  await expect(heading(page)).toHaveText('Ilman verkkoa');
  await expect(page.locator('[data-pages] a').first()).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(heading(page)).not.toHaveText('Ilman verkkoa');
});

interface SavedList {
  files: { path: string; hash: string; size: number }[];
}

test('the saved module has its chapters, search, self-checks, hand-ins and files; after a deploy it follows', async ({
  page,
  host,
  context,
}) => {
  await saveModule(page, host);
  await context.setOffline(true);
  const forms = [first.slice(0, -1), `${first}index.html`];
  for (const path of ['/', '/index.html', ...chapters, '/sanasto/', DIARY, ...forms]) {
    await page.goto(new URL(path, host.url).href);
    await expect(heading(page), path).toBeVisible();
    await expect(heading(page), path).not.toHaveText('Ilman verkkoa');
  }
  const question = page.locator('self-check-question').first();
  await question.locator('[data-check]').click();
  await expect(question.getByRole('status').first()).not.toBeEmpty();
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await openHandIn(page);
  expect((await handedIn(page, 'Lataa Word-tiedostona')).buffer.length).toBeGreaterThan(5000);
  await page.goto(`${host.url}haku/?q=luottamus`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  const list = JSON.parse(readFileSync(`${DIST}tallennus.json`, 'utf8')) as SavedList;
  const downloads = list.files.filter(({ path }) => path.startsWith('tiedostot/'));
  expect(downloads.length).toBeGreaterThan(5);
  for (const { path, size } of downloads) {
    const read = (url: string) =>
      page.evaluate(async (one) => (await (await fetch(one)).arrayBuffer()).byteLength, url);
    expect(await read(host.url + path), path).toBe(size);
  }

  const changed = htmlOf(first).replace(/(<h1[^>]*>)[^<]*/, '$1Uusi otsikko');
  const files = list.files.map((file) =>
    file.path === first.slice(1) ? { ...file, hash: 'uusi' } : file,
  );
  host.answer = (asked, response) => {
    if (asked === first) return html(response, 200, changed);
    if (asked !== '/tallennus.json') return false;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ ...list, version: 'uusi', files }));
    return true;
  };
  await context.setOffline(false);
  await page.goto(new URL(first, host.url).href);
  await expect(heading(page)).toHaveText(/Uusi otsikko/);
  const copyHasIt = (address: string) =>
    page.evaluate(async (one) => {
      const name = (await caches.keys()).find((cache) => cache.endsWith(':moduuli')) ?? '';
      const copy = await (await caches.open(name)).match(one);
      return (await copy?.text())?.includes('Uusi otsikko');
    }, address);
  await expect.poll(() => copyHasIt(first)).toBe(true);
});

test(
  'an error page is shown but never kept; a page that is gone is forgotten',
  { tag: '@all' },
  async ({ page, host, context }) => {
    const url = new URL(first, host.url).href;
    await visit(page, url);
    host.answer = (path, response) =>
      path === second ? html(response, 500, '<main id="sisalto"><h1>Rikki</h1></main>') : false;
    await page.goto(new URL(second, host.url).href);
    await expect(heading(page)).toHaveText('Rikki');
    host.answer = (path, response) => (path === first ? html(response, 503, 'Huolto') : false);
    await page.goto(url);
    await expect(heading(page)).not.toHaveText('Huolto');
    await expect(page.locator('main')).toBeVisible();
    host.answer = (path, response) => (path === first ? html(response, 404, 'Poissa') : false);
    await page.goto(url);
    await expect(page.locator('body')).toHaveText('Poissa');
    await expect.poll(() => isKept(page, first)).toBe(false);
    await context.setOffline(true);
    for (const path of [first, second]) {
      await page.goto(new URL(path, host.url).href);
      await expect(heading(page), path).toHaveText('Ilman verkkoa');
    }
  },
);

test('a captive portal’s page is never kept', async ({ page, host, context }) => {
  const url = new URL(first, host.url).href;
  await visit(page, url);
  const title = (await heading(page).textContent()) ?? '';
  host.answer = (_path, response) => html(response, 200, '<h1>Kirjaudu verkkoon</h1>');
  await page.goto(url);
  await expect(heading(page)).toHaveText('Kirjaudu verkkoon');
  await page.goto(new URL(second, host.url).href);
  await expect(heading(page)).toHaveText('Kirjaudu verkkoon');
  await context.setOffline(true);
  await page.goto(url);
  await expect(heading(page)).toHaveText(title);
  await page.goto(new URL(second, host.url).href);
  await expect(heading(page)).toHaveText('Ilman verkkoa');
});

test('a network that hangs: the copy is shown', { tag: '@all' }, async ({ page, host }) => {
  const url = new URL(first, host.url).href;
  await visit(page, url);
  const title = (await heading(page).textContent()) ?? '';
  // No answer at all, and no end either.
  host.answer = () => true;
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await expect(heading(page)).toHaveText(title);
});

test(
  'saving that breaks off says so, and goes on from there',
  { tag: '@all' },
  async ({ page, host }) => {
    await page.goto(`${host.url}verkoton/`);
    host.answer = (path, response) => (path === second ? html(response, 500, 'Rikki') : false);
    await page.getByRole('button', { name: 'Tallenna moduuli tälle laitteelle' }).click();
    await expect(page.getByText(/Tallennus epäonnistui.*Yritä uudelleen/)).toBeVisible();
    host.answer = () => false;
    host.asked.length = 0;
    await page.getByRole('button', { name: 'Tallenna moduuli tälle laitteelle' }).click();
    await expect(page.getByText('Moduuli on tallennettu. Se toimii')).toBeVisible();
    expect(host.asked.filter((path) => path.startsWith('/_astro/'))).toEqual([]);
  },
);

test(
  'saving refuses a file that was changed on its way',
  { tag: '@all' },
  async ({ page, host }) => {
    await page.goto(`${host.url}verkoton/`);
    host.answer = (path, response) => {
      if (path !== '/moduuli.json') return false;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('[]');
      return true;
    };
    await page.getByRole('button', { name: 'Tallenna moduuli tälle laitteelle' }).click();
    await expect(page.getByText(/Tallennus epäonnistui/)).toBeVisible();
  },
);

for (const [index, [name, status, type, body]] of (
  [
    ['missing', 404, 'text/html', 'Ei ole'],
    ['a server’s fault', 500, 'text/plain', 'Rikki'],
    ['a captive portal’s page', 200, 'text/html', '<h1>Kirjaudu</h1>'],
    ['cut', 200, 'text/javascript', 'self.addEventListener("install", (event) => {'],
    ['throwing', 200, 'text/javascript', 'throw new Error("rikki")'],
    [
      'deaf',
      200,
      'text/javascript',
      'addEventListener("install", (e) => e.waitUntil(Promise.reject()))',
    ],
  ] as const
).entries()) {
  test(`a worker that is ${name} harms nothing`, inRow(index), async ({ page, host }) => {
    host.answer = (path, response) => {
      if (path !== '/sw.js') return false;
      response.writeHead(status, { 'Content-Type': type }).end(body);
      return true;
    };
    await page.goto(new URL(first, host.url).href);
    await page.locator('a.term').first().click();
    await expect(page.locator(':popover-open')).toBeVisible();
    await page.goto(`${host.url}haku/?q=luottamus`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  });
}

test(
  'the saved module and its worker can be taken away, also where the browser promises nothing',
  { tag: '@all' },
  async ({ page, host }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'storage', { value: undefined });
    });
    await saveModule(page, host);
    await page.getByRole('button', { name: 'Poista tallennettu moduuli' }).click();
    await expect(
      page.getByText('Tallennettu moduuli on poistettu tältä laitteelta.'),
    ).toBeVisible();
    expect(
      (await page.evaluate(() => caches.keys())).filter((one) => one.includes('moduuli')),
    ).toEqual([]);
    await page.goto(`${host.url}tietosuoja/`);
    await page.getByRole('button', { name: 'Poista sivuston tiedot tältä laitteelta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poista kaikki' }).click();
    await expect(page.getByText('Sivuston tiedot on poistettu tältä laitteelta.')).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  },
);

test('the site can be installed: manifest in Finnish, icons of the sizes it says', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(new URL(address ?? '', host.url).href);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as {
    lang: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ lang: 'fi', start_url: '/', name: 'Kohtaamisen taito' });
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const png = await (await page.request.get(new URL(src, host.url).href)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
