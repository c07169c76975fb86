import { keyOf } from './keys.ts';
import { isLight } from './light-words.ts';
import { isQuoted, type Query } from './query.ts';
import type { Recogniser } from './recogniser.ts';
import { writtenForms } from './spoken.ts';
import type { Entry } from './entry.ts';

/** What stands for a word of a query: keys that a section has to have all of. */
export interface Way {
  keys: readonly string[];
  /** 1: the word itself. */
  weight: number;
  /** What the module says instead of the word, as its synonyms have it. */
  phrase?: readonly string[];
}

/** A thing that is asked for: mostly a word of the query. */
export interface Concept {
  typed: string;
  ways: Way[];
  /** It is looked for as it is written. */
  isQuoted: boolean;
  /** What it was taken for, when it was typed otherwise. */
  meant?: string;
  /** What the module says instead, phrase by phrase. */
  instead: readonly (readonly string[])[];
}

/** What people say → what the module says, phrase by phrase, base form by base form. */
export interface Synonym {
  words: readonly (readonly string[])[];
  means: readonly (readonly string[])[];
}

export interface Understood {
  concepts: Concept[];
  /** Words that the module does not have and that nothing else stands for. */
  missing: string[];
  /** Words that were taken for others: as typed, and as meant. */
  corrected: { typed: string; meant: string }[];
}

export interface Language {
  recogniser: Recogniser;
  synonyms: readonly Synonym[];
  /** @returns Whether the index has a key. */
  isThere: (key: string) => Promise<boolean>;
}

const SYNONYM = 0.8;
const NEXT_SYNONYM = 0.1;
const JOINED = 0.9;
const FIRST_PART = 0.6;
const BEGUN = 0.6;
const CORRECTED = 0.9;
const NEXT_CORRECTED = 0.6;
const MADE = 0.9;
const SHORTEST_PART = 3;
/** Shorter than this, the beginning of a word that the module lacks says nothing alone. */
const SHORTEST_FIRST = 5;
const SHORTEST_BEGINNING = 3;
const SHORTEST_SHARED = 5;
const MOST_BEGINNINGS = 6;
/** Longer words are not looked for as slips of the finger. */
const LONGEST_SLIP = 32;
const MOST_NEAR = 12;
/** What a form that is no base form costs, in slips. */
const NOT_BASE = 0.3;
/**
 * From these lengths on one slip and two may be in a word. Among other words a short one that the
 * module lacks is more likely a word than a slip.
 */
const SLIPS = { alone: [5, 8], amongOthers: [6, 9] } as const;
/** How far a form that is no base form may be: among other words, a letter doubled or one of two left out. */
const MOST_FOR_FORM = { alone: 1, amongOthers: 0.7 } as const;

/**
 * Finds out what a query asks for. Words that only ask weigh nothing, unless there are no others or
 * they stand in quotes; what stands in quotes is taken for nothing else.
 *
 * @param exact - Takes no word for another one.
 */
export async function understand(
  query: Query,
  language: Language,
  exact = false,
): Promise<Understood> {
  const { words } = query;
  const heavy = words.flatMap((word, at) => (isQuoted(query, at) || !isLight(word) ? [at] : []));
  const asked = heavy.length > 0 ? heavy : words.map((_, at) => at);
  const concepts: Concept[] = [];
  const missing: string[] = [];
  const corrected: Understood['corrected'] = [];
  // Words that an earlier one took along (`small talk`).
  const taken = new Set<number>();

  for (const at of asked) {
    const typed = words[at] ?? '';
    const concept = (ways: Way[], meant?: string): Concept => ({
      typed,
      ways,
      instead: ways.flatMap(({ phrase }) => (phrase ? [phrase] : [])),
      isQuoted: isQuoted(query, at),
      ...(meant !== undefined && { meant }),
    });
    if (isQuoted(query, at)) {
      const ways = await waysOf(language.recogniser.lemmas(typed), 1, language);
      if (ways.length > 0) concepts.push(concept(ways));
      else missing.push(typed);
      continue;
    }
    if (taken.has(at)) continue;
    const ways: Way[] = [];
    const said = exact ? undefined : await phraseAt(words, at, language);
    if (said) {
      ways.push(...said.ways);
      for (let other = at + 1; other < said.to; other += 1) taken.add(other);
    } else ways.push(...(await known(typed, language)));
    if (!exact) {
      ways.push(...(await joined(words[at - 1], typed, language)));
      ways.push(...(await joined(typed, words[at + 1], language)));
    }
    if (ways.length > 0) {
      concepts.push(concept(ways));
      continue;
    }
    const parts = exact ? undefined : await split(typed, language);
    if (parts) {
      concepts.push(...parts.map((part) => concept(part)));
      continue;
    }
    const other = exact
      ? undefined
      : await otherWord(typed, at === words.length - 1, asked.length === 1, language);
    if (!other) {
      // One letter is a word on its way.
      if (typed.length > 1 || exact) missing.push(typed);
      continue;
    }
    if (other.meant !== undefined) corrected.push({ typed, meant: other.meant });
    concepts.push(concept(other.ways, other.meant));
  }
  // Better something that begins alike than silence; it is told all the same.
  if (concepts.length === 0 && !exact && query.phrases.length === 0)
    for (const typed of missing) {
      const ways = await begunAlike(typed, language);
      if (ways.length > 0) concepts.push({ typed, ways, instead: [], isQuoted: false });
    }
  return { concepts: withoutEchoes(concepts), missing, corrected };
}

