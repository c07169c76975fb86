/**
 * The form that an own encounter is written in: what it asks, and how a field's text and the encounter
 * follow from each other. A field's name is the way to its text: `steps-0-choices-1-reaction`.
 */
import type { EncounterFlaw } from './encounter-flaws.ts';
import { OWN_LIMITS, type OwnEncounter } from './own-encounter.ts';
import type { Trust } from './trust.ts';

/** What a field is called, what it is for and what might stand in it. */
export interface FieldText {
  label: string;
  hint?: string;
  example?: string;
}

/** The questions of the form; on paper they are the same. */
export const FIELD_TEXTS = {
  title: {
    label: 'Otsikko',
    hint: 'Muutama sana, joista kohtaamisen muistaa.',
    example: 'Kenkä tiskillä',
  },
  trade: { label: 'Ala', hint: 'Missä työssä tämä tapahtuu?', example: 'kenkäkauppa' },
  channel: {
    label: 'Kanava',
    hint: 'Miten asiakas kohdataan?',
    example: 'kasvokkain, puhelin, chat tai sähköposti',
  },
  situation: {
    label: 'Alkutilanne',
    hint: 'Missä ollaan, kuka asiakas on ja mitä on jo ehtinyt tapahtua? Pari virkettä riittää. Tyhjä rivi aloittaa uuden kappaleen.',
    example: 'Lauantai, ja jonossa on kolme ihmistä. Asiakas nostaa kengän tiskille.',
  },
  customer: {
    label: 'Kuka puhuu ja miten',
    hint: 'Näkyy repliikin yläpuolella.',
    example: 'Asiakas, kireästi',
  },
  line: { label: 'Mitä asiakas sanoo', example: '”Tämä hajosi viikossa.”' },
  text: { label: 'Mitä sanot tai teet', example: '”Harmillista. Saanko katsoa?”' },
  reaction: { label: 'Mitä asiakas vastaa tai tekee', example: 'Asiakas ojentaa kengän.' },
  trust: { label: 'Mitä luottamukselle tapahtuu?' },
  note: {
    label: 'Miksi näin kävi',
    hint: 'Näkyy, kun valinta on tehty. Kerro, miltä sanasi tuntuivat asiakkaasta.',
    example: 'Vastasit ensin harmiin ja pyysit vasta sitten kenkää.',
  },
  best: { label: 'Mikä valinta on paras?' },
  up: { label: 'Mitä asiakas sanoo, jos luottamus on kasvanut' },
  down: { label: 'Mitä asiakas sanoo, jos luottamus on heikentynyt' },
  debrief: {
    label: 'Purku',
    hint: 'Mitä tästä kohtaamisesta jäi käteen? Purku voi olla myös kysymys, josta jutellaan pelin jälkeen.',
    example: 'Mikä sana käänsi tilanteen?',
  },
  author: {
    label: 'Tekijä',
    hint: 'Nimi tai nimimerkki, jos haluat sen näkyviin. Kun jaat kohtaamisen, nimi kulkee mukana.',
  },
} as const satisfies Record<string, FieldText>;

/** The three endings, the good one first. */
export const ENDING_HINTS: Readonly<Record<Trust, string>> = {
  up: 'Luottamus kasvoi selvästi. Mitä asiakas sanoo tai tekee lopuksi?',
  same: 'Luottamus jäi suunnilleen ennalleen. Asia hoitui, mutta mitä jäi puuttumaan?',
  down: 'Luottamus heikkeni selvästi. Mitä siitä seuraa?',
};

/** What a choice does to trust, as words to choose from. */
export const TRUST_CHOICES: Readonly<Record<Trust, string>> = {
  up: 'Kasvaa',
  same: 'Pysyy',
  down: 'Heikkenee',
};

/** What the choices of a step are called. */
export const CHOICE_LETTERS = ['A', 'B', 'C'] as const;

/** So many characters go into a field of paragraphs; cut into paragraphs they are within the limits. */
export const LONGEST_PARAGRAPHS = 1_800;

/** How the paragraph begins that says what an encounter has been made from. */
const CREDIT = 'Pohjana ';

