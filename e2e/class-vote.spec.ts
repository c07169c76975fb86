import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { doubtfulLinks, isTooWide, longLines, smallControls, unfold } from './page-judges.ts';
import { module } from './school-files.ts';

const PAGE = '/opettajalle/aanestys/';
const CARD = '/kortti/';
const LETTERS = 'ABCD';

const parts = module.chapters.flatMap((chapter) => [
  chapter,
  ...(chapter.plain ? [chapter.plain] : []),
]);
const encounters = parts.flatMap((part) => part.encounters);
type Encounter = (typeof encounters)[number];
const questions = parts
  .flatMap((part) => part.questions)
  .flatMap((one) => (one.kind === 'choice' && one.options.length <= 4 ? one : []));
const most = <T>(all: readonly T[], sizeOf: (one: T) => number): T => {
  const [first] = [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
  if (!first) throw new Error('nothing to vote on');
  return first;
};
const lengthOf = (texts: readonly string[]) => texts.join('').length;
const [encounter] = module.chapters[0]?.encounters ?? [];
const [other] = module.chapters[1]?.encounters ?? [];
if (!encounter || !other) throw new Error('two encounters are needed');
const question = most(questions, ({ stem, options }) =>
  lengthOf([...stem, ...options.map(({ text }) => text)]),
);

const open = async (page: Page, subject: string) => {
  await page.goto(`${PAGE}?${subject}`);
  await expect(page.locator('class-vote')).toBeVisible();
};
const openEncounter = (page: Page, { id }: { id: string } = encounter) =>
  open(page, `kohtaaminen=${id}`);
const view = (page: Page, name: string) => page.locator(`[data-view=${name}]`);
const status = (page: Page) => page.locator('class-vote > [data-status]');
const next = (page: Page) => page.locator('[data-do=next]');
const sum = (page: Page) => page.locator('[data-sum]');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');
const press = async (page: Page, keys: string) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Votes of a class, a letter each. */
const vote = (page: Page, ...counts: number[]) =>
  press(
    page,
    counts.map((votes, choice) => (LETTERS[choice] ?? '').toLowerCase().repeat(votes)).join(''),
  );
const bestOf = (choices: Encounter['steps'][number]['choices']) =>
  choices.findIndex(({ best }) => best);
/** Counts of thirty where one choice wins. */
const thirty = (choice: number) => [0, 1, 2].map((one) => (one === choice ? 18 : 6));

/** Size and faults of texts that are seen: what hides a part of them, or lies over it. */
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    const foot = document.querySelector('.vote-foot')?.getBoundingClientRect().top ?? innerHeight;
    const faultsOf = (part: Element) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const { top, bottom, left, right } = range.getBoundingClientRect();
      const cutting = [part, part.parentElement, part.parentElement?.parentElement].filter(
        (one) => one && getComputedStyle(one).overflow !== 'visible',
      );
      return [
        ...(cutting.length > 0 ? ['may be clipped'] : []),
        ...(left < 0 || right > innerWidth ? ['outside'] : []),
        // The line box of the last line may be lower than its letters.
        ...(top < -8 || bottom > foot + 8 ? ['not in view'] : []),
      ];
    };
    return all
      .filter((part) => part.checkVisibility())
      .map((part) => ({
        size: parseFloat(getComputedStyle(part).fontSize),
        faults: faultsOf(part),
        text: part.textContent.trim(),
      }));
  });

