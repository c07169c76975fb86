import { expect, test } from './fixtures.ts';
import { module } from './school-files.ts';
import { chapters } from './site.ts';

const PAGE = '/opettajalle/kurssinrakentaja/';

const study = (index: number) => {
  const chapter = module.chapters[index];
  if (!chapter) throw new Error(`no chapter ${index}`);
  return chapter.study;
};

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
  expect(lines[5]).toMatch(/^ {2}- Luku selkosuomeksi \(noin \d+\sminuuttia\): .+\/selko\/$/);
  expect(lines[6]).toMatch(/^- Lähtötesti: .+\/lahtotesti\/$/);
  await page.getByLabel('Mukana arvio ajasta').uncheck();
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
  await page.getByRole('button', { name: 'Tyhjennä valinnat' }).click();
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
  await page.getByRole('button', { name: 'Tyhjennä valinnat' }).click();
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
  await first.locator('summary').click();
  await first.locator('details').getByRole('checkbox').first().check();
  await expect(status).toHaveText(/^Valittuna 1 linkki, aikaa kuluu noin .+lukeminen \d+\)\.$/);
  await first.getByRole('checkbox').first().check();
  await expect(status).toContainText(`(minuutteina: lukeminen ${study(0).reading})`);
});

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
  const parts = '[data-chapter], [data-work]:not([data-section], [value$=".selko"])';
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
