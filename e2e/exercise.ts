/** Self-check questions and encounters, found and answered as a learner does. */
import type { Locator, Page } from 'playwright/test';
import { module, type PublishedQuestion } from './school-files.ts';

type Kind = PublishedQuestion['kind'];

export const pathOf = (address: string): string => new URL(address).pathname;

/** The module's first question of a kind, with its page. */
export function ofKind<K extends Kind>(kind: K) {
  for (const { address, questions } of module.chapters) {
    const question = questions.find((one) => one.kind === kind);
    if (question)
      return { path: pathOf(address), question: question as PublishedQuestion & { kind: K } };
  }
  throw new Error(`The module has no question of the kind ${kind}.`);
}

/** Opens the module's first question of a kind. */
export async function openKind(page: Page, kind: Kind): Promise<Locator> {
  const { path, question } = ofKind(kind);
  await page.goto(path);
  const one = page.locator(`self-check-question[data-question="${question.id}"]`);
  await bringUp(one);
  return one;
}

/** Shows a question of a self-check that has another one in view. */
export async function bringUp(one: Locator): Promise<void> {
  if (await one.isVisible()) return;
  const index = await one.evaluate((question) =>
    [...(question.parentElement?.querySelectorAll('self-check-question') ?? [])].indexOf(question),
  );
  await one.locator('xpath=..').locator('.self-check-place').nth(index).click();
}

export const OWN_ANSWER = 'Hei! Korjaan vian tänään. ”Kiitos”, sanoi asiakas.';

/** Places of the options, as they stand now. */
export const orderOf = (one: Locator): Promise<number[]> =>
  one
    .locator('[data-option]')
    .evaluateAll((all) => all.map((option) => Number((option as HTMLElement).dataset['option'])));

/** Answers a question, right or so that at least one option is wrong, and checks it. */
export async function answer(one: Locator, isRight: boolean): Promise<void> {
  await bringUp(one);
  const kind = (await one.getAttribute('data-kind')) as Kind;
  const retry = one.locator('[data-check=retry]');
  if (await retry.isVisible()) await retry.click();
  const wrong = one.locator('[data-option]:not([data-right]) input').first();
  const right = await one.locator('[data-right] input').all();
  if (kind === 'choice' && !isRight) await wrong.check();
  if (kind === 'choice' && isRight) await right[0]?.check();
  if (kind === 'multiple') {
    for (const input of isRight ? right : [wrong, ...right.slice(0, 1)]) await input.check();
  }
  if (kind === 'sort') {
    for (const option of await one.locator('[data-option]').all()) {
      const box = await option.getAttribute('data-box');
      await option.locator(isRight ? `.box:has([value="${box}"])` : '.box:first-child').click();
    }
  }
  if (kind === 'order') {
    const count = (await orderOf(one)).length;
    for (let place = 0; place < count; place++) {
      while ((await orderOf(one)).indexOf(place) > place)
        await one.locator(`[data-option="${place}"] [data-move="-1"]`).click();
    }
    if (!isRight) await one.locator('[data-option="1"] [data-move="-1"]').click();
  }
  if (kind === 'open') await one.locator('textarea').fill(OWN_ANSWER);
  await one.locator('[data-check]').click();
}

type Encounter = (typeof module.chapters)[number]['encounters'][number];

/** What a step of an encounter is when trust has changed by so many steps. */
export function turnAt({ variants = [], ...step }: Encounter['steps'][number], level: number) {
  const when = level > 0 ? 'up' : level < 0 ? 'down' : undefined;
  return { ...step, ...variants.find((variant) => variant.when === when) };
}

/** Buttons of the choices that a step offers. */
export const offeredAt = (player: Locator, at: number): Locator =>
  player.locator(`[data-step="${at}"] [data-choices]:not(.waiting) > [data-choice] > button`);

/** The best of them. */
export const bestAt = (player: Locator, at: number): Locator =>
  player.locator(`[data-step="${at}"] [data-choices]:not(.waiting) > [data-best] > button`);
