/** Queries as people type them, with the places that answer them: how many the search answers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

export interface Score {
  queries: number;
  /** Right in the first link, in the first three, no result at all; counts. */
  first: number;
  firstThree: number;
  none: number;
  /** Queries without a right link among the first three, each with what it got. */
  missed: string[];
}

/** Files in `e2e/queries/`: the first is tuned to, the others judge rules. */
export const QUERY_LISTS = ['natural', 'unseen', 'blind', 'phone'] as const;
type QueryList = (typeof QUERY_LISTS)[number];

/** @returns Each query of a list with the places that answer it. */
export function readQueries(name: QueryList): { query: string; targets: string[] }[] {
  const text = readFileSync(new URL(`./queries/${name}.tsv`, import.meta.url), 'utf8');
  const lines = text.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [query = '', , targets = ''] = line.split('\t');
    return { query, targets: targets.split(' ') };
  });
}

/** An address that ends in # means the page itself, one without # any place on the page. */
const answers = (link: string, target: string) =>
  target.endsWith('#')
    ? link === target.slice(0, -1)
    : target.includes('#')
      ? link === target
      : link.split('#')[0] === target;

/** Asks every query of a list on the open search page. */
export async function scoreQueries(page: Page, name: QueryList): Promise<Score> {
  const score: Score = { queries: 0, first: 0, firstThree: 0, none: 0, missed: [] };
  for (const { query, targets } of readQueries(name)) {
    const links = await ask(page, query);
    const right = links.findIndex((link) => targets.some((target) => answers(link, target)));
    score.queries += 1;
    score.first += Number(right === 0);
    score.firstThree += Number(right >= 0 && right < 3);
    score.none += Number(links.length === 0);
    if (right < 0 || right > 2) score.missed.push(`${query}: ${links.slice(0, 3).join(' ')}`);
  }
  return score;
}

/** @returns Addresses of the first links that the search page shows. */
const ask = (page: Page, query: string): Promise<string[]> =>
  page.evaluate(async (typed) => {
    const root = document.querySelector('search-page') as HTMLElement;
    const field = root.querySelector('input') as HTMLInputElement;
    const status = root.querySelector('[data-search-status]') as HTMLElement;
    field.value = typed;
    field.form?.requestSubmit();
    while (status.textContent.startsWith('Haetaan'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const links = root.querySelectorAll('[data-search-results] a.search-link');
    return [...links].slice(0, 3).map((link) => link.getAttribute('href') ?? '');
  }, query);
