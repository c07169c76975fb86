import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { answer } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { module } from './school-files.ts';
import { DIARY } from './stored-record.ts';

const PRACTICE = '/kertaus/';
const [first, second] = module.chapters;
const shown = (page: Page) => page.locator('[data-card]:visible');
const question = (page: Page) => shown(page).locator('self-check-question');
const due = (page: Page) => page.locator('[data-due]');
const begin = (page: Page) => page.locator('[data-begin]');

/** Leaves in the browser what a reader of some chapters has. */
async function withRecord(page: Page, record: object): Promise<void> {
  await page.goto('/tietoa/');
  await page.evaluate((kept) => {
    const format = 'kohtaamisen-taito-oppimispaivakirja';
    localStorage.setItem('oppimispaivakirja', JSON.stringify({ format, version: 1, ...kept }));
  }, record);
  await page.goto(PRACTICE);
}

const stored = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('oppimispaivakirja') ?? '{}'));

test(
  'what was missed comes first, only from chapters begun, of every kind; its box is kept',
  { tag: '@touch' },
  async ({ page }) => {
    const missed = first?.questions.find(({ kind }) => kind === 'choice')?.id ?? '';
    const played = first?.encounters[0];
    await withRecord(page, {
      read: [first?.slug],
      answers: { [missed]: { right: true, attempts: 3 } },
      paths: { [played?.id ?? '']: played?.steps.map(() => 0) },
    });
    await expect(due(page)).toHaveText('Nyt kerrattavaa: 6 tehtävää.');
    await begin(page).click();
    await expect(shown(page)).toHaveAttribute('data-card', missed);
    await expect(shown(page).locator('h3')).toBeFocused();
    // That it was right once is no verdict on what is asked for now.
    await expect(shown(page).locator('.solved:visible')).toHaveCount(0);
    const skip = page.getByRole('button', { name: 'Ohita' });
    await answer(question(page), false);
    await expect(shown(page).locator('.solved:visible')).toHaveCount(0);
    await expect(skip).toBeVisible();
    await answer(question(page), true);
    await expect(skip).toBeHidden();
    const kinds = new Set<string | null>();
    while (await shown(page).count()) {
      await expect(shown(page)).toHaveCount(1);
      await expect(shown(page)).toHaveAttribute('data-card-chapter', first?.slug ?? '');
      const kind = await shown(page).getAttribute('data-card-kind');
      kinds.add(kind);
      // Only what has been played is asked again.
      if (kind === 'step')
        await expect(shown(page)).toHaveAttribute('data-card-encounter', played?.id ?? '');
      const id = (await shown(page).getAttribute('data-card')) ?? '';
      if (id !== missed) await answer(question(page), true);
      await question(page).locator('[data-check]').click();
      await expect(page.locator(`[data-card="${id}"]`)).toBeHidden();
    }
    expect([...kinds].sort()).toEqual(['question', 'step', 'term']);
    await expect(due(page)).toHaveText(
      'Tämän päivän kertaus on tehty. Oikein heti ensimmäisellä yrityksellä: 5/6. Väärin meni 1: se tulee takaisin. Voit jatkaa, jos haluat.',
    );
    const { practice } = await stored(page);
    expect(practice[missed].box).toBe(1);
    expect(
      Object.values(practice).filter((kept) => (kept as { box: number }).box === 2),
    ).toHaveLength(5);
    // What has been practised rests: it does not come again today, and the day's part is done.
    await page.reload();
    await expect(due(page)).toHaveText('Tämän päivän kertaus on tehty. Voit jatkaa, jos haluat.');
    await begin(page).click();
    await expect(shown(page)).toHaveCount(1);
    expect(Object.keys(practice)).not.toContain(await shown(page).getAttribute('data-card'));
  },
);

