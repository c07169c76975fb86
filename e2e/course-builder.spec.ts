import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { all, child, module, readXml, type XmlElement } from './school-files.ts';
import { isTooWide } from './page-judges.ts';
import { chapters } from './site.ts';
import { readZip } from './zip-reader.ts';

const PAGE = '/opettajalle/kurssinrakentaja/';

const study = (index: number) => {
  const chapter = module.chapters[index];
  if (!chapter) throw new Error(`no chapter ${index}`);
  return chapter.study;
};

/** A group's choices of one kind, folded. */
const fold = (group: Locator, name: string) =>
  group.locator('details').filter({ has: group.page().locator('summary', { hasText: name }) });

/** What the browser would print. */
async function printed(page: Page): Promise<string> {
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return texts.join(' ').replace(/\s+/g, ' ');
}

test('ticked parts become a text with links, in the order of the module', async ({ page }) => {
  await page.goto(PAGE);
  // Links say where the site is module.
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const site = new URL(canonical ?? '').origin;
  const text = page.locator('[data-text]');
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kopioi muotoiltuna' })).toBeDisabled();
  await page.getByLabel('Lähtötesti').check();
  const first = page.locator('course-builder fieldset').first();
  await first.getByLabel('Itsetesti').check();
  await first.getByRole('checkbox').first().check();
  await page.locator('course-builder fieldset').nth(1).getByLabel('Luku selkosuomeksi').check();
  const minutes = [
    `lukeminen ${study(0).reading}`,
    `itsetestit ${study(0).selfCheck}`,
    `selkoluvut tehtävineen ${study(1).plain + study(1).plainQuestions + study(1).plainTasks}`,
  ];
  await expect(page.locator('[data-status]')).toHaveText(
    new RegExp(
      `^Valittuna 4 linkkiä, aikaa kuluu noin .+ \\(minuutteina: ${minutes.join(', ')}\\)\\. Muiden valitsemiesi`,
    ),
  );
  const lines = (await text.inputValue()).split('\n');
  expect(lines[2]).toMatch(
    new RegExp(`^- Luku 1: .+ \\(noin \\d+\\sminuuttia\\): ${site}${chapters[0]}$`),
  );
  expect(lines[3]).toMatch(/^ {2}- Itsetesti \(noin \d+\sminuuttia\): .+#itsetesti$/);
  expect(lines[4]).toMatch(/^- Luku 2: [^:]+(: [^:]+)?$/);
  expect(lines[5]).toMatch(
    /^ {2}- Luku selkosuomeksi tehtävineen \(noin \d+\sminuuttia\): .+\/selko\/$/,
  );
  expect(lines[6]).toMatch(/^- Lähtötesti: .+\/lahtotesti\/$/);
  await page.getByLabel('Arvio ajasta mukaan').uncheck();
  expect(await text.inputValue()).not.toContain('noin');
  const preview = page.locator('[data-preview] a');
  await expect(preview).toHaveCount(4);
  for (const link of await preview.all()) {
    const address = (await link.getAttribute('href')) ?? '';
    const response = await page.request.get(new URL(address).pathname);
    expect(response.status(), address).toBe(200);
  }
});

test('the text is in sight while one chooses: beside the choices, or a press away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(PAGE);
  await page.locator('[data-group]').last().getByRole('checkbox').first().check();
  await expect(page.getByRole('button', { name: 'Kopioi muotoiltuna' })).toBeInViewport();
  await page.getByRole('button', { name: 'Valitse kaikki luvut' }).click();
  await expect(page.getByRole('button', { name: 'Kopioi muotoiltuna' })).toBeInViewport();
  await page.getByRole('button', { name: 'Aloita alusta' }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('[data-group]').first().getByRole('checkbox').first().check();
  const bar = page.locator('[data-bar]');
  await expect(bar).toBeInViewport();
  await expect(bar).toHaveText(/^1 valittu/);
  await bar.getByRole('link').click();
  await expect(page.locator('#teksti')).toBeInViewport();
});

test('copies formatted text, plain text and HTML', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Valitse kaikki luvut' }).click();
  await page.getByLabel('Otsikko').fill('Oma <b>kurssi</b>');
  await page.getByRole('button', { name: 'Kopioi muotoiltuna' }).click();
  await expect(page.getByText('Teksti linkkeineen on kopioitu.')).toBeVisible();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const get = async (type: string) => (await item?.getType(type))?.text();
    return { html: await get('text/html'), text: await get('text/plain') };
  });
  expect(held.text).toContain('Oma <b>kurssi</b>');
  expect(held.html).toContain('Oma &lt;b&gt;kurssi&lt;/b&gt;');
  expect(held.html?.match(/<a /g)).toHaveLength(chapters.length);
  await page.getByRole('button', { name: 'Kopioi HTML-koodina' }).click();
  await expect(page.getByText('HTML-koodi on kopioitu.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<h3>Oma &lt;b&gt;/);
  // On a small screen what happened is told where the button is.
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole('button', { name: 'Kopioi muotoiltuna' }).click();
  await expect(page.getByText('Teksti linkkeineen on kopioitu.')).toBeInViewport();
});