/** @returns The last paragraph, where it says what the encounter has been made from; else nothing. */
export function creditOf({ debrief }: OwnEncounter): string | undefined {
  const last = debrief.at(-1);
  return last?.startsWith(CREDIT) ? last : undefined;
}

/**
 * What of the module's an encounter says that it has been made from. Anybody may have written that.
 *
 * @returns For a sentence, as `moduulin kohtaaminen ”Taksi”`; nothing where it says no such thing.
 */
export function moduleSourceOf(encounter: OwnEncounter): string | undefined {
  const credit = creditOf(encounter) ?? '';
  const [, kind, title] =
    /^Pohjana Kohtaamisen taidon (kohtaaminen|kysymys) ”(.+)” \(CC BY 4\.0, /.exec(credit) ?? [];
  return kind && title && `moduulin ${kind} ”${title}”`;
}

/** The encounter with a last paragraph that says what it has been made from. @param of - In the nominative. */
export const withCredit = (encounter: OwnEncounter, of: string): OwnEncounter => ({
  ...encounter,
  debrief: [
    ...encounter.debrief.slice(0, OWN_LIMITS.paragraphs - 1),
    `${CREDIT}${of}. Tekstiä on muokattu.`,
  ],
});

/**
 * The text that stands in a field.
 *
 * @param name - Of the field; a name that leads nowhere gives an empty text.
 */
export function fieldText(encounter: OwnEncounter, name: string): string {
  const [part = '', second = '', third = '', fourth = '', fifth = ''] = name.split('-');
  if (part === 'debrief') return join(ownDebrief(encounter));
  if (part === 'situation') return join(encounter.situation);
  if (part === 'endings') return join(encounter.endings[second as Trust] ?? []);
  if (part !== 'steps') return encounter[part as 'title' | 'trade' | 'channel' | 'author'] ?? '';
  const step = encounter.steps[Number(second)];
  if (!step) return '';
  if (third === 'customer' || third === 'line') return step[third];
  if (third === 'best') {
    const best = step.choices.findIndex((choice) => choice.best);
    return best === -1 ? '' : String(best);
  }
  if (third === 'choices')
    return step.choices[Number(fourth)]?.[fifth as 'text' | 'reaction' | 'note'] ?? '';
  return step.variants?.find(({ when }) => when === third)?.line ?? '';
}

/**
 * The encounter with what has been written in a field.
 *
 * @param name - Of the field; a name that leads nowhere changes nothing.
 */
export function withField(encounter: OwnEncounter, name: string, text: string): OwnEncounter {
  const [part = '', second = '', ...rest] = name.split('-');
  switch (part) {
    case 'title':
    case 'trade':
    case 'channel':
      return { ...encounter, [part]: text };
    case 'author': {
      const named = { ...encounter, author: text };
      if (!text.trim()) delete (named as OwnEncounter).author;
      return named;
    }
    case 'situation':
      return { ...encounter, situation: paragraphsIn(text) };
    case 'endings':
      return { ...encounter, endings: { ...encounter.endings, [second]: paragraphsIn(text) } };
    case 'debrief': {
      const credit = creditOf(encounter);
      const own = paragraphsIn(text, OWN_LIMITS.paragraphs - (credit ? 1 : 0));
      return { ...encounter, debrief: [...own, ...(credit ? [credit] : [])] };
    }
    default:
      return {
        ...encounter,
        steps: encounter.steps.map((step, index) =>
          String(index) === second ? withStepField(step, rest, text) : step,
        ),
      };
  }
}

type Step = OwnEncounter['steps'][number];
type Choice = Step['choices'][number];
type Variant = NonNullable<Step['variants']>[number];

function withStepField(step: Step, [field = '', place, own = '']: string[], text: string): Step {
  if (field === 'customer' || field === 'line') return { ...step, [field]: text };
  if (field === 'up' || field === 'down') return withVariant(step, field, text);
  const choices = step.choices.map((choice, index): Choice => {
    if (field === 'best') return withBest(choice, String(index) === text);
    return field === 'choices' && String(index) === place ? { ...choice, [own]: text } : choice;
  });
  return { ...step, choices: choices.map(withoutEmptyLens) };
}

function withBest(choice: Choice, isBest: boolean): Choice {
  const judged = { ...choice };
  delete judged.best;
  return isBest ? { ...judged, best: true } : judged;
}

function withoutEmptyLens({ lens, ...choice }: Choice): Choice {
  return lens ? { ...choice, lens } : choice;
}

/** What the customer says as trust stands; without words there is no such variant, unless it has choices of its own. */
function withVariant(step: Step, when: 'up' | 'down', line: string): Step {
  const { variants = [], ...plain } = step;
  const before = variants.find((variant) => variant.when === when);
  const others = variants.filter((variant) => variant.when !== when);
  const isKept = line.trim() !== '' || before?.choices;
  const next = isKept ? [...others, { ...before, when, line }] : others;
  return next.length > 0
    ? { ...plain, variants: next.sort((a, b) => a.when.localeCompare(b.when)) }
    : plain;
}

/**
 * The encounter with a step that had been taken out of it, at its place or else last.
 *
 * @returns As it was, where there is no room for one more.
 */
export const withStepBack = (encounter: OwnEncounter, step: Step, at: number): OwnEncounter =>
  encounter.steps.length >= OWN_LIMITS.steps
    ? encounter
    : {
        ...encounter,
        steps: [...encounter.steps.slice(0, at), step, ...encounter.steps.slice(at)],
      };

/** With the choices that a step had only when trust stands so; what else has been written stays. */
export function withOwnChoicesBack(
  encounter: OwnEncounter,
  at: number,
  given: Variant,
): OwnEncounter {
  return {
    ...encounter,
    steps: encounter.steps.map((step, index) => {
      if (index !== at) return step;
      const now = step.variants?.find(({ when }) => when === given.when);
      const others = (step.variants ?? []).filter((variant) => variant !== now);
      const back = { ...given, line: now?.line ?? '' };
      return withVariant({ ...step, variants: [...others, back] }, given.when, back.line);
    }),
  };
}

/** Without the choices that a step offers only when trust stands so. */
export function withoutOwnChoices(
  encounter: OwnEncounter,
  step: number,
  when: 'up' | 'down',
): OwnEncounter {
  return {
    ...encounter,
    steps: encounter.steps.map((one, index) => {
      if (index !== step) return one;
      const variants = (one.variants ?? []).map((variant) => {
        const plain = { ...variant };
        if (variant.when === when) delete plain.choices;
        return plain;
      });
      const line = variants.find((variant) => variant.when === when)?.line ?? '';
      return withVariant({ ...one, variants }, when, line);
    }),
  };
}

const ownDebrief = (encounter: OwnEncounter): string[] =>
  creditOf(encounter) ? encounter.debrief.slice(0, -1) : encounter.debrief;

const join = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

/** Paragraphs within the limits; whoever writes more of them than there can be gets longer ones. */
function paragraphsIn(text: string, most: number = OWN_LIMITS.paragraphs): string[] {
  const given = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const cut = given.flatMap(cutParagraph);
  return cut.length <= most ? cut : cutParagraph(given.join(' ')).slice(0, most);
}

/** Cut after the last sentence, or else the last word, that there is room for. */
function cutParagraph(text: string): string[] {
  const most = OWN_LIMITS.text;
  if (text.length <= most) return [text];
  const room = text.slice(0, most);
  const end = room.search(/[.!?…”] [^.!?…]*$/);
  const at = end > most / 2 ? end + 1 : Math.max(room.lastIndexOf(' '), most / 2);
  return [text.slice(0, at).trim(), ...cutParagraph(text.slice(at).trim())];
}

/** Name of the field that a flaw is told beside; `steps` where it is about how many there are. */
export function fieldOf({ at }: EncounterFlaw, { steps }: OwnEncounter): string {
  const [part = '', step, field, place, own] = at;
  if (part !== 'steps' || typeof step !== 'number') return at.join('-');
  if (field === 'variants')
    return `steps-${step}-${steps[step]?.variants?.[Number(place)]?.when ?? 'up'}`;
  if (field === 'choices' && own === undefined) return `steps-${step}-best`;
  return at.join('-');
}
