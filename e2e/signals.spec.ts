/** What exercises say by colour, sign and place: a wrong answer never looks like a right one. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import type { PublishedModule, PublishedQuestion } from '../src/lib/module/published-module.ts';
import { expect, test } from './fixtures.ts';
import { chapters, DIST } from './site.ts';

const module = JSON.parse(readFileSync(`${DIST}moduuli.json`, 'utf8')) as PublishedModule;
const [chapter] = module.chapters;
const path = (address: string) => new URL(address).pathname;
const ofKind = <K extends PublishedQuestion['kind']>(kind: K) => {
  for (const { address, questions } of module.chapters) {
    const question = questions.find((one) => one.kind === kind);
    if (question)
      return { path: path(address), question: question as PublishedQuestion & { kind: K } };
  }
  throw new Error(`The module has no question of the kind ${kind}`);
};
const find = (page: Page, id: string) => page.locator(`self-check-question[data-question="${id}"]`);

/** Opens a question and answers so that there is a wrong option and a right one. */
async function answerPartly(page: Page, kind: 'choice' | 'multiple' | 'sort' | 'order') {
  const { path, question } = ofKind(kind);
  await page.goto(path);
  const one = find(page, question.id);
  if (kind === 'choice') await one.locator('[data-option]:not([data-right]) input').first().check();
  if (kind === 'multiple') {
    await one.locator('[data-option]:not([data-right]) input').first().check();
    await one.locator('[data-right] input').first().check();
  }
  if (question.kind === 'sort') {
    const [box] = question.boxes;
    for (const select of await one.locator('select').all())
      await select.selectOption(box?.id ?? '');
  }
  if (kind === 'order') {
    // The last item alone to its place: the others are turned round.
    const last = (await one.locator('[data-option]').count()) - 1;
    const order = () =>
      one
        .locator('[data-option]')
        .evaluateAll((all) =>
          all.map((option) => Number((option as HTMLElement).dataset['option'])),
        );
    while ((await order()).at(-1) !== last)
      await one.locator(`[data-option="${last}"] [data-move="1"]`).click();
    if ((await order()).slice(0, -1).every((place, index) => place === index))
      await one.locator('[data-option="1"] [data-move="-1"]').click();
  }
  await one.locator('[data-check]').click();
  return one;
}

const look = (option: Locator) =>
  option.evaluate((element) => {
    const of = getComputedStyle(element);
    const badge = element.querySelector('.verdict-badge');
    return {
      border: of.borderInlineStartColor,
      style: of.borderInlineStartStyle,
      width: of.borderInlineStartWidth,
      shadow: of.boxShadow,
      sign: badge?.textContent ?? '',
      badge: badge ? badge.getBoundingClientRect().width : 0,
    };
  });
