/** A class's hand-ins, dropped on the teacher's page: what it tells is what was put in, and nothing leaves it. */
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { backup, handInAll, type HandedFile, type Learner } from './class-files.ts';
import { answer } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { handedIn, handInDialog, openHandIn } from './hand-in.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';

const PAGE = '/opettajalle/kooste/';
const module = publishedModule();
const [chapter, second] = module.chapters;
if (!chapter || !second) throw new Error('two chapters are needed');
const found = chapter.questions.find(({ kind }) => kind === 'choice');
const [encounter] = chapter.encounters;
const [reflection] = chapter.reflections;
if (!found?.options || !encounter || !reflection) throw new Error('nothing to sum up');
const question = { ...found, options: found.options };
const rightOption = question.options.findIndex(({ correct }) => correct);

const HOSTILE = '<img src=x onerror=alert(1)>';
const FORMULA = '=HYPERLINK("http://paha.invalid";"Aino")';
const TURNED = '\u202eiletsiM';
const NAMES = [
  ...Array.from({ length: 22 }, (_, at) => `Oppija ${'ÄÖABCDEFGHIJKLMNPRSTUV'[at]}-nimi`),
  ...[HOSTILE, FORMULA, TURNED],
];
const OWN = '<script>alert(1)</script> & "oma"\n=2+2';

/** What each chose first: each option in turn. */
const firstOf = (at: number) => at % question.options.length;
const isAtOnce = (at: number) => firstOf(at) === rightOption;
const pathOf = (at: number) => encounter.steps.map((_, step) => (at + step) % 3);
const CLASS: Learner[] = NAMES.map((name, at) => ({
  name,
  record: {
    read: at % 2 === 0 ? [chapter.slug] : [],
    answers: {
      [question.id]: {
        right: isAtOnce(at) || at % 3 === 0,
        attempts: isAtOnce(at) ? 1 : 2,
        first: [firstOf(at)],
      },
    },
    paths: { [encounter.id]: pathOf(at) },
    texts: { [reflection.id]: `${OWN} (${at})` },
    promise: 'Kysyn ensin.',
  },
  ...(at % 2 === 0 && { format: 'Lataa Word-tiedostona' as const }),
}));

let handedFiles: HandedFile[] | undefined;
/** Made once a worker; every test reads the same files. */
async function classFiles(browser: Browser, baseURL: string | undefined): Promise<HandedFile[]> {
  if (handedFiles) return handedFiles;
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  handedFiles = await handInAll(await context.newPage(), CLASS);
  await context.close();
  return handedFiles;
}

const file = (name: string, content: string | Uint8Array): HandedFile => ({
  ...{ name, mimeType: '' },
  buffer: Buffer.from(content as string),
});

/** Thirty files of a class: three broken, one foreign, one doubled. */
function thirty(good: HandedFile[]): HandedFile[] {
  const [word, html] = good as [HandedFile, HandedFile];
  const text = html.buffer.toString();
  return [
    ...good,
    { ...html, name: 'kopio (1).html' },
    file('katkennut.docx', word.buffer.subarray(0, -200)),
    file('rikki.html', text.replace('"format"', 'format')),
    file('kuva.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    file('essee.html', '<!doctype html><p>Moi'),
  ];
}

const status = (page: Page) => page.locator('class-summary [data-drop] [role=status]');
const results = (page: Page) => page.locator('[data-results]');
const part = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);
const hide = (page: Page) => page.getByLabel('Piilota nimet');

async function open(page: Page) {
  await page.goto(PAGE);
  await expect(page.locator('class-summary[data-ready]')).toHaveCount(1);
}
async function give(page: Page, files: HandedFile[], told: string | RegExp) {
  await page.locator('#palautukset').setInputFiles(files);
  await expect(status(page)).toHaveText(told);
}
const READ = '25 tiedostoa luettiin, 25 opiskelijaa. 4 jäi lukematta. Syyt ovat alla.';