/** Two words for which the module says the same are one thing: it is not met twice. */
const withoutEchoes = (concepts: readonly Concept[]): Concept[] =>
  concepts.filter(
    (one, at) =>
      hasOwn(one) ||
      !concepts.some((other, nth) => (nth < at || hasOwn(other)) && says(other, one)),
  );

const hasOwn = ({ ways }: Concept) => ways.some(({ phrase }) => !phrase);

/** Whether all that stands for one thing stands for another, too. */
const says = (one: Concept, other: Concept) =>
  other.ways.every(({ keys }) => one.ways.some((way) => way.keys.join() === keys.join()));

/** Words that share the longest beginning with one that the module lacks. */
async function begunAlike(word: string, language: Language): Promise<Way[]> {
  for (let length = word.length - 1; length >= SHORTEST_SHARED; length -= 1) {
    const ways = await begun(word.slice(0, length), language);
    if (ways.length > 0) return ways;
  }
  return [];
}

/** What a word that the module lacks may be: the beginning of another, or a slip of the finger. */
async function otherWord(
  typed: string,
  isLast: boolean,
  isAlone: boolean,
  language: Language,
): Promise<{ ways: Way[]; meant?: string } | undefined> {
  const begins = isLast ? await begun(typed, language) : [];
  if (begins.length > 0) return { ways: begins };
  const near = await nearest(typed, isAlone, language);
  if (near) return near;
  const ways = await begun(typed, language);
  if (ways.length > 0) return { ways, meant: `${typed}…` };
  return firstPart(typed, language);
}

/** The first part of a compound whose other part the module lacks: `mielenterveyskuntoutuja`. */
async function firstPart(
  typed: string,
  language: Language,
): Promise<{ ways: Way[]; meant: string } | undefined> {
  for (let at = typed.length - SHORTEST_PART; at >= SHORTEST_FIRST; at -= 1) {
    const meant = typed.slice(0, at);
    const ways = await waysTo(language.recogniser.lemmas(meant), FIRST_PART, language);
    if (ways.length > 0) return { ways, meant };
  }
  return undefined;
}

/** Base forms that the index has. */
async function waysOf(
  entries: readonly Entry[],
  weight: number,
  { isThere }: Language,
): Promise<Way[]> {
  const keys = [...new Set(entries.map(({ lemma }) => keyOf(lemma)))];
  const there = await Promise.all(keys.map(isThere));
  return keys.filter((_, index) => there[index]).map((key) => ({ keys: [key], weight }));
}

/** The same with what the module says instead of them. */
async function waysTo(
  entries: readonly Entry[],
  weight: number,
  language: Language,
): Promise<Way[]> {
  const lemmas = new Set(entries.map(({ lemma }) => lemma));
  const said = language.synonyms.filter(({ words }) =>
    words.some(([word = '', more]) => more === undefined && lemmas.has(word)),
  );
  const own = await waysOf(entries, weight, language);
  return [
    ...own,
    ...(await Promise.all(said.map((one) => meaningOf(one, language, weight)))).flat(),
  ];
}

/** The word that another was made of: `empaattisuudesta`, `empaattisesti` → `empaattinen`. */
const MADE_OF = /s(?:uu(?:s|de|te|tt|ks)|yy(?:s|de|te|tt|ks)|esti$)\p{L}*$/u;

/** A word in its own forms; where the module lacks it, the word that it was made of. */
async function known(word: string, language: Language): Promise<Way[]> {
  for (const written of writtenForms(word)) {
    const ways = await waysTo(language.recogniser.lemmas(written), 1, language);
    if (ways.length > 0) return ways;
  }
  if (!MADE_OF.test(word)) return [];
  const made = language.recogniser.lemmas(word.replace(MADE_OF, 'nen'));
  return waysTo(made, MADE, language);
}

