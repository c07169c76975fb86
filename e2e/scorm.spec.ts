import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright/test';
import { answer, offeredAt, OWN_ANSWER } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import {
  answerTexts,
  chapterTexts,
  publishedModule,
  type Question,
  sectionTexts,
  squeezed,
  taskTexts,
} from './module-text.ts';
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
const inPlain = publishedModule()
  .chapters.filter(({ plain }) => plain && plain.questions.length > 0)
  .map(({ slug }) => `${slug}-selko`);
const packages = new Map(
  [...slugs, ...inPlain].map((name) => [
    name,
    unzipSync(readFileSync(`${DIST}tiedostot/scorm/${name}.zip`)),
  ]),
);
const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const [slug = ''] = slugs;
const [plainName = ''] = inPlain;
/** What is the same in every package is tried with the first of its kind each time. */
const inFull = (of: string) => ({ tag: [slug, plainName].includes(of) ? [] : ['@all'] });

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
      const term = frame.locator('a.term').first();
      if (slugs.includes(of) || (await term.count()) > 0) {
        await term.click();
        await expect(frame.locator('.term-card:popover-open')).toBeVisible();
      }
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

/** The interactions that a platform has, in their order. */
function interactionsOf(cmi: Record<string, string>) {
  const found: Record<string, string>[] = [];
  for (const [element, value] of Object.entries(cmi)) {
    const [, place, name = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (place !== undefined) (found[Number(place)] ??= {})[name] = value;
  }
  return found.map((one) => ({
    id: one['id'],
    type: one['type'],
    response: one['student_response'],
    right: one['correct_responses.0.pattern'],
    result: one['result'],
  }));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** What a report has to say of a question, from the model alone. */
function inReport({ id, kind, options = [], items = [], boxes = [] }: Question) {
  const lettersOf = (list: { correct?: true }[]) =>
    [...list.keys()].filter((at) => list[at]?.correct).map((at) => LETTERS[at]);
  const ids = boxes.map((box) => box.id);
  switch (kind) {
    case 'sort':
      return {
        id,
        type: 'matching',
        right: items.map(({ box }, at) => `${LETTERS[at]}.${ids.indexOf(box ?? '') + 1}`).join(','),
      };
    case 'order':
      return { id, type: 'sequencing', right: LETTERS.slice(0, items.length).split('').join(',') };
    case 'open':
      return { id, type: 'fill-in', right: undefined };
    default:
      return { id, type: 'choice', right: lettersOf(options).join(',') };
  }
}

for (const chapter of publishedModule().chapters) {
  const title = `${chapter.slug}: the teacher’s report gets the first answer to every question, over two visits`;
  test(title, inFull(chapter.slug), async ({ page }) => {
    const { questions } = chapter;
    let frame = await launch(page, chapter.slug);
    // Right and wrong by turns; what is put right later changes nothing.
    const isRight = (index: number) => questions[index]?.kind === 'open' || index % 2 === 1;
    const half = Math.ceil(questions.length / 2);
    for (let index = 0; index < half; index++) {
      const one = questionsIn(frame).nth(index);
      await answer(one, isRight(index));
      if (!isRight(index)) await answer(one, true);
    }
    const first = await leave(page);
    expect(interactionsOf(first.cmi)).toHaveLength(half);

    frame = await launch(page, chapter.slug);
    for (let index = half; index < questions.length; index++)
      await answer(questionsIn(frame).nth(index), isRight(index));
    const { cmi, calls } = await leave(page);
    const told = interactionsOf(cmi);
    expect(told.map(({ id, type, right }) => ({ id, type, right }))).toEqual(
      questions.map(inReport),
    );
    for (const [index, { response = '', result, right }] of told.entries()) {
      const { kind, items = [], boxes = [] } = questions[index] as Question;
      if (kind === 'open') {
        expect([response, result]).toEqual([OWN_ANSWER, 'neutral']);
        continue;
      }
      expect(result).toBe(isRight(index) ? 'correct' : 'wrong');
      if (isRight(index)) expect(response).toBe(right);
      else expect(response).not.toBe(right);
      // One for each place, all different where things are put into an order.
      const parts = response.split(',');
      if (kind === 'choice') expect(parts).toHaveLength(1);
      if (kind === 'order') expect([...parts].sort().join()).toBe(right);
      if (kind === 'sort') {
        expect(parts.map((part) => part.split('.')[0])).toEqual([
          ...LETTERS.slice(0, items.length),
        ]);
        for (const part of parts)
          expect(Number(part.split('.')[1])).toBeLessThanOrEqual(boxes.length);
      }
    }
    expect(
      calls.filter((call) => call.at(-1) !== '0'),
      'calls with an error',
    ).toEqual([]);
  });
}

/** Platforms that keep no answers to single questions, each in its way. */
const WITHOUT_REPORT = {
  'has no such element': `if (name.includes('interactions')) return '';`,
  'says how many there are and takes none': `if (name.includes('interactions')) return set ? 'false' : '0';`,
  throws: `if (name.includes('interactions')) throw new Error('ei');`,
};
for (const [how, fault] of Object.entries(WITHOUT_REPORT)) {
  test(`a platform that ${how} still gets completion and score`, async ({ page }) => {
    await page.addInitScript((code) => {
      addEventListener('DOMContentLoaded', () => {
        const { API } = window as unknown as {
          API?: Record<string, (...values: string[]) => string>;
        };
        if (!API) return;
        for (const call of ['LMSGetValue', 'LMSSetValue']) {
          const own = API[call] as (...values: string[]) => string;
          const refuse = new Function('name', 'set', code) as (
            name: string,
            set: boolean,
          ) => string | undefined;
          API[call] = (name = '', ...values) =>
            refuse(name, call === 'LMSSetValue') ?? own(name, ...values);
        }
      });
    }, fault);
    const frame = await launch(page);
    const kinds = await kindsIn(frame);
    for (const index of kinds.keys()) await answer(questionsIn(frame).nth(index), true);
    await expect(frame.locator('.scorm-status')).toContainText('Pisteesi: 100/100.');
    const { cmi, calls } = await leave(page);
    expect(cmi).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
    expect(calls.filter(([, element]) => element?.includes('interactions'))).toEqual([]);
  });
}

for (const name of inPlain) {
  const title = `${name}: plain Finnish is a package of its own, from first answer to score`;
  test(title, inFull(name), async ({ page }) => {
    const chapter = publishedModule().chapters.find((one) => name === `${one.slug}-selko`);
    const questions = chapter?.plain?.questions ?? [];
    let frame = await launch(page, name);
    const status = frame.locator('.scorm-status');
    await expect(status).toContainText('Vastaa kaikkiin kysymyksiin.\nSitten luku on suoritettu.');
    // A sentence a line, as the rest of the page.
    expect(await status.evaluate((line) => getComputedStyle(line).whiteSpace)).toBe('pre-line');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(chapter?.plain?.title ?? '');
    const encounter = frame.locator('encounter-player').first();
    const hasEncounter = (await encounter.count()) > 0;
    if (hasEncounter) await offeredAt(encounter, 0).first().click();
    await answer(questionsIn(frame).first(), false);
    await leave(page);

    frame = await launch(page, name);
    await expect(questionsIn(frame).first().locator('[data-status]')).toHaveAttribute(
      'data-state',
      'wrong',
    );
    if (hasEncounter)
      await expect(frame.locator('encounter-player').first().locator('.chosen')).toHaveCount(1);
    for (let index = 0; index < questions.length; index++)
      await answer(questionsIn(frame).nth(index), true);
    const graded = questions.filter(({ kind }) => kind !== 'open').length;
    const score = String(Math.round((100 * (graded - 1)) / graded));
    await expect(frame.locator('.scorm-status')).toContainText(`Pisteesi: ${score}/100.`);
    const { cmi, calls } = await leave(page);
    expect(cmi).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': score,
    });
    expect(interactionsOf(cmi).map(({ id, type, right }) => ({ id, type, right }))).toEqual(
      questions.map(inReport),
    );
    expect(calls.filter((call) => call.at(-1) !== '0')).toEqual([]);

    const text = squeezed(await textWithoutPlatform(page, name));
    const wanted = [
      ...sectionTexts(chapter?.plain ?? { title: '', questions: [], sections: [] }),
      ...questions.flatMap((one) => [...taskTexts(one), ...answerTexts(one)]),
      ...(chapter?.plain?.encounters ?? []).flatMap(({ situation, steps, debrief }) => [
        ...situation,
        ...steps.flatMap(({ line, choices }) => [
          line,
          ...choices.flatMap(({ text, reaction, note }) => [text, reaction, note]),
        ]),
        ...debrief,
      ]),
      ...(chapter?.plain?.speaking ?? []).flatMap(({ frames }) => frames),
      ...(chapter?.plain?.reflections ?? []).map(({ task }) => task),
    ];
    expect(wanted.filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });
}

/** All that a package says, opened without a platform. */
async function textWithoutPlatform(page: Page, name: string): Promise<string> {
  await page.goto(`${origin}/${name}/index.html`);
  return (await page.locator('main').textContent()) ?? '';
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
    'Vastauksesi tallentuvat oppimisalustalle, ja opettajasi voi nähdä ne.',
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