/** A learner's row of the table of who has done what. */
const rowOf = (page: Page, name: string) =>
  part(page, 'kuka')
    .locator('tbody tr')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('thirty files: what can be read is summed up, the rest is named one by one', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const good = await classFiles(browser, baseURL);
  await open(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await give(page, thirty(good), READ);
  const notes = part(page, 'tiedostot');
  for (const [name, words] of [
    ['katkennut.docx', 'rikki tai muuta muotoa'],
    ['rikki.html', 'rikki tai muuta muotoa'],
    ['kuva.png', 'rikki tai muuta muotoa'],
    ['essee.html', 'ei ole tämän moduulin palautus'],
    ['kopio (1).html', `Sama sisältö on jo tiedostossa ${good[1]?.name}`],
  ] as const)
    await expect(notes.getByRole('listitem').filter({ hasText: name })).toContainText(words);
  await expect(notes.getByRole('listitem')).toHaveCount(5);

  // Who has done what.
  const rows = part(page, 'kuka').locator('tbody tr');
  await expect(rows).toHaveCount(CLASS.length);
  await expect(rowOf(page, NAMES[0] ?? '').locator('td')).toHaveText([
    ...['✓', `1/${chapter.questions.length}oikein\u00a01`],
    `1/${chapter.encounters.length}`,
    `1/${chapter.reflections.length}`,
  ]);
  // Who has not got it right has tried nevertheless.
  const wrongSoFar = NAMES.findIndex((_, at) => !isAtOnce(at) && at % 3 !== 0);
  await expect(
    rowOf(page, NAMES[wrongSoFar] ?? '')
      .locator('td')
      .nth(1),
  ).toHaveText(`1/${chapter.questions.length}oikein\u00a00`);
  await expect(part(page, 'yleiskuva').locator('tbody tr')).toHaveCount(1);
  await expect(part(page, 'yleiskuva').locator('tbody td').first()).toHaveText(
    `${Math.ceil(CLASS.length / 2)}/${CLASS.length}`,
  );

  // The question: figures and every option.
  const count = (isOne: (at: number) => boolean) => NAMES.filter((_, at) => isOne(at)).length;
  const asking = part(page, 'kysymykset').locator('article', { hasText: question.title });
  await expect(asking).toContainText(
    [
      `heti oikein ${count(isAtOnce)}`,
      `myöhemmin ${count((at) => !isAtOnce(at) && at % 3 === 0)}`,
      `ei vielä ${count((at) => !isAtOnce(at) && at % 3 !== 0)}`,
      'kokeilematta 0',
    ].join(' · '),
  );
  const chosen = question.options.map((_, option) => count((at) => firstOf(at) === option));
  await expect(asking.locator('.class-count')).toHaveText(chosen.map(String));
  const wrong = chosen.map((one, option) => (option === rightOption ? -1 : one));
  const lure = question.options[wrong.indexOf(Math.max(...wrong))];
  await expect(asking.locator('.class-lure')).toContainText(lure?.text ?? '');
  await expect(asking.locator('.class-lure')).toContainText(lure?.feedback ?? '');
  const link = asking.getByRole('link', { name: /Vastaukset ja perustelut/ });
  await expect(link).toHaveAttribute('href', `/opettajalle/vastaukset/#vastaus-${question.id}`);
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(part(page, 'kysymykset')).toContainText('Voit kuulla');

  // The encounter: all who walked are at the first step and at an ending.
  const met = part(page, 'kohtaamiset').locator('article', { hasText: encounter.title });
  await expect(met).toContainText(`Loppuun kulki ${CLASS.length}:`);
  await expect(met.locator('.class-steps > li').first().locator('.class-count')).toHaveText(
    [0, 1, 2].map((choice) => String(count((at) => at % 3 === choice))),
  );
  const [, up, same, down] =
    /onnistui (\d+) · selvittiin (\d+) · katkesi (\d+)/.exec(await met.innerText()) ?? [];
  expect(Number(up) + Number(same) + Number(down)).toBe(CLASS.length);

  // Texts are text, in the learner's own lines.
  const texts = part(page, 'tekstit').locator('article', { hasText: reflection.task }).first();
  await expect(texts.locator('.class-own')).toHaveCount(CLASS.length);
  expect(await texts.locator('.class-own').first().innerText()).toContain(OWN);
  await expect(rowOf(page, HOSTILE)).toHaveCount(1);
  await expect(rowOf(page, TURNED.slice(1))).toHaveCount(1);
  await expect(results(page).locator('img, script, b')).toHaveCount(0);
  // Nothing was asked of anybody, and nothing could be.
  expect(asked).toEqual([]);
});

