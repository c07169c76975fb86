import type { EncounterSummary, StepSummary } from '../../../lib/reader/class-encounters.ts';
import type { ClassSummary } from '../../../lib/reader/class-summary.ts';
import { element } from '../../site/element.ts';
import { bar, fold, section } from './parts.ts';

const ENDINGS = [
  ['up', 'onnistui'],
  ['same', 'selvittiin'],
  ['down', 'katkesi'],
] as const;
const TRUST = {
  up: 'luottamus kasvoi',
  same: 'pysyi ennallaan',
  down: 'luottamus heikkeni',
} as const;

/** What was chosen at each step of the encounters, where trust fell, and how they ended. */
export function encounters({ chapters }: ClassSummary): HTMLElement {
  const met = chapters.filter(({ encounters: all }) => all.length > 0);
  const folds = met.map(({ number, title, encounters: all }, index) =>
    fold(
      `Luku ${number}: ${title}`,
      all.length === 1 ? 'yksi kohtaaminen' : `${all.length} kohtaamista`,
      index === 0,
      ...all.map(draw),
    ),
  );
  return section(
    'kohtaamiset',
    'Kohtaamiset',
    'Mitä kullakin askeleella valittiin, missä luottamus heikkeni ja miten kohtaaminen päättyi. Jokaisesta lasketaan viimeinen kerta, jonka hän kulki loppuun.',
    ...(folds.length > 0
      ? folds
      : [element('p', 'furniture', 'Kukaan ei ole vielä kulkenut kohtaamista loppuun.')]),
  );
}

function draw({ title, isPlain, walked, endings, steps, fall }: EncounterSummary): HTMLElement {
  const step = steps[fall ?? -1];
  const ends = ENDINGS.map(([ending, words]) => `${words} ${endings[ending]}`).join(' · ');
  return element(
    'article',
    'class-question',
    element('h4', 'text-h3', isPlain ? `Selkosuomeksi: ${title}` : title),
    element('p', 'furniture', `Loppuun kulki ${walked}: ${ends}`),
    ...(step
      ? [
          element(
            'p',
            '',
            element('strong', '', `Luottamus heikkeni useimmin askeleella ${(fall ?? 0) + 1}`),
            ` (${step.falls}/${walked}): ${step.line}`,
          ),
        ]
      : []),
    element('ol', 'class-steps', ...steps.map((one, at) => drawStep(one, at === fall, walked))),
  );
}

function drawStep({ line, offers, falls }: StepSummary, isFall: boolean, walked: number) {
  const made = element(
    'li',
    '',
    element('p', '', line),
    ...offers.flatMap(({ when, met, choices }) => [
      ...(when ? [element('p', 'furniture', `${when} (${met}):`)] : []),
      element(
        'ul',
        'class-options',
        ...choices.map(({ text, trust, isBest, count }) =>
          element(
            'li',
            '',
            element(
              'span',
              '',
              ...(isBest ? [element('strong', '', '✓ Paras: ')] : []),
              text,
              element('span', 'class-place', ` (${TRUST[trust]})`),
            ),
            element('span', 'class-count', String(count)),
            bar(count, met, trust === 'down'),
          ),
        ),
      ),
    ]),
    element('p', 'furniture', `Luottamus heikkeni ${falls}/${walked}.`),
  );
  if (isFall) made.dataset['fall'] = '';
  return made;
}
