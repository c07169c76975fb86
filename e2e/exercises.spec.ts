import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { publishedModule } from './module-text.ts';
import { chapters } from './site.ts';

const module = publishedModule();
const [first = '', second = ''] = chapters;
/** The first chapter that has a question of a kind, and that question. */
function ofKind(kind: string) {
  for (const { slug, questions } of module.chapters) {
    const found = questions.find((one) => one.kind === kind);
    if (found) return { path: `/luvut/${slug}/`, question: found };
  }
  throw new Error(`No chapter has a question of the kind ${kind}.`);
}
const question = (page: Page, kind: string) =>
  page.locator(`self-check-question[data-kind=${kind}]`).first();
const check = (of: Locator) => of.getByRole('button', { name: 'Tarkista', exact: true });
const status = (of: Locator) => of.locator('[data-status]');
const answers = (of: Locator) => of.locator('[data-answers]');

test('every chapter has its questions, encounters and reflections', async ({ page }) => {
  for (const chapter of module.chapters) {
    await page.goto(`/luvut/${chapter.slug}/`);
    const kinds = await page
      .locator('self-check-question')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['kind']));
    expect(kinds).toEqual(chapter.questions.map(({ kind }) => kind));
    await expect(page.locator('encounter-player')).toHaveCount(chapter.encounters.length);
    await expect(page.locator('own-text')).toHaveCount(chapter.reflections.length);
  }
});

test(
  'choice: nothing is revealed before an attempt; a wrong one gets its own feedback only',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto(ofKind('choice').path);
    const one = question(page, 'choice');
    await expect(answers(one)).toBeHidden();
    await expect(one.locator('.option-feedback')).toHaveCount(0);
    await check(one).click();
    await expect(status(one)).toHaveText('Valitse ensin yksi vaihtoehto.');
    await expect(answers(one)).toBeHidden();
    await one.locator('[data-option]:not([data-right]) input').first().check();
    await check(one).click();
    await expect(one.locator('.option-feedback')).toHaveCount(1);
    await expect(one.locator('.option-feedback')).toContainText('✗ Ei paras.');
    await expect(status(one)).toContainText('Ei vielä');
    await one.locator('[data-right] input').check();
    await check(one).click();
    await expect(status(one)).toContainText('Oikein');
    await expect(one.locator('.option-feedback')).toHaveCount(
      await one.locator('[data-option]').count(),
    );
    await one.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect(one.locator('.option-feedback')).toHaveCount(0);
    await expect(one.locator('input:checked')).toHaveCount(0);
    await expect(answers(one)).toBeHidden();
  },
);