/** The file that a section's button saves. */
async function csvOf(page: Page, section: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    part(page, section).getByRole('button', { name: 'Lataa CSV' }).click(),
  ]);
  return (await readFile(await saved.path())).toString();
}

test('with names hidden they are nowhere: page, table, copy, file, paper; each keeps its number', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const good = await classFiles(browser, baseURL);
  await open(page);
  await hide(page).check();
  await give(page, thirty(good), READ);
  const shown = NAMES.map((name) => name.replace('\u202e', ''));
  const isTold = (text: string) => shown.filter((name) => text.includes(name));
  const copied = async () => {
    await part(page, 'kuka').getByRole('button', { name: 'Kopioi taulukko' }).click();
    await expect(part(page, 'kuka').getByText('Taulukko on kopioitu.')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const visible = async () => {
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    await page.emulateMedia({ media: null });
    return text;
  };
  const files = part(page, 'tiedostot');
  for (const text of [
    await part(page, 'kuka').evaluate((one) => one.textContent),
    await part(page, 'tekstit').evaluate((one) => one.textContent),
    await csvOf(page, 'kuka'),
    await csvOf(page, 'kysymykset'),
    await copied(),
    await visible(),
    await page.title(),
  ])
    expect(isTold(text)).toEqual([]);
  await expect(files).not.toContainText('kopio (1).html', { useInnerText: true });
  await expect(files).toContainText('5 huomautusta');
  // In an order of chance, numbered.
  const heads = part(page, 'kuka').locator('tbody th');
  await expect(heads).toHaveText(NAMES.map((_, at) => `Opiskelija ${at + 1}`));
  const numbered = await texts(page);
  await hide(page).uncheck();
  await expect(rowOf(page, FORMULA)).toHaveCount(1);
  await expect(files).toContainText('kopio (1).html', { useInnerText: true });
  const named = await heads.allInnerTexts();
  expect([...named].sort(new Intl.Collator('fi', { numeric: true }).compare)).toEqual(named);
  // The same number for the same learner when they are hidden again, and when files are added.
  await hide(page).check();
  expect(await texts(page)).toEqual(numbered);
  await give(page, [file('Uusi Ulla.json', backup({ promise: 'Uusi.' }))], /26 opiskelijaa/);
  await expect(heads.last()).toHaveText('Opiskelija 26');
  expect((await texts(page)).slice(0, NAMES.length)).toEqual(numbered);
  expect(await part(page, 'kuka').innerHTML()).not.toContain('Uusi Ulla');
});

/** Names and texts of a task, as they stand side by side. */
const texts = (page: Page) =>
  part(page, 'tekstit')
    .locator('article', { hasText: reflection.task })
    .locator('.class-texts > li')
    .allInnerTexts();

test('the table is saved for a spreadsheet, and no name is a formula in it', async ({
  page,
  browser,
  baseURL,
}) => {
  const good = await classFiles(browser, baseURL);
  await open(page);
  await give(page, good, '25 tiedostoa luettiin, 25 opiskelijaa.');
  const csv = await csvOf(page, 'kuka');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const lines = csv.slice(1).trimEnd().split('\r\n');
  expect(lines).toHaveLength(CLASS.length + 1);
  expect(lines[0]).toContain(`Luku 1: itsetestissä oikein (${chapter.questions.length})`);
  expect(csv).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
  for (const line of lines) expect(line).not.toMatch(/(^|;)"?[=+\-@]/);
  const asked = await csvOf(page, 'kysymykset');
  expect(asked.trimEnd().split('\r\n')).toHaveLength(question.options.length + 1);
});

test('nothing is kept, and what is closed or cleared is gone', async ({
  page,
  browser,
  baseURL,
}) => {
  const good = await classFiles(browser, baseURL);
  await open(page);
  const kept = () =>
    page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        (await indexedDB.databases()).length,
        await caches.keys(),
        location.href,
      ]),
    );
  const before = await kept();
  await give(page, good.slice(0, 3), '3 tiedostoa luettiin, 3 opiskelijaa.');
  expect(await kept()).toBe(before);
  await page.getByRole('button', { name: 'Tyhjennä kooste' }).click();
  await expect(status(page)).toHaveText('Kooste on tyhjennetty.');
  await expect(results(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Näin se käy' })).toBeVisible();
  expect(await page.content()).not.toContain(NAMES[0]);
  await give(page, good.slice(3, 5), '2 tiedostoa luettiin, 2 opiskelijaa.');
  // Leaving asks nothing.
  let asks = 0;
  page.on('dialog', () => asks++);
  await page.reload();
  await expect(results(page)).toBeHidden();
  expect(asks).toBe(0);
  expect(await kept()).toBe(before);
});

test('what is being read as all is cleared does not come back', async ({
  page,
  browser,
  baseURL,
}) => {
  const good = await classFiles(browser, baseURL);
  await open(page);
  await give(page, good.slice(0, 1), 'Yksi tiedosto luettiin, yksi opiskelija.');
  await page.evaluate(() => {
    const read = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')
      ?.value as () => void;
    const wait = new Promise((resolve) => addEventListener('go-on', resolve));
    Blob.prototype.arrayBuffer = async function () {
      await wait;
      return read.call(this) as unknown as ArrayBuffer;
    };
  });
  await give(page, good.slice(1, 3), 'Luetaan 2 tiedostoa…');
  await page.getByRole('button', { name: 'Tyhjennä kooste' }).click();
  await expect(page.locator('class-summary progress')).toHaveClass(/invisible/);
  await page.evaluate(() => dispatchEvent(new Event('go-on')));
  // Read after them, so that they have been read by then.
  await give(page, good.slice(3, 4), 'Yksi tiedosto luettiin, yksi opiskelija.');
  await expect(results(page)).not.toContainText(NAMES[1] ?? '');
  expect(await page.content()).not.toContain(NAMES[0]);
});

test('a zip as Moodle makes it: its folders tell the names, and every kind of file has its word', async ({
  page,
  browser,
  baseURL,
}) => {
  const good = await classFiles(browser, baseURL);
  const [word, html] = good as [HandedFile, HandedFile];
  const zip = zipSync({
    'Äijä Mäki_101_assignsubmission_file_/palautus.docx': word.buffer,
    'Leo Laine_102_assignsubmission_file_/palautus.html': html.buffer,
    // Handed in by somebody else, word for word.
    'Sisu Salo_103_assignsubmission_file_/palautus.html': html.buffer,
    'Aada Aho_104_assignsubmission_onlinetext_/onlinetext.html': strToU8(
      '<div class="no-overflow"><p>Tehtävät: luku 1<br>Nimi: Aada</p></div>',
    ),
    'Onni Oja_105_assignsubmission_file_/palautus.pdf': strToU8('%PDF-1.7'),
    '__MACOSX/._palautus.html': strToU8('x'),
  });
  await open(page);
  await give(
    page,
    [file('palautukset.zip', zip), file('rikki.zip', zip.subarray(0, -40))],
    '3 tiedostoa luettiin, 3 opiskelijaa. 3 jäi lukematta. Syyt ovat alla.',
  );
  await expect(part(page, 'kuka').locator('tbody th')).toHaveText([
    'Leo Laine',
    'Sisu Salo',
    'Äijä Mäki',
  ]);
  const notes = part(page, 'tiedostot').getByRole('listitem');
  for (const [name, words] of [
    ['Aada Aho: onlinetext.html', 'kopioitu tekstinä'],
    ['Onni Oja: palautus.pdf', 'PDF-tiedostossa ei ole'],
    ['rikki.zip', 'Zip-paketti on rikki'],
    ['Sisu Salo: palautus.html', 'Toisella opiskelijalla on täsmälleen sama palautus: Leo Laine'],
  ] as const)
    await expect(notes.filter({ hasText: name }).first()).toContainText(words);
  await expect(notes).toHaveCount(4);
});

test('chapters of one learner come together, of the same chapter the newest counts', async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const of = (slug: string, text: string, id: string): Learner => ({
    name: 'Aino Aho',
    chapter: slug,
    record: { texts: { [id]: text } },
  });
  const files = await handInAll(await context.newPage(), [
    of(chapter.slug, 'Vanha teksti.', reflection.id),
    of(chapter.slug, 'Uusi teksti.', reflection.id),
    of(second.slug, 'Toisen luvun teksti.', second.reflections[0]?.id ?? ''),
  ]);
  await context.close();
  const [old, fresh, other] = files as [HandedFile, HandedFile, HandedFile];
  const yesterday = old.buffer.toString().replace(/("day": ")[^"]+/, '$12026-01-01');
  await open(page);
  await give(
    page,
    [file('vanha.html', yesterday), fresh, other],
    '2 tiedostoa luettiin, yksi opiskelija. Yhtä ei laskettu, koska samalla nimellä on uudempi palautus. Syyt ovat alla.',
  );
  // They may be two learners of one name.
  await status(page).getByRole('link', { name: 'Syyt ovat alla' }).press('Enter');
  await expect(part(page, 'tiedostot').getByText('Sama opiskelija kahdesti (1)')).toBeInViewport();
  await expect(part(page, 'tekstit')).toContainText('Uusi teksti.');
  await expect(part(page, 'tekstit')).toContainText('Toisen luvun teksti.');
  await expect(part(page, 'tekstit')).not.toContainText('Vanha teksti.');
  await expect(part(page, 'tiedostot')).toContainText(`Uudempi palautus nimellä Aino Aho on`);
});

