/** What a choice does to the customer's trust; also how trust stands beside the beginning. */
export type Trust = 'up' | 'same' | 'down';

export const TRUST_WORDS: Readonly<Record<Trust, string>> = {
  up: 'Luottamus kasvaa',
  same: 'Luottamus pysyy ennallaan',
  down: 'Luottamus heikkenee',
};

/** The same of what has happened. */
export const TRUST_CHANGED: Readonly<Record<Trust, string>> = {
  up: 'Luottamus kasvoi',
  same: 'Luottamus pysyi ennallaan',
  down: 'Luottamus heikkeni',
};

/** When a variant of a step is said, to who reads all of them. */
export const STANDING_WORDS: Readonly<Record<Trust, string>> = {
  up: 'Kun luottamus on kasvanut',
  same: 'Kun luottamus on ennallaan',
  down: 'Kun luottamus on heikentynyt',
};

/** When an ending comes, to who reads all of them. */
export const ENDING_WORDS: Readonly<Record<Trust, string>> = {
  up: 'Jos luottamus kasvoi selvästi',
  same: 'Jos luottamus pysyi suunnilleen ennallaan',
  down: 'Jos luottamus heikkeni selvästi',
};

/** How an encounter came out, by the standing that its ending is written for. */
export const ENDING_NAMES: Readonly<Record<Trust, string>> = {
  up: 'Kohtaaminen onnistui',
  same: 'Kohtaamisesta selvittiin',
  down: 'Kohtaaminen katkesi',
};

const STEP: Readonly<Record<Trust, number>> = { up: 1, same: 0, down: -1 };

/**
 * So far from where it began must trust be for an encounter to go well or break off: three fifths of
 * its steps, so that a good beginning alone is not enough.
 */
export const farAfter = (steps: number): number => Math.ceil((3 * steps) / 5);

/** @returns How many steps up (or down, below 0) trust is from where it began. */
export const levelOf = (taken: readonly Trust[]): number =>
  taken.reduce((sum, trust) => sum + STEP[trust], 0);

/** @returns How it stands on the way: whatever is not as at the beginning is felt. */
export const standingAt = (level: number): Trust =>
  level > 0 ? 'up' : level < 0 ? 'down' : 'same';

/** @returns Which of the three endings a level leads to. @param steps - How many the encounter has. */
export function endingAt(level: number, steps: number): Trust {
  const far = farAfter(steps);
  return level >= far ? 'up' : level <= -far ? 'down' : 'same';
}

/** How an encounter that was walked to its end went, in words. @param taken - The choice of each step. */
export function describeWalk(taken: readonly { trust: Trust; best: boolean }[]): string {
  const best = taken.filter((one) => one.best).length;
  const ending = endingAt(levelOf(taken.map(({ trust }) => trust)), taken.length);
  return `${ENDING_NAMES[ending]}. Parhaita valintoja ${best}/${taken.length}.`;
}

/** How trust has gone, in words, for those who do not see it. */
export function describeTrust(taken: readonly Trust[]): string {
  const words = taken.map(
    (trust, index) => `${TRUST_WORDS[trust].replace('Luottamus ', '')} askeleella ${index + 1}`,
  );
  return words.length === 0
    ? 'Sinä ja keskustelukumppanisi vastakkain.'
    : `Sinä ja keskustelukumppanisi. Luottamus ${words.join(', ')}.`;
}

const GAP = { beginning: 110, change: 150 };

/**
 * How far from each other the two stand on the stage, in units of its drawing; below 0 they overlap.
 *
 * @param level - As {@link levelOf} tells it.
 * @param steps - How many steps the encounter has.
 */
export const stageGap = (level: number, steps: number): number =>
  GAP.beginning - (GAP.change * level) / steps;
