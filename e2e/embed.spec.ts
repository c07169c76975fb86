import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { parseFragment } from 'parse5';
import type { FrameLocator, Page } from 'playwright/test';
import { SITE } from './addresses.ts';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters, DIST, inRow, pages } from './site.ts';

/** Paths of every embed view. */
const embeds = readdirSync(`${DIST}upota`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/upota/${file.replaceAll('\\', '/').replace('index.html', '')}`)
  .sort();
const first = (chapters[0] ?? '').replace('/luvut/', '/upota/');
const ofFirst = embeds.filter((path) => path.startsWith(first));
const read = (path: string) => readFileSync(`${DIST}${path.slice(1)}index.html`, 'utf8');
const withElement = (name: string) =>
  ofFirst.find((path) => read(path).split(`<${name}`).length === 2) ?? '';
const question =
  ofFirst.find(
    (path) =>
      /data-kind="choice"/.test(read(path)) &&
      path.split('/').length === 5 &&
      !path.endsWith('/itsetesti/'),
  ) ?? '';
const encounter = withElement('encounter-player');

/** Sizes of frames that platforms give. */
const FRAMES = [
  [880, 455],
  [650, 666],
  [320, 480],
] as const;

/** The script that the downloads page gives for the page around. */
const heightScript = parseFragment(
  /<code data-height-script[^>]*>([^]*?)<\/code>/.exec(
    readFileSync(`${DIST}lataukset/index.html`, 'utf8'),
  )?.[1] ?? '',
)
  .childNodes.map((node) => ('value' in node ? node.value : ''))
  .join('');

test('the downloads page leads to every embed view', () => {
  const page = readFileSync(`${DIST}lataukset/index.html`, 'utf8');
  const linked = [...page.matchAll(/href="(\/upota\/[^"]+)"/g)].map(([, link]) => link);
  expect(linked.sort()).toEqual(embeds);
});

test('every chapter has its embed views: whole, plain, self-check, each question and encounter', () => {
  const published = new Map(
    publishedModule().chapters.map((chapter) => [`/luvut/${chapter.slug}/`, chapter]),
  );
  for (const chapter of chapters) {
    const here = chapter.replace('/luvut/', '/upota/');
    const page = readFileSync(`${DIST}${chapter.slice(1)}index.html`, 'utf8');
    const ids = [...page.matchAll(/data-(?:question|encounter)="([^"]+)"/g)].map(([, id]) => id);
    const { questions, encounters, plain } = published.get(chapter) ?? {};
    const written = [...(questions ?? []), ...(encounters ?? [])].map(({ id }) => id);
    expect(ids.sort()).toEqual(written.sort());
    const parts = [
      ...(questions?.length ? ['itsetesti'] : []),
      ...(plain ? ['selko'] : []),
      ...ids,
    ];
    expect(embeds.filter((path) => path.startsWith(here))).toEqual(
      [here, ...parts.map((part) => `${here}${part}/`)].sort(),
    );
  }
});

test('an embed view is for frames alone: not listed, not searched, one classic script', () => {
  for (const path of embeds) {
    expect(pages, path).not.toContain(path);
    const html = read(path);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(pages, path).toContain(new URL(canonical).pathname);
    expect(canonical).not.toContain('#');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<base target="_blank">');
    expect(html).not.toMatch(
      /data-pagefind-body|type="module"|serviceWorker\.register|<search-dialog/,
    );
    expect(html.match(/<script [^>]*src=/g), path).toHaveLength(1);
    // Links within the page stay in the frame, and lead somewhere.
    for (const [link, id] of html.matchAll(/<a [^>]*href="#([^"]*)"[^>]*>/g)) {
      expect(link).toContain('target="_self"');
      expect(html, `${path}#${id}`).toContain(`id="${id}"`);
    }
  }
});

test('every link of an embed view leads somewhere', async ({ request }) => {
  const links = new Map<string, string>();
  for (const path of embeds) {
    for (const [, link = ''] of read(path).matchAll(/<a [^>]*href="(\/[^"]*)"/g))
      links.set(link, path);
  }
  const ids = new Map<string, string>();
  for (const [link, path] of links) {
    const [page = '', id] = link.split('#');
    if (!ids.has(page)) {
      const answer = await request.get(page);
      expect(answer.status(), `${link} on ${path}`).toBe(200);
      ids.set(page, await answer.text());
    }
    if (id) expect(ids.get(page), `${link} on ${path}`).toContain(`id="${id}"`);
  }
});

test('nothing is wider than the frame', async ({ page }) => {
  for (const path of [first, question, encounter]) {
    await page.goto(path);
    for (const [width, height] of FRAMES) {
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBe(width);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    // Every embed view is judged in a window, too, with all other pages.
    test(
      'axe finds nothing, and nothing is wider than the frame',
      { tag: '@all' },
      async ({ page }) => {
        test.slow();
        for (const path of ofFirst) {
          for (const [width, height] of FRAMES) {
            await page.setViewportSize({ width, height });
            await page.goto(path);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(wide, `${path} at ${width}`).toBe(width);
          }
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
            path,
          ).toEqual([]);
        }
      },
    );
  });
}

