import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { countShifts, shiftsOn } from './layout-shifts.ts';
import { isTooWide } from './page-judges.ts';
import { module } from './school-files.ts';

const PAGE = '/paja/';
const KEY = 'omat-kohtaamiset';
const SAVED = 'Tallessa tällä laitteella';
const [chapter] = module.chapters;
const [ours] = chapter?.encounters ?? [];
if (!chapter || !ours) throw new Error('The module has no encounter');

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
/** What is said below a field. */
const told = (page: Page, name: string) => page.locator(`[id="k-${name}-huomio"]`);
const part = (page: Page, name: string) => page.locator(`details[data-part="${name}"]`);
const player = (page: Page) => page.locator('encounter-player');
const drafts = (page: Page) => page.locator('[data-drafts] > li');

async function begin(page: Page): Promise<void> {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Aloita tyhjästä' }).click();
}

const open = (page: Page, name: string) => part(page, name).locator('summary').first().click();

/** Writes all that an encounter of three steps needs; the best choice is never in the same place. */
async function writeWhole(page: Page, title: string): Promise<void> {
  await field(page, 'title').fill(title);
  await field(page, 'trade').fill('kenkäkauppa');
  await field(page, 'channel').fill('kasvokkain');
  await field(page, 'situation').fill('Lauantai.\n\nJonossa on kolme ihmistä.');
  await open(page, 'steps-3');
  await page.locator('[data-remove]:visible').click();
  for (const step of [0, 1, 2]) {
    await open(page, `steps-${step}`);
    await field(page, `steps-${step}-customer`).fill('Asiakas');
    await field(page, `steps-${step}-line`).fill(`”Repliikki ${step}.”`);
    for (const choice of [0, 1, 2]) {
      const name = `steps-${step}-choices-${choice}`;
      await field(page, `${name}-text`).fill(`”Vastaus ${step}${choice}.”`);
      await field(page, `${name}-reaction`).fill(`Asiakas kuulee ${step}${choice}.`);
      await field(page, `${name}-note`).fill(`Koska ${step}${choice}.`);
      const trust = choice === step ? 'up' : choice === (step + 1) % 3 ? 'same' : 'down';
      await page.locator(`[name="${name}-trust"][value=${trust}]`).check();
    }
    await page.locator(`[name="steps-${step}-best"][value="${step}"]`).check();
  }
  await open(page, 'endings');
  await field(page, 'endings-up').fill('Asiakas kiittää.');
  await field(page, 'endings-same').fill('Asiakas lähtee.');
  await field(page, 'endings-down').fill('Asiakas suuttuu.');
  await open(page, 'debrief');
  await field(page, 'debrief').fill('Mikä sana käänsi tilanteen?');
  await field(page, 'author').fill('Veera');
}