test('what is chosen and its heading stand in the address, come back from it, and can be cleared', async ({
  page,
}) => {
  await page.goto(PAGE);
  const title = page.getByLabel('Otsikko');
  const usual = await title.inputValue();
  await page.locator('course-builder').getByRole('checkbox').first().check();
  await page.locator('course-builder fieldset').first().getByLabel('Pohdi').check();
  await title.fill('Syksyn <b>jakso</b> & muuta');
  await expect(page).toHaveURL(/otsikko=Syksyn/);
  await page.goto(page.url());
  await expect(page.locator('course-builder').getByRole('checkbox').first()).toBeChecked();
  await expect(page.getByText('Valittuna 2 linkkiä')).toBeVisible();
  await expect(title).toHaveValue('Syksyn <b>jakso</b> & muuta');
  await expect(page.locator('[data-preview] h3')).toHaveText('Syksyn <b>jakso</b> & muuta');
  await expect(page.locator('[data-preview] b')).toHaveCount(0);
  await page.getByRole('button', { name: 'Aloita alusta' }).click();
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
  await expect(title).toHaveValue(usual);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.goto(`${PAGE}?valitut=<img src=x>,olematon,%00&otsikko=${'a'.repeat(5000)}`);
  await expect(page.getByText('Et ole vielä valinnut mitään.')).toBeVisible();
  await expect(title).toHaveValue('a'.repeat(200));
});

test('a section is not counted twice where its chapter is chosen', async ({ page }) => {
  await page.goto(PAGE);
  const first = page.locator('course-builder fieldset').first();
  const status = page.locator('[data-status]');
  const sections = fold(first, 'Yksittäiset osiot');
  await sections.locator('summary').click();
  await sections.getByRole('checkbox').first().check();
  await expect(status).toHaveText(/^Valittuna 1 linkki, aikaa kuluu noin .+lukeminen \d+\)\.$/);
  await first.getByRole('checkbox').first().check();
  await expect(status).toContainText(`(minuutteina: lukeminen ${study(0).reading})`);
});