test.describe('in a frame of another site', () => {
  // Without a header of leave, fonts don't reach a frame without an origin.
  test.use({
    otherHosts: ['localhost'],
    // What Playwright blocks workers with is itself an error in a sandbox; no embed view has one.
    serviceWorkers: 'allow',
    expectedErrors: [/Access to font|ERR_FAILED|Blocked script execution/],
  });
  let server: Server;
  test.beforeAll(async () => {
    server = createServer((request, response) => {
      const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
      const sandbox = asked.get('sandbox');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Kurssi</title><link rel="icon" href="data:,">
        <iframe title="Upotus" src="${new URL(asked.get('path') ?? '', SITE).href}" width="880" height="455"
          ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>
        <script>
          const told = [];
          addEventListener('message', ({ source, data }) => {
            if (source === document.querySelector('iframe').contentWindow) told.push(data);
          });
          ${heightScript}
        </script>`);
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
  });
  test.afterAll(async () => {
    await new Promise((done) => server.close(done));
  });

  async function openFrame(page: Page, path: string, sandbox?: string): Promise<FrameLocator> {
    const { port } = server.address() as AddressInfo;
    const query = new URLSearchParams({ path, ...(sandbox === undefined ? {} : { sandbox }) });
    await page.goto(`http://localhost:${port}/?${query}`);
    return page.frameLocator('iframe');
  }
  const toldBy = (page: Page) =>
    page.evaluate('told') as Promise<{ type: string; path: string; height: number }[]>;
  const frameHeight = async (page: Page) =>
    Number(await page.locator('iframe').getAttribute('height'));

  for (const [index, sandbox] of [
    undefined,
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-popups',
  ].entries()) {
    test(
      `${sandbox ?? 'no sandbox'}: a question is answered and the frame follows its height`,
      inRow(index),
      async ({ page }) => {
        const frame = await openFrame(page, question, sandbox);
        const one = frame.locator('self-check-question');
        await expect(one.locator('[data-answers]')).toBeHidden();
        await expect.poll(() => frameHeight(page)).not.toBe(455);
        const before = await frameHeight(page);
        await one.locator('[data-right] input').check();
        await one.getByRole('button', { name: 'Tarkista', exact: true }).click();
        await expect(one.locator('[data-status]')).toContainText('Oikein');
        await expect.poll(() => frameHeight(page)).toBeGreaterThan(before);
        await one.getByRole('button', { name: 'Yritä uudelleen' }).click();
        await expect.poll(() => frameHeight(page)).toBe(before);
        for (const told of await toldBy(page)) {
          expect(Object.keys(told)).toEqual(['type', 'path', 'height']);
          expect(told).toMatchObject({ type: 'kohtaamisen-taito:korkeus', path: question });
          expect(Number.isInteger(told.height)).toBe(true);
        }
        await expect(frame.getByText('luetuksi')).toHaveCount(0);
      },
    );

    test(
      `${sandbox ?? 'no sandbox'}: an encounter is stepped through`,
      inRow(index),
      async ({ page }) => {
        const frame = await openFrame(page, encounter, sandbox);
        const steps = await frame.locator('[data-step]').count();
        for (let step = 0; step < steps; step++) {
          await frame.locator(`[data-step="${step}"] [data-best] button`).click();
          await frame.locator('[data-next]').click();
        }
        await expect(frame.locator('[data-status]')).toContainText(`${steps}/${steps}`);
      },
    );
  }

  test('without any script all can be read', async ({ page }) => {
    const frame = await openFrame(page, question, '');
    await expect(frame.locator('[data-answers] summary')).toBeVisible();
    await frame.locator('[data-answers] summary').click();
    await expect(frame.locator('[data-answer]').first()).toBeVisible();
    await expect(
      frame.getByRole('link', { name: /^Avaa koko luku uuteen välilehteen/ }),
    ).toBeVisible();
  });

  test('messages from the page around change nothing', async ({ page }) => {
    const frame = await openFrame(page, question);
    await expect.poll(() => frameHeight(page)).not.toBe(455);
    const text = await frame.locator('body').innerText();
    const told = await toldBy(page);
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (const message of [
        { type: 'kohtaamisen-taito:korkeus', path: '/', height: 1e9 },
        { type: '__proto__', constructor: 1 },
        '<img src=x onerror=alert(1)>',
        null,
      ])
        target?.postMessage(message, '*');
    });
    await frame.locator('input').first().check();
    expect(await frame.locator('body').innerText()).toBe(text);
    expect(await toldBy(page)).toEqual(told);
  });

  test('a term opens in place, links within the chapter stay, others leave the frame', async ({
    page,
    context,
  }) => {
    const frame = await openFrame(page, first);
    const term = frame.locator('a.term').first();
    await term.click();
    await expect(frame.locator('.term-card:popover-open')).toContainText('Avaa sanastossa');
    await page.keyboard.press('Escape');
    await frame.locator('.exercise-section a').first().click();
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/\/upota\/[a-z]+\/#[a-z-]+$/);
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: /^Avaa luku uuteen välilehteen/ }).click();
    await expect(await opened).toHaveURL(new URL(chapters[0] ?? '', SITE).href);
  });
});