test('a class of thirty walks through an encounter by keys alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openEncounter(page);
  await expect(view(page, 'start')).toContainText(encounter.situation[0] ?? '');
  expect(await focused(page)).toBe(encounter.title);
  await press(page, 'j');
  for (const [at, step] of encounter.steps.entries()) {
    // Trust has only grown: that is how the step is met.
    const up = at === 0 ? undefined : step.variants?.find(({ when }) => when === 'up');
    const choices = up?.choices ?? step.choices;
    await expect(page.locator('[data-said]')).toContainText(up?.line ?? step.line);
    expect(await focused(page)).toContain(up?.line ?? step.line);
    await expect(page.locator('[data-place]')).toHaveText(
      `Askel ${at + 1}/${encounter.steps.length}.`,
    );
    await expect(page.locator('[data-row]:visible [data-text]')).toHaveText(
      choices.map(({ text }) => text),
    );
    const best = bestOf(choices);
    await vote(page, ...thirty(best));
    await expect(sum(page)).toHaveText('Yhteensä 30 ääntä.');
    await expect(status(page)).toHaveText(
      `${thirty(best)
        .map((votes, choice) => `${LETTERS[choice]} ${votes}`)
        .join(', ')}. Yhteensä 30 ääntä.`,
    );
    await press(page, 'j');
    const choice = choices[best];
    await expect(view(page, 'result')).toContainText(choice?.reaction ?? '');
    await expect(view(page, 'result')).toContainText(choice?.note ?? '');
    expect(await focused(page)).toBe(`Enemmistö valitsi: ${LETTERS[best]}`);
    await expect(status(page)).toHaveText(`${choice?.reaction} Luottamus kasvoi.`);
    await expect(page.locator('[data-tallies] > [data-taken]')).toHaveText(/: 18 ääntä · 60 %$/);
    await press(page, 'j');
  }
  expect(await focused(page)).toBe('Kohtaaminen onnistui');
  for (const text of [...encounter.endings.up, ...encounter.debrief])
    await expect(view(page, 'end')).toContainText(text);
  await expect(page.locator('[data-walk] > li')).toHaveCount(encounter.steps.length);
  await expect(page.locator('[data-outcome]')).toContainText(
    `Parhaita valintoja ${encounter.steps.length}/${encounter.steps.length}.`,
  );
  await press(page, 'y');
  await expect(page.locator('[data-told]')).toHaveText('Yhteenveto on kopioitu.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`Äänestys luokassa: ${encounter.title}`);
  expect(copied.match(/18 ääntä \(60 %\), jatkettiin tästä, paras valinta/g)).toHaveLength(
    encounter.steps.length,
  );
  expect(copied).toContain('Kohtaaminen onnistui.');
});