for (const { name, part, work, minutes, of } of [
  {
    name: 'Yksittäiset kysymykset',
    part: 'Itsetesti',
    work: 'kysymykset',
    minutes: 2,
    of: (index: number) => module.chapters[index]?.questions ?? [],
  },
  {
    name: 'Yksittäiset kohtaamiset',
    part: 'Kohtaamisia askel kerrallaan',
    work: 'kohtaamiset',
    minutes: 5,
    of: (index: number) => module.chapters[index]?.encounters ?? [],
  },
]) {
  test(`${name}: each can be chosen alone and is not counted twice`, async ({ page }) => {
    await page.goto(PAGE);
    const status = page.locator('[data-status]');
    const group = page.locator('[data-group]').first();
    const singles = fold(group, name);
    await singles.locator('summary').click();
    const wanted = of(0).map(({ title }) => title);
    expect(wanted.length).toBeGreaterThan(1);
    const labels = await singles.locator('label').allInnerTexts();
    expect(labels.map((label) => label.trim())).toEqual(
      wanted.map((title) => `${title}, noin ${minutes}\u00a0minuuttia`),
    );
    await singles.getByRole('checkbox').first().check();
    await singles.getByRole('checkbox').nth(1).check();
    await expect(status).toContainText(`(minuutteina: ${work} ${2 * minutes})`);
    const text = await page.locator('[data-text]').inputValue();
    expect(text).toContain(`: ${wanted[0]} (noin ${minutes}\u00a0minuuttia): http`);
    const address = /(\/luvut\/\S+)#(\S+)/.exec(text) ?? [];
    await group.getByLabel(part).first().check();
    const whole = name === 'Yksittäiset kysymykset' ? study(0).selfCheck : study(0).encounters;
    await expect(status).toHaveText(
      new RegExp(`^Valittuna 3 linkkiä, .+\\(minuutteina: [a-zäö]+ ${whole}\\)\\.$`),
    );
    // The link leads to that very exercise.
    await page.goto(`${address[1]}#${address[2]}`);
    await expect(page.locator(`[id="${address[2]}"]`)).toContainText(wanted[0] ?? '');
    await expect(page.locator(`[id="${address[2]}"]`)).toBeInViewport();
  });
}

test('the class exercise and its cards are the teacher’s: in the text, not for learners', async ({
  page,
}) => {
  await page.goto(PAGE);
  const group = page.locator('[data-group]').first();
  const exercise = group.getByLabel(/^Opettajalle: luokkaharjoitus/);
  const cards = group.getByLabel('Opettajalle: tulostettavat kortit');
  await cards.check();
  await expect(page.locator('[data-status]')).toHaveText('Valittuna 1 linkki.');
  await exercise.check();
  const text = await page.locator('[data-text]').inputValue();
  const slug = module.chapters[0]?.slug ?? '';
  const [, told] =
    /Opettajalle: luokkaharjoitus ”.+” \((\d+)\sminuuttia\): .+\/#harjoitus$/m.exec(text) ?? [];
  expect(text).toMatch(new RegExp(`kortit: .+/opettajalle/${slug}/kortit/$`, 'm'));
  await expect(page.locator('[data-status]')).toContainText(`luokkaharjoitukset ${told}`);
  for (const name of ['Kopioi opiskelijan linkki', CARTRIDGE, BACKUP])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  await expect(page.getByText('Avaa opiskelijan sivu')).not.toHaveAttribute('href');
  // The lesson tells the same time.
  await page.goto(`/opettajalle/${slug}/#harjoitus`);
  await expect(page.locator('section[aria-labelledby=harjoitus]')).toContainText(
    new RegExp(`Aika\\s*${told}\\sminuuttia`),
  );
  await page.goto(`${PAGE}?valitut=${slug},${slug}.opettajalle.harjoitus`);
  await expect(exercise).toBeChecked();
  await page.getByRole('link', { name: 'Avaa opiskelijan sivu' }).click();
  await expect(page).toHaveURL(`/kurssi/?valitut=${slug}`);
  await expect(page.locator('.course-row:visible')).toHaveCount(1);
  expect(await page.content()).not.toContain('/opettajalle/asenne/');
});

/** Chosen of two chapters, old values and new, some that nobody knows. */
const [one, other] = module.chapters;
if (!one || !other) throw new Error('two chapters are needed');
const question = one.questions.find(({ kind }) => kind === 'choice');
const [encounter] = one.encounters;
const [section] = other.sections;
if (!question || !encounter || !section) throw new Error('nothing to choose');
const CHOSEN = [
  'lahtotesti',
  'kasitekartta',
  `${other.slug}.itsetesti`,
  `${other.slug}.${section.id}`,
  `${one.slug}.tehtava-${encounter.id}`,
  `${one.slug}.tehtava-${question.id}`,
  `${one.slug}.avainperiaatteet`,
  `${one.slug}.opettajalle.kortit`,
];
const TITLE = 'Oma <b>kurssi</b> & muuta';
const ADDRESS = `${PAGE}?valitut=${[...CHOSEN, 'olematon', `${one.slug}.tehtava-olematon`].join(',')}&otsikko=${encodeURIComponent(TITLE)}`;

