import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright/test';
import { parse } from 'yaml';
import { expect, test } from './fixtures.ts';
import { module, type PublishedQuestion } from './school-files.ts';
import { chapters, pages } from './site.ts';

const lessons = chapters.map((path) => path.replace('/luvut/', '/opettajalle/'));
const slugOf = (path: string) => path.split('/').at(-2) ?? '';
/** What the author has written of a chapter's lesson; the file may be missing, and so may its cards. */
const writtenOf = (path: string) =>
  existsSync(lessonFile(path))
    ? (parse(readFileSync(lessonFile(path), 'utf8')) as { exercise: { cards?: unknown } })
    : undefined;
const lessonFile = (path: string) =>
  join(import.meta.dirname, '../content/teacher/lessons', `${slugOf(path)}.yaml`);
const sheets = pages.filter((path) => /^\/opettajalle\/.*\/kortit\/$/.test(path));

/** What the published module says that a question's answers are: verdict and text, then the reason. */
function answersOf(question: PublishedQuestion): string[] {
  if ('options' in question) {
    const right = question.kind === 'choice' ? 'Paras:' : 'Kyllä:';
    return question.options.flatMap(({ text, correct, feedback }) => [
      `${correct ? right : 'Ei:'} ${text}`,
      feedback,
    ]);
  }
  if (question.kind === 'open') return [...question.model, ...question.look];
  const places =
    question.kind === 'sort'
      ? question.items.map(({ box }) => question.boxes.find(({ id }) => id === box)?.name)
      : question.items.map((_, index) => `${index + 1}`);
  const after = question.kind === 'sort' ? ':' : '.';
  return question.items.flatMap(({ text, feedback }, at) => [
    `${places[at]}${after} ${text}`,
    feedback,
  ]);
}

/** Asserts that a lesson's times follow each other without gaps. @returns When it ends, in minutes. */
async function lengthOf(timeline: Locator): Promise<number | undefined> {
  const times = await timeline.locator('.timeline-time').allTextContents();
  const ends = times.map((time) => /^\s*(\d+)–(\d+)/.exec(time)?.slice(1).map(Number) ?? []);
  for (const [place, [from]] of ends.entries()) expect(from).toBe(ends[place - 1]?.[1] ?? 0);
  return ends.at(-1)?.[1];
}

const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

/** Text of every page of what the browser would print. */
async function printed(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const result: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number);
    const [, , width = 0, height = 0] = one.view;
    expect([Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)]).toEqual([210, 297]);
    const { items } = await one.getTextContent();
    result.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.loadingTask.destroy();
  return result;
}

test('every page leads to the desk, and the desk to every lesson and page of it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Opettajalle' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opettajalle');
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  const ofDesk = pages.filter(
    (path) => path.startsWith('/opettajalle/') && path !== '/opettajalle/',
  );
  expect(lessons.length + sheets.length).toBeLessThan(ofDesk.length);
  for (const path of ofDesk) expect(hrefs).toContain(path);
});

test('a lesson’s page has all that the lesson needs, and its times add up', async ({
  page,
  request,
}) => {
  for (const [index, path] of lessons.entries()) {
    await page.goto(path);
    const written = writtenOf(path);
    const ofTeacher = written ? ['harjoitus', 'keskustelu'] : [];
    for (const id of ['ydin', 'tunnin-kulku', ...ofTeacher, 'jaa', 'vastaukset']) {
      await expect(page.locator(`h2#${id}`), `${id} on ${path}`).toBeVisible();
    }
    const plan = page.locator('section[aria-labelledby=tunnin-kulku]');
    expect(await lengthOf(plan)).toBe(45);
    await expect(plan).toContainText('Esimerkkimme');
    const talk = page.locator('section[aria-labelledby=keskustelu] .discussion > li');
    if (written) expect(await talk.count()).toBeGreaterThanOrEqual(3);
    await expect(page.getByRole('link', { name: 'Avaa luku luokalle' })).toHaveAttribute(
      'href',
      chapters[index] ?? '',
    );
    const cards = page.getByRole('link', { name: 'Kortit', exact: true });
    if (written?.exercise.cards) await expect(cards.first()).toBeVisible();
    else await expect(cards).toHaveCount(0);
    const qr = page.locator('section[aria-labelledby=jaa] img');
    expect((await request.get((await qr.getAttribute('src')) ?? '')).status()).toBe(200);
    const code = (await page.locator('.embed-code').textContent()) ?? '';
    const frame = /^<iframe src="([^"]+)" title="[^"]{10,}"/.exec(code)?.[1] ?? '';
    expect(new URL(frame).pathname).toBe(path.replace('/opettajalle/', '/upota/'));
    expect((await request.get(new URL(frame).pathname)).status()).toBe(200);
  }
});

