/** Encounters that branch: what each branch shows, what its end compares with, and how it looks. */
import type { Locator, Page } from 'playwright/test';
import { bestAt, offeredAt, turnAt } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { module, type EncounterChoice } from './school-files.ts';
import { chapters } from './site.ts';

const [first = ''] = chapters;
type Encounter = (typeof module.chapters)[number]['encounters'][number];
const encounters = module.chapters.flatMap(({ slug, encounters }) =>
  encounters.map((encounter) => ({ slug, encounter })),
);
const branching = encounters.filter(({ encounter }) =>
  encounter.steps.some(({ variants = [] }) => variants.some(({ choices }) => choices)),
);

const STEP = { up: 1, same: 0, down: -1 };
const player = (page: Page) => page.locator('encounter-player').first();
const next = (page: Page) => player(page).locator('[data-next]');
const bestOf = (choices: readonly EncounterChoice[]) => choices.findIndex(({ best }) => best);
const worstOf = (choices: readonly EncounterChoice[]) =>
  Math.max(
    0,
    choices.findIndex(({ trust }) => trust === 'down'),
  );

/** All ways through an encounter: the index chosen at each step, and how trust stood before each. */
function* waysThrough(
  { steps }: Encounter,
  path: readonly number[] = [],
  levels: readonly number[] = [0],
): Generator<{ path: readonly number[]; levels: readonly number[] }> {
  const step = steps[path.length];
  if (!step) return yield { path, levels };
  const level = levels.at(-1) ?? 0;
  for (const [index, { trust }] of turnAt(step, level).choices.entries())
    yield* waysThrough({ steps } as Encounter, [...path, index], [...levels, level + STEP[trust]]);
}

/** Opens an encounter on a page of its own, from its beginning. */
async function open(page: Page, { slug, encounter }: (typeof encounters)[number]): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`/upota/${slug}/${encounter.id}/`);
  const again = player(page).locator('[data-again]');
  if (await again.isVisible()) await again.click();
}

async function walkPath(page: Page, path: readonly number[]): Promise<void> {
  for (const [at, index] of path.entries()) {
    await offeredAt(player(page), at).nth(index).click();
    await next(page).click();
  }
}

test(
  'a step shows its own line and its own three choices, on the best way and on the worst',
  { tag: '@touch' },
  async ({ page }) => {
    expect(branching.length).toBeGreaterThan(0);
    for (const one of branching) {
      for (const choose of [bestOf, worstOf]) {
        await open(page, one);
        let level = 0;
        for (const [at, step] of one.encounter.steps.entries()) {
          const { line, choices } = turnAt(step, level);
          const shown = player(page).locator(`[data-step="${at}"]`);
          await expect(shown.locator('[data-line]:visible')).toHaveCount(1);
          await expect(shown.locator('[data-line]:visible')).toContainText(line);
          const buttons = shown.locator('[data-choice] > button:visible');
          await expect(buttons).toHaveText(choices.map(({ text }) => text));
          // What is asked stands between them.
          const tops = await Promise.all(
            [
              shown.locator('[data-line]:visible'),
              shown.locator('[data-ask]'),
              buttons.first(),
            ].map(async (part) => (await part.boundingBox())?.y ?? -1),
          );
          expect(tops).toEqual([...tops].sort((a, b) => a - b));
          // Nothing that waits or is hidden stands there after all, here or in any other step.
          const away = player(page).locator('.waiting, [hidden]:not([hidden="until-found"])');
          await expect(away.filter({ visible: true })).toHaveCount(0);
          const index = choose(choices);
          level += STEP[choices[index]?.trust ?? 'same'];
          await buttons.nth(index).click();
          await next(page).click();
        }
      }
    }
  },
);

test('who took the best that was offered is not told of a better one in another branch', async ({
  page,
}) => {
  let tried = 0;
  for (const one of branching) {
    const { steps } = one.encounter;
    const ways = [...waysThrough(one.encounter)];
    const turns = ({ path, levels }: (typeof ways)[number]) =>
      steps.map((step, at) => ({ ...turnAt(step, levels[at] ?? 0), index: path[at] ?? -1 }));
    const isBest = ({ choices, index }: ReturnType<typeof turns>[number]) =>
      choices[index]?.best === true;
    const best = ways.find((way) => turns(way).every(isBest));
    if (!best) throw new Error(`${one.encounter.id} has no best way.`);
    // The best choice of a branch that the best way does not come to.
    const isOther = (way: (typeof ways)[number], at: number) =>
      turns(way)[at]?.choices !== turns(best)[at]?.choices;
    for (const at of steps.keys()) {
      const way = ways.find((way) => isOther(way, at) && turns(way).slice(at).every(isBest));
      if (!way) continue;
      tried += 1;
      await open(page, one);
      await walkPath(page, way.path);
      const columns = player(page).locator('[data-walk] > li');
      await expect(columns).toHaveCount(steps.length);
      for (const [place, turn] of turns(way).entries())
        await expect(columns.nth(place).locator('button')).toHaveCount(isBest(turn) ? 0 : 1);
      const opening = columns.locator('button').first();
      await opening.click();
      const missed = turns(way).find((turn) => !isBest(turn));
      await expect(player(page).locator('[data-walk-step]')).toContainText(
        missed?.choices.find((choice) => choice.best)?.text ?? '?',
      );
    }
  }
  expect(tried).toBeGreaterThan(0);
});

