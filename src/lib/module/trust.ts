/** What a choice does to the customer's trust. */
export type Trust = 'up' | 'same' | 'down';

export const TRUST_WORDS: Readonly<Record<Trust, string>> = {
  up: 'Luottamus kasvaa',
  same: 'Luottamus pysyy ennallaan',
  down: 'Luottamus laskee',
};

const AT_END: Readonly<Record<Trust, string>> = {
  up: 'suurempi kuin alussa',
  same: 'sama kuin alussa',
  down: 'pienempi kuin alussa',
};

/** How an encounter that was walked to its end went, in words. @param taken - The choice of each step. */
export function describeWalk(taken: readonly { trust: Trust; best: boolean }[]): string {
  const best = taken.filter((one) => one.best).length;
  const level = taken.reduce((sum, { trust }) => sum + STEP[trust], 0);
  const trust = level > 0 ? 'up' : level < 0 ? 'down' : 'same';
  return `Parhaita valintoja ${best}/${taken.length}. Luottamus oli lopussa ${AT_END[trust]}.`;
}

const STEP: Readonly<Record<Trust, number>> = { up: 1, same: 0, down: -1 };

/** A point of the trust line, in units of the drawing. */
interface TrustPoint {
  x: number;
  y: number;
}

export const TRUST_SIZE = { width: 320, height: 120, margin: 16 };

/**
 * The trust line's points, the start first. The line always spans the same frame, whatever the
 * number of steps, and a step up is as high as a step down is low.
 *
 * @param taken - The choices so far.
 * @param steps - How many steps the encounter has.
 */
export function trustPoints(taken: readonly Trust[], steps: number): TrustPoint[] {
  const { width, height, margin } = TRUST_SIZE;
  const unit = (height / 2 - margin) / steps;
  let level = 0;
  return [0, ...taken.map((trust) => (level += STEP[trust]))].map((at, index) => ({
    x: margin + ((width - 2 * margin) / steps) * index,
    y: height / 2 - at * unit,
  }));
}

/** The trust line in words, for those who do not see it. */
export function describeTrust(taken: readonly Trust[]): string {
  const words = taken.map(
    (trust, index) => `askel ${index + 1}: ${TRUST_WORDS[trust].toLowerCase()}`,
  );
  return `Luottamuskäyrä. ${words.join(', ')}.`;
}
