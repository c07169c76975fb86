import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright/test';
import { answer, offeredAt, OWN_ANSWER } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { answerTexts, chapterTexts, publishedModule, squeezed, taskTexts } from './module-text.ts';
import { chapters, DIST } from './site.ts';

/** A learning platform with scorm-again's run-time; it keeps what a package commits and logs every call. */
const PLATFORM = `<!doctype html><html lang="fi"><title>Kurssi</title><link rel="icon" href="data:,">
<script src="/scorm-again.js"></script>
<script>
  const kept = localStorage.getItem('cmi');
  const calls = JSON.parse(localStorage.getItem('calls') ?? '[]');
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  if (kept) api.loadFromFlattenedJSON(JSON.parse(kept), '');
  const keep = () => {
    localStorage.setItem('cmi', JSON.stringify(api.getFlattenedCMI()));
    localStorage.setItem('calls', JSON.stringify(calls));
  };
  window.API = Object.fromEntries(
    ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Finish', 'GetLastError'].map((name) => [
      'LMS' + name,
      (...values) => {
        const answer = api['LMS' + name](...values);
        calls.push([name, ...values, api.LMSGetLastError()]);
        if (name === 'Commit' || name === 'Finish') keep();
        return answer;
      },
    ]),
  );
</script>
<main><iframe title="Paketti" src="" width="880" height="455"></iframe></main>
<script>document.querySelector('iframe').src = new URLSearchParams(location.search).get('paketti');</script>`;

const slugs = chapters.map((path) => path.split('/').at(-2) ?? '');
const packages = new Map(
  slugs.map((slug) => [slug, unzipSync(readFileSync(`${DIST}tiedostot/scorm/${slug}.zip`))]),
);
const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const [slug = ''] = slugs;
/** What is the same in every package is tried with the first each time. */
const inFull = (of: string) => ({ tag: of === slug ? [] : ['@all'] });

