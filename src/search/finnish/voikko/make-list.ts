import { AutomatonBuilder } from '../automaton.ts';
import { endingsOf, inHarmony, type Entry } from '../entry.ts';
import { undotted } from '../words.ts';
import { withoutClitic } from '../clitics.ts';
import type { WordList } from '../word-list.ts';
import { joinAlike } from './alike.ts';
import type { Inflector } from './inflect.ts';

/** What `analyse.py` says about a word. */
export interface Analysis {
  word: string;
  readings: {
    base: string;
    output: string;
    class: string;
    /** A participle's verb, and the output up to the verb's end. */
    verb: { base: string; output: string } | null;
  }[];
  parts: string[];
}

interface Sources {
  /** Where to start in the transducer, and whether as a verb with its participles. */
  starts: Map<string, boolean>;
  /** Forms that must be there, whatever the transducer says. */
  seen: Set<string>;
}

/** How much bigger a joined pattern may be than a word's own. */
const TOLERANCE = 0.12;

const BASE_END = '[X]';
/** Nobody looks for other forms of these than those that they are said in. */
const PRONOUN = 'asemosana';
/** Old case forms are adverbs for Voikko, with the same base form (sydännä, kotona). */
const ADVERB = '[Ls][Xp]';

/**
 * Makes the word list of a site.
 *
 * @param analyses - Of the site's words.
 * @param baseAnalyses - Of the base forms of parts, which may never stand alone on the site.
 * @param analysed - Analyses other words.
 */
export function makeList(
  analyses: readonly Analysis[],
  baseAnalyses: readonly Analysis[],
  inflector: Pick<Inflector, 'forms'>,
  analysed: (words: readonly string[]) => readonly Analysis[],
): WordList {
  const sources = new Map<string, Sources>();
  const source = (lemma: string) => {
    let known = sources.get(lemma);
    if (!known) sources.set(lemma, (known = { starts: new Map(), seen: new Set([lemma]) }));
    return known;
  };
  const words = new Map<string, { lemmas: Set<string>; parts: string[] }>();
  for (const { word, readings, parts } of analyses) {
    const lemmas = new Set<string>();
    for (const reading of readings) {
      lemmas.add(reading.base);
      addReading(source, reading, word);
      if (reading.verb) lemmas.add(reading.verb.base);
    }
    if (readings.length > 0) words.set(word, { lemmas, parts });
  }
  for (const { word, readings } of baseAnalyses) {
    for (const reading of readings) {
      if (reading.base === word) addReading(source, reading, word);
    }
  }

  const formsOf = new Map<string, Set<string>>();
  for (const [lemma, { starts, seen }] of sources) {
    const forms = new Set([lemma]);
    for (const [start, verb] of new Map([...starts, [`${ADVERB}${lemma}${BASE_END}`, false]]))
      for (const form of inflector.forms(start, verb)) forms.add(form);
    // A form with a clitic is known by the form without it.
    for (const word of seen)
      if (!withoutClitic(word).some((one) => forms.has(one))) forms.add(word);
    formsOf.set(lemma, forms);
  }

  // What is not done is a form of the verb, too, however it is inflected (tietämättömänä); and it
  // stays a word of its own (tuntematon), since a reader may mean just that.
  const negatives = new Set<string>();
  for (const { readings } of [...analyses, ...baseAnalyses]) {
    for (const { base, verb } of readings) {
      if (!verb || !/m[aä]t[oö]n$/.test(base)) continue;
      negatives.add(base);
      for (const form of formsOf.get(base) ?? []) formsOf.get(verb.base)?.add(form);
    }
  }

  // Another participle whose every form is a form of its verb says nothing that the verb does not.
  const dropped = new Map<string, string>();
  for (const { readings } of [...analyses, ...baseAnalyses]) {
    for (const { base, verb } of readings) {
      if (!verb || verb.base === base || dropped.has(base) || negatives.has(base)) continue;
      const own = formsOf.get(base);
      const ofVerb = formsOf.get(verb.base);
      if (own && ofVerb && own.isSubsetOf(ofVerb)) dropped.set(base, verb.base);
    }
  }

  const seenForms = new Set(analyses.map(({ word }) => word));
  const patterns = new Map<string, string[]>();
  const drafts = [...formsOf]
    .filter(([lemma]) => !dropped.has(lemma))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, forms]) => {
      const { stem, harmony, endings } = endingsOf(forms);
      const pattern = endings.join();
      patterns.set(pattern, endings);
      return { lemma, stem, harmony, pattern, noun: isNoun(lemma, forms, seenForms) };
    });
  const builder = new AutomatonBuilder();
  const joined = joinedPatterns([...patterns.values()], drafts, formsOf, analysed);
  const roots = new Map(
    [...patterns.keys()].map((pattern, index) => [pattern, builder.add(joined[index] ?? [])]),
  );
  const entries: Entry[] = drafts.map(({ pattern, ...draft }) => ({
    ...draft,
    root: roots.get(pattern) ?? 0,
  }));
  return {
    nodes: builder.nodes,
    entries,
    unknown: new Set(
      analyses
        .filter(({ word, readings }) => readings.length === 0 && /\p{L}/u.test(word))
        .map(({ word }) => word),
    ),
    words: new Map(
      [...words].map(([word, said]) => {
        const kept = (all: Iterable<string>) =>
          new Set(
            [...all].map((lemma) => dropped.get(lemma) ?? lemma).filter((one) => formsOf.has(one)),
          );
        const lemmas = kept(said.lemmas);
        return [
          word,
          { lemmas: [...lemmas].sort(), parts: [...kept(said.parts).difference(lemmas)].sort() },
        ];
      }),
    ),
  };
}