test('from an empty form to a play, a link, and back from the link as a copy @all', async ({
  page,
}) => {
  await begin(page);
  await writeWhole(page, 'Kenkä <b>tiskillä</b>');
  await expect(player(page).getByRole('heading', { level: 3 })).toHaveText('Kenkä <b>tiskillä</b>');
  await expect(page.getByText(SAVED)).toBeVisible();
  for (const step of [0, 1, 2]) {
    await player(page)
      .getByRole('button', { name: `”Vastaus ${step}${step}.”` })
      .click();
    await player(page).locator('[data-next]').click();
  }
  await expect(player(page).getByText('Asiakas kiittää.')).toBeVisible();
  await page.getByRole('button', { name: 'Tarkista ja jaa' }).click();
  await expect(page.getByRole('heading', { name: 'Kaikki on kirjoitettu' })).toBeVisible();
  const link = page.locator('encounter-handoff [data-link]');
  await expect(link).toHaveValue(/#1\./);
  const fragment = new URL(await link.inputValue()).hash;
  const vote = page.getByRole('link', { name: 'Äänestäkää luokassa' });
  await expect(vote).toHaveJSProperty('pathname', '/opettajalle/aanestys/');
  await expect(vote).toHaveJSProperty('hash', fragment);

  // A link opens as a copy, and never over what is being written.
  await field(page, 'author').fill('Veera ja Ville');
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await expect(page.getByText('Linkin kohtaamisesta tehtiin sinulle kopio.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await open(page, 'debrief');
  await expect(field(page, 'author')).toHaveValue('Veera');
  await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
  await expect(drafts(page)).toHaveCount(2);
  await expect(drafts(page).first()).toContainText('✓ Valmis, kenkäkauppa, muokattu');
  // The same link once more is the same copy.
  await page.goto(`${PAGE}?x=1${fragment}`);
  await expect(page.getByText('Sama kohtaaminen oli jo omissa')).toBeVisible();
  await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
  await expect(drafts(page)).toHaveCount(2);
});

test('what is missing is told where it is missing: when a field has been left, or all is asked for', async ({
  page,
}) => {
  await begin(page);
  await expect(page.locator('.own-flaw:not(:empty)')).toHaveCount(0);
  await field(page, 'title').fill('Kenkä');
  await field(page, 'trade').focus();
  await page.keyboard.press('Tab');
  await expect(told(page, 'trade')).toHaveText('Kirjoita, millä alalla ollaan.');
  await expect(field(page, 'trade')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'trade')).toHaveAccessibleDescription(
    /Kirjoita, millä alalla ollaan\.$/,
  );
  await expect(told(page, 'situation')).toBeEmpty();
  await field(page, 'trade').fill('kenkäkauppa');
  await expect(told(page, 'trade')).toBeEmpty();

  await page.getByRole('button', { name: 'Tarkista ja jaa' }).click();
  await expect(page.getByRole('heading', { name: /^Vielä \d+ kohtaa$/ })).toBeVisible();
  await expect(page.locator('encounter-handoff [data-ways]')).toBeHidden();
  await expect(
    page.locator('body > [role=status]').filter({ hasText: /^Vielä \d+ kohtaa/ }),
  ).toHaveCount(1);
  await page.getByRole('link', { name: 'Loppu: Kohtaaminen katkesi' }).click();
  await expect(field(page, 'endings-down')).toBeFocused();
  await expect(part(page, 'basics')).not.toHaveAttribute('open');
  await field(page, 'endings-down').fill('Asiakas lähtee.');
  await expect(page.getByRole('link', { name: 'Loppu: Kohtaaminen katkesi' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Askel 2: Mitä asiakas sanoo' }).click();
  await field(page, 'steps-1-line').fill('”Hei.”');
  // A step of which something is written is one line.
  await expect(page.getByRole('link', { name: 'Askel 2', exact: true })).toBeVisible();
  await page.locator('[name="steps-1-choices-0-text"]').fill('”Hei.”');
  await page.locator('[name="steps-1-choices-1-text"]').fill('”hei”');
  await expect(told(page, 'steps-1-choices-1-text')).toContainText('Sama valinta on jo');
});

test('a draft is played as far as it is written, and goes on where it was', async ({ page }) => {
  await begin(page);
  await expect(page.getByText('Tässä pelaat kohtaamista sitä mukaa')).toBeVisible();
  await open(page, 'steps-0');
  await field(page, 'steps-0-line').fill('”Tämä hajosi.”');
  await field(page, 'steps-0-choices-1-text').fill('”Saanko katsoa?”');
  await player(page).getByRole('button', { name: '”Saanko katsoa?”' }).click();
  await player(page).getByRole('button', { name: 'Jatka' }).click();
  await expect(player(page).getByText('(Tämä askel on kesken.)')).toBeVisible();
  await field(page, 'steps-0-choices-1-reaction').fill('Asiakas ojentaa kengän.');
  await expect(player(page).getByText('Asiakas ojentaa kengän.')).toBeAttached();
  await expect(player(page).getByText('(Tämä askel on kesken.)')).toBeVisible();
  // Nothing of it gets into the learner's own record.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([KEY]);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('steps are added, moved, and removed with a way back', async ({ page }) => {
  await begin(page);
  const lines = () =>
    page
      .locator('[data-steps] textarea[name$="-line"]')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value));
  for (const step of [0, 1, 2, 3]) {
    await open(page, `steps-${step}`);
    await field(page, `steps-${step}-line`).fill(`r${step}`);
    await page.locator(`[name="steps-${step}-best"][value="${step % 3}"]`).check();
  }
  await part(page, 'steps-3').getByRole('button', { name: 'Siirrä ylös' }).click();
  expect(await lines()).toEqual(['r0', 'r1', 'r3', 'r2']);
  await expect(part(page, 'steps-2').getByRole('button', { name: 'Siirrä ylös' })).toBeFocused();
  await expect(page.locator('[name="steps-2-best"]:checked')).toHaveValue('0');
  await expect(page.locator('[name="steps-3-best"]:checked')).toHaveValue('2');
  await part(page, 'steps-2').getByRole('button', { name: 'Poista askel' }).click();
  expect(await lines()).toEqual(['r0', 'r1', 'r2']);
  await expect(page.getByText('Askel 3 on poistettu.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kumoa' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await lines()).toEqual(['r0', 'r1', 'r3', 'r2']);
  for (const count of [5, 6]) {
    await page.getByRole('button', { name: 'Lisää askel' }).click();
    await expect(page.locator('[data-steps] > details')).toHaveCount(count);
  }
  await expect(page.getByRole('button', { name: /^Askelia on jo kuusi/ })).toBeDisabled();
});

test('taking back a removed step keeps all that has been written since', async ({ page }) => {
  await begin(page);
  await open(page, 'steps-1');
  await field(page, 'steps-1-line').fill('poistettava');
  await part(page, 'steps-1').getByRole('button', { name: 'Poista askel' }).click();
  await open(page, 'steps-1');
  await field(page, 'steps-1-line').fill('kolmas');
  await open(page, 'endings');
  await field(page, 'endings-up').fill('Tärkeä teksti.');
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(field(page, 'endings-up')).toHaveValue('Tärkeä teksti.');
  await expect(field(page, 'steps-1-line')).toHaveValue('poistettava');
  await expect(field(page, 'steps-2-line')).toHaveValue('kolmas');
  await expect(part(page, 'steps-1').locator('summary').first()).toBeFocused();
  await page.reload();
  await expect(field(page, 'endings-up')).toHaveValue('Tärkeä teksti.');
  await expect(field(page, 'steps-1-line')).toHaveValue('poistettava');
});

test('when a step has been removed, its neighbours and the way back are in sight @phone', async ({
  page,
}) => {
  await begin(page);
  await open(page, 'steps-3');
  await field(page, 'steps-3-line').fill('r3');
  await part(page, 'steps-3').getByRole('button', { name: 'Poista askel' }).click();
  const undo = page.getByRole('button', { name: 'Kumoa' });
  await expect(undo).toBeFocused();
  await expect(undo).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Askel 4 on poistettu.')).toBeInViewport({ ratio: 1 });
  await expect(part(page, 'steps-2')).toBeInViewport({ ratio: 1 });
});

test('one of ours becomes a copy that says what it is made from', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText('Aloita moduulin kohtaamisesta').click();
  await page.getByRole('button', { name: new RegExp(`^${ours.title}`) }).click();
  await expect(page.getByText('Tämä on kopio moduulin kohtaamisesta.')).toBeVisible();
  await expect(player(page).getByRole('heading', { level: 3 })).toHaveText(ours.title);
  await expect(page.locator('[data-steps] > details')).toHaveCount(ours.steps.length);
  const varied = ours.steps.findIndex(({ variants }) => variants);
  const variant = ours.steps[varied]?.variants?.[0];
  await expect(field(page, `steps-${varied}-${variant?.when}`)).toHaveValue(variant?.line ?? '');
  await open(page, 'debrief');
  await expect(page.locator('[data-credit]')).toContainText(
    `Pohjana Kohtaamisen taidon kohtaaminen ”${ours.title}” (CC BY 4.0, http`,
  );
  await field(page, 'debrief').fill('Oma purku.');
  await expect(player(page).getByText('Pohjana Kohtaamisen taidon')).toHaveCount(1);
  // All that the module is judged by holds of its own.
  await page.getByRole('button', { name: 'Tarkista ja jaa' }).click();
  await expect(page.getByRole('heading', { name: 'Kaikki on kirjoitettu' })).toBeVisible();
});

test('choices of a variant’s own stay, are shown, and can be given up with a way back', async ({
  page,
}) => {
  const all = module.chapters.flatMap(({ encounters }) => encounters);
  const own = all.find(({ steps }) =>
    steps.some(({ variants }) => variants?.some((v) => v.choices)),
  );
  const step = own?.steps.findIndex(({ variants }) => variants?.some((v) => v.choices)) ?? -1;
  const variant = own?.steps[step]?.variants?.find(({ choices }) => choices);
  test.skip(!variant);
  await page.goto(PAGE);
  await page.getByText('Aloita moduulin kohtaamisesta').click();
  await page.locator(`[data-start=encounter][data-id="${own?.id}"]`).click();
  await open(page, `steps-${step}`);
  await part(page, `steps-${step}`).locator('[data-more] > summary').click();
  const kept = part(page, `steps-${step}`).locator(`[data-own-choices="${variant?.when}"]`);
  await expect(kept).toContainText(variant?.choices?.[0]?.text ?? '?');
  await kept.getByRole('button').click();
  await expect(kept).toBeHidden();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(kept).toContainText(variant?.choices?.[0]?.text ?? '?');
});

test('a question becomes a first step, with a guess of trust that is told to be one', async ({
  page,
}) => {
  const question = chapter.questions.find(
    (one) => one.kind === 'choice' && one.stem[0]?.includes('ryhmäviesti'),
  );
  if (question?.kind !== 'choice') throw new Error('no choice question');
  await page.goto(PAGE);
  await page.getByText('Aloita itsetestin kysymyksestä').click();
  await page.getByRole('button', { name: question.title, exact: true }).click();
  await expect(page.getByText('Luottamuksen muutokset ovat arvauksia')).toBeVisible();
  await expect(field(page, 'title')).toHaveValue(question.title);
  // What colleagues wrote is not what the customer says.
  await expect(page.getByText('Kysymyksestä ei löytynyt asiakkaan repliikkiä')).toBeVisible();
  await expect(field(page, 'steps-0-line')).toHaveValue('');
  await expect(field(page, 'situation')).toHaveValue(
    new RegExp(`^${question.stem[0]?.slice(0, 40)}`),
  );
  const right = question.options.find(({ correct }) => correct);
  const best = await page.locator('[name="steps-0-best"]:checked').inputValue();
  await expect(field(page, `steps-0-choices-${best}-text`)).toHaveValue(right?.text ?? '');
  await expect(field(page, `steps-0-choices-${best}-note`)).toHaveValue(right?.feedback ?? '');
  await expect(page.locator(`[name="steps-0-choices-${best}-trust"]:checked`)).toHaveValue('up');
});

test('the gallery keeps, copies, deletes with a way back, and opens again after a reload', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(page.getByText('Täällä ei ole vielä yhtään kohtaamista.')).toBeVisible();
  await page.getByRole('button', { name: 'Aloita tyhjästä' }).click();
  // Nothing is kept of what nobody has written.
  await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
  await expect(drafts(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Aloita tyhjästä' }).click();
  await field(page, 'title').fill('Kenkä');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(field(page, 'title')).toHaveValue('Kenkä');
  await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
  await expect(drafts(page)).toHaveText([/^Kenkä\s*Kesken, muokattu \d+\.\d+\.\d{4}/]);
  await page.getByRole('button', { name: /^Tee kopio\s?: Kenkä$/ }).click();
  await expect(drafts(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Poista\s?: Kenkä$/ }).click();
  await expect(page.getByText('”Kenkä” on poistettu.')).toBeVisible();
  await expect(drafts(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('”Kenkä” on palautettu.')).toBeVisible();
  await expect(drafts(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Avaa\s?: Kenkä \(kopio\)$/ }).click();
  await expect(field(page, 'title')).toHaveValue('Kenkä (kopio)');
  await page.reload();
  await expect(field(page, 'title')).toHaveValue('Kenkä (kopio)');
});

test('all goes into a file and comes back from it; doubled, broken and foreign files are told', async ({
  page,
}) => {
  await begin(page);
  await field(page, 'title').fill('Kenkä');
  await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
  await page.getByRole('button', { name: /^Tee kopio\s?: Kenkä$/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tallenna kaikki tiedostoon' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('kohtaamiset.json');
  const buffer = await readFile(await saved.path());
  const bring = (name: string, content: Buffer) =>
    page
      .locator('[data-file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: content });
  const status = page.locator('[data-gallery-status]');
  await page.getByRole('button', { name: /^Poista\s?: Kenkä$/ }).click();
  await bring('kohtaamiset.json', buffer);
  await expect(status).toHaveText(
    'Tuotu yksi kohtaaminen: ”Kenkä”. Jo ennestään täällä: ”Kenkä (kopio)”.',
  );
  await expect(drafts(page)).toHaveCount(2);
  await bring('kohtaamiset.json', buffer);
  await expect(status).toHaveText(/^Tiedostossa kohtaamiset\.json ei ollut uusia kohtaamisia\. Jo/);
  for (const [text, told] of [
    ['{"format":', 'on katkennut tai muuttunut matkalla'],
    ['{"format":"muu"}', 'ei ole Kohtaamispajan kohtaaminen'],
    [buffer.toString().replace('"version": 1', '"version": 2'), 'pajan uudemmalla versiolla'],
  ] as const) {
    await bring('outo.json', Buffer.from(text));
    await expect(status).toContainText(`Tiedosto outo.json `);
    await expect(status).toContainText(told);
    await expect(drafts(page)).toHaveCount(2);
  }
});

test('two tabs do not eat each other’s work', async ({ page, context }) => {
  await begin(page);
  await field(page, 'title').fill('Kenkä');
  await expect(page.getByText(SAVED)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(field(other, 'title')).toHaveValue('Kenkä');
  // The one that nobody writes in follows.
  await field(page, 'trade').fill('kenkäkauppa');
  await expect(field(other, 'trade')).toHaveValue('kenkäkauppa');
  // Both write at once: both are kept.
  const type = (tab: Page, text: string) =>
    field(tab, 'channel').evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  await Promise.all([type(page, 'chat'), type(other, 'puhelin')]);
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
    .toMatch(/chat.*puhelin|puhelin.*chat/);
  const isToldIn = (tab: Page) => tab.getByText('Tämä versio on nyt oma').isVisible();
  await expect.poll(async () => (await isToldIn(page)) || (await isToldIn(other))).toBe(true);
});

for (const [name, block] of [
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const)
  test(`where storage is ${name}, that is told and a file is offered`, async ({ page }) => {
    await page.addInitScript(block);
    await begin(page);
    await field(page, 'title').fill('Kenkä');
    await expect(page.locator('[data-saved]')).toContainText('Selain ei tallenna: tila on täynnä');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tallenna tiedostoon' }).click();
    expect((await readFile(await (await download).path())).toString()).toContain('Kenkä');
    await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
    await expect(drafts(page)).toHaveCount(1);
    await page.getByRole('button', { name: /^Avaa\s?: Kenkä$/ }).click();
    await expect(field(page, 'title')).toHaveValue('Kenkä');
  });

test('what cannot be read is put aside, told, and never written over', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate((key) => localStorage.setItem(key, '{"format":'), KEY);
  await page.reload();
  await expect(page.locator('[data-gallery-status]')).toContainText('Ne on pantu talteen.');
  await begin(page);
  await field(page, 'title').fill('Kenkä');
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('omat-kohtaamiset-rikki'))).toBe(
    '{"format":',
  );
});

for (const fragment of ['#1.', '#1.AAAA', '#2.abc', `#1.${'A'.repeat(70_000)}`])
  test(`a broken link is refused with a word: ${fragment.slice(0, 8)}, ${fragment.length} characters`, async ({
    page,
  }) => {
    await page.goto(`${PAGE}${fragment}`);
    await expect(page.locator('[data-start-status]')).toContainText(
      /^Linkki .+ Mitään ei muuttunut\.$/,
    );
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

test('all is done by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Aloita tyhjästä' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nimetön kohtaaminen' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kenkä');
  await expect(field(page, 'title')).toHaveValue('Kenkä');
  // Enter in a line sends nothing.
  await page.keyboard.press('Enter');
  await part(page, 'basics').getByRole('button', { name: 'Seuraavaksi: askel 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(part(page, 'steps-0').locator('summary').first()).toBeFocused();
  await expect(part(page, 'basics')).not.toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Asiakas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hei');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Moi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[name="steps-0-choices-0-trust"]:checked')).toHaveValue('up');
  // What has the focus is never behind the bar.
  for (let tab = 0; tab < 20; tab++) {
    await page.keyboard.press('Tab');
    const isCovered = await page.evaluate(() => {
      const bar = document.querySelector('.own-bar')?.getBoundingClientRect();
      const own = document.activeElement?.getBoundingClientRect();
      const isInBar = document.activeElement?.closest('.own-bar, .own-play');
      return !isInBar && bar && own ? own.top >= bar.top && own.top < bar.bottom : false;
    });
    expect(isCovered).toBe(false);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds nothing in any state, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const judge = async (state: string) => {
        expect(await violationsOn(page), state).toEqual([]);
        expect(await isTooWide(page), state).toBe(false);
      };
      await page.goto(PAGE);
      await page.getByText('Aloita moduulin kohtaamisesta').click();
      await judge('starting points');
      await page.getByRole('button', { name: new RegExp(`^${ours.title}`) }).click();
      await open(page, 'steps-2');
      await part(page, 'steps-2').locator('[data-more] > summary').click();
      await judge('a copy');
      await page.getByRole('button', { name: 'Tarkista ja jaa' }).click();
      await expect(page.locator('encounter-handoff [data-link]')).toHaveValue(/#1\./);
      await judge('ready to share');
      await field(page, 'steps-2-line').fill('');
      await expect(page.getByRole('heading', { name: 'Vielä yksi kohta' })).toBeVisible();
      await part(page, 'steps-2').getByRole('button', { name: 'Poista askel' }).click();
      await judge('something missing, a step removed');
      await page.getByRole('button', { name: 'Omat kohtaamiset' }).click();
      await page.getByRole('button', { name: /^Poista/ }).click();
      await judge('a draft deleted');
    });

for (const address of [PAGE, `${PAGE}?oma=olematon`])
  test(`nothing moves while it opens: ${address}`, async ({ page }) => {
    await countShifts(page);
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Aloita tyhjästä' })).toBeVisible();
    expect(await shiftsOn(page)).toBe(0);
  });

test('nothing moves while a draft opens after a reload', async ({ page }) => {
  await countShifts(page);
  await begin(page);
  await field(page, 'title').fill('Kenkä');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.reload();
  await expect(field(page, 'title')).toBeVisible();
  expect(await shiftsOn(page)).toBeLessThan(0.01);
});

test('on a phone the play is a press away, and the way back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await begin(page);
  await field(page, 'situation').fill('Lauantai.');
  await page.getByRole('link', { name: 'Kokeile' }).click();
  await expect(player(page).getByRole('heading', { level: 3 })).toBeInViewport();
  await page.getByRole('link', { name: 'Jatka kirjoittamista' }).click();
  await expect(page.locator('[data-writing]')).toBeInViewport();
});

test('on paper: an empty form, or what is being written', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Tyhjä lomake kohtaamiselle' })).toBeVisible();
  await expect(page.locator('own-gallery section').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Aloita tyhjästä' }).click();
  await field(page, 'situation').fill('Lauantai.');
  await expect(player(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Tyhjä lomake kohtaamiselle' })).toBeHidden();
  await expect(page.locator('.own-form')).toBeHidden();
  await expect(player(page).getByText('(Tämä loppu on kesken.)')).toHaveCount(3);
});

test('what the workshop keeps is cleared with all the rest', async ({ page }) => {
  await begin(page);
  await field(page, 'title').fill('Kenkä');
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.goto('/tietosuoja/');
  await page.getByRole('button', { name: 'Poista sivuston tiedot tältä laitteelta' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Poista kaikki' }).click();
  await expect(page.getByText('Sivuston tiedot on poistettu')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it is told, and the empty form can be printed', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByText('Kohtaamispajaan tarvitaan JavaScript.')).toBeVisible();
    await expect(page.locator('own-gallery')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Tyhjä lomake kohtaamiselle' })).toBeVisible();
  });
});
