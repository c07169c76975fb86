/**
 * How well the search reads forms of words: queries are made from the words of the pages as a browser
 * shows them, and what is right is Voikko's word, asked by a script of the evaluation's own.
 */
import type { Browser } from 'playwright';
import { pages } from '../site.ts';
import { percent, printTable } from './measure.ts';
import { makeCases, type Case } from './queries.ts';
import { askSearchPage, type Shown } from './search-page.ts';
import { readPage, type Section } from './site-text.ts';
import { ask, isKin } from './voikko.ts';

/** Results that a reader looks at. */
const FIRST = 5;
/** Misses that are named at the end. */
const MOST_MISSES = 60;
/** Words that the module lacks: it is to say so, and to lead to what is nearest. */
const ABSENT = 'not on the site';

/** What a search has found, summed up over queries. */
interface Tally {
  queries: number;
  recall: number;
  precision: number;
  /** Queries that showed a whole answer: only these have a precision. */
  answered: number;
  /** Queries of which it was said that the words are not there or were taken for others. */
  told: number;
  /** Queries that showed no place at all. */
  silent: number;
}

const NOTHING: Tally = { queries: 0, recall: 0, precision: 0, answered: 0, told: 0, silent: 0 };

/** Pages that have to be found, and pages that may be. */
interface Gold {
  must: ReadonlySet<string>;
  may: ReadonlySet<string>;
}

/** Prints recall and precision of every class of queries, and what was missed. @param count - Of each class. */
export async function judgeWordForms(
  browser: Browser,
  address: string,
  count: number,
  seed: number,
): Promise<void> {
  const sections = await readSite(browser, address);
  const cases = makeCases(sections, count, seed);
  const goldOf = goldOn(sections);
  const page = await browser.newPage();
  await page.goto(`${address}haku/`, { waitUntil: 'networkidle' });
  const tallies = new Map<string, Tally>();
  const tallyOf = (kind: string): Tally => {
    const known = tallies.get(kind) ?? { ...NOTHING };
    tallies.set(kind, known);
    return known;
  };
  const marks = { all: 0, right: 0 };
  const misses: string[] = [];
  for (const one of cases) {
    const { kind, query, meant } = one;
    const shown = await askSearchPage(page, query);
    const tally = tallyOf(kind);
    tally.queries += 1;
    tally.told += Number(shown.isTold);
    tally.silent += Number(shown.direct.length + shown.whole.length + shown.partly.length === 0);
    if (meant.length === 0) {
      if (!shown.isTold) misses.push(`${kind}: ${query}: not told`);
      continue;
    }
    const { recall, precision, miss } = rate(shown, goldOf(one, shown.instead));
    tally.recall += recall;
    tally.answered += Number(shown.whole.length > 0);
    tally.precision += shown.whole.length > 0 ? precision : 0;
    if (miss) misses.push(`${kind}: ${query} (${meant.join(' + ')}): ${miss}`);
    const [base, more] = meant;
    if (base === undefined || more !== undefined || kind === 'typo') continue;
    const related = [base, ...shown.instead.flatMap((phrase) => phrase.split(' '))];
    for (const mark of shown.marks) {
      marks.all += 1;
      marks.right += Number(isRelated(mark.toLowerCase(), related));
    }
  }
  printTable(
    ['forms', 'queries', 'recall, %', `precision of the first ${FIRST}, %`, 'told, %', 'silent, %'],
    [...tallies].map(([kind, { queries, recall, precision, answered, told, silent }]) => [
      kind,
      String(queries),
      kind === ABSENT ? '' : percent(recall, queries),
      kind === ABSENT ? '' : percent(precision, answered),
      percent(told, queries),
      percent(silent, queries),
    ]),
  );
  console.log(
    `\nMarked words that are right: ${percent(marks.right, marks.all)} % of ${marks.all}`,
  );
  console.log(`\n${misses.slice(0, MOST_MISSES).join('\n')}`);
}

/** Every section of the site. Without scripts a page is what its author wrote. */
async function readSite(browser: Browser, address: string): Promise<Section[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const sections: Section[] = [];
  for (const path of pages) sections.push(...(await readPage(page, address, path)));
  await context.close();
  return sections;
}

const pageOf = (link: string) => link.split('#')[0] ?? '';

/** @returns What finds the pages that are right for a query. */
function goldOn(sections: readonly Section[]) {
  const pagesOf = new Map<string, Set<string>>();
  for (const { address, words } of sections)
    for (const word of words)
      pagesOf.set(word, (pagesOf.get(word) ?? new Set()).add(pageOf(address)));
  const said = ask(pagesOf.keys());
  const pagesWith = (isRight: (word: string) => boolean) =>
    new Set([...pagesOf].flatMap(([word, on]) => (isRight(word) ? [...on] : [])));
  const withAll = (bases: readonly string[], isRight: (word: string, base: string) => boolean) =>
    bases
      .map((base) => pagesWith((word) => isRight(word, base)))
      .reduce((some, others) => some.intersection(others));
  return ({ kind, meant }: Case, instead: readonly string[]): Gold => {
    const must = withAll(meant, (word, base) => {
      const { clear, bases, parts } = said(word);
      return (clear && bases.includes(base)) || (kind === 'compound part' && parts.includes(base));
    });
    // What is told to be searched for, too, is right where it is.
    const told = instead.map((phrase) =>
      withAll(phrase.split(' '), (word, base) => isRelated(word, [base])),
    );
    const own = withAll(meant, (word, base) => isRelated(word, [base]));
    return { must, may: told.reduce((all, more) => all.union(more), own.union(must)) };
  };
}

const isRelated = (word: string, bases: readonly string[]) => {
  const said = ask([word, ...bases]);
  return bases.some((base) => isKin(said(word), said(base)));
};

/** All that is found is recalled; precise are the first pages that are shown as whole answers. */
function rate({ direct, whole, partly }: Shown, { must, may }: Gold) {
  const found = new Set([...direct, ...whole, ...partly].map(pageOf));
  const first = [...new Set(whole.map(pageOf))].slice(0, FIRST);
  const lost = [...must].filter((path) => !found.has(path));
  const wrong = first.filter((path) => !may.has(path));
  return {
    recall: must.size === 0 ? 1 : 1 - lost.length / must.size,
    precision: first.length === 0 ? 1 : 1 - wrong.length / first.length,
    miss: [
      ...(lost.length > 0 ? [`lost ${lost.join(' ')}`] : []),
      ...(wrong.length > 0 ? [`wrong ${wrong.join(' ')}`] : []),
    ].join(', '),
  };
}