test('by touch: plus and minus count, a field takes a number @touch', async ({ page }) => {
  await openEncounter(page);
  await next(page).click();
  const row = (choice: number) => page.locator(`[data-row="${choice}"]`);
  for (let times = 0; times < 3; times++) await row(1).locator('[data-more]').click();
  await row(1).locator('[data-less]').click();
  await row(0).locator('[data-count]').fill('14');
  await row(2).locator('[data-count]').fill('9');
  await row(2).locator('[data-count]').press('Enter');
  await expect(next(page)).toBeFocused();
  await expect(page.locator('[data-share]:visible')).toHaveText([
    '14 ääntä · 56 %',
    '2 ääntä · 8 %',
    '9 ääntä · 36 %',
  ]);
  const widths = await page.locator('.vote-bar > div:visible').evaluateAll((bars) =>
    bars.map((bar) => {
      const whole = bar.parentElement?.getBoundingClientRect().width ?? 1;
      return Math.round((100 * bar.getBoundingClientRect().width) / whole);
    }),
  );
  expect(Math.abs((widths[0] ?? 0) - 56)).toBeLessThan(2);
  await next(page).click();
  await expect(page.locator('[data-went]')).toHaveText('Enemmistö valitsi: A');
  expect(await smallControls(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
});

test('keys: shift takes a vote away, digits go into the field, letters can be switched off', async ({
  page,
}) => {
  await openEncounter(page);
  await press(page, 'jaab');
  await page.keyboard.press('Shift+A');
  await expect(sum(page)).toHaveText('Yhteensä 2 ääntä.');
  const fields = page.locator('[data-count]:visible');
  await fields.first().focus();
  await press(page, '12');
  await page.keyboard.press('Enter');
  await expect(fields.nth(1)).toBeFocused();
  await press(page, '7c');
  await expect(fields.nth(1)).toHaveValue('7');
  await expect(sum(page)).toHaveText('Yhteensä 20 ääntä.');
  // A step has no fourth choice, and the page's search stays closed.
  await press(page, 'd/');
  await expect(sum(page)).toHaveText('Yhteensä 20 ääntä.');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await press(page, '?');
  const keys = page.getByRole('dialog', { name: 'Näppäimet' });
  await expect(keys).toContainText('palaa takaisin');
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await press(page, 'aaj');
  await expect(sum(page)).toHaveText('Yhteensä 20 ääntä.');
  await page.reload();
  await press(page, 'aj');
  await expect(sum(page)).toHaveText('Yhteensä 20 ääntä.');
});

test('a tie is told and the teacher decides; a late vote may settle it', async ({ page }) => {
  await openEncounter(page);
  await press(page, 'jj');
  await expect(page.locator('[data-decide-title]')).toHaveText(
    'Ääniä ei ole vielä. Millä jatketaan?',
  );
  await expect(page.locator('[data-decide-buttons] button')).toHaveCount(3);
  // A letter is a vote as long as there are none.
  await vote(page, 4, 0, 4);
  await expect(sum(page)).toHaveText('Yhteensä 8 ääntä.');
  await press(page, 'j');
  expect(await focused(page)).toBe('Tasan: A ja C saivat kumpikin 4 ääntä. Opettaja ratkaisee.');
  await expect(page.locator('[data-decide-buttons]')).toBeInViewport({ ratio: 1 });
  await page.locator('[data-row="2"] [data-more]').click();
  await press(page, 'j');
  await expect(page.locator('[data-went]')).toHaveText('Enemmistö valitsi: C');
  await press(page, 't');
  await vote(page, 0, 2);
  await press(page, 'j');
  await expect(page.locator('[data-went]')).toHaveText('Eniten ääniä sai: C');
  await press(page, 't');
  for (let times = 0; times < 2; times++) await page.keyboard.press('Shift+B');
  await press(page, 'j');
  await press(page, 't');
  await page.keyboard.press('Shift+C');
  await press(page, 'ja');
  await expect(page.locator('[data-went]')).toHaveText('Ratkaistiin: A');
});

test('what if, replay, and what is gone comes back', async ({ page }) => {
  await openEncounter(page);
  const letters: string[] = [];
  await press(page, 'j');
  for (let step = 0; step < encounter.steps.length; step++) {
    await vote(page, ...thirty(0));
    await press(page, 'jj');
    letters.push('A');
  }
  await expect(view(page, 'end')).toBeVisible();
  const first = page.locator('[data-walk] > li').first();
  await press(page, 'e');
  await expect(first.getByRole('button').first()).toBeFocused();
  await page.getByRole('button', { name: 'Entä jos? Askel 1, valinta B' }).click();
  expect(await focused(page)).toBe('Entä jos: B');
  await expect(page.locator('[data-tallies] > li')).toHaveText([/18 ääntä/, /6 ääntä/, /6 ääntä/]);
  await expect(page.locator('[data-gone-text]')).toHaveText('Aiemmat äänet poistuivat.');
  // The same step’s third way, from its result.
  await press(page, 'e');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatch(/^(Entä jos|Enemmistö valitsi): A$/);
  // On to the end of what is tried: the votes of the class are still told.
  await page.getByRole('button', { name: 'Entä jos olisi valittu C?' }).click();
  await press(page, `j${'bjj'.repeat(encounter.steps.length - 1)}`);
  await expect(page.locator('[data-walk-title]')).toHaveText('Kokeiltu reitti ja paras reitti');
  await expect(page.locator('[data-ways] > li')).toHaveText([
    new RegExp(`^Luokan reitti ${letters.join(' ')}: `),
  ]);
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toContainText(`Luokan reitti: ${letters.join(' ')}.`);
  await expect(sheet.locator('strong').filter({ hasText: '18 ääntä (60 %)' })).toHaveCount(
    encounter.steps.length,
  );
  await press(page, 'z');
  await expect(view(page, 'end')).toBeVisible();
  await press(page, 'u');
  await expect(view(page, 'start')).toBeVisible();
  await press(page, 'j');
  await expect(sum(page)).toHaveText('Yhteensä 0 ääntä.');
  for (let step = 0; step < encounter.steps.length; step++) {
    await vote(page, 0, 0, 3);
    await press(page, 'jj');
  }
  await expect(page.locator('[data-ways] > li')).toHaveText([
    new RegExp(`^Aiemmin kokeiltu reitti ${letters.join(' ')}: `),
  ]);
});

test('beginning anew by a slip loses no run, whatever comes after it', async ({ page }) => {
  await openEncounter(page);
  await press(page, 'jaaajjaabj');
  await press(page, 'ujauj');
  await expect(sum(page)).toHaveText('Yhteensä 0 ääntä.');
  await press(page, 'z');
  await expect(sum(page)).toHaveText('Yhteensä 1 ääni.');
  await press(page, 'z');
  await expect(page.locator('[data-place]')).toHaveText(/^Askel 2/);
  await expect(page.locator('[data-went]')).toHaveText('Enemmistö valitsi: A');
  await expect(sum(page)).toHaveText('Yhteensä 3 ääntä.');
  await expect(page.locator('[data-gone]')).toBeHidden();
});

test('a reload loses nothing, a new vote tells of the old one and gives it back', async ({
  page,
}) => {
  await openEncounter(page);
  await press(page, 'jv');
  await vote(page, 3, 2, 1);
  await page.reload();
  await expect(page.locator('[data-count]:visible')).toHaveCount(3);
  await expect(sum(page)).toHaveText('Yhteensä 6 ääntä.');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await press(page, 's');
  await expect(page).toHaveURL(PAGE);
  await expect(page.locator('[data-notice]')).toContainText(
    `${encounter.title} on kesken tässä välilehdessä.`,
  );
  await page.locator('[data-votes]').getByRole('link', { name: other.title }).click();
  await expect(page.locator('[data-gone-text]')).toHaveText(
    `Edellinen äänestys, ${encounter.title}, poistui.`,
  );
  await press(page, 'z');
  await expect(sum(page)).toHaveText('Yhteensä 6 ääntä.');
  await expect(page).toHaveURL(`${PAGE}?kohtaaminen=${encounter.id}`);
  // Another tab has votes of its own.
  expect(await page.evaluate(() => localStorage.getItem('luokan-aanestys'))).toBeNull();
});

test('after a reload in the midst of what if the keys work as before', async ({ page }) => {
  await openEncounter(page);
  await press(page, `j${'ajj'.repeat(encounter.steps.length)}`);
  await expect(view(page, 'end')).toBeVisible();
  await press(page, 'e');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-went]')).toHaveText('Entä jos: B');
  await page.reload();
  await expect(view(page, 'result')).toBeVisible();
  await press(page, 'jv');
  await expect(page.locator('[data-place]')).toHaveText(/^Askel 2/);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('what the tab has kept may be anything', async ({ page }) => {
  await page.addInitScript(() =>
    sessionStorage.setItem('luokan-aanestys', '{"vote":{"subject":{"kind":"encounter","id":"x"}}}'),
  );
  await openEncounter(page);
  await expect(view(page, 'start')).toBeVisible();
  await expect(page.locator('[data-gone]')).toBeHidden();
});

test('a link to nothing says so, and the list is there', async ({ page }) => {
  for (const subject of ['kohtaaminen=olematon', 'kysymys=<img src=x>', 'kohtaaminen=']) {
    await page.goto(`${PAGE}?${subject}`);
    await expect(page.locator('[data-notice]')).toContainText('ei löydy moduulista');
    await expect(page.locator('[data-votes]')).toBeVisible();
  }
  await page.goto(`${PAGE}#1.rikki`);
  await expect(page.locator('[data-notice]')).toContainText('katkennut tai muuttunut matkalla');
  await page.goto(`${PAGE}#9.abc`);
  await expect(page.locator('[data-notice]')).toContainText('uudemmassa kohtaamispajassa');
});

/** The fragment of a link that carries an encounter with a title. */
async function linked(page: Page, title: string): Promise<string> {
  const step = {
    customer: 'Asiakas',
    line: '<b>Hei</b>',
    choices: ['yksi', 'kaksi', 'kolme'].map((text) => ({ text })),
  };
  const packed = [
    title,
    'kioski',
    'kasvokkain',
    'Ope',
    ['Tilanne.'],
    [step, step, step].map(({ customer, line, choices }) => [
      customer,
      line,
      choices.map(({ text }, at) => [text, `reaktio ${text}`, 'selitys', at === 0 ? 4 : 0]),
    ]),
    [['hyvin'], ['jotenkin'], ['huonosti']],
    ['Purku.'],
  ];
  await page.goto(PAGE);
  return page.evaluate(async (json) => {
    const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return `1.${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  }, JSON.stringify(packed));
}

test('an encounter that a link carries is voted on, marked as not the module’s own', async ({
  page,
}) => {
  const fragment = await linked(page, '<i>Oma</i>');
  await page.goto('about:blank');
  await page.goto(`${PAGE}#${fragment}`);
  await expect(page.locator('[data-own]')).toContainText('ei ole moduulin oma');
  await expect(page.locator('[data-about]')).toHaveText(
    'Ei moduulin oma kohtaaminen · linkin mukaan tekijä Ope',
  );
  await expect(page.locator('[data-start-title]')).toHaveText('<i>Oma</i>');
  await press(page, 'jabbj');
  await expect(view(page, 'result')).toContainText('reaktio kaksi');
  await page.reload();
  await expect(view(page, 'result')).toContainText('reaktio kaksi');
  await press(page, 'jajjajj');
  await expect(page.locator('[data-ending]')).toBeFocused();
});

test('an own encounter is named in the page’s title and on paper, and gone on with from the list', async ({
  page,
}) => {
  for (const [title, name] of [
    ['', 'Nimetön kohtaaminen'],
    ['$& ja $1', '$& ja $1'],
  ] as const) {
    const fragment = await linked(page, title);
    await page.goto('about:blank');
    await page.goto(`${PAGE}#${fragment}`);
    await expect(page.locator('[data-start-title]')).toHaveText(name);
    expect(await page.title()).toContain(`${name}: äänestys –`);
    await press(page, 'ja');
    await expect(page.locator('[data-sheet] h2')).toHaveText(`Äänestys luokassa: ${name}`);
  }
  await page.goto('about:blank');
  await page.goto(PAGE);
  await expect(page.locator('[data-notice]')).toHaveText(
    'Linkistä avattu kohtaaminen on kesken tässä välilehdessä. Jatka äänestystä.',
  );
  await page.getByRole('link', { name: 'Jatka äänestystä' }).click();
  await expect(page.locator('[data-count]').first()).toHaveValue('1');
});

test('a question: the best answer, feedback of each, what lured most', async ({ page }) => {
  await open(page, `kysymys=${question.id}`);
  const right = question.options.findIndex(({ correct }) => correct);
  const lure = right === 0 ? 1 : 0;
  expect(await focused(page)).toBe(question.stem.at(-1));
  // A key too many shows no answer before anybody has voted.
  await press(page, 'jj');
  expect(await focused(page)).toBe('Ääniä ei ole vielä. Laske äänet ensin.');
  await expect(page.locator('[data-answer]')).toBeHidden();
  await expect(page.locator('[data-verdict]:visible')).toHaveCount(0);
  await vote(page, ...question.options.map((_, at) => (at === right ? 15 : at === lure ? 12 : 1)));
  await expect(page.locator('[data-verdict]:visible')).toHaveCount(0);
  await press(page, 'j');
  expect(await focused(page)).toBe(`Paras vastaus: ${LETTERS[right]}.`);
  await expect(page.locator('[data-lure]')).toContainText(
    `Muista houkutti eniten ${LETTERS[lure]}: 12 ääntä.`,
  );
  await expect(page.locator('[data-feedback]:visible')).toHaveText(
    question.options.map(({ feedback }) => feedback),
  );
  await expect(page.locator('[data-row][data-state=right] [data-verdict]')).toHaveText(
    '✓ Paras vastaus',
  );
  await press(page, 'u');
  await expect(sum(page)).toHaveText('Yhteensä 0 ääntä.');
  await press(page, 'j');
  await page.getByRole('button', { name: 'Näytä vastaus ilman ääniä' }).click();
  expect(await focused(page)).toBe(`Paras vastaus: ${LETTERS[right]}.`);
  await expect(page.locator('[data-lure]')).toHaveText('');
});

test('the summary: a table for a spreadsheet, one sheet on paper', async ({ page }) => {
  const long = most(encounters, ({ steps }) =>
    lengthOf(steps.flatMap(({ line, choices }) => [line, ...choices.map(({ text }) => text)])),
  );
  await openEncounter(page, long);
  await press(page, 'j');
  for (let step = 0; step < long.steps.length; step++) {
    await vote(page, 3, 20, 7);
    await press(page, 'jj');
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa taulukko (.csv)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`aanestys-${long.id}.csv`);
  const table = await readFile(await download.path(), 'utf8');
  expect(table.trim().split('\r\n')).toHaveLength(1 + 3 * long.steps.length);
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  expect(document.numPages).toBe(1);
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, '');
  for (const told of [
    `Äänestys luokassa: ${long.title}`,
    'B: 20 ääntä (67 %)',
    'Luokan reitti: B B',
  ])
    expect(text).toContain(told.replace(/\s+/g, ''));
  expect(text).not.toContain('Kopioi');
});

/** The longest of all, and every encounter's first step, as a projector shows them. */
for (const [width, height, least] of [
  [1024, 768, 40],
  [1280, 720, 40],
  [1920, 1080, 60],
] as const) {
  test(`what is longest is large and whole at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const one of [
      most(encounters, ({ steps }) => Math.max(...steps.map(({ line }) => line.length))),
      most(encounters, ({ steps }) =>
        Math.max(
          ...steps.flatMap(({ choices, line }) =>
            lengthOf([line, ...choices.map(({ text }) => text)]),
          ),
        ),
      ),
      most(encounters, ({ steps }) =>
        Math.max(...steps.flatMap(({ choices }) => choices.map(({ text }) => text.length))),
      ),
    ]) {
      await openEncounter(page, one);
      await press(page, 'u');
      await press(page, 'j');
      for (const at of one.steps.keys()) {
        const where = `${one.id}, step ${at + 1}`;
        await vote(page, 1, 2, 1);
        const [line] = await shown(page, '[data-said] > p');
        expect(line?.size, where).toBeGreaterThanOrEqual(least === 60 ? 48 : least);
        expect(line?.faults, where).toEqual([]);
        for (const choice of await shown(page, '[data-row] [data-text]')) {
          expect(choice.size, where).toBeGreaterThanOrEqual(24);
          expect(choice.faults, `${where}: ${choice.text}`).toEqual([]);
        }
        await press(page, 'j');
        for (const part of await shown(page, '[data-reaction], [data-chosen], .vote-note'))
          expect(part.faults, `${where}: ${part.text}`).toEqual([]);
        const [reaction] = await shown(page, '[data-reaction]');
        expect(reaction?.size, where).toBeGreaterThanOrEqual(40);
        await press(page, 'j');
      }
      await expect(view(page, 'end')).toBeVisible();
      expect(await isTooWide(page)).toBe(false);
    }
    await open(page, `kysymys=${question.id}`);
    for (const part of await shown(page, '[data-said] > p, [data-row] [data-text]'))
      expect(
        part.faults.filter((fault) => fault !== 'not in view'),
        part.text,
      ).toEqual([]);
  });
}

test('on a phone no view of a vote is wider than the window @phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openEncounter(page);
  const room = () =>
    page.locator('class-vote').evaluate((vote) => vote.scrollWidth - vote.clientWidth);
  await press(page, 'j');
  for (let step = 0; step < encounter.steps.length; step++) {
    expect(await room()).toBeLessThanOrEqual(0);
    await press(page, 'abbj');
    expect(await room()).toBeLessThanOrEqual(0);
    await press(page, 'j');
  }
  await expect(view(page, 'end')).toBeVisible();
  expect(await room()).toBeLessThanOrEqual(0);
});

test('what is too long for the window scrolls by key, and ends above the foot', async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 480 });
  await open(page, `kysymys=${question.id}`);
  await press(page, 'aj');
  await page.keyboard.press('End');
  const last = page.locator('[data-do=table]');
  await expect
    .poll(async () => {
      const [one, foot] = [
        await last.boundingBox(),
        await page.locator('.vote-foot').boundingBox(),
      ];
      return one && foot && one.y + one.height <= foot.y + 1 && one.y > 0;
    })
    .toBe(true);
});

test('axe finds nothing in any state, in a bright or a dark room', async ({ page }) => {
  test.slow();
  for (const room of ['bright', 'dark'] as const) {
    await openEncounter(page);
    if (room === 'dark') await press(page, 'v');
    const judge = async (where: string) => {
      expect(await violationsOn(page), `${where}, ${room}`).toEqual([]);
      expect(await smallControls(page), `${where}, ${room}`).toEqual([]);
      expect(await longLines(page), `${where}, ${room}`).toEqual([]);
    };
    await judge('start');
    await press(page, 'jab');
    await judge('count');
    await press(page, 'j');
    await judge('decide');
    await press(page, 'a');
    await judge('result');
    await press(page, '?');
    await judge('keys');
    await page.keyboard.press('Escape');
    await press(page, 'q');
    await judge('card');
    await page.keyboard.press('Escape');
    await press(page, 'j');
    for (let step = 1; step < encounter.steps.length; step++) await press(page, 'ajj');
    await judge('end');
    await press(page, 'u');
    await open(page, `kysymys=${question.id}`);
    await press(page, 'aj');
    await judge('question');
    await page.evaluate(() => sessionStorage.clear());
  }
});

test('forced colours keep bars, marks and what is chosen apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openEncounter(page);
  await press(page, 'jaab');
  const colours = await page.evaluate(() => {
    const of = (selector: string) => {
      const part = document.querySelector(selector);
      return part ? getComputedStyle(part) : undefined;
    };
    return {
      bar: of('.vote-bar > div')?.backgroundColor,
      track: of('.vote-bar')?.backgroundColor,
      shape: of('[data-row="0"] .ballot-mark > path')?.fill,
      edge: of('[data-row="0"] .ballot-mark > path')?.stroke,
      letter: of('[data-row="0"] .ballot-mark > text')?.fill,
    };
  });
  expect(colours.bar).not.toBe(colours.track);
  expect(colours.shape).not.toBe(colours.edge);
  expect(colours.letter).toBe(colours.edge);
});

test('nothing moves while a vote opens, and while votes come in', async ({ page }) => {
  await countShifts(page);
  await openEncounter(page);
  expect(await shiftsOn(page)).toBeLessThan(0.001);
  await press(page, 'jabc');
  // What a key has changed is drawn and told of.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const before = await shiftsOn(page);
  await vote(page, 3, 12, 1);
  await page.locator('[data-row="0"] [data-more]').click();
  expect((await shiftsOn(page)) - before).toBeLessThan(0.001);
});

test('the page: all that can be voted on is a link, keys and drawings are told @phone', async ({
  page,
}) => {
  await page.goto(PAGE);
  const ids = await page
    .locator('[data-votes] a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).search));
  expect([...ids].sort()).toEqual(
    [
      ...encounters.map(({ id }) => `?kohtaaminen=${id}`),
      ...questions.map(({ id }) => `?kysymys=${id}`),
    ].sort(),
  );
  await unfold(page);
  expect(await doubtfulLinks(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  await expect(page.locator('.vote-help > li')).toHaveCount(10);
  await expect(page.locator('.vote-drawings svg[role=img]')).toHaveCount(3);
});

test('search finds the vote and the card', async ({ page }) => {
  for (const [query, path] of [
    ['äänestys luokassa', PAGE],
    ['äänestyskortti', CARD],
  ] as const) {
    await page.goto(`/haku/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(`[data-search-results] a[href^="${path}"]`).first()).toBeVisible();
  }
});

test('lesson pages and plans lead to the vote on their encounters', async ({ page }) => {
  for (const chapter of module.chapters) {
    await page.goto(`/opettajalle/${chapter.slug}/`);
    for (const { id, title } of chapter.encounters)
      await expect(page.getByRole('link', { name: `Äänestäkää: ${title}` })).toHaveAttribute(
        'href',
        `${PAGE}?kohtaaminen=${id}`,
      );
  }
  await page.goto('/opettajalle/tuntisuunnitelmat/');
  await expect(page.getByRole('link', { name: /^Äänestäkää: / })).toHaveCount(1);
});

test('cards on paper: four on a sheet, or one each, and nothing else', async ({ page }) => {
  await page.goto(PAGE);
  for (const [name, sheets] of [
    ['neljä arkille', 1],
    ['yksi arkille', 4],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    expect(document.numPages, name).toBe(sheets);
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.replace(/\s/g, ''), name).toBe(sheets === 1 ? 'ABCD' : 'A');
  }
});

test.describe('card of a phone', () => {
  /** WCAG contrast of two computed colours. */
  const contrast = ([one, two]: readonly string[]) => {
    const light = (colour = '') => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark = 0, bright = 0] = [light(one), light(two)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  test('a letter fills the screen in its colour, and a tap goes back @touch', async ({ page }) => {
    const sizes = [
      { width: 320, height: 568 },
      { width: 360, height: 740 },
      { width: 740, height: 360 },
    ];
    await page.goto(CARD);
    await expect(page.getByText('Valintaasi ei lähetetä eikä tallenneta')).toBeVisible();
    const grounds = new Set<string>();
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      expect(await isTooWide(page)).toBe(false);
      for (const letter of LETTERS) {
        await page.getByRole('link', { name: `Näytä ${letter}` }).click();
        const full = page.getByRole('link', { name: `${letter}. Takaisin valintoihin` });
        await expect(full).toBeFocused();
        const drawn = await full.evaluate((link) => {
          const { width, height, x, y } = link.getBoundingClientRect();
          const sign = link.querySelector('.ballot-letter');
          const inside = [...link.children].every((part) => {
            const box = part.getBoundingClientRect();
            return (
              box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
            );
          });
          const { backgroundColor, color } = getComputedStyle(link);
          return {
            box: [x, y, width, height],
            colours: [backgroundColor, color],
            size: parseFloat(sign ? getComputedStyle(sign).fontSize : '0'),
            inside,
            isOver: link.contains(document.elementFromPoint(innerWidth / 2, 10)),
          };
        });
        expect(drawn.box).toEqual([0, 0, viewport.width, viewport.height]);
        expect(drawn.isOver && drawn.inside, letter).toBe(true);
        expect(contrast(drawn.colours), letter).toBeGreaterThanOrEqual(7);
        // Half of the shorter side at least.
        expect(drawn.size, letter).toBeGreaterThan(Math.min(viewport.width, viewport.height) / 2);
        grounds.add(drawn.colours[0] ?? '');
        await full.click();
        await expect(full).toBeHidden();
      }
    }
    expect(grounds.size).toBe(LETTERS.length);
  });

  test('by keys, in the dark, and without scripts', async ({ page, browser, baseURL }) => {
    await page.goto(CARD);
    await page.keyboard.press('b');
    await expect(page.locator('.ballot-full:target')).toHaveAttribute('data-letter', 'B');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('c');
    await expect(page.locator('.ballot-full:target')).toHaveAttribute('data-letter', 'C');
    await page.keyboard.press('Escape');
    await expect(page.locator('.ballot-full:target')).toHaveCount(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page)).toEqual([]);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const plain = await context.newPage();
    await plain.goto(CARD);
    await plain.getByRole('link', { name: 'Näytä A' }).click();
    await expect(plain.locator('#kortti-a')).toBeVisible();
    await plain.locator('#kortti-a').click();
    await expect(plain.locator('#kortti-a')).toBeHidden();
    await context.close();
  });

  test('the code on the projector leads to it', async ({ page, request }) => {
    await openEncounter(page);
    await press(page, 'q');
    const code = page.getByRole('dialog').getByRole('img');
    await expect(code).toHaveAttribute('alt', /\/kortti\/$/);
    expect((await request.get((await code.getAttribute('src')) ?? '')).status()).toBe(200);
  });
});