test('who has begun nothing may try; what is left waits for its day', async ({ page }) => {
  await page.goto(PRACTICE);
  await expect(due(page)).toContainText('Et ole vielä aloittanut');
  await begin(page).click();
  await expect(shown(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Ohita' }).click();
  await expect(page.locator('[data-where]')).toContainText('Tehtävä 2/6');
  const ids = await page
    .locator(`[data-card-chapter="${second?.slug}"]`)
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['card'] ?? ''));
  const practice = Object.fromEntries(ids.map((id) => [id, { box: 2, due: '2999-12-24' }]));
  await withRecord(page, { read: [second?.slug], practice });
  await expect(due(page)).toContainText('Seuraava tehtävä tulee vuoroon 24.12.');
  await begin(page).click();
  await expect(shown(page)).toHaveAttribute('data-card-chapter', second?.slug ?? '');
});

test('the promise is asked back, and the answer is in the diary', async ({ page }) => {
  await page.goto(PRACTICE);
  await expect(page.getByRole('heading', { name: 'Kokeilitko?' })).toBeHidden();
  await withRecord(page, { promise: 'Kysyn ensin.' });
  await expect(page.locator('[data-promise]')).toHaveText('Kysyn ensin.');
  const field = page.getByLabel(/^Mitä tapahtui\?/);
  await field.fill('Kokeilin, ja se toimi.');
  await expect(page.getByText('Tallennettu tälle laitteelle.')).toBeVisible();
  await page.goto(DIARY);
  await expect(page.locator('[data-words]', { hasText: 'Kokeilin, ja se toimi.' })).toBeVisible();
});

test('an encounter that has not been played never comes', async ({ page }) => {
  // Nothing else is left: every other card of the chapter rests.
  await page.goto(PRACTICE);
  const ids = await page
    .locator(`[data-card-chapter="${first?.slug}"]:not([data-card-kind="step"])`)
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['card'] ?? ''));
  const practice = Object.fromEntries(ids.map((id) => [id, { box: 2, due: '2999-12-24' }]));
  await withRecord(page, { read: [first?.slug], practice });
  await expect(due(page)).toContainText('Kaikki on nyt kerrattu.');
  await begin(page).click();
  for (let at = 0; at < 6; at++) {
    await expect(shown(page)).not.toHaveAttribute('data-card-kind', 'step');
    await page.getByRole('button', { name: 'Ohita' }).click();
  }
  const [played] = first?.encounters ?? [];
  await withRecord(page, { practice, paths: { [played?.id ?? '']: played?.steps.map(() => 0) } });
  await expect(due(page)).toHaveText('Nyt kerrattavaa: yksi tehtävä.');
});

test('what was skipped is told apart from what was wrong', async ({ page }) => {
  await withRecord(page, { read: [first?.slug] });
  await begin(page).click();
  await answer(question(page), false);
  for (let at = 0; at < 6; at++) await page.getByRole('button', { name: 'Ohita' }).click();
  await expect(due(page)).toContainText('yrityksellä: 0/6. Väärin meni 1, ohitit 5: ne tulevat');
});

test('reminders are a file for the calendar, with the page’s own address', async ({ page }) => {
  await page.goto(PRACTICE);
  // Who has begun nothing is not asked to be reminded of it.
  await expect(due(page)).toContainText('Et ole vielä aloittanut');
  await expect(page.locator('[data-remind]')).toBeHidden();
  await withRecord(page, { read: [first?.slug] });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa muistutukset' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('kertaus.ics');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file.match(/BEGIN:VALARM\r\n[^]*?END:VALARM\r\nEND:VEVENT/g)).toHaveLength(3);
  await expect(page.locator('[data-reminded]')).toContainText('kertaus.ics on ladattu');
  expect(file).toMatch(/URL:https?:\/\/[^\r\n]+\/kertaus\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the way to the same questions, and no button that does nothing', async ({ page }) => {
    await page.goto(PRACTICE);
    const links = page.locator('[data-needs-script] a');
    await expect(links).toHaveCount(module.chapters.length);
    await expect(links.first()).toHaveAttribute('href', `/luvut/${first?.slug}/#itsetesti`);
    for (const name of ['Aloita kertaus', 'Lataa muistutukset'])
      await expect(page.getByRole('button', { name })).toBeHidden();
  });
});
