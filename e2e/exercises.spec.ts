import type { Locator, Page } from 'playwright/test';
import { answer, offeredAt, ofKind, openKind, orderOf, pathOf, turnAt } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { handedIn, openHandIn } from './hand-in.ts';
import { module, type EncounterChoice } from './school-files.ts';
import { chapters } from './site.ts';
import { DIARY } from './stored-record.ts';

const [first = '', second = ''] = chapters;
const [chapter] = module.chapters;
const check = (of: Locator) => of.locator('[data-check]');
const status = (of: Locator) => of.locator('[data-status]');
const answers = (of: Locator) => of.locator('[data-answers]');
const again = (of: Locator) => of.getByRole('button', { name: 'Yritä uudelleen' });

async function savedText(page: Page): Promise<string> {
  await openHandIn(page);
  return (await handedIn(page, 'Lataa verkkosivuna')).buffer.toString();
}

test('every chapter has its exercises, and every question leads to its own section', async ({
  page,
}) => {
  for (const { address, questions, encounters, reflections } of module.chapters) {
    await page.goto(pathOf(address));
    const all = page.locator('self-check-question');
    await expect(all).toHaveCount(questions.length);
    await expect(page.locator('encounter-player')).toHaveCount(encounters.length);
    await expect(page.locator('own-text')).toHaveCount(reflections.length);
    for (const [index, { id, kind, section }] of questions.entries()) {
      const one = all.nth(index);
      await expect(one).toHaveAttribute('data-kind', kind);
      // Within the page, so that nothing is loaded anew.
      const link = one.locator('a', { hasText: /^Kertaa kohta/ });
      await expect(link).toHaveAttribute('href', `#${section}`);
      await expect(page.locator(`[id="${section}"]`)).toHaveCount(1);
      // What to do with several right options is said once.
      const asks = ((await one.textContent()) ?? '').match(/Valitse kaikki/g) ?? [];
      expect(asks, id).toHaveLength(kind === 'multiple' ? 1 : 0);
    }
  }
});

test(
  'choice: nothing is revealed before an attempt; a wrong one gets its own feedback only',
  { tag: '@touch' },
  async ({ page }) => {
    const one = await openKind(page, 'choice');
    const feedback = one.locator('.option-feedback');
    await expect(answers(one)).toBeHidden();
    await expect(feedback).toHaveCount(0);
    await check(one).click();
    await expect(status(one)).toHaveText('Valitse ensin yksi vaihtoehto.');
    await expect(answers(one)).toBeHidden();
    await answer(one, false);
    await expect(feedback).toHaveCount(1);
    await expect(feedback).toContainText('✗ Ei paras.');
    await expect(status(one)).toContainText('Ei vielä');
    await answer(one, true);
    await expect(status(one)).toContainText('Oikein');
    const right = one.locator('[data-right] .option-feedback');
    await expect(right).toBeFocused();
    await expect(right).toBeInViewport({ ratio: 1 });
    await expect(feedback).toHaveCount(ofKind('choice').question.options.length);
  },
);

test('a request to choose first goes with a choice', async ({ page }) => {
  for (const kind of ['choice', 'multiple', 'sort'] as const) {
    const one = await openKind(page, kind);
    await check(one).click();
    await expect(status(one)).toContainText('Valitse ensin');
    // What is missing is where the reader is led.
    if (kind === 'sort') await expect(one.locator('input').first()).toBeFocused();
    await one.locator('input').first().check();
    await expect(status(one)).toBeEmpty();
  }
});

/** What an option says by colour, sign and line, in light, dark and forced colours. */
async function looksOf(page: Page, option: Locator) {
  const looks = [];
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    const { colour, style } = await option.evaluate((element) => {
      const { borderInlineStartColor, borderInlineStartStyle } = getComputedStyle(element);
      return { colour: borderInlineStartColor, style: borderInlineStartStyle };
    });
    const sign = option.locator('.verdict-badge');
    await expect(sign).toBeVisible();
    looks.push({
      sign: await sign.textContent(),
      line: media.forcedColors === 'active' ? style : colour,
    });
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return looks;
}