const colour = (page: Page, name: string) =>
  page.evaluate((token) => {
    const probe = document.createElement('p');
    document.body.append(probe);
    probe.className = 'verdict-probe';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.verdict-probe { color: var(--color-${token}) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

const MEDIA = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const kind of ['choice', 'multiple', 'sort', 'order'] as const) {
  test(`${kind}: wrong does not look right, in light, dark and forced colours`, async ({
    page,
  }) => {
    const one = await answerPartly(page, kind);
    const wrong = one.locator('[data-state=wrong]').first();
    const styles = new Map<string, string>();
    const lookInAllMedia = async (of: Locator, sign: string, token: string) => {
      for (const media of MEDIA) {
        await page.emulateMedia(media);
        const seen = await look(of);
        const name = Object.values(media).join();
        expect(seen.sign, name).toBe(sign);
        expect(seen.badge, name).toBeGreaterThanOrEqual(24);
        expect(seen.shadow, name).toBe('none');
        if (media.forcedColors === 'active') styles.set(sign, seen.style);
        else expect(seen.border, name).toBe(await colour(page, token));
      }
    };
    await lookInAllMedia(wrong, '✗', 'cloudberry-text');
    if (kind === 'choice') {
      const chosen = one.locator('[data-right]');
      await chosen.locator('input').check();
      for (const media of MEDIA.slice(0, 2)) {
        await page.emulateMedia(media);
        expect((await look(chosen)).border).toBe(await colour(page, 'ink'));
      }
      await one.locator('[data-check]').click();
    }
    await lookInAllMedia(one.locator('[data-state=right]').first(), '✓', 'spruce-text');
    expect(styles.get('✗')).not.toBe(styles.get('✓'));
  });

  test(
    `${kind}: the feedback is in view and has the focus; the answer waits for a second try`,
    { tag: '@phone' },
    async ({ page }) => {
      const one = await answerPartly(page, kind);
      const focused = page.locator('.option-feedback:focus');
      await expect(focused).toBeInViewport({ ratio: 1 });
      await expect(focused.locator('.verdict-badge')).toHaveText('✗');
      await expect(one.locator('[data-answers]')).toBeHidden();
      await one.locator('[data-check]').click();
      await expect(one.locator('[data-answers]')).toBeVisible();
      await expect(page.locator('.option-feedback:focus')).toBeInViewport({ ratio: 1 });
    },
  );
}

test('the topmost option’s feedback is in view, too', { tag: '@phone' }, async ({ page }) => {
  const { path, question } = ofKind('choice');
  await page.goto(path);
  const one = find(page, question.id);
  await one.locator('[data-option]').first().locator('input').check();
  await one.locator('[data-check]').click();
  await expect(page.locator('.option-feedback:focus')).toBeInViewport({ ratio: 1 });
  await one.locator('[data-right] input').check();
  await one.locator('[data-check]').click();
  const right = one.locator('[data-right] .option-feedback');
  await expect(right).toBeFocused();
  await expect(right).toBeInViewport({ ratio: 1 });
  const all = one.locator('.option-feedback');
  await expect(all).toHaveCount(await one.locator('[data-option]').count());
  await expect(one.locator('[data-answers]')).toBeVisible();
  await expect(one.locator('[data-check]')).not.toHaveClass(/control-strong/);
});

test('a request to choose first has no mark of a wrong answer and goes with a choice', async ({
  page,
}) => {
  for (const kind of ['choice', 'multiple', 'sort'] as const) {
    const { path, question } = ofKind(kind);
    await page.goto(path);
    const one = find(page, question.id);
    await one.locator('[data-check]').click();
    const status = one.locator('[data-status]');
    await expect(status).toContainText('Valitse ensin');
    expect(await status.evaluate((e) => getComputedStyle(e, '::before').content)).toBe('none');
    if (kind === 'sort') await one.locator('select').first().selectOption({ index: 1 });
    else await one.locator('input').first().check();
    await expect(status).toBeEmpty();
  }
});

test('what to do with several right options is said once', async ({ page }) => {
  for (const { address, questions } of module.chapters) {
    const several = questions.filter(({ kind }) => kind === 'multiple');
    if (several.length === 0) continue;
    await page.goto(path(address));
    for (const { id } of several) {
      const text = await find(page, id).innerText();
      expect(text.match(/Valitse kaikki/g), id).toHaveLength(1);
    }
  }
});

test('sorting: the first wrong try says what the box is for, the second why the item is what it is', async ({
  page,
}) => {
  for (const { address, questions } of module.chapters) {
    for (const question of questions) {
      if (question.kind !== 'sort') continue;
      await page.goto(path(address));
      const one = find(page, question.id);
      const [box] = question.boxes;
      for (const select of await one.locator('select').all())
        await select.selectOption(box?.id ?? '');
      const wrong = question.items.findIndex((item) => item.box !== box?.id);
      const feedback = one.locator(`[data-option="${wrong}"] .option-feedback`);
      await one.locator('[data-check]').click();
      await expect(feedback).toContainText(box?.meaning ?? 'Ei tähän.');
      await expect(feedback).not.toContainText(question.items[wrong]?.feedback ?? '?');
      await one.locator('[data-check]').click();
      await expect(feedback).toContainText(question.items[wrong]?.feedback ?? '?');
    }
  }
});

test('ordering: the first wrong try tells the direction, the second the reason', async ({
  page,
}) => {
  const { question } = ofKind('order');
  const one = await answerPartly(page, 'order');
  const wrong = one.locator('[data-state=wrong]').first();
  const place = Number(await wrong.getAttribute('data-option'));
  await expect(wrong).toContainText('Paikka on alempana.');
  await one.locator('[data-check]').click();
  await expect(wrong).toContainText(question.items[place]?.feedback ?? '?');
});

test(
  'a chapter marked as read says so, here and wherever chapters are listed, until it is taken back',
  { tag: '@phone' },
  async ({ page }) => {
    const slug = chapter?.slug ?? '';
    await page.goto(chapters[0] ?? '');
    const button = page.locator('chapter-read button');
    await button.click();
    for (const visit of ['pressed', 'reloaded']) {
      await expect(button, visit).toHaveText('✓ Luettu');
      const look = await button.evaluate((e) => {
        const { backgroundColor, borderTopColor } = getComputedStyle(e);
        return [backgroundColor, borderTopColor];
      });
      expect(look).toEqual([await colour(page, 'spruce-soft'), await colour(page, 'spruce-text')]);
      if (visit === 'pressed') {
        await expect(page.locator('chapter-read [role=status]')).toHaveText(
          'Luku on merkitty luetuksi.',
        );
        const box = await page.locator('chapter-read [role=status]').boundingBox();
        expect(box?.width ?? 0).toBeLessThanOrEqual(1);
        await page.reload();
      }
    }
    const mark = (within: string) => page.locator(`${within} [data-read-mark="${slug}"]`);
    await page.locator('summary', { hasText: 'Sisällys' }).click();
    await expect(mark('.contents-menu')).toBeVisible();
    await expect(page.locator('.contents-menu [data-read-mark]:visible')).toHaveCount(1);
    await page.goto('/luvut/');
    await expect(mark('main')).toBeVisible();
    await expect(page.locator('main [data-read-mark]').nth(1)).toBeHidden();
    await page.goto('/');
    await expect(mark('main')).toBeVisible();
    expect(await mark('main').locator('..').innerText()).toMatch(/min\s+· ✓ Luettu/);
    await page.goto(chapters[0] ?? '');
    await button.click();
    await expect(button).toHaveText('Merkitse luku luetuksi');
    await page.goto('/');
    await expect(mark('main')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Aloita: luku 1' })).toBeVisible();
  },
);

test('a plain chapter can be marked as read', async ({ page }) => {
  await page.goto(`${chapters[0]}selko/`);
  await page.getByRole('button', { name: 'Merkitse luku luetuksi' }).click();
  await page.goto('/oppimispaivakirja/');
  await expect(page.getByText('✓ Luettu selkosuomeksi').filter({ visible: true })).toHaveCount(1);
});

const encounter = chapter?.encounters[0];
const player = (page: Page) => page.locator('encounter-player').first();

/** Walks an encounter to its end, the best choice at the steps of `best`, the first other one elsewhere. */
async function walk(page: Page, best: (step: number) => boolean): Promise<string[]> {
  const said: string[] = [];
  for (const [step, { choices }] of (encounter?.steps ?? []).entries()) {
    const index = choices.findIndex((choice) => Boolean(choice.best) === best(step));
    said.push(choices[index]?.text ?? '');
    await player(page).locator(`[data-step="${step}"] [data-choice="${index}"] button`).click();
    await player(page).locator('[data-next]').click();
  }
  return said;
}

test(
  'the better path has only the steps that differ, and a perfect walk says so',
  { tag: '@phone' },
  async ({ page }) => {
    const steps = encounter?.steps.length ?? 0;
    await page.goto(chapters[0] ?? '');
    await walk(page, (step) => step !== 1);
    const better = player(page).locator('[data-better] li');
    await expect(better).toHaveCount(1);
    await expect(better).toHaveJSProperty('value', 2);
    await expect(player(page).locator('[data-perfect]')).toBeHidden();
    await player(page).getByRole('button', { name: 'Yritä uudelleen' }).click();
    await walk(page, () => true);
    await expect(player(page).locator('[data-status]')).toContainText(`${steps}/${steps}`);
    await expect(player(page).locator('[data-perfect]')).toBeVisible();
    await expect(player(page).getByText('Parempi polku')).toBeHidden();
  },
);

test('a finished encounter is told at its place and in the diary, its text and its backup', async ({
  page,
}) => {
  await page.goto(chapters[0] ?? '');
  const said = await walk(page, (step) => step > 0);
  const steps = said.length;
  await page.reload();
  const result = `Parhaita valintoja ${steps - 1}/${steps}.`;
  await expect(player(page).locator('[data-last]')).toContainText(`Viimeksi: ${result}`);
  await expect(player(page).locator('[data-step]:visible')).toHaveCount(1);
  await page.goto('/oppimispaivakirja/');
  const entry = page.locator(`[data-walk="${encounter?.id}"]`);
  await expect(entry).toContainText(encounter?.title ?? '?');
  await expect(entry).toContainText(encounter?.trade ?? '?');
  await expect(entry).toContainText(result);
  await expect(entry).toContainText(/Luottamus oli lopussa (suurempi|sama|pienempi)/);
  const path = entry.locator('[data-path] > li');
  for (const [step, text] of said.entries())
    expect((await path.nth(step).innerText()).trim()).toBe(text);
  await page.emulateMedia({ media: 'print' });
  await expect(path.first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa tekstinä' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain(`### Kohtaaminen: ${encounter?.title}`);
  expect(file).toContain(result);
  for (const text of said) expect(file).toContain(text);
});

test('a step’s lens explains itself in place, and a walk goes on where it was left', async ({
  page,
}) => {
  await page.goto(chapters[0] ?? '');
  await player(page).locator('[data-step="0"] button').first().click();
  await player(page).locator('[data-next]').click();
  await player(page).locator('[data-step="1"] button').first().click();
  const lens = player(page).locator('[data-step="1"] .lens:visible');
  const address = page.url();
  await lens.locator('summary').click();
  const slug = encounter?.steps[1]?.choices[0]?.lens;
  const asked = module.chapters.find((one) => one.slug === slug);
  await expect(lens).toContainText(`Luvun ${asked?.number} linssi kysyy: ${asked?.question}`);
  expect(page.url()).toBe(address);
  await expect(lens.locator('a')).toHaveCount(slug === chapter?.slug ? 0 : 1);
  await expect(player(page).locator('[data-step]:visible')).toHaveCount(2);
  await page.goto('/sanasto/');
  await page.goBack();
  await expect(player(page).locator('[data-step]:visible')).toHaveCount(2);
  await expect(player(page).locator('[data-step="1"] .chosen')).toHaveCount(1);
  await expect(player(page).locator('svg.trust-line circle')).toHaveCount(2);
});

test('“Kertaa kohta” does not throw the answers away', async ({ page }) => {
  const { path, question } = ofKind('choice');
  await page.goto(`${path}?lahde=moodle`);
  const one = find(page, question.id);
  await one.locator('input').first().check();
  await one.getByRole('link', { name: /^Kertaa kohta/ }).click();
  await expect(page).toHaveURL(new RegExp(`#${question.section}$`));
  await expect(page.locator(`#${question.section}`)).toBeInViewport();
  await expect(one.locator('input:checked')).toHaveCount(1);
});

test('answers in plain Finnish are in the diary and its text', async ({ page }) => {
  const plain = chapter?.plain;
  const question = plain?.questions.find(({ kind }) => kind === 'choice');
  await page.goto(path(plain?.address ?? ''));
  const one = find(page, question?.id ?? '');
  await one.locator('[data-right] input').check();
  await one.locator('[data-check]').click();
  await page.goto('/oppimispaivakirja/');
  for (const { plain } of module.chapters) {
    for (const { id, kind } of plain?.questions ?? []) {
      await expect(page.locator(`[data-answer="${id}"]`)).toHaveCount(1);
      await expect(page.locator(`own-text[data-id="${id}"]`)).toHaveCount(kind === 'open' ? 1 : 0);
    }
  }
  const entry = page.locator(`[data-answer="${question?.id}"]`);
  await expect(entry).toContainText('✓ valmis');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lataa tekstinä' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(
    `Selkosuomeksi: Valmiina 1/${plain?.questions.length}.`,
  );
});

test(
  'the starting test asks where it is unanswered, and shows its result at once',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/lahtotesti/');
    const statements = page.locator('[data-statement]');
    const count = await statements.count();
    await statements.first().locator('input').first().check();
    const check = page.getByRole('button', { name: 'Katso tulos' });
    await check.click();
    const open = statements.nth(1);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveCount(1);
    await expect(open.getByRole('alert')).toContainText(`Vastaamatta on vielä ${count - 1}.`);
    await expect(alert).toBeInViewport({ ratio: 1 });
    await expect(open.locator('input').first()).toBeFocused();
    const outline = (of: Locator) =>
      of.locator('fieldset').evaluate((e) => getComputedStyle(e).outlineStyle);
    expect(await outline(open)).toBe('solid');
    expect(await outline(statements.first())).toBe('none');
    await open.locator('input').first().check();
    await expect(alert).toHaveCount(0);
    for (const statement of await statements.all())
      await statement.locator('input').first().check();
    await check.click();
    const result = page.locator('[data-result]');
    await expect(result).toBeFocused();
    await expect(result).toBeInViewport({ ratio: 1 });
    await expect(result.locator('[data-suggestion]:visible')).toHaveCount(1);
  },
);

test('the parts of an exercise stand well', { tag: '@phone' }, async ({ page }) => {
  const { path, question } = ofKind('choice');
  await page.goto(path);
  const one = find(page, question.id);
  const box = async (of: Locator) => {
    const found = await of.boundingBox();
    if (!found) throw new Error('not seen');
    return found;
  };
  const style = (of: Locator, name: 'fontSize' | 'minHeight') =>
    of.evaluate((element, property) => getComputedStyle(element)[property], name);
  const check = one.locator('[data-check]');
  const hint = one.locator('.hint > summary');
  expect(await style(hint, 'fontSize')).toBe(await style(check, 'fontSize'));
  expect((await box(hint)).y).toBeCloseTo((await box(check)).y, 0);
  // The hint opens under its control, which stays where it was.
  const before = await box(hint);
  await hint.click();
  await expect(one.locator('.hint > p')).toBeVisible();
  expect((await box(hint)).x).toBeCloseTo(before.x, 0);
  const link = one.locator('.exercise-section a');
  const buttons = await box(one.locator('.exercise-buttons'));
  expect((await box(link)).y - (buttons.y + buttons.height)).toBeGreaterThanOrEqual(8);
  await one.locator('input').first().check();
  await check.click();
  const option = await box(one.locator('.option[data-state]').first());
  const feedback = await box(one.locator('.option[data-state] .option-feedback').first());
  expect(option.width - feedback.width).toBeLessThanOrEqual(7);
  const text = page.locator('own-text').first();
  const [frame, field] = [await box(text), await box(text.locator('textarea'))];
  expect(frame.y + frame.height - (field.y + field.height)).toBeLessThanOrEqual(44);
  await page.goto('/opettajalle/kurssinrakentaja/');
  const title = page.locator('input.text-field').first();
  expect((await box(title)).height).toBeLessThanOrEqual(60);
});
