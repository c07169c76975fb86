import type { Concept } from './understand.ts';

/** A section of the index. */
export interface Candidate {
  id: string;
  /** From the site's root, without a slash at the start. */
  url: string;
}

export interface Ranked extends Candidate {
  score: number;
  /** How many of the concepts it has. */
  met: number;
}

/** What a section weighs by the kind of its page. */
const KINDS: readonly [RegExp, number][] = [
  [/^opettajalle\/[^/]+\/#(?:tunnin-kulku|ydin|vastaukset)/, 0.6],
  [/^opettajalle\//, 0.75],
  [
    /^(?:lataukset|tietoa|tietosuoja|saavutettavuus|lisenssit|linkkilupaus|verkoton|luotettavuus)\//,
    0.85,
  ],
  [/^luvut\/[^/]+\/selko\//, 0.85],
  // Sentences to say have the words of every trouble; goals and principles say in short what sections say.
  [/^selko\/lauseet\/|^luvut\/[^/]+\/#(?:tavoitteet|periaate)/, 0.75],
  [/^luvut\/[^/]+\/#(?:tehtava|kohtaamiset|itsetesti)/, 0.8],
  [/^(?:avainperiaatteet|luvut)\/(?:#|$)/, 0.8],
  [/^sanasto\//, 0.9],
];

/** What a word is worth to a section that lacks it when another section of its page has it. */
const ON_THE_PAGE = 0.33;

const kindWeight = (url: string): number => KINDS.find(([pattern]) => pattern.test(url))?.[1] ?? 1;

/**
 * Sections that have what is asked for, best first: all concepts before some, then by how well they
 * stand there, there or elsewhere on their page, and by how much of the query's weight is met.
 *
 * @param scores - For each concept a section's score, by the section's id.
 * @param plainFirst - Plain Finnish comes first.
 */
export function rank(
  concepts: readonly Concept[],
  scores: readonly ReadonlyMap<string, number>[],
  sections: ReadonlyMap<string, Candidate>,
  plainFirst = false,
): Ranked[] {
  const total = sections.size;
  // What few sections have says more.
  const rarity = scores.map(({ size }) => Math.log(1 + total / (1 + size)));
  const whole = rarity.reduce((sum, one) => sum + one, 0);
  const onPages = scores.map((own) => {
    const best = new Map<string, number>();
    for (const [id, score] of own) {
      const page = pageOf(sections.get(id));
      best.set(page, Math.max(best.get(page) ?? 0, score));
    }
    return best;
  });
  const ids = new Set(scores.flatMap((own) => [...own.keys()]));
  const found = [...ids].flatMap((id): Ranked[] => {
    const section = sections.get(id);
    if (!section) return [];
    let score = 0;
    let met = 0;
    let share = 0;
    scores.forEach((own, index) => {
      const one = own.get(id);
      const part = one === undefined ? ON_THE_PAGE : 1;
      const worth = one ?? onPages[index]?.get(pageOf(section));
      if (worth === undefined) return;
      score += worth * part;
      share += ((rarity[index] ?? 0) / whole) * part;
      if (one !== undefined) met += 1;
    });
    const kind = plainFirst && isPlain(section) ? 1.3 : kindWeight(section.url);
    return [{ ...section, score: score * share ** 2 * kind, met }];
  });
  const isWhole = ({ met }: Ranked) => met === concepts.length;
  const inOrder = (all: Ranked[]) =>
    all.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || b.score - a.score);
  return inOrder(plainFirst ? found : behindTheirChapters(found, isWhole));
}

const isPlain = ({ url }: Candidate) => /^luvut\/[^/]+\/selko\//.test(url);

/** A chapter in plain Finnish says the same in short words: it does not stand before the chapter itself. */
function behindTheirChapters(found: Ranked[], isWhole: (one: Ranked) => boolean): Ranked[] {
  const best = new Map<string, number>();
  for (const one of found)
    if (!isPlain(one) && isWhole(one))
      best.set(pageOf(one), Math.max(best.get(pageOf(one)) ?? 0, one.score));
  return found.map((one) => {
    const chapter = isPlain(one) ? best.get(pageOf(one).replace(/selko\/$/, '')) : undefined;
    return chapter === undefined ? one : { ...one, score: Math.min(one.score, chapter * 0.99) };
  });
}

const pageOf = (section: Candidate | undefined) => section?.url.split('#')[0] ?? '';