for (const kind of ['choice', 'multiple', 'sort', 'order'] as const) {
  test(
    `${kind}: wrong does not look right, feedback is in view, answers wait for a second try`,
    { tag: '@touch' },
    async ({ page }) => {
      const one = await openKind(page, kind);
      await answer(one, false);
      const focused = page.locator('.option-feedback:focus');
      await expect(focused).toBeInViewport({ ratio: 1 });
      await expect(focused).toContainText('✗');
      await expect(answers(one)).toBeHidden();
      const wrong = await looksOf(page, one.locator('[data-state=wrong]').first());
      await answer(one, false);
      await expect(answers(one)).toBeVisible();
      await expect(focused).toBeInViewport({ ratio: 1 });
      if (kind === 'choice') await answer(one, true);
      const right = await looksOf(page, one.locator('[data-state=right]').first());
      for (const [index, { sign, line }] of wrong.entries()) {
        expect([sign, right[index]?.sign]).toEqual(['✗', '✓']);
        expect(line).not.toBe(right[index]?.line);
      }
    },
  );
}

test('sorting and ordering: the first wrong try gives a hint, the second the reason', async ({
  page,
}) => {
  const { question: sort } = ofKind('sort');
  const [box] = sort.boxes;
  const ofBox = sort.items.findIndex((item) => item.box !== box?.id);
  for (const [kind, wrong, hint, { items }] of [
    ['sort', ofBox, box?.meaning ?? 'Ei tähän.', sort],
    ['order', 1, 'Paikka on alempana.', ofKind('order').question],
  ] as const) {
    const one = await openKind(page, kind);
    await answer(one, false);
    const option = one.locator(`[data-option="${wrong}"] .option-feedback`);
    await expect(option).toContainText(hint);
    await expect(option).not.toContainText(items[wrong]?.feedback ?? '?');
    await answer(one, false);
    await expect(option).toContainText(items[wrong]?.feedback ?? '?');
  }
});

test('options are shuffled, and feedback goes with its option', async ({ page }) => {
  const one = await openKind(page, 'choice');
  const atFirst = await orderOf(one);
  await expect
    .poll(async () => {
      await page.reload();
      return orderOf(one);
    })
    .not.toEqual(atFirst);
  for (const [index, { feedback }] of ofKind('choice').question.options.entries()) {
    const option = one.locator(`[data-option="${index}"]`);
    await option.locator('input').check();
    await check(one).click();
    await expect(option.locator('.option-feedback')).toContainText(feedback);
  }
});

test('more than one right: says how many are missing, not which', async ({ page }) => {
  const one = await openKind(page, 'multiple');
  await one.locator('[data-right] input').first().check();
  await check(one).click();
  await expect(status(one)).toContainText('Oikeita puuttuu');
  await expect(one.locator('.option-feedback')).toHaveCount(1);
});