test('the learners’ link holds what is for them and leads to their page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ADDRESS);
  for (const value of CHOSEN) await expect(page.locator(`[value="${value}"]`)).toBeChecked();
  await page.getByRole('button', { name: 'Kopioi opiskelijan linkki' }).click();
  await expect(page.getByText('Opiskelijan linkki on kopioitu.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(link).origin).toBe(new URL(canonical ?? '').origin);
  const { pathname, searchParams } = new URL(link);
  expect(pathname).toBe('/kurssi/');
  expect(searchParams.get('otsikko')).toBe(TITLE);
  expect(new Set(searchParams.get('valitut')?.split(','))).toEqual(
    new Set(CHOSEN.filter((value) => !value.includes('opettajalle'))),
  );
  const opened = page.getByRole('link', { name: 'Avaa opiskelijan sivu' });
  expect(new URL((await opened.getAttribute('href')) ?? '', page.url()).search).toBe(
    new URL(link).search,
  );
  await opened.click();
  await expect(page.locator('[data-title]')).toHaveText(TITLE);
  await page.goBack();
  for (const value of CHOSEN) await expect(page.locator(`[value="${value}"]`)).toBeChecked();
});

const CARTRIDGE = 'Lataa kurssi (Common Cartridge)';
const BACKUP = 'Lataa Moodle-kurssi (MBZ)';

async function download(page: Page, name: string) {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  await expect(page.getByText('Kurssi on ladattu.')).toBeInViewport();
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

const titleOf = (item: XmlElement) => child(item, 'title')?.text ?? '';

test('the course as a cartridge holds what was chosen and nothing else @phone', async ({
  page,
  context,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(ADDRESS);
  await expect(page.getByRole('button', { name: 'Kopioi muotoiltuna' })).toBeEnabled();
  expect(fetched.filter((path) => /course-file|moduuli\.json/.test(path))).toEqual([]);
  const first = await download(page, CARTRIDGE);
  expect(first.name).toBe('kohtaamisen-taito-oma-kurssi.imscc');
  expect((await download(page, CARTRIDGE)).bytes.equals(first.bytes)).toBe(true);

  const files = readZip(first.bytes);
  // A page without a policy may read XML.
  const reader = await context.newPage();
  const manifest = await readXml(reader, files.get('imsmanifest.xml') ?? '');
  expect(child(manifest, 'metadata', 'lom', 'general', 'title', 'string')?.text).toBe(TITLE);
  const root = child(manifest, 'organizations', 'organization', 'item');
  const folders = (root?.children ?? []).map((folder) => [
    titleOf(folder),
    ...folder.children.filter(({ name }) => name === 'item').map(titleOf),
  ]);
  expect(folders).toEqual([
    ['Oma bkurssi/b ja muuta', 'Tietoa moduulista'],
    [
      `Luku ${one.number} ${one.lens}: ${one.title}`,
      `Kohtaaminen: ${encounter.title}`,
      `Itsetesti: ${one.lens}`,
      `Avainperiaatteet: ${one.title}`,
    ],
    [
      `Luku ${other.number} ${other.lens}: ${other.title}`,
      section.title,
      `Itsetesti: ${other.lens}`,
    ],
    ['Lukuja yhdistävät sivut', 'Lähtötesti', 'Käsitekartta'],
  ]);
  // Every file is in the manifest, and every item has its resource.
  const resources = all(manifest, 'resource');
  expect(resources.map((one) => child(one, 'file')?.attributes['href']).sort()).toEqual(
    [...files.keys()].filter((path) => path !== 'imsmanifest.xml').sort(),
  );
  const ids = resources.map(({ attributes }) => attributes['identifier']);
  expect(new Set(ids).size).toBe(ids.length);
  const items = all(manifest, 'item').flatMap(
    ({ attributes }) => attributes['identifierref'] ?? [],
  );
  expect(items).toEqual(ids);

  const links: string[] = [];
  for (const [path, xml] of files)
    if (path.startsWith('linkit/'))
      links.push(child(await readXml(reader, xml), 'url')?.attributes['href'] ?? '');
  expect(links.map((link) => link.replace(module.address, '/')).sort()).toEqual(
    [
      `/upota/${one.slug}/${encounter.id}/`,
      `/upota/${one.slug}/#avainperiaatteet`,
      `/upota/${other.slug}/#${section.id}`,
    ].sort(),
  );
  for (const link of links) {
    const { pathname, hash } = new URL(link);
    const html = await (await page.request.get(pathname)).text();
    if (hash) expect(html).toContain(`id="${hash.slice(1)}"`);
  }

  const tests = await Promise.all(
    [one, other].map(({ slug }) => readXml(reader, files.get(`testit/${slug}.xml`) ?? '')),
  );
  const [single, whole] = tests.map((one) => all(one, 'item'));
  expect(single?.map(({ attributes }) => attributes['title'])).toEqual([question.title]);
  const texts = all(single?.[0] as XmlElement, 'response_label').map(({ text }) => text.trim());
  expect(texts).toEqual('options' in question ? question.options.map(({ text }) => text) : []);
  const names = whole?.map(({ attributes }) => attributes['title'] ?? '') ?? [];
  for (const { title } of other.questions)
    expect(names.filter((name) => name.startsWith(title)).length, title).toBeGreaterThan(0);
  expect([...files.values()].join()).not.toContain('/opettajalle/');
});

test('the course as a Moodle backup holds what was chosen and nothing else @phone', async ({
  page,
  context,
}) => {
  await page.goto(ADDRESS);
  const first = await download(page, BACKUP);
  expect(first.name).toBe('kohtaamisen-taito-oma-kurssi.mbz');
  expect((await download(page, BACKUP)).bytes.equals(first.bytes)).toBe(true);
  const files = readZip(first.bytes);
  const reader = await context.newPage();
  const read = (path: string) => readXml(reader, files.get(path) ?? '');
  const text = (element: XmlElement, name: string) => child(element, name)?.text ?? '';
  expect(text(await read('course/course.xml'), 'fullname')).toBe(TITLE);
  const activities = all(await read('moodle_backup.xml'), 'activity').filter(
    ({ children }) => children.length > 0 && children[0]?.name === 'moduleid',
  );
  expect(activities.map((one) => text(one, 'title'))).toEqual([
    'Tietoa moduulista',
    'Lähtötesti',
    `Avainperiaatteet: ${one.lens}`,
    `Kohtaaminen: ${encounter.title}`,
    `Itsetesti: ${one.lens}`,
    section.title,
    `Itsetesti: ${other.lens}`,
    'Käsitekartta',
  ]);
  const bank = all(await read('questions.xml'), 'question_bank_entry');
  expect(bank.map((entry) => text(all(entry, 'question')[0] as XmlElement, 'name'))).toEqual(
    [question, ...other.questions].map(({ title }) => title),
  );
  expect([...files.values()].join()).not.toContain('/opettajalle/');
});

test('where the module can’t be had, the teacher is told and loses nothing', async ({ page }) => {
  await page.route('**/moduuli.json', (route) => route.fulfill({ status: 200, body: 'ei' }));
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: CARTRIDGE }).click();
  await expect(page.getByText('Kurssia ei saatu koottua.')).toBeVisible();
  await expect(page.locator(`[value="${CHOSEN[0]}"]`)).toBeChecked();
});

test('on paper there is the finished text and nothing else', async ({ page }) => {
  await page.goto(ADDRESS);
  const lines = (await page.locator('[data-text]').inputValue()).split('\n');
  const addresses = lines.map((line) => /https?:\S+$/.exec(line)?.[0] ?? '').filter(Boolean);
  const words = (text: string) => text.replace(/\s+/g, '').replace(/-/g, '');
  const paper = words(await printed(page));
  expect(paper.startsWith(words(TITLE))).toBe(true);
  expect(paper.endsWith(words(lines.at(-1) ?? ''))).toBe(true);
  expect(addresses.length).toBe(CHOSEN.length);
  for (const address of addresses) expect(paper).toContain(words(address));
  const text = words(lines.join(' '));
  // The same words, each address in its place once.
  expect(paper.length).toBeLessThan(text.length + 100);
  expect(paper).not.toMatch(/Kurssinrakentaja|Yksittäiset|Kopioi|Valitse/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('axe finds nothing while a course is chosen @phone', async ({ page }) => {
      await page.goto(ADDRESS);
      for (const summary of await page.locator('[data-group]').first().locator('summary').all())
        await summary.click();
      await page.getByText('Näytä linkki, teksti ja HTML-koodi').click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    });
  });
}

test('the same time of study is told everywhere', async ({ page }) => {
  const all = module.chapters.map(
    ({ study: { reading, encounters, selfCheck, reflections } }) =>
      reading + encounters + selfCheck + reflections,
  );
  expect(all.reduce((sum, one) => sum + one)).toBe(module.studyMinutes);
  expect(module.studyMinutes).toBeGreaterThan(module.minutes);
  await page.goto('/opettajalle/kuvailutiedot/');
  const told = page
    .locator('.catalogue-fields > div', { hasText: 'Opiskeluun kuluva aika' })
    .locator('[data-value]');
  const hours = /^Noin (.+), lukuaika/.exec((await told.innerText()).trim())?.[1] ?? '';
  expect(hours).toMatch(/tunti/);
  await page.goto('/');
  await expect(page.getByText(`kaikkine tehtävineen noin ${hours}`)).toBeVisible();
  for (const { name, time } of module.paths)
    await expect(page.locator('dt', { hasText: name }).locator('+ dd')).toContainText(`: ${time}`);
  await page.goto(PAGE);
  const parts = '[data-kind=chapter], [data-kind=part]:not([value$=".selko"])';
  for (const box of await page.locator('[data-group]').locator(parts).all()) await box.check();
  const sum = await page.locator('[data-status]').innerText();
  const each = [...sum.matchAll(/[a-zäö]+ (\d+)(?=[,)])/g)].map(([, minutes]) => Number(minutes));
  expect(each.reduce((total, one) => total + one, 0)).toBe(module.studyMinutes);
});