test('a good beginning and then indifference is no success', async ({ page }) => {
  const [one] = encounters.filter(({ encounter }) => encounter.steps.length === 5);
  if (!one) throw new Error('No encounter of five steps.');
  for (const [level, ending] of [
    [2, 'same'],
    [3, 'up'],
    [-2, 'same'],
    [-3, 'down'],
  ] as const) {
    const way = [...waysThrough(one.encounter)].find(({ levels }) => levels.at(-1) === level);
    await open(page, one);
    await walkPath(page, way?.path ?? []);
    await expect(player(page).locator('[data-ending]:visible')).toHaveAttribute(
      'data-ending',
      ending,
    );
  }
});

const style = (of: Locator, name: string) =>
  of.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name);

test('in forced colours what was said is text, and only a frame opens', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(first);
  await offeredAt(player(page), 0).last().click();
  const said = player(page).locator('.chosen');
  expect(await style(said.locator('button'), 'color')).toBe(
    await style(said.locator('[data-reaction]'), 'color'),
  );
  await next(page).click();
  for (const at of [1, 2, 3, 4, 5]) {
    if (!(await offeredAt(player(page), at).count())) break;
    await bestAt(player(page), at).click();
    await next(page).click();
  }
  const columns = player(page).locator('.walk-column');
  for (const column of await columns.all()) {
    const opens = (await column.evaluate(({ localName }) => localName)) === 'button';
    const width = await style(column, 'border-top-width');
    expect(width === '0px').toBe(!opens);
  }
  await expect(columns.locator('xpath=self::button')).not.toHaveCount(0);
});

test('in a small window the line stands between the stage and what was answered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(first);
  await offeredAt(player(page), 0).first().scrollIntoViewIfNeeded();
  await offeredAt(player(page), 0).first().click();
  const bottomOf = (of: Locator) => of.evaluate((one) => one.getBoundingClientRect().bottom);
  const topOf = (of: Locator) => of.evaluate((one) => one.getBoundingClientRect().top);
  const step = player(page).locator('[data-step="0"]');
  await expect
    .poll(async () =>
      Math.round(
        (await topOf(step.locator('[data-line]:visible'))) -
          (await bottomOf(player(page).locator('.encounter-stage'))),
      ),
    )
    .toBeGreaterThanOrEqual(0);
  expect(await bottomOf(step.locator('.encounter-note:visible'))).toBeLessThanOrEqual(640);
});

test('on a phone on its side the stage is in view when trust moves', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(first);
  await offeredAt(player(page), 0).last().click();
  await expect(player(page).locator('[data-picture]')).toBeInViewport({ ratio: 1 });
  await expect(player(page).locator('[data-change]')).toBeInViewport({ ratio: 1 });
});

test('on paper a half-played encounter is the one that nobody has played', async ({ page }) => {
  const { slug, encounter } = encounters[0] ?? {};
  await page.goto(`/upota/${slug}/${encounter?.id}/`);
  const paper = async () => {
    await page.emulateMedia({ media: 'print' });
    const text = await player(page).evaluate((one) => (one as HTMLElement).innerText);
    await page.emulateMedia({ media: 'screen' });
    return text;
  };
  const before = await paper();
  expect(before).not.toContain('Askel 1/');
  expect(before).toContain('Mitä sanot tai teet?');
  for (const paragraph of Object.values(encounter?.endings ?? {}).flat())
    expect(before).toContain(paragraph);
  await offeredAt(player(page), 0).last().click();
  await next(page).click();
  await offeredAt(player(page), 1).last().click();
  expect(await paper()).toBe(before);
  await page.emulateMedia({ media: 'print' });
  const edges = await player(page)
    .locator('.option')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).border));
  expect(new Set(edges).size).toBe(1);
});
