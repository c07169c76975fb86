/**
 * An encounter that a teacher or a student has written, as it is kept, saved as a file and carried by a
 * link. Whatever comes in is text that anybody may have written: it is read here and nowhere else.
 */
import type { Encounter } from './exercise-schemas.ts';
import type { Trust } from './trust.ts';

/** Every text may be empty while it is a draft; lists of paragraphs hold none that is. */
export type OwnEncounter = Encounter & { author?: string };

type Step = Encounter['steps'][number];
type Choice = Step['choices'][number];
type Variant = NonNullable<Step['variants']>[number];

/** Longest texts, in characters (UTF-16), and longest lists; what is longer is cut. */
export const OWN_LIMITS = {
  title: 120,
  author: 80,
  /** Trade and channel. */
  short: 60,
  /** Who speaks and how. */
  customer: 160,
  text: 600,
  paragraphs: 6,
  steps: 6,
  choices: 3,
  /** In a file. */
  encounters: 200,
} as const;

/** Name and version of a file of own encounters. */
export const OWN_FORMAT = 'kohtaamisen-taito-kohtaaminen';
const OWN_VERSION = 1;

/** Of a file, in characters: more than all encounters that it may hold. */
export const LONGEST_OWN_FILE = 5_000_000;

/** What an encounter is called that has no name of its own, as one from a link. */
export const OWN_ID = 'oma-kohtaaminen';

/** Why something is not an encounter that can be read. */
export class EncounterError extends Error {
  /** `newer`: of a version to come; `foreign`: whole, but something else; `broken`: cut or changed. */
  readonly reason: 'too-large' | 'broken' | 'foreign' | 'newer';
  constructor(reason: EncounterError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** @returns A blank to write into. @param steps - From 1 to 6. */
export function emptyEncounter(steps = 4): OwnEncounter {
  return {
    id: OWN_ID,
    title: '',
    trade: '',
    channel: '',
    situation: [],
    steps: Array.from({ length: steps }, emptyStep),
    endings: { up: [], same: [], down: [] },
    debrief: [],
  };
}

/** @returns A blank step with its three choices, none of which is the best one yet. */
export const emptyStep = (): Step => ({ customer: '', line: '', choices: emptyChoices() });

/** @returns Three blank choices that leave trust as it is. */
export const emptyChoices = (): Choice[] =>
  Array.from({ length: OWN_LIMITS.choices }, () => ({
    text: '',
    reaction: '',
    trust: 'same' as const,
    note: '',
  }));

/**
 * Reads an encounter from JSON of a link, a file or the storage. Fields that it does not know are left
 * out, missing texts are empty, long ones are cut.
 *
 * @throws {EncounterError} `foreign` when it is something else, has no step or too many, or a step has not
 * three choices, or when trust is told by an unknown word.
 */
export function parseEncounter(value: unknown): OwnEncounter {
  const { id, title, author, trade, channel, situation, steps, endings, debrief } = fieldsOf(value);
  const name = textOf(author, OWN_LIMITS.author);
  const { up, same, down } = fieldsOf(endings ?? {});
  return {
    id: isId(id) ? id : OWN_ID,
    title: textOf(title, OWN_LIMITS.title),
    ...(name && { author: name }),
    trade: textOf(trade, OWN_LIMITS.short),
    channel: textOf(channel, OWN_LIMITS.short),
    situation: paragraphsOf(situation),
    steps: listOf(steps, 1, OWN_LIMITS.steps).map(stepOf),
    endings: { up: paragraphsOf(up), same: paragraphsOf(same), down: paragraphsOf(down) },
    debrief: paragraphsOf(debrief),
  };
}

/** @returns The text of a file that {@link parseEncounters} reads. */
export const serializeEncounters = (encounters: readonly OwnEncounter[]): string =>
  `${JSON.stringify({ format: OWN_FORMAT, version: OWN_VERSION, encounters }, undefined, 1)}\n`;

/**
 * Reads a file of own encounters.
 *
 * @param text - Content of the file.
 * @returns At least one encounter, in the file's order.
 * @throws {EncounterError} When it is not such a file, or one of its encounters cannot be read.
 */
export function parseEncounters(text: string): OwnEncounter[] {
  if (text.length > LONGEST_OWN_FILE) throw new EncounterError('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new EncounterError('broken');
  }
  const { format, version, encounters } = fieldsOf(value);
  if (format !== OWN_FORMAT) throw new EncounterError('foreign');
  if (version !== OWN_VERSION)
    throw new EncounterError(typeof version === 'number' ? 'newer' : 'foreign');
  if (Array.isArray(encounters) && encounters.length > OWN_LIMITS.encounters)
    throw new EncounterError('too-large');
  return listOf(encounters, 1, OWN_LIMITS.encounters).map(parseEncounter);
}

function stepOf(value: unknown): Step {
  const { customer, line, variants, choices } = fieldsOf(value);
  const own = variants === undefined ? [] : listOf(variants, 0, 2).map(variantOf);
  return {
    customer: textOf(customer, OWN_LIMITS.customer),
    line: textOf(line),
    ...(own.length > 0 && { variants: own }),
    choices: choicesOf(choices),
  };
}

function variantOf(value: unknown): Variant {
  const { when, customer, line, choices } = fieldsOf(value);
  if (when !== 'up' && when !== 'down') throw new EncounterError('foreign');
  const who = textOf(customer, OWN_LIMITS.customer);
  return {
    when,
    ...(who && { customer: who }),
    line: textOf(line),
    ...(choices !== undefined && { choices: choicesOf(choices) }),
  };
}

const choicesOf = (value: unknown): Choice[] =>
  listOf(value, OWN_LIMITS.choices, OWN_LIMITS.choices).map(choiceOf);

function choiceOf(value: unknown): Choice {
  const { text, reaction, trust, note, lens, best } = fieldsOf(value);
  if (!isTrust(trust)) throw new EncounterError('foreign');
  return {
    text: textOf(text),
    reaction: textOf(reaction),
    trust,
    note: textOf(note),
    ...(isId(lens) && { lens }),
    ...(best === true && { best }),
  };
}

const isTrust = (value: unknown): value is Trust =>
  value === 'up' || value === 'same' || value === 'down';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value);

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new EncounterError('foreign');
  // Nothing is inherited: what a file does not say itself is not there.
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

function listOf(value: unknown, least: number, most: number): unknown[] {
  if (!Array.isArray(value) || value.length < least || value.length > most)
    throw new EncounterError('foreign');
  return value;
}

const paragraphsOf = (value: unknown = []): string[] =>
  listOf(value, 0, 1_000)
    .map((one) => textOf(one))
    .filter(Boolean)
    .slice(0, OWN_LIMITS.paragraphs);

/** What is one space on a page; one that does not break is not: the module's own texts have it. */
const SPACE = /[^\S\u00a0]+/g;
/** What nobody types and what makes a text look like another: controls, halves of characters, directions. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
/** Marks piled on a letter until they cover what stands beside them. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

function textOf(value: unknown = '', limit: number = OWN_LIMITS.text): string {
  if (typeof value !== 'string') throw new EncounterError('foreign');
  return value
    .slice(0, 10 * limit)
    .replace(SPACE, ' ')
    .replace(UNSEEN, '')
    .replace(PILED_MARKS, '$1')
    .trim()
    .slice(0, limit)
    .replace(/\p{Cs}/gu, '')
    .trimEnd();
}
