/** What search knows beside the pages' texts, as browsers get it: a line a thing. */
import type { SearchFacts } from '../interface/protocol.ts';
import { undotted } from './words.ts';

export interface PackedFacts {
  chapters: readonly string[];
  /** Id (empty where it is made of the term), term, other names: `|avoin kysymys`. */
  glossary: readonly string[];
  /** Title, address, what is asked: `Kertaus|/kertaus/|kertaus,kerrata`. */
  bestBets: readonly string[];
}

const idOf = (term: string) => undotted(term).toLowerCase().replaceAll(' ', '-');

export const packFacts = ({
  chapters,
  glossary,
  bestBets,
}: Omit<SearchFacts, 'synonyms'>): PackedFacts => ({
  chapters,
  glossary: glossary.map(({ id, term, aliases }) =>
    [id === idOf(term) ? '' : id, term, ...aliases].join('|'),
  ),
  bestBets: bestBets.map(({ title, address, asks }) =>
    [title, address, [...new Set(asks.map((ask) => ask.join(' ')))].join()].join('|'),
  ),
});

export const unpackFacts = ({
  chapters,
  glossary,
  bestBets,
}: PackedFacts): Omit<SearchFacts, 'synonyms'> => ({
  chapters: [...chapters],
  glossary: glossary.map((line) => {
    const [id, term = '', ...aliases] = line.split('|');
    return { id: id || idOf(term), term, aliases };
  }),
  bestBets: bestBets.map((line) => {
    const [title = '', address = '', asks = ''] = line.split('|');
    return { title, address, asks: asks.split(',').map((ask) => ask.split(' ')) };
  }),
});