test('the answer key says what the module says, option by option', async ({ page }) => {
  for (const { path, chapters } of [
    ...module.chapters.map((one) => ({ path: `/opettajalle/${one.slug}/`, chapters: [one] })),
    { path: '/opettajalle/vastaukset/', chapters: module.chapters },
  ]) {
    await page.goto(path);
    const questions = chapters.flatMap((one) => one.questions);
    await expect(page.locator('[data-answer-to]')).toHaveCount(questions.length);
    for (const question of questions) {
      const answer = `[data-answer-to="${question.id}"]`;
      const isOpen = question.kind === 'open';
      const said = await texts(page, `${answer} ${isOpen ? ':is(p, li)' : '.answer-rows p'}`);
      const wanted = answersOf(question).map((text) => text.replace(/\s+/g, ' '));
      expect(said).toEqual(isOpen ? expect.arrayContaining(wanted) : wanted);
    }
  }
});

test('cards print as A4 sheets of eight and nothing else', async ({ page }) => {
  expect(sheets.length).toBe(lessons.filter((path) => writtenOf(path)?.exercise.cards).length);
  for (const path of sheets) {
    await page.goto(path);
    const expected = await page
      .locator('.card-sheet')
      .evaluateAll((all) =>
        all.map((sheet) => [...sheet.querySelectorAll('h3')].map((title) => title.textContent)),
      );
    const pdf = await printed(page);
    expect(pdf.length, path).toBe(expected.length);
    for (const [index, titles] of expected.entries()) {
      expect(titles.length).toBe(8);
      const squeezed = pdf[index]?.replace(/\s+/g, '') ?? '';
      for (const title of titles) expect(squeezed).toContain(title.replace(/\s+/g, ''));
      expect(squeezed.match(/CCBY4\.0/g)).toHaveLength(titles.length);
      for (const furniture of ['Sisällys', 'Opettajalle', 'katkoviivoja', 'http']) {
        expect(squeezed, path).not.toContain(furniture);
      }
    }
    await page.emulateMedia({ media: 'print' });
    const boxes = await page.locator('.cut-card').evaluateAll((all) =>
      all.map((card) => {
        const { width, height } = card.getBoundingClientRect();
        const inMillimetres = (pixels: number) => Math.round((pixels * 25.4) / 96);
        return {
          size: [inMillimetres(width), inMillimetres(height)],
          fits: card.scrollHeight <= card.clientHeight + 1,
          title: card.querySelector('h3')?.textContent,
          type: getComputedStyle(card).fontSize,
          sheet: [...document.querySelectorAll('.card-sheet')].indexOf(
            card.parentElement as Element,
          ),
        };
      }),
    );
    for (const cards of Map.groupBy(boxes, ({ sheet }) => sheet).values())
      expect(new Set(cards.map(({ type }) => type)).size, path).toBe(1);
    for (const { size, fits, title } of boxes) {
      expect(size, title).toEqual([95, 69]);
      expect(fits, `${title} on ${path}`).toBe(true);
    }
    await page.emulateMedia({ media: null });
  }
});

test('every card with an invented situation is marked as our example', async ({ page }) => {
  for (const path of sheets) {
    await page.goto(path);
    const settings = page.locator('.cut-card:has(.cut-card-setting)');
    expect(await settings.count(), path).toBeGreaterThanOrEqual(8);
    await expect(settings.filter({ hasText: 'Esimerkkimme' })).toHaveCount(await settings.count());
  }
});