/**
 * A phrase of the query that the module says otherwise, when one begins at a place: it is one thing
 * that is asked for, as it is said (all its words) and as the module says it.
 */
async function phraseAt(
  words: readonly string[],
  at: number,
  language: Language,
): Promise<{ ways: Way[]; to: number } | undefined> {
  const { recogniser, synonyms } = language;
  const isAt = (word: string, nth: number) => {
    const typed = words[at + nth];
    if (typed === undefined) return false;
    return typed === word || recogniser.lemmas(typed).some(({ lemma }) => lemma === word);
  };
  const found = synonyms.flatMap((synonym) => {
    const said = synonym.words.find((phrase) => phrase.length > 1 && phrase.every(isAt));
    return said ? [{ synonym, said }] : [];
  });
  const means = await Promise.all(found.map(({ synonym }) => meaningOf(synonym, language, 1)));
  if (means.flat().length === 0) return undefined;
  const asSaid = await Promise.all(found.map(({ said }) => inWhole(said, 1, language)));
  const to = at + Math.max(...found.map(({ said }) => said.length));
  return { ways: [...asSaid, ...means].flat(), to };
}

/** Phrases of the module that the index has whole; the first is the best. */
async function meaningOf({ means }: Synonym, language: Language, weight: number): Promise<Way[]> {
  const ways = means.map(async (phrase, nth) => {
    const found = await inWhole(phrase, weight * (SYNONYM - nth * NEXT_SYNONYM), language);
    return found.map((way) => ({ ...way, phrase }));
  });
  return (await Promise.all(ways)).flat();
}

/** A phrase that the index has every word of. */
async function inWhole(
  phrase: readonly string[],
  weight: number,
  { isThere }: Language,
): Promise<Way[]> {
  const keys = phrase.map(keyOf);
  return (await Promise.all(keys.map(isThere))).includes(false) ? [] : [{ keys, weight }];
}

/** Two words typed apart that the module has as one (`asiakas palvelu`, `win win`). */
async function joined(
  first: string | undefined,
  second: string | undefined,
  language: Language,
): Promise<Way[]> {
  if (first === undefined || second === undefined) return [];
  const { recogniser } = language;
  return [
    ...(await waysOf(recogniser.lemmas(first + second), JOINED, language)),
    ...(await waysOf(recogniser.lemmas(`${first}-${second}`), JOINED, language)),
  ];
}

/** A word typed together that the module has as two, or whose parts it has. */
async function split(word: string, language: Language): Promise<Way[][] | undefined> {
  const { recogniser } = language;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const head = await waysTo(recogniser.lemmas(word.slice(at)), 1, language);
    const first = word.slice(0, at).replace(/-$/, '');
    if (head.length === 0 || isLight(word.slice(at)) || isLight(first)) continue;
    const before = await waysTo(recogniser.lemmas(first), FIRST_PART, language);
    if (before.length > 0) return [before, head];
  }
  return undefined;
}

/** Words that begin like what is being typed. */
async function begun(word: string, language: Language): Promise<Way[]> {
  if (word.length < SHORTEST_BEGINNING) return [];
  return waysTo(language.recogniser.begun(word, MOST_BEGINNINGS), BEGUN, language);
}

/** The nearest words of the module or of what people say instead; base forms before other forms. */
async function nearest(
  word: string,
  isAlone: boolean,
  language: Language,
): Promise<{ ways: Way[]; meant: string } | undefined> {
  const place = isAlone ? 'alone' : 'amongOthers';
  const [one, two] = SLIPS[place];
  if (word.length > LONGEST_SLIP || word.length < one) return undefined;
  const near = language.recogniser
    .nearest(word, word.length < two ? 1 : 2, MOST_NEAR)
    .filter(({ distance, form, entry }) => form === entry.lemma || distance <= MOST_FOR_FORM[place])
    .map((one) => ({ ...one, cost: one.distance + (one.form === one.entry.lemma ? 0 : NOT_BASE) }))
    .sort((a, b) => a.cost - b.cost);
  const ways: Way[] = [];
  let best: { meant: string; cost: number } | undefined;
  for (const { entry, form, cost } of near) {
    if (best && cost > best.cost + 1) break;
    const own = await waysTo([entry], best ? NEXT_CORRECTED : CORRECTED, language);
    if (own.length === 0) continue;
    ways.push(...own);
    best ??= { meant: form, cost };
  }
  return best && { ways, meant: best.meant };
}