test('files made before first answers and names were kept are read, and what they lack is told', async ({
  page,
}) => {
  const old = (right: boolean) =>
    backup({ answers: { [question.id]: { right, attempts: 2 } }, promise: String(right) });
  await open(page);
  await give(
    page,
    [
      file(`palautus-${chapter.slug}-aino-aho.json`, old(true)),
      file('oppimispaivakirja.json', old(false)),
    ],
    '2 tiedostoa luettiin, 2 opiskelijaa.',
  );
  await expect(part(page, 'kuka').locator('tbody th')).toHaveText(['Aino Aho', 'Nimetön']);
  await expect(part(page, 'kysymykset')).toContainText('2 vastauksesta ei tiedetä');
  await expect(part(page, 'tiedostot')).toContainText('nimi on otettu tiedoston nimestä');
  await expect(part(page, 'tiedostot')).toContainText('Nimettömiä palautuksia on 1.');
});

test('the distractor that lured a learner is known to the teacher', async ({ page, context }) => {
  const [first = ''] = chapters;
  await page.goto(first);
  const asked = page.locator(`[data-question="${question.id}"]`);
  await answer(asked, false);
  const lured = await asked.locator('[data-option]:has(input:checked) .option-label').innerText();
  await answer(asked, true);
  await openHandIn(page);
  await handInDialog(page).getByLabel('Nimesi').fill('Aino Aho');
  const handed = await handedIn(page, 'Lataa verkkosivuna');
  // The document says what the file carries.
  expect(handed.buffer.toString()).toContain('2 yritystä. Ensimmäinen vastaus: ');
  const teacher = await context.newPage();
  await open(teacher);
  await give(teacher, [handed], 'Yksi tiedosto luettiin, yksi opiskelija.');
  const lure = part(teacher, 'kysymykset').locator('.class-lure');
  await expect(lure).toContainText(lured.trim());
  await expect(lure).toContainText('(1)');
});