test('lesson plans: timelines without gaps, and each begins its own sheet', async ({ page }) => {
  await page.goto('/opettajalle/tuntisuunnitelmat/');
  for (const timeline of await page.locator('.timeline').all()) await lengthOf(timeline);
  // Every day has its chapter.
  const days = page.locator('.plan-day');
  expect(await days.count()).toBeGreaterThan(0);
  for (const day of await days.all()) {
    const links = await day
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.some((link) => link && lessons.some((path) => link.startsWith(path)))).toBe(true);
  }
  const pdf = await printed(page);
  const titles = (await texts(page, '.plan h2')).map((title) => title.replace(/\s+/g, ''));
  const first = titles.map((title) =>
    pdf.findIndex((text) => text.replace(/\s+/g, '').startsWith(title)),
  );
  expect(first.slice(1).every((place) => place > 0)).toBe(true);
  expect(pdf.join(' ')).not.toContain('Sisällys');
});

test('the answer key begins on the sheet that names it', async ({ page }) => {
  await page.goto('/opettajalle/vastaukset/');
  const [title = ''] = await texts(page, '.answer h3');
  const [sheet = ''] = await printed(page);
  expect(sheet.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
});

test('the rubric is the capstone’s own, and says that it gives no grade', async ({ page }) => {
  await page.goto('/lopputehtava/');
  const rubric = await texts(page, '.rubric th, .rubric td');
  await page.goto('/opettajalle/arviointi/');
  expect(await texts(page, '.rubric th, .rubric td')).toEqual(rubric);
  await expect(page.locator('main')).toContainText('formatiiviseen');
  await expect(page.locator('main')).toContainText('Arvosanaa se ei anna');
});

test('the desk says on its first screen for whom, how long and how students hand in', async ({
  page,
}) => {
  await page.goto('/opettajalle/');
  const facts = page.locator('.desk-facts');
  await expect(facts.locator('dt')).toHaveText([
    'Kenelle',
    'Aika',
    'Laajuus',
    'Mitä saat',
    'Mistä näet, mitä on tehty',
  ]);
  await expect(facts).toBeInViewport({ ratio: 1 });
  await facts.getByRole('link', { name: 'palauttaa tehtävänsä' }).click();
  await expect(page.getByRole('heading', { name: 'Näin opiskelija palauttaa' })).toBeInViewport();
  await page.goto('/opettajalle/');
  await page
    .getByRole('navigation', { name: 'Tämän viikon tunti' })
    .getByRole('link')
    .nth(1)
    .click();
  await expect(page).toHaveURL(lessons[1] ?? '');
});

test('a teacher’s own column goes with the table that is copied, and is not kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/opettajalle/');
  const table = page.locator('requirement-table');
  await expect(table.locator('tbody tr')).toHaveCount(chapters.length);
  await table.getByRole('textbox').first().fill('Oma <b>kriteeri</b>');
  await table.getByRole('button', { name: 'Kopioi taulukko' }).click();
  await expect(table.getByRole('status')).toHaveText('Taulukko on kopioitu.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), text: await text('text/plain') };
  });
  expect(copied.text?.split('\n')).toHaveLength(chapters.length + 1);
  expect(copied.text).toContain('Oma <b>kriteeri</b>');
  expect(copied.html).toContain('Oma &lt;b&gt;kriteeri&lt;/b&gt;');
  await page.reload();
  await expect(table.getByRole('textbox').first()).toHaveValue('');
});

test('every way of the platforms’ page leads somewhere', async ({ page }) => {
  await page.goto('/opettajalle/alustat/');
  const ways = page.locator('.ways a');
  expect(await ways.count()).toBeGreaterThan(10);
  for (const address of await ways.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  )) {
    await page.goto(address);
    const { hash } = new URL(address);
    if (hash) await expect(page.locator(hash), address).toBeVisible();
    else await expect(page.locator('h1'), address).toBeVisible();
  }
});
