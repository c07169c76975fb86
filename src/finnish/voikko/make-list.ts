import { AutomatonBuilder, pruned } from '../automaton.ts';
import { endingsOf, type Entry } from '../entry.ts';
import { withoutClitic } from '../clitics.ts';
import type { WordList } from '../word-list.ts';
import { joinAlike } from './alike.ts';
import type { Inflector } from './inflect.ts';

/** What `analyse.py` says about a word. */
export interface Analysis {
  word: string;
  readings: { base: string; output: string; class: string; verb: string | null }[];
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
const COMPOUND = '[Bc]';

/**
 * Makes the word list of a site.
 *
 * @param analyses - Of the site's words.
 * @param baseAnalyses - Of the base forms of parts, which may never stand alone on the site.
 */
export function makeList(
  analyses: readonly Analysis[],
  baseAnalyses: readonly Analysis[],
  inflector: Pick<Inflector, 'forms'>,
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
      if (reading.verb) lemmas.add(reading.verb);
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
    for (const [start, verb] of starts)
      for (const form of inflector.forms(start, verb)) forms.add(form);
    // A form with a clitic is known by the form without it.
    for (const word of seen)
      if (!withoutClitic(word).some((one) => forms.has(one))) forms.add(word);
    formsOf.set(lemma, forms);
  }

  // A participle whose every form is a form of its verb says nothing that the verb does not.
  const dropped = new Set<string>();
  for (const { readings } of [...analyses, ...baseAnalyses]) {
    for (const { base, verb } of readings) {
      if (!verb || verb === base || dropped.has(base)) continue;
      const own = formsOf.get(base);
      const ofVerb = formsOf.get(verb);
      if (own && ofVerb && own.isSubsetOf(ofVerb)) dropped.add(base);
    }
  }

  const seenForms = new Set(analyses.map(({ word }) => word));
  const patterns = new Map<string, string[]>();
  const drafts = [...formsOf]
    .filter(([lemma]) => !dropped.has(lemma))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, forms]) => {
      const { stem, front, endings } = endingsOf(forms);
      const pattern = endings.join();
      patterns.set(pattern, endings);
      return { lemma, stem, front, pattern, noun: isNoun(lemma, forms, seenForms) };
    });
  const builder = new AutomatonBuilder();
  const joined = joinAlike([...patterns.values()], TOLERANCE);
  const roots = new Map(
    [...patterns.keys()].map((pattern, index) => [pattern, builder.add(joined[index] ?? [])]),
  );
  const entries: Entry[] = drafts.map(({ pattern, ...draft }) => ({
    ...draft,
    root: roots.get(pattern) ?? 0,
  }));
  const { nodes, renumbered } = pruned(
    builder.nodes,
    entries.map(({ root }) => root),
  );
  return {
    nodes,
    entries: entries.map((entry) => ({ ...entry, root: renumbered.get(entry.root) ?? 0 })),
    unknown: new Set(
      analyses
        .filter(({ word, readings }) => readings.length === 0 && /\p{L}/u.test(word))
        .map(({ word }) => word),
    ),
    words: new Map(
      [...words].map(([word, { lemmas, parts }]) => [
        word,
        {
          lemmas: [...lemmas].filter((lemma) => !dropped.has(lemma)).sort(),
          parts: parts.filter((part) => !lemmas.has(part) && !dropped.has(part)).sort(),
        },
      ]),
    ),
  };
}

function addReading(
  source: (lemma: string) => Sources,
  { base, output, class: kind, verb }: Analysis['readings'][number],
  word: string,
): void {
  const { starts, seen } = source(base);
  seen.add(word);
  const end = output.lastIndexOf(BASE_END) + BASE_END.length;
  if (end >= BASE_END.length) starts.set(output.slice(0, end), kind === 'teonsana');
  if (!verb) return;
  const ofVerb = source(verb);
  ofVerb.seen.add(word);
  const last = output.lastIndexOf(COMPOUND);
  const verbEnd = output.indexOf(BASE_END, last < 0 ? 0 : last) + BASE_END.length;
  ofVerb.starts.set(output.slice(0, verbEnd), true);
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