test('files and folders can be dropped anywhere on the page', async ({
  page,
  browser,
  baseURL,
}) => {
  const [, html] = await classFiles(browser, baseURL);
  await open(page);
  await page.locator('h1').evaluate(
    (one, [name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ['dragover', 'drop'])
        one.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [html?.name ?? '', html?.buffer.toString() ?? ''] as const,
  );
  await expect(status(page)).toHaveText('Yksi tiedosto luettiin, yksi opiskelija.');
});

test('by keyboard: files, names, what opens, the way to a section', async ({
  page,
  browser,
  baseURL,
}) => {
  const good = await classFiles(browser, baseURL);
  await open(page);
  const field = page.getByLabel('Valitse tiedostot');
  await field.focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), field.press('Enter')]);
  await chooser.setFiles(good.slice(0, 4));
  await expect(status(page)).toHaveText('4 tiedostoa luettiin, 4 opiskelijaa.');
  await page.keyboard.press('Tab');
  await expect(hide(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(part(page, 'kuka').locator('tbody th').first()).toHaveText('Opiskelija 1');
  await page.getByRole('link', { name: 'Kysymykset', exact: true }).press('Enter');
  await expect(part(page, 'kysymykset').getByRole('heading', { level: 2 })).toBeInViewport();
  const fold = part(page, 'kysymykset').locator('summary').first();
  await fold.press('Enter');
  await expect(part(page, 'kysymykset').locator('article').first()).toBeHidden();
  await page.getByRole('region', { name: 'Taulukko opiskelijoista' }).focus();
  await expect(page.getByRole('region', { name: 'Taulukko opiskelijoista' })).toBeFocused();
});