test('choice, more than one right and sort, by keyboard only', async ({ page }) => {
  const choice = await openKind(page, 'choice');
  await choice.locator('input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(choice.locator('input').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(status(choice)).not.toBeEmpty();
  await expect(choice.locator('.option-feedback').first()).toBeVisible();

  const multiple = await openKind(page, 'multiple');
  await multiple.locator('input').first().focus();
  for (const key of [' ', 'Tab', ' ']) await page.keyboard.press(key);
  await expect(multiple.locator('input:checked')).toHaveCount(2);
  await check(multiple).focus();
  await page.keyboard.press(' ');
  await expect(status(multiple)).not.toBeEmpty();

  const sort = await openKind(page, 'sort');
  const lines = sort.locator('[data-option]');
  for (const line of await lines.all()) {
    await line.locator('input').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(line.locator('input').nth(1)).toBeChecked();
  }
  await check(sort).focus();
  await page.keyboard.press('Enter');
  await expect(status(sort)).toContainText('oikeassa laatikossa');
  // What was wrong is let go of, what was right stays.
  const wrong = sort.locator('[data-state=wrong]');
  const right = await sort.locator('[data-state=right]').count();
  await again(sort).focus();
  await page.keyboard.press('Enter');
  await expect(wrong.locator('input').first()).toBeFocused();
  await expect(sort.locator('input:checked')).toHaveCount(right);
});

test('order, by keyboard only: focus stays with the moved item', async ({ page }) => {
  const one = await openKind(page, 'order');
  const sorted = (await orderOf(one)).toSorted((a, b) => a - b);
  expect(await orderOf(one)).not.toEqual(sorted);
  for (const place of sorted) {
    while ((await orderOf(one))[place] !== place) {
      const item = one.locator(`[data-option="${place}"]`);
      await item.getByRole('button', { name: /^↑ Siirrä ylös/ }).focus();
      await page.keyboard.press('Enter');
      await expect(item.locator('button:focus')).toHaveCount(1);
    }
  }
  await check(one).focus();
  await page.keyboard.press('Enter');
  await expect(status(one)).toContainText('Oikein, kaikki ovat paikallaan.');
});

test('open: the model answer comes after the learner’s own, which is kept', async ({ page }) => {
  const one = await openKind(page, 'open');
  const show = one.getByRole('button', { name: 'Näytä mallivastaus' });
  await show.click();
  await expect(status(one)).toHaveText('Kirjoita ensin oma vastauksesi.');
  await expect(answers(one)).toBeHidden();
  await one.locator('textarea').fill('Oma vastaukseni <b>tekstinä</b>.');
  await show.click();
  await expect(answers(one)).toBeVisible();
  await page.reload();
  await expect(one.locator('textarea')).toHaveValue('Oma vastaukseni <b>tekstinä</b>.');
});

test('“Kertaa kohta” does not throw the answers away', async ({ page }) => {
  const { path, question } = ofKind('choice');
  await page.goto(`${path}?lahde=moodle`);
  const one = page.locator(`self-check-question[data-question="${question.id}"]`);
  await answer(one, false);
  await one.getByRole('link', { name: /^Kertaa kohta/ }).click();
  await expect(page).toHaveURL(new RegExp(`#${question.section}$`));
  await expect(page.locator(`#${question.section}`)).toBeInViewport();
  await expect(one.locator('input:checked')).toHaveCount(1);
});

test('a passed self-check marks the chapter as read, and the front page goes on from the next', async ({
  page,
}) => {
  await page.goto(first);
  for (const one of await page.locator('self-check-question').all()) {
    await answer(one, true);
    await expect(status(one)).toHaveAttribute('data-state', 'right');
  }
  await expect(page.getByText('Itsetesti on läpi, ja luku on merkitty luetuksi.')).toBeVisible();
  await expect(page.locator('chapter-read button')).toHaveAttribute('aria-pressed', 'true');
  const count = chapter?.questions.length ?? 0;
  await page.reload();
  await expect(page.getByText(`Valmiina ${count}/${count}`)).toBeVisible();
  await expect(page.locator('self-check-question h3 .solved')).toHaveCount(count);
  await page.goto('/');
  const start = page.getByRole('link', { name: 'Jatka: luku 2' });
  await expect(start).toHaveAttribute('href', new RegExp(`${second}$`));
  await expect(page.getByText('✓ Luettu').filter({ visible: true })).toHaveCount(1);
});

test(
  'a chapter marked as read says so wherever chapters are listed, in other tabs, too, until it is taken back',
  { tag: '@touch' },
  async ({ page, context }) => {
    const home = await context.newPage();
    await home.goto('/');
    await page.goto(first);
    const button = page.locator('chapter-read button');
    await button.click();
    await expect(page.locator('chapter-read [role=status]')).toHaveText(
      'Luku on merkitty luetuksi.',
    );
    await expect(home.getByRole('link', { name: 'Jatka: luku 2' })).toBeVisible();
    await expect(home.getByText('Jatka tästä').filter({ visible: true })).toHaveCount(1);
    await page.reload();
    await expect(button).toHaveText('✓ Luettu');
    // On a phone the chapter's own parts stand in the menu's place until one is back at its top.
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('summary', { hasText: 'Sisällys' }).click();
    const marks = (within: Page | Locator) =>
      within.getByText('✓ Luettu').filter({ visible: true });
    await expect(marks(page.locator('.contents-menu'))).toHaveCount(1);
    await expect(marks(home.getByRole('main'))).toHaveCount(1);
    await home.goto('/luvut/');
    await expect(marks(home.getByRole('main'))).toHaveCount(1);
    await page.keyboard.press('Escape');
    await button.click();
    await expect(button).toHaveText('Merkitse luku luetuksi');
    await expect(page.locator('chapter-read [role=status]')).toHaveText('Merkintä on poistettu.');
    await expect(marks(home.getByRole('main'))).toHaveCount(0);
  },
);

test(
  'a self-check: one question at a time, one button that goes on, and an end that says what was missed',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto(first);
    const questions = page.locator('self-check-question');
    const inView = page.locator('self-check-question:visible');
    const count = await questions.count();
    const place = (index: number) => page.locator('.self-check-place').nth(index);
    const missed = (chapter?.questions ?? []).findIndex(({ kind }) => kind !== 'open');
    for (let index = 0; index < count; index++) {
      const one = questions.nth(index);
      await expect(inView).toHaveCount(1);
      await expect(one).toBeVisible();
      await expect(page.getByText(`Kysymys ${index + 1}/${count}`, { exact: true })).toBeVisible();
      await expect(place(index)).toHaveAttribute('aria-current', 'step');
      await expect(place(index)).toHaveAccessibleName(`Kysymys ${index + 1}/${count}, vastaamatta`);
      if (index === missed) {
        await answer(one, false);
        await expect(check(one)).toHaveText(/^(Valitse toinen|Yritä uudelleen)$/);
        await expect(place(index)).toHaveAccessibleName(/ei vielä oikein$/);
      }
      await answer(one, true);
      await expect(place(index)).toHaveAccessibleName(/, vastattu( oikein)?$/);
      await expect(check(one)).toHaveText(index < count - 1 ? 'Seuraava kysymys' : 'Katso tulos');
      await check(one).click();
    }
    await expect(inView).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Vastasit kaikkiin' })).toBeFocused();
    const judged = (chapter?.questions ?? []).filter(({ kind }) => kind !== 'open').length;
    await expect(
      page.getByText(`Oikein heti ensimmäisellä yrityksellä: ${judged - 1}/${judged}.`),
    ).toBeVisible();
    const links = page.locator('[data-missed] a:visible');
    await expect(links).toHaveText(`${missed + 1}. ${chapter?.questions[missed]?.title}`);
    await links.click();
    await expect(questions.nth(missed)).toBeVisible();
    await expect(questions.nth(missed).locator('input:checked')).toHaveCount(0);
    await answer(questions.nth(missed), true);
    await check(questions.nth(missed)).click();
    await page.getByRole('link', { name: 'Jatka kohtaan Pohdi' }).click();
    await expect(page.locator('#pohdi')).toBeInViewport();
    // Later the end is where the reader comes back to, and one more try does not change it.
    await page.reload();
    await expect(links).toHaveCount(1);
  },
);

