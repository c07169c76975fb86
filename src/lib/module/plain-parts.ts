import { PLAIN_PARTS } from '../content/addresses.ts';
import type { PlainChapter } from './module-model.ts';

type PlainPart = keyof typeof PLAIN_PARTS;

/** What follows the text of a chapter in plain Finnish, in this order. */
const TITLES: Readonly<Record<PlainPart, string>> = {
  encounters: 'Harjoittele tilannetta',
  selfCheck: 'Kysymyksiä sinulle',
  speaking: 'Puhu suomea',
  reflections: 'Mieti ja kirjoita',
  terms: 'Luvun sanat',
};

/** A part's title. */
export const plainPartTitle = (part: PlainPart): string => TITLES[part];

/** All headings of a chapter in plain Finnish, in their order. */
export function plainHeadings(plain: PlainChapter): { id: string; title: string }[] {
  const has: Readonly<Record<PlainPart, boolean>> = {
    encounters: plain.encounters.length > 0,
    selfCheck: plain.questions.length > 0,
    speaking: plain.speaking.length > 0,
    reflections: plain.reflections.length > 0,
    terms: plain.terms.length > 0,
  };
  return [
    ...plain.sections.map(({ id, title }) => ({ id, title })),
    ...(Object.keys(TITLES) as PlainPart[])
      .filter((part) => has[part])
      .map((part) => ({ id: PLAIN_PARTS[part], title: TITLES[part] })),
  ];
}
