import { getCollection } from 'astro:content';
import { getModule } from '../module.ts';
import type { SearchFacts } from '../search/interface/protocol.ts';

const words = (phrase: string) => phrase.toLowerCase().split(/\s+/);

/** What search knows beside the pages' texts; what the glossary's terms mean it takes from the index. */
export async function GET(): Promise<Response> {
  const { glossary, chapters } = await getModule();
  const [synonyms, bestBets] = await Promise.all([
    getCollection('synonyms'),
    getCollection('bestBets'),
  ]);
  const facts: SearchFacts = {
    glossary: glossary.map(({ id, term, aliases }) => ({ id, term, aliases })),
    chapters: chapters.map(({ slug }) => slug),
    synonyms: synonyms.map(({ data }) => ({
      words: data.words.map(words),
      means: data.means.map(words),
    })),
    bestBets: bestBets.map(({ data: { title, address, asks } }) => ({
      title,
      address,
      asks: asks.map(words),
    })),
  };
  return Response.json(facts);
}