let server: Server;
let origin = '';
test.beforeAll(async () => {
  const runtime = readFileSync(
    fileURLToPath(new URL('../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url)),
  );
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const [, chapter = '', ...path] = pathname.split('/');
    const file =
      pathname === '/'
        ? Buffer.from(PLATFORM)
        : pathname === '/scorm-again.js'
          ? runtime
          : pathname === '/muualla'
            ? Buffer.from('<!doctype html><title>Muualla</title><link rel="icon" href="data:,">')
            : packages.get(chapter)?.[path.join('/')];
    const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(file ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

type Call = [name: string, ...values: string[]];
interface Platform {
  cmi: Record<string, string>;
  calls: Call[];
}

async function launch(page: Page, of = slug): Promise<FrameLocator> {
  await page.goto(`${origin}/?paketti=/${of}/index.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.scorm-status')).not.toBeEmpty();
  return frame;
}
/** Leaves the package and gives what the platform then has. */
async function leave(page: Page): Promise<Platform> {
  await page.goto(`${origin}/muualla`);
  return page.evaluate(() => ({
    cmi: JSON.parse(localStorage.getItem('cmi') ?? '{}'),
    calls: JSON.parse(localStorage.getItem('calls') ?? '[]'),
  }));
}
const named = (calls: readonly Call[], ...start: string[]) =>
  calls.filter((call) => start.every((value, index) => call[index] === value));

const questionsIn = (frame: FrameLocator) => frame.locator('self-check-question');
const kindsIn = (frame: FrameLocator) =>
  questionsIn(frame).evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset['kind'] ?? ''),
  );

for (const [of, files] of packages) {
  test(
    `the package of ${of} is complete in itself and asks for nothing from elsewhere`,
    inFull(of),
    async ({ page }) => {
      const asked = new Set<string>();
      page.on('request', (request) => asked.add(new URL(request.url()).origin));
      expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
      const frame = await launch(page, of);
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
      await frame.locator('a.term').first().click();
      await expect(frame.locator('.term-card:popover-open')).toBeVisible();
      expect(
        await frame
          .locator('body')
          .evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')),
      ).toBe(true);
      const links = await frame
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(links.filter((link) => !/^(#|https?:\/\/)/.test(link))).toEqual([]);
      expect([...asked]).toEqual([origin]);
    },
  );
}

test('from start to score: the first check counts, completion comes once and with it the score', async ({
  page,
}) => {
  const frame = await launch(page);
  const all = questionsIn(frame);
  const kinds = await kindsIn(frame);
  await expect(frame.locator('.scorm-status')).toContainText(
    'kun olet vastannut itsetestin jokaiseen kysymykseen',
  );
  // Every second graded question is wrong at first and put right later.
  let graded = 0;
  let right = 0;
  for (const [index, kind] of kinds.entries()) {
    const one = all.nth(index);
    const isRight = kind === 'open' || index % 2 === 0;
    if (kind !== 'open') {
      graded++;
      if (isRight) right++;
    }
    await answer(one, isRight);
    if (!isRight) await answer(one, true);
    await expect(one.locator('[data-status]')).not.toBeEmpty();
  }
  const score = String(Math.round((100 * right) / graded));
  await expect(frame.locator('.scorm-status')).toContainText(
    `Luku on suoritettu. Pisteesi: ${score}/100.`,
  );
  await answer(all.first(), false);
  const { cmi, calls } = await leave(page);
  expect(cmi).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': score,
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
  });
  expect(named(calls, 'SetValue', 'cmi.core.score.raw')).toHaveLength(1);
  expect(named(calls, 'SetValue', 'cmi.core.lesson_status').map(([, , value]) => value)).toEqual([
    'incomplete',
    'completed',
  ]);
  expect(named(calls, 'Initialize')).toHaveLength(1);
  expect(named(calls, 'Finish')).toHaveLength(1);
  expect(calls.at(-1)?.[0]).toBe('Finish');
  expect(named(calls, 'SetValue', 'cmi.core.session_time')[0]?.[2]).toMatch(/^\d{4}:\d\d:\d\d$/);
  expect(named(calls, 'SetValue', 'cmi.core.exit')[0]?.[2]).toBe('suspend');
  expect(
    calls.filter((call) => call.at(-1) !== '0'),
    'calls with an error',
  ).toEqual([]);
  // Nothing of the learner stays in the storage of the platform's address.
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['calls', 'cmi']);
});

for (const of of slugs) {
  const title = `${of}, left in the middle and resumed: answers, encounter and text are there, and the score is of both visits`;
  test(title, inFull(of), async ({ page }) => {
    let frame = await launch(page, of);
    let all = questionsIn(frame);
    const kinds = await kindsIn(frame);
    const wrong = kinds.findIndex((kind) => kind !== 'open');
    const others = [...kinds.keys()].filter((index) => index !== wrong);
    // One of every kind is answered at the first visit, the rest at the second.
    const now = others.filter(
      (index) => others.findIndex((one) => kinds[one] === kinds[index]) === others.indexOf(index),
    );
    const later = others.filter((index) => !now.includes(index));
    const graded = kinds.filter((kind) => kind !== 'open').length;
    const score = String(Math.round((100 * (graded - 1)) / graded));
    await answer(all.nth(wrong), false);
    for (const index of now) await answer(all.nth(index), true);
    const player = () => frame.locator('encounter-player').first();
    await offeredAt(player(), 0).nth(1).click();
    await player().locator('[data-next]').click();
    await offeredAt(player(), 1).nth(2).click();
    const { cmi, calls } = await leave(page);
    expect(cmi['cmi.core.lesson_status']).toBe('incomplete');
    expect(cmi['cmi.core.score.raw']).toBe('');
    expect(named(calls, 'Finish')).toHaveLength(1);
    expect(new TextEncoder().encode(cmi['cmi.suspend_data']).length).toBeLessThanOrEqual(4096);

    frame = await launch(page, of);
    all = questionsIn(frame);
    await expect(all.nth(wrong).locator('[data-status]')).toHaveAttribute('data-state', 'wrong');
    await expect(all.nth(wrong).locator('.option-feedback').first()).toBeAttached();
    for (const index of now)
      await expect(all.nth(index).locator('[data-status]')).toHaveAttribute('data-state', 'right');
    for (const index of now.filter((one) => kinds[one] === 'open'))
      await expect(all.nth(index).locator('textarea')).toHaveValue(OWN_ANSWER);
    await expect(frame.locator('.self-check-place[data-state=right]')).toHaveCount(now.length);
    // It goes on from what has not been right yet.
    const open = Math.min(wrong, ...later);
    await expect(frame.locator('.self-check-place').nth(open)).toHaveAttribute('aria-current');
    await expect(player().locator('.chosen')).toHaveCount(2);
    await expect(player().locator('[data-step="1"] .chosen')).toHaveAttribute('data-choice', '2');
    await player().locator('[data-next]').click();
    await expect(player().locator('[data-step="2"]')).toBeVisible();
    // What was wrong at the first visit stays so in the score.
    for (const index of [wrong, ...later]) await answer(all.nth(index), true);
    const second = await leave(page);
    expect(second.cmi).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': score,
    });
    expect(named(second.calls, 'Finish')).toHaveLength(2);

    frame = await launch(page, of);
    await expect(frame.locator('.scorm-status')).toContainText(
      `Luku on suoritettu. Pisteesi: ${score}/100.`,
    );
    const third = await leave(page);
    expect(named(third.calls, 'SetValue', 'cmi.core.score.raw')).toHaveLength(1);
    expect(third.cmi['cmi.core.lesson_status']).toBe('completed');
  });
}

test('without a platform the page works and says that nothing is kept', async ({ page }) => {
  await page.goto(`${origin}/${slug}/index.html`);
  await expect(page.locator('.scorm-status')).toContainText('Oppimisalustaan ei saada yhteyttä');
  await answer(page.locator('self-check-question').first(), true);
  await expect(page.locator('self-check-question [data-status]').first()).not.toBeEmpty();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('in a window of its own the platform is found through the opener', async ({ page }) => {
  await page.goto(`${origin}/?paketti=/muualla`);
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => void window.open(address, 'paketti'), `/${slug}/index.html`);
  await expect((await opened).locator('.scorm-status')).toContainText(
    'Vastauksesi tallentuvat oppimisalustalle.',
  );
});

test.describe('in a frame of another site', () => {
  test.use({ otherHosts: ['localhost'] });
  test('the search for a platform ends quietly', async ({ page }) => {
    const outside = origin.replace('127.0.0.1', 'localhost');
    await page.goto(`${outside}/?paketti=${origin}/${slug}/index.html`);
    await expect(page.frameLocator('iframe').locator('.scorm-status')).toContainText(
      'Oppimisalustaan ei saada yhteyttä',
    );
  });
});

for (const chapter of publishedModule().chapters) {
  const title = `the package of ${chapter.slug} says what the module says, and its right answers are right`;
  test(title, inFull(chapter.slug), async ({ page }) => {
    await page.goto(`${origin}/${chapter.slug}/index.html`);
    const text = squeezed((await page.locator('main').textContent()) ?? '');
    // A package keeps no diary: its reflections have no field, and so no first words of one.
    const reflections = chapter.reflections.map(({ id, task }) => ({ id, task }));
    const wanted = [
      ...chapterTexts({ ...chapter, reflections }),
      ...chapter.questions.flatMap((one) => [...taskTexts(one), ...answerTexts(one)]),
    ];
    expect(wanted.filter((one) => !text.includes(squeezed(one)))).toEqual([]);
    for (const { id, options = [], items = [] } of chapter.questions) {
      const one = page.locator(`[data-question="${id}"]`);
      for (const [place, { correct }] of options.entries())
        await expect(one.locator(`[data-option="${place}"][data-right]`)).toHaveCount(
          correct ? 1 : 0,
        );
      for (const [place, { box }] of items.entries())
        if (box)
          await expect(one.locator(`[data-option="${place}"]`)).toHaveAttribute('data-box', box);
    }
  });
}