test('options are shuffled, and feedback goes with its option', async ({ page }) => {
  const orders = new Set<string>();
  for (let visit = 0; visit < 8; visit++) {
    await page.goto(first);
    const texts = await question(page, 'choice')
      .locator('[data-option]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['option']).join());
    orders.add(texts);
  }
  expect(orders.size).toBeGreaterThan(1);
  const one = question(page, 'choice');
  for (const option of await one.locator('[data-option]').all()) {
    await option.locator('input').check();
    await check(one).click();
    const index = await option.getAttribute('data-option');
    const feedback = await one.locator(`[data-answer="${index}"] [data-feedback]`).textContent();
    await expect(option.locator('.option-feedback')).toContainText(feedback ?? '?');
  }
});

test('more than one right: says how many are missing, not which', async ({ page }) => {
  await page.goto(ofKind('multiple').path);
  const one = question(page, 'multiple');
  await one.locator('[data-right] input').first().check();
  await check(one).click();
  await expect(status(one)).toContainText('Oikeita puuttuu');
  for (const box of await one.locator('[data-right] input').all()) await box.check();
  await check(one).click();
  await expect(status(one)).toContainText('Oikein, löysit kaikki.');
});

test('sort: every item goes into one of the boxes', { tag: '@phone' }, async ({ page }) => {
  const { path, question: written } = ofKind('sort');
  await page.goto(path);
  const one = question(page, 'sort');
  await expect(one.locator('select').first().locator('option')).toHaveText([
    'Valitse…',
    ...(written.boxes ?? []).map(({ name }) => name),
  ]);
  await check(one).click();
  await expect(status(one)).toContainText('Valitse ensin laatikko');
  for (const option of await one.locator('[data-option]').all()) {
    await option.locator('select').selectOption((await option.getAttribute('data-box')) ?? '');
  }
  await check(one).click();
  await expect(status(one)).toContainText('Oikein, kaikki ovat paikallaan.');
});

test('order, by keyboard only: focus stays with the moved item', async ({ page }) => {
  await page.goto(ofKind('order').path);
  const one = question(page, 'order');
  const order = () =>
    one
      .locator('[data-option]')
      .evaluateAll((all) => all.map((o) => Number((o as HTMLElement).dataset['option'])));
  expect(await order()).not.toEqual([...(await order())].sort());
  for (let place = 0; place < (await order()).length; place++) {
    while ((await order())[place] !== place) {
      const now = (await order()).indexOf(place);
      const up = one
        .locator('[data-option]')
        .nth(now)
        .getByRole('button', { name: /^↑ Siirrä ylös/ });
      await up.focus();
      await page.keyboard.press('Enter');
      await expect(one.locator(`[data-option="${place}"] button:focus`)).toHaveCount(1);
    }
  }
  await check(one).focus();
  await page.keyboard.press('Enter');
  await expect(status(one)).toContainText('Oikein, kaikki ovat paikallaan.');
});

test('open: the model answer comes after the learner’s own, which is kept', async ({ page }) => {
  await page.goto(ofKind('open').path);
  const one = question(page, 'open');
  const show = one.getByRole('button', { name: 'Näytä mallivastaus' });
  await show.click();
  await expect(status(one)).toHaveText('Kirjoita ensin oma vastauksesi.');
  await expect(answers(one)).toBeHidden();
  await one.locator('textarea').fill('Oma vastaukseni <b>tekstinä</b>.');
  await show.click();
  await expect(answers(one)).toBeVisible();
  await page.reload();
  await expect(question(page, 'open').locator('textarea')).toHaveValue(
    'Oma vastaukseni <b>tekstinä</b>.',
  );
});

test('the feedback and its section link: every question leads to its own section', async ({
  page,
}) => {
  for (const path of chapters) {
    await page.goto(path);
    for (const link of await page.locator('.exercise-section a').all()) {
      // Within the page, so that nothing is loaded anew.
      const target = (await link.getAttribute('href')) ?? '';
      expect(target).toMatch(/^#[a-z0-9-]+$/);
      await expect(page.locator(target)).toHaveCount(1);
    }
  }
});

test('a passed self-check marks the chapter as read, and the front page goes on from the next', async ({
  page,
}) => {
  await page.goto(first);
  for (const one of await page.locator('self-check-question').all()) {
    const kind = await one.getAttribute('data-kind');
    if (kind === 'open') await one.locator('textarea').fill('Vastaus.');
    for (const input of await one.locator('[data-right] input').all()) await input.check();
    for (const option of await one.locator('[data-box]').all()) {
      await option.locator('select').selectOption((await option.getAttribute('data-box')) ?? '');
    }
    await one.locator('[data-check]').click();
  }
  await expect(page.getByText('Itsetesti on läpi, ja luku on merkitty luetuksi.')).toBeVisible();
  await expect(page.locator('chapter-read button')).toHaveAttribute('aria-pressed', 'true');
  const count = module.chapters[0]?.questions.length;
  await expect(page.getByText(`Valmiina ${count}/${count}.`)).toBeVisible();
  await page.reload();
  await expect(page.locator('self-check-question h3 .solved')).toHaveCount(count ?? 0);
  await page.goto('/');
  const start = page.getByRole('link', { name: 'Jatka: luku 2' });
  await expect(start).toHaveAttribute('href', new RegExp(`${second}$`));
  await expect(page.getByText('✓ Luettu').filter({ visible: true })).toHaveCount(1);
});

test('marking as read works across tabs and can be taken back', async ({ page, context }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Aloita: luku 1' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(first);
  await other.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await expect(page.getByRole('link', { name: 'Jatka: luku 2' })).toBeVisible();
  await other.getByRole('button', { name: '✓ Luettu' }).click();
  await expect(other.locator('chapter-read [role=status]')).toHaveText('Merkintä on poistettu.');
});

test('choice, more than one right and sort, by keyboard only', async ({ page }) => {
  await page.goto(first);
  const choice = question(page, 'choice');
  await choice.locator('input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(choice.locator('input').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(status(choice)).not.toBeEmpty();
  await expect(choice.locator('.option-feedback').first()).toBeVisible();

  const multiple = question(page, 'multiple');
  await multiple.locator('input').first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  await expect(multiple.locator('input:checked')).toHaveCount(2);
  await check(multiple).focus();
  await page.keyboard.press(' ');
  await expect(status(multiple)).not.toBeEmpty();

  const sort = question(page, 'sort');
  for (const select of await sort.locator('select').all()) {
    await select.focus();
    await page.keyboard.press('ArrowDown');
  }
  await check(sort).focus();
  await page.keyboard.press('Enter');
  await expect(status(sort)).toContainText('oikeassa laatikossa');
  await sort.getByRole('button', { name: 'Yritä uudelleen' }).focus();
  await page.keyboard.press('Enter');
  await expect(sort.locator('select').first()).toBeFocused();
});

test('on paper a question is its stem and options, without buttons and answers', async ({
  page,
}) => {
  await page.goto(first);
  await page.emulateMedia({ media: 'print' });
  const one = question(page, 'choice');
  await expect(one.locator('.exercise-stem')).toBeVisible();
  await expect(one.locator('.option').first()).toBeVisible();
  await expect(check(one)).toBeHidden();
  await expect(answers(one)).toBeHidden();
  await expect(question(page, 'open').locator('textarea')).toBeVisible();
});

test.describe('an encounter', () => {
  test(
    'is stepped through with the mouse to the path taken and the better path',
    { tag: '@phone' },
    async ({ page }) => {
      await page.goto(first);
      const one = page.locator('encounter-player').first();
      const steps = await one.locator('[data-step]').count();
      await expect(one.locator('[data-step]:visible')).toHaveCount(1);
      await expect(one.locator('[data-consequence]:visible')).toHaveCount(0);
      for (let step = 0; step < steps; step++) {
        await one
          .locator(`[data-step="${step}"] button`)
          .nth(step % 3)
          .click();
        await expect(one.locator(`[data-step="${step}"] [data-consequence]:visible`)).toHaveCount(
          1,
        );
        await expect(one.locator('svg.trust-line circle')).toHaveCount(step + 1);
        await one
          .getByRole('button', { name: step === steps - 1 ? 'Katso polkusi' : 'Jatka' })
          .click();
      }
      await expect(one.locator('[data-taken] li')).toHaveCount(steps);
      const best = await one.locator('.chosen[data-best]').count();
      await expect(one.locator('[data-better] li')).toHaveCount(steps - best);
      await expect(status(one)).toContainText(`Parhaita valintoja ${best}/${steps}.`);
      await expect(one.locator('svg.trust-line')).toHaveAccessibleName(
        /^Luottamuskäyrä\. askel 1: luottamus/,
      );
      await one.getByRole('button', { name: 'Yritä uudelleen' }).click();
      await expect(one.locator('[data-step]:visible')).toHaveCount(1);
      await expect(one.locator('[data-paths]')).toBeHidden();
    },
  );

  test('is stepped through by keyboard only; focus goes with the talk', async ({ page }) => {
    await page.goto(second);
    const one = page.locator('encounter-player').first();
    await one.locator('[data-step="0"] button').first().focus();
    await page.keyboard.press('Enter');
    await expect(one.getByRole('button', { name: 'Jatka' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(one.locator('[data-step="1"] .encounter-line')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(one.locator('[data-step="1"] button').first()).toBeFocused();
    await page.keyboard.press(' ');
    await expect(one.getByRole('button', { name: 'Jatka' })).toBeFocused();
  });

  for (const hasGoneOn of [false, true])
    test(`is left in the middle ${hasGoneOn ? 'after' : 'before'} *Jatka*: a reload shows what was shown`, async ({
      page,
    }) => {
      await page.goto(first);
      const one = page.locator('encounter-player').first();
      await one.locator('[data-step="0"] button').first().click();
      const goOn = one.getByRole('button', { name: 'Jatka' });
      if (hasGoneOn) await goOn.click();
      const steps = one.locator('.encounter-steps');
      const shown = await steps.innerText();
      await page.reload();
      await expect(one.locator('[data-step]:visible')).toHaveCount(hasGoneOn ? 2 : 1);
      expect(await steps.innerText()).toBe(shown);
      await expect(goOn).toBeVisible({ visible: !hasGoneOn });
    });

  test('on paper is a script with all branches, even in the middle of a play', async ({ page }) => {
    await page.goto(first);
    const one = page.locator('encounter-player').first();
    await one.locator('[data-step="0"] button').first().click();
    await page.emulateMedia({ media: 'print' });
    const choices = await one.locator('[data-choice]').count();
    await expect(one.locator('[data-consequence]:visible')).toHaveCount(choices);
    await expect(one.getByRole('button', { name: 'Jatka' })).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('questions are forms with a closed answer, encounters scripts with all branches', async ({
    page,
  }) => {
    await page.goto(first);
    const one = question(page, 'choice');
    await expect(one.locator('input').first()).toBeVisible();
    await expect(check(one)).toBeHidden();
    await one.locator('summary', { hasText: 'Vastaus ja perustelut' }).click();
    await expect(one.locator('[data-answer]').first()).toBeVisible();
    const encounter = page.locator('encounter-player').first();
    const choices = await encounter.locator('[data-choice]').count();
    await expect(encounter.locator('[data-consequence]:visible')).toHaveCount(choices);
    await expect(encounter.locator('[data-best-word]').first()).toBeVisible();
    await expect(page.locator('chapter-read')).toBeHidden();
    // Nothing is promised that only a script does.
    for (const promise of ['Näet, mitä valintasi tekee', 'uudelleen saa yrittää', 'Tekstisi jää'])
      await expect(page.getByText(promise)).toBeHidden();
    await expect(page.getByText('Mieti vastaus ensin itse')).toBeVisible();
  });
});

test('search tells stems, never answers', async ({ page }) => {
  await page.goto(first);
  const feedback = (await page.locator('[data-feedback]').first().textContent()) ?? '';
  const words = feedback.split(/\s+/).slice(0, 6).join(' ').replace(/["”]/g, '');
  await page.goto(`/haku/?q=${encodeURIComponent(`"${words}"`)}`);
  await expect(page.getByRole('status').last()).toContainText(/Ei tuloksia/);
});