/** An entry before its pattern has a place in the automaton. */
type Draft = Pick<Entry, 'lemma' | 'stem' | 'harmony'> & { pattern: string };

/**
 * The patterns of endings, those that are nearly the same joined: as long as none of the forms that
 * a word gets so is a form of another word, of the site's (which would be found, too) or of any
 * (which would be found although the site does not have it).
 */
function joinedPatterns(
  patterns: readonly (readonly string[])[],
  drafts: readonly Draft[],
  formsOf: ReadonlyMap<string, ReadonlySet<string>>,
  analysed: (words: readonly string[]) => readonly Analysis[],
): readonly string[][] {
  const lemmasOf = new Map<string, string | undefined>();
  for (const [lemma, forms] of formsOf)
    for (const form of forms) {
      const plain = undotted(form);
      lemmasOf.set(plain, lemmasOf.has(plain) && lemmasOf.get(plain) !== lemma ? undefined : lemma);
    }
  const words = new Map<string, Draft[]>();
  for (const draft of drafts)
    words.set(draft.pattern, [...(words.get(draft.pattern) ?? []), draft]);
  const withPattern = patterns.map((endings) => words.get(endings.join()) ?? []);
  const formOf = ({ lemma, stem, harmony }: Draft, ending: string) =>
    lemma.slice(0, stem) + [...ending].map((letter) => inHarmony(letter, harmony)).join('');
  /** What Voikko said of forms that were got by joining: whether they are of another word. */
  const ofOther = new Map<string, boolean>();
  const mayHave = (set: number, ending: string) =>
    withPattern[set]?.every((draft) => {
      const form = formOf(draft, ending);
      const plain = undotted(form);
      return (
        (!lemmasOf.has(plain) || lemmasOf.get(plain) === draft.lemma) &&
        !ofOther.get(`${draft.lemma} ${form}`)
      );
    }) ?? true;
  for (;;) {
    const joined = joinAlike(patterns, TOLERANCE, mayHave);
    const fresh = patterns.flatMap((endings, index) => {
      const own = new Set(endings);
      const got = joined[index]?.filter((ending) => !own.has(ending)) ?? [];
      return (withPattern[index] ?? []).flatMap((draft) =>
        got
          .map((ending) => ({ lemma: draft.lemma, form: formOf(draft, ending) }))
          .filter(({ lemma, form }) => !ofOther.has(`${lemma} ${form}`)),
      );
    });
    if (fresh.length === 0) return joined;
    const said = new Map(
      analysed([...new Set(fresh.map(({ form }) => form))]).map((one) => [one.word, one]),
    );
    let wrong = false;
    for (const { lemma, form } of fresh) {
      const readings = said.get(form)?.readings ?? [];
      const other =
        readings.length > 0 &&
        !readings.some(({ base, verb }) => base === lemma || verb?.base === lemma);
      ofOther.set(`${lemma} ${form}`, other);
      wrong ||= other;
    }
    if (!wrong) return joined;
  }
}

function addReading(
  source: (lemma: string) => Sources,
  { base, output, class: kind, verb }: Analysis['readings'][number],
  word: string,
): void {
  const { starts, seen } = source(base);
  seen.add(word);
  const end = output.lastIndexOf(BASE_END) + BASE_END.length;
  if (end >= BASE_END.length && kind !== PRONOUN)
    starts.set(output.slice(0, end), kind === 'teonsana');
  if (!verb) return;
  const ofVerb = source(verb.base);
  ofVerb.seen.add(word);
  ofVerb.starts.set(verb.output, true);
}

/** Whether the site has the word as a noun in -minen and in no other form. */
function isNoun(lemma: string, forms: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  if (seen.has(lemma)) return false;
  let nouns = 0;
  for (const form of forms) {
    if (!seen.has(form)) continue;
    if (!/mi(?:nen|s)/.test(form)) return false;
    nouns += 1;
  }
  return nouns > 0 && [...forms].some((form) => form.endsWith('minen'));
}