test('nothing moves under the reader while files are read', async ({ page, browser, baseURL }) => {
  const good = await classFiles(browser, baseURL);
  await countShifts(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await give(page, thirty(good), READ);
    await expect(part(page, 'yleiskuva')).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await shiftsOn(page), `${width}`).toBeLessThan(0.001);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 360, 1280])
    test(`axe finds nothing, and nothing is too wide: ${colorScheme}, ${width}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      test.slow();
      const good = await classFiles(browser, baseURL);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      expect(await violationsOn(page)).toEqual([]);
      await give(page, [file('essee.html', '<p>Moi')], /Yhtään palautusta ei saatu luettua/);
      expect(await violationsOn(page)).toEqual([]);
      await give(
        page,
        thirty(good),
        '25 tiedostoa luettiin, 25 opiskelijaa. 5 jäi lukematta. Syyt ovat alla.',
      );
      expect(await violationsOn(page)).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBeLessThanOrEqual(0);
      await hide(page).check();
      expect(await violationsOn(page, 'colours aside')).toEqual([]);
    });

test.describe('where what it needs does not come', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('it says so, and reads when it comes', async ({ page }) => {
    await page.route('**/moduuli.json', (route) => route.abort());
    await page.goto(PAGE);
    const own = [file('Aino.json', backup({ promise: 'Kysyn.' }))];
    await give(page, own, /Koosteen tekijä ei latautunut\./);
    await page.unroute('**/moduuli.json');
    await give(page, own, 'Yksi tiedosto luettiin, yksi opiskelija.');
  });
});
