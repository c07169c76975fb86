import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseFragment } from 'parse5';
import type { FrameLocator, Page } from 'playwright/test';
import { SITE } from './addresses.ts';
import { answer, bestAt } from './exercise.ts';
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

test('every chapter has its embed views, and the downloads page leads to each of them', () => {
  const wanted = publishedModule().chapters.flatMap(({ slug, questions, encounters, plain }) => [
    `/upota/${slug}/`,
    ...(questions.length ? ['itsetesti'] : []).map((part) => `/upota/${slug}/${part}/`),
    ...(plain ? ['selko'] : []).map((part) => `/upota/${slug}/${part}/`),
    ...[...questions, ...encounters].map(({ id }) => `/upota/${slug}/${id}/`),
  ]);
  wanted.push('/upota/sanasto/');
  // What that one shows comes with its address: it is led to from the workshop alone.
  expect(embeds).toEqual([...wanted, '/upota/paja/'].sort());
  const page = readFileSync(`${DIST}lataukset/index.html`, 'utf8');
  const linked = [...page.matchAll(/href="(\/upota\/[^"]+)"/g)].map(([, link]) => link);
  expect(linked.sort()).toEqual(wanted.sort());
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

test('nothing is wider than the frame', async ({ page }) => {
  for (const path of [first, question, encounter, '/upota/sanasto/']) {
    await page.goto(path);
    for (const [width, height] of FRAMES) {
      await page.setViewportSize({ width, height });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBe(width);
    }
  }
});

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
    page.evaluate('told') as Promise<{ type?: string; path?: string; height: number }[]>;
  const frameHeight = async (page: Page) =>
    Number(await page.locator('iframe').getAttribute('height'));

  for (const [index, sandbox] of [
    undefined,
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-popups',
  ].entries()) {
    test(
      `${sandbox ?? 'no sandbox'}: a question is answered, the frame follows its height, an encounter is walked`,
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
        const own = (await toldBy(page)).filter((told) => 'type' in told);
        for (const told of own) {
          expect(Object.keys(told)).toEqual(['type', 'path', 'height']);
          expect(told).toMatchObject({ type: 'kohtaamisen-taito:korkeus', path: question });
          expect(Number.isInteger(told.height)).toBe(true);
        }
        // Platforms hear the same heights in their own words.
        await expect
          .poll(async () => (await toldBy(page)).filter((told) => !('type' in told)))
          .toEqual(own.map(({ height }) => ({ subject: 'lti.frameResize', height })));
        await expect(frame.getByText('luetuksi')).toHaveCount(0);
        const steps = await (
          await openFrame(page, encounter, sandbox)
        )
          .locator('[data-step]')
          .count();
        for (let step = 0; step < steps; step++) {
          await bestAt(frame.locator('encounter-player'), step).click();
          await frame.locator('[data-next]').click();
        }
        await expect(frame.locator('[data-status]')).toContainText(`${steps}/${steps}`);
      },
    );
  }

  test('the code that a chapter gives shows a question with its button, and no border', async ({
    page,
  }) => {
    const [, , slug = '', id = ''] = question.split('/');
    const [, , walked = '', encounterId = ''] = encounter.split('/');
    const codes = new Map<string, string>();
    for (const [chapter, place] of [
      [slug, id],
      [walked, encounterId],
    ] as const) {
      await page.goto(new URL(`/luvut/${chapter}/#jaa`, SITE).href);
      await page.getByLabel('Minkä kohdan jaat?').selectOption(`tehtava-${place}`);
      const code = await page.getByLabel('Upotuskoodi', { exact: true }).inputValue();
      // The site may have been built for another address than the one that tests serve it from.
      codes.set(place, code.replace(/(?<= src=")[^"]+(?=\/upota\/)/, SITE.slice(0, -1)));
    }
    await openFrame(page, question);
    // The last thing that is pressed before anything has been answered.
    for (const [place, last] of [
      [id, '[data-check]'],
      [encounterId, '[data-step="0"] [data-choice="2"] > button'],
    ] as const) {
      await page.evaluate((code) => {
        document.body.innerHTML = `<div style="width:800px">${code}</div>`;
      }, codes.get(place));
      const frame = page.locator('iframe');
      const box = await frame.boundingBox();
      expect(await frame.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('0px');
      const button = await page.frameLocator('iframe').locator(last).first().boundingBox();
      expect(box?.width).toBe(800);
      expect(button && button.y + button.height, place).toBeLessThan(
        (box?.y ?? 0) + (box?.height ?? 0),
      );
    }
  });

  test('without any script all can be read', async ({ page }) => {
    const frame = await openFrame(page, question, '');
    await expect(frame.locator('[data-answers] summary')).toBeVisible();
    await frame.locator('[data-answers] summary').click();
    await expect(frame.locator('[data-answer]').first()).toBeVisible();
    await expect(
      frame.getByRole('link', { name: /^Avaa koko luku uuteen välilehteen/ }),
    ).toBeVisible();
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
    const one = frame.locator('self-check-question').first();
    await answer(one, false);
    await one.locator('.exercise-section a').click();
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/\/upota\/[a-z]+\/#[a-z-]+$/);
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: /^Avaa luku uuteen välilehteen/ }).click();
    await expect(await opened).toHaveURL(new URL(chapters[0] ?? '', SITE).href);
  });
});
