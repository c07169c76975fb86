/** Encounters that somebody has written, and the links that carry them, made as others would make them. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { module, type EncounterChoice, type PublishedChapter } from './school-files.ts';

type ModuleEncounter = PublishedChapter['encounters'][number];
type Choice = Omit<EncounterChoice, 'lens'> & { lens?: string };
type Step = Omit<ModuleEncounter['steps'][number], 'choices' | 'variants'> & {
  choices: Choice[];
  variants?: { when: 'up' | 'down'; customer?: string; line: string; choices?: Choice[] }[];
};
export interface OwnEncounter {
  title: string;
  author?: string;
  trade: string;
  channel: string;
  situation: string[];
  steps: Step[];
  endings: Record<EncounterChoice['trust'], string[]>;
  debrief: string[];
}

const TRUST = ['same', 'up', 'down'];
const packChoices = (choices: readonly Choice[]) =>
  choices.map(({ text, reaction, note, trust, best, lens }) => [
    ...[text, reaction, note, TRUST.indexOf(trust) + (best ? 3 : 0)],
    ...(lens ? [lens] : []),
  ]);

/** The fragment of any JSON, or of any text. */
export const packed = (content: unknown): string =>
  `1.${deflateRawSync(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')}`;

/** What a fragment holds. */
export const unpacked = (fragment: string): unknown =>
  JSON.parse(inflateRawSync(Buffer.from(fragment.replace(/^#?1\./, ''), 'base64url')).toString());

/** Texts in the order in which a link carries them. */
export const rowOf = ({ title, trade, channel, author = '', ...own }: OwnEncounter): unknown[] => [
  ...[title, trade, channel, author, own.situation],
  own.steps.map(({ customer, line, choices, variants = [] }) => [
    ...[customer, line, packChoices(choices)],
    ...variants.map(({ when, customer: other = '', line: said, choices: offered }) => [
      ...[TRUST.indexOf(when), other, said],
      ...(offered ? [packChoices(offered)] : []),
    ]),
  ]),
  [own.endings.up, own.endings.same, own.endings.down],
  own.debrief,
];

export const fragmentOf = (own: OwnEncounter): string => `#${packed(rowOf(own))}`;

const CHOICE = { text: '', reaction: '', note: '' };

/** An encounter whose every text is what is asked, of as many steps. */
export const encounterOf = (text: (what: string) => string, steps = 3): OwnEncounter => ({
  title: text('otsikko'),
  author: text('tekijä'),
  trade: text('ala'),
  channel: text('kanava'),
  situation: [text('tilanne')],
  steps: Array.from({ length: steps }, (_, index) => ({
    customer: text(`asiakas ${index + 1}`),
    line: text(`repliikki ${index + 1}`),
    choices: (['up', 'same', 'down'] as const).map((trust, at) => ({
      ...CHOICE,
      text: text(`valinta ${index + 1}${'ABC'[at]}`),
      reaction: text(`reaktio ${index + 1}${'ABC'[at]}`),
      note: text(`selitys ${index + 1}${'ABC'[at]}`),
      trust,
      ...(at === 0 && { best: true as const }),
    })),
  })),
  endings: { up: [text('loppu up')], same: [text('loppu same')], down: [text('loppu down')] },
  debrief: [text('purku')],
});

/** A short one, whose link a QR code has room for. */
export const short = encounterOf((what) => what);

/** One of the module's, with variants and choices of their own in them. */
export const taken: OwnEncounter = (() => {
  const found = module.chapters
    .flatMap(({ encounters }) => encounters)
    .find(({ steps }) => steps.some(({ variants }) => variants?.some(({ choices }) => choices)));
  if (!found) throw new Error('No encounter of the module has a variant with choices of its own');
  return { ...found, author: 'Aino Äijälä' };
})();