test('where the browser lets nothing be copied, the text is there to copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(PAGE);
  await page.locator('course-builder').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Kopioi tekstinä' }).click();
  await expect(page.getByText('Selain ei anna kopioida. Kopioi teksti alta.')).toBeVisible();
  await expect(page.getByLabel('Pelkkä teksti')).toBeVisible();
  await page.getByRole('button', { name: 'Kopioi opiskelijan linkki' }).click();
  await expect(page.getByText('Selain ei anna kopioida. Kopioi linkki alta.')).toBeVisible();
  await expect(page.getByLabel('Opiskelijan linkki')).toHaveValue(/\/kurssi\/\?valitut=\w+$/);
});

test('ready descriptions: every field within its limit, copied one by one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/opettajalle/kuvailutiedot/');
  const fields = page.locator('.catalogue-fields > div');
  expect(await fields.count()).toBeGreaterThan(8);
  for (const note of await page.getByText(/merkkiä, enintään/).allInnerTexts()) {
    const [, length, limit] = /(\d+) merkkiä, enintään (\d+)/.exec(note) ?? [];
    expect(Number(length)).toBeLessThanOrEqual(Number(limit));
  }
  await page.getByRole('button', { name: /^Kopioi.*Nimi$/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await fields.first().locator('[data-value]').innerText(),
  );
});