test('all questions at once, as long as the visit; a link and the search in the page find any', async ({
  page,
}) => {
  await page.goto(first);
  const inView = page.locator('self-check-question:visible');
  const count = chapter?.questions.length ?? 0;
  const last = chapter?.questions.at(-1);
  await expect(inView).toHaveCount(1);
  await page.evaluate((hash) => (location.hash = hash), new URL(last?.address ?? '').hash);
  await expect(inView).toHaveAttribute('data-question', last?.id ?? '');
  await expect(inView.locator('h3')).toBeInViewport();
  const words = chapter?.questions[1]?.stem.at(-1) ?? '';
  await page.goto('about:blank');
  await page.goto(`${first}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
  await expect(inView).toHaveAttribute('data-question', chapter?.questions[1]?.id ?? '');
  await page.getByRole('button', { name: 'Näytä kaikki' }).click();
  await expect(inView).toHaveCount(count);
  await page.goto(second);
  await expect(inView).toHaveCount(module.chapters[1]?.questions.length ?? 0);
  await page.getByRole('button', { name: 'Yksi kerrallaan' }).click();
  await expect(inView).toHaveCount(1);
});

test('a plain chapter’s mark and answers are in the diary and its text', async ({ page }) => {
  const questions = chapter?.plain?.questions ?? [];
  const id = questions.find(({ kind }) => kind === 'choice')?.id;
  await page.goto(`${first}selko/`);
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await answer(page.locator(`[data-question="${id}"]`), true);
  await page.goto(DIARY);
  await expect(page.getByText('✓ Luettu selkosuomeksi').filter({ visible: true })).toHaveCount(1);
  for (const { id, kind } of module.chapters.flatMap(({ plain }) => plain?.questions ?? [])) {
    await expect(page.locator(`[data-answer="${id}"]`)).toHaveCount(1);
    await expect(page.locator(`own-text[data-id="${id}"]`)).toHaveCount(kind === 'open' ? 1 : 0);
  }
  await expect(page.locator(`[data-answer="${id}"]`)).toContainText('✓ valmis');
  expect(await savedText(page)).toContain(
    `<h3>Selkosuomeksi</h3>\n<p>Valmiina 1/${questions.length}.</p>`,
  );
});

const encounter = chapter?.encounters[0];
const player = (page: Page) => page.locator('encounter-player').first();
const stepAt = (page: Page, at: number) => player(page).locator(`[data-step="${at}"]`);
const anew = (page: Page) => player(page).locator('[data-again]');
const offered = (page: Page, at: number) => offeredAt(player(page), at);
const seen = (page: Page) => player(page).locator('[data-step]:visible');
const next = (page: Page) => player(page).locator('[data-next]');

/** Walks an encounter to its end. @param choose - Index of the choice among those that a step offers. */
async function walk(
  page: Page,
  choose: (choices: readonly EncounterChoice[], at: number) => number,
): Promise<string[]> {
  const said: string[] = [];
  let level = 0;
  for (const [at, step] of (encounter?.steps ?? []).entries()) {
    const turn = turnAt(step, level);
    const index = choose(turn.choices, at);
    const choice = turn.choices[index];
    said.push(choice?.text ?? '');
    level += choice ? STEP[choice.trust] : 0;
    await expect(player(page).locator('[data-line]:visible')).toContainText(turn.line);
    await expect(offered(page, at)).toHaveCount(3);
    await offered(page, at).nth(index).click();
    await expect(stepAt(page, at).locator('[data-consequence]:visible')).toHaveCount(1);
    await next(page).click();
  }
  return said;
}

const STEP = { up: 1, same: 0, down: -1 };
const bestOf = (choices: readonly EncounterChoice[]) => choices.findIndex(({ best }) => best);
const otherThanBest = (choices: readonly EncounterChoice[]) =>
  choices.findIndex(({ best }) => !best);
const worstOf = (choices: readonly EncounterChoice[]) =>
  Math.max(
    0,
    choices.findIndex(({ trust }) => trust === 'down'),
  );

test(
  'an encounter: the path taken, the better one where it differs, and a perfect walk',
  { tag: '@touch' },
  async ({ page }) => {
    await page.goto(first);
    const steps = encounter?.steps.length ?? 0;
    const said = await walk(page, (choices, at) =>
      at === 1 ? otherThanBest(choices) : bestOf(choices),
    );
    await expect(page.locator('[data-ending]:visible h4')).toBeFocused();
    const columns = player(page).locator('[data-walk] > li');
    await expect(columns).toHaveCount(steps);
    await expect(columns.locator('.trust-stage')).toHaveCount(2 * steps);
    const differing = columns.locator('button');
    await expect(differing).toHaveCount(1);
    await expect(columns.nth(1).locator('button')).toHaveCount(1);
    await differing.click();
    await expect(differing).toHaveAttribute('aria-expanded', 'true');
    const panel = player(page).locator('[data-walk-step]');
    await expect(panel).toContainText(said[1] ?? '?');
    await expect(panel).toContainText(
      encounter?.steps[1]?.choices.find((c) => c.best)?.text ?? '?',
    );
    await differing.click();
    await expect(panel).toBeHidden();
    await expect(status(player(page))).toContainText(`Parhaita valintoja ${steps - 1}/${steps}.`);
    await anew(page).click();
    await expect(seen(page)).toHaveCount(1);
    await walk(page, bestOf);
    await expect(status(player(page))).toContainText(`${steps}/${steps}`);
    await expect(columns.locator('button')).toHaveCount(0);
    await expect(columns.locator('.trust-stage')).toHaveCount(steps);
  },
);

test('acts have consequences: the customer speaks as trust has gone, and so does the end', async ({
  page,
}) => {
  const ends: string[] = [];
  for (const choose of [worstOf, bestOf]) {
    await page.goto('about:blank');
    await page.goto(first);
    await walk(page, choose);
    ends.push(await player(page).locator('[data-ending]:visible').innerText());
  }
  const [bad = '', good = ''] = ends;
  for (const text of encounter?.endings.down ?? []) expect(bad).toContain(text);
  for (const text of encounter?.endings.up ?? []) expect(good).toContain(text);
  // What was best so far is told beside the last walk, and on the front page.
  await anew(page).click();
  await walk(page, worstOf);
  await page.reload();
  await expect(player(page).locator('[data-last]')).toContainText(
    /Viimeksi: Kohtaaminen katkesi.* Paras tähän asti: Kohtaaminen onnistui/,
  );
  await page.goto('/');
  await expect(page.getByRole('img', { name: /parhaimmillaan: kohtaaminen onnistui/ })).toHaveCount(
    1,
  );
});

test('the two on the stage come nearer as trust grows, and further as it falls', async ({
  page,
}) => {
  await page.goto(first);
  const distance = () =>
    player(page)
      .locator('[data-picture]')
      .evaluate((stage) => {
        const box = (selector: string) =>
          (stage.querySelector(selector) as SVGElement).getBoundingClientRect();
        const middle = ({ left, width }: DOMRect) => left + width / 2;
        const you = box('.art-round');
        // In breadths of the circle: on a small screen the stage shrinks.
        return (middle(box('.art-square')) - middle(you)) / you.width;
      });
  const change = player(page).locator('[data-change]');
  const before = await distance();
  await offered(page, 0)
    .nth(bestOf(encounter?.steps[0]?.choices ?? []))
    .click();
  await expect(change).toHaveText('Luottamus kasvoi');
  await expect.poll(distance).toBeLessThan(before - 0.1);
  await anew(page).click();
  await expect.poll(distance).toBeCloseTo(before);
  await offered(page, 0)
    .nth(worstOf(encounter?.steps[0]?.choices ?? []))
    .click();
  await expect(change).toHaveText('Luottamus heikkeni');
  await expect.poll(distance).toBeGreaterThan(before + 0.1);
});

test('what has been said folds to a line that opens again', async ({ page }) => {
  await page.goto(first);
  await offered(page, 0).first().click();
  await next(page).click();
  const fold = stepAt(page, 0).locator('.step-fold');
  await expect(fold).toContainText(encounter?.steps[0]?.choices[0]?.text ?? '?');
  await expect(stepAt(page, 0).locator('[data-line]')).toBeHidden();
  await fold.click();
  await expect(stepAt(page, 0).locator('[data-line]:not([data-when])')).toBeVisible();
  await expect(stepAt(page, 0).locator('[data-consequence]:visible')).toHaveCount(1);
});

test('an encounter is stepped through by keyboard only; focus goes with the talk', async ({
  page,
}) => {
  await page.goto(second);
  await offered(page, 0).first().focus();
  await page.keyboard.press('Enter');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stepAt(page, 1).locator('[data-line]:visible')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(offered(page, 1).first()).toBeFocused();
  await page.keyboard.press(' ');
  await expect(next(page)).toBeFocused();
});

test('a finished encounter is told at its place and in the diary, on paper and as text', async ({
  page,
}) => {
  await page.goto(first);
  const said = await walk(page, (choices, at) =>
    at > 0 ? bestOf(choices) : otherThanBest(choices),
  );
  await page.reload();
  const result = `Parhaita valintoja ${said.length - 1}/${said.length}.`;
  await expect(player(page).locator('[data-last]')).toContainText(/^Viimeksi: /);
  await expect(player(page).locator('[data-last]')).toContainText(result);
  await expect(seen(page)).toHaveCount(1);
  await page.goto(DIARY);
  const entry = page.locator(`[data-walk="${encounter?.id}"]`);
  for (const text of [encounter?.title ?? '?', encounter?.trade ?? '?', result])
    await expect(entry).toContainText(text);
  await expect(entry).toContainText(/Kohtaami(nen|sesta) (onnistui|selvittiin|katkesi)/);
  await page.emulateMedia({ media: 'print' });
  await expect(entry.locator('[data-path] > li')).toContainText(said);
  await expect(entry.locator('[data-path] > li').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const file = await savedText(page);
  for (const text of [`Kohtaaminen: ${encounter?.title}`, result, ...said])
    expect(file).toContain(text);
});

test('an encounter left in the middle goes on where it was; a step says what a chapter would ask', async ({
  page,
}) => {
  await page.goto(first);
  await offered(page, 0).first().click();
  const steps = player(page).locator('.encounter-steps');
  for (const count of [1, 2]) {
    await expect(seen(page)).toHaveCount(count);
    const shown = await steps.innerText();
    await page.reload();
    await expect(seen(page)).toHaveCount(count);
    expect(await steps.innerText()).toBe(shown);
    await expect(next(page)).toBeVisible({ visible: count === 1 });
    if (count === 1) await next(page).click();
  }
  await offered(page, 1).first().click();
  const lens = stepAt(page, 1).locator('.lens:visible');
  await lens.locator('summary').click();
  const slug = encounter?.steps[1]?.choices[0]?.lens;
  const asked = module.chapters.find((one) => one.slug === slug);
  await expect(lens).toContainText(asked?.question ?? '');
  await expect(page).toHaveURL(first);
  await expect(lens.locator('a')).toHaveCount(slug === chapter?.slug ? 0 : 1);
  await page.goto('/sanasto/');
  await page.goBack();
  await expect(seen(page)).toHaveCount(2);
  await expect(stepAt(page, 1).locator('.chosen')).toHaveCount(1);
});

test('on paper a question is its stem and options, an encounter a script with all branches', async ({
  page,
}) => {
  await page.goto(first);
  await offered(page, 0).first().click();
  await page.emulateMedia({ media: 'print' });
  const one = page.locator('self-check-question[data-kind=choice]').first();
  await expect(one.locator('.exercise-stem')).toBeVisible();
  await expect(one.locator('.option').first()).toBeVisible();
  await expect(check(one)).toBeHidden();
  await expect(answers(one)).toBeHidden();
  // The others, too, and what can be chosen as words.
  for (const other of await page.locator('self-check-question').all())
    await expect(other.locator('h3')).toBeVisible();
  await expect(page.locator('self-check .box').first()).toBeVisible();
  await expect(page.locator('.self-check-head')).toBeHidden();
  // What it does to trust belongs to the key.
  const choices = await player(page).locator('[data-choice]').count();
  await expect(player(page).locator('[data-choice]:visible')).toHaveCount(choices);
  await expect(player(page).locator('[data-consequence]:visible')).toHaveCount(0);
  await expect(next(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('questions are forms with a closed answer, encounters scripts with all branches', async ({
    page,
  }) => {
    const one = await openKind(page, 'choice');
    for (const other of await page.locator('self-check-question').all())
      await expect(other.locator('h3')).toBeVisible();
    await expect(page.locator('.self-check-head')).toBeHidden();
    await expect(one.locator('input').first()).toBeVisible();
    await expect(check(one)).toBeHidden();
    await one.locator('summary', { hasText: 'Vastaus ja perustelut' }).click();
    await expect(one.locator('[data-answer]').first()).toBeVisible();
    const choices = await player(page).locator('[data-choice]').count();
    await expect(player(page).locator('[data-consequence]:visible')).toHaveCount(choices);
    await expect(player(page).locator('[data-best-word]').first()).toBeVisible();
    await expect(page.locator('chapter-read')).toBeHidden();
    // Nothing is promised that only a script does.
    for (const promise of ['Näet, miten valintasi', 'Voit yrittää uudelleen', 'Tekstisi jää'])
      await expect(page.getByText(promise)).toBeHidden();
    await expect(page.getByText('Mieti vastaus ensin itse')).toBeVisible();
  });
});

/** The first path, of all there are, that ends as wanted. */
function pathTo(
  steps: NonNullable<typeof encounter>['steps'],
  isWanted: (level: number) => boolean,
  level = 0,
): number[] | undefined {
  const [step, ...rest] = steps;
  if (!step) return isWanted(level) ? [] : undefined;
  for (const [index, { trust }] of turnAt(step, level).choices.entries()) {
    const path = pathTo(rest, isWanted, level + STEP[trust]);
    if (path) return [index, ...path];
  }
  return undefined;
}

for (const { slug, encounters } of module.chapters)
  test(
    `every ending of every encounter can be played to (${slug})`,
    { tag: '@all' },
    async ({ page }) => {
      for (const { id, steps, endings } of encounters) {
        const far = Math.ceil(0.6 * steps.length);
        for (const [ending, isWanted] of [
          ['up', (level: number) => level >= far],
          ['same', (level: number) => Math.abs(level) < far],
          ['down', (level: number) => level <= -far],
        ] as const) {
          await page.goto('about:blank');
          await page.goto(`/upota/${slug}/${id}/`);
          const path = pathTo(steps, isWanted) ?? [];
          expect(path, `${id} ${ending}`).toHaveLength(steps.length);
          if (await anew(page).isVisible()) await anew(page).click();
          for (const [at, index] of path.entries()) {
            await offered(page, at).nth(index).click();
            await next(page).click();
          }
          const shown = page.locator('[data-ending]:visible');
          await expect(shown).toHaveAttribute('data-ending', ending);
          for (const text of endings[ending]) await expect(shown).toContainText(text);
        }
      }
    },
  );

test('what readers kept before walks had a best one is shown as it was', async ({ page }) => {
  await page.goto('/tietoa/');
  const path = encounter?.steps.map(({ choices }) => bestOf(choices));
  await page.evaluate(
    (record) => localStorage.setItem('oppimispaivakirja', JSON.stringify(record)),
    {
      format: 'kohtaamisen-taito-oppimispaivakirja',
      version: 1,
      read: [],
      answers: {},
      texts: {},
      paths: { [encounter?.id ?? '']: path },
      sides: {},
      promise: '',
    },
  );
  await page.goto(first);
  await expect(player(page).locator('[data-last]')).toContainText(/^Viimeksi: Kohtaaminen/);
  await page.goto(DIARY);
  await expect(page.locator(`[data-walk="${encounter?.id}"]`)).toContainText(/Kohtaaminen/);
});
