import { getCollection } from 'astro:content';
import { getModule } from '../module.ts';
import { writtenFacts } from '../search/search-facts.ts';

/** What search knows beside the pages' texts; what the glossary's terms mean it takes from the index. */
export async function GET(): Promise<Response> {
  const { glossary, chapters } = await getModule();
  const [synonyms, bestBets] = await Promise.all([
    getCollection('synonyms'),
    getCollection('bestBets'),
  ]);
  return Response.json(
    writtenFacts(
      glossary,
      chapters,
      synonyms.map(({ data }) => data),
      bestBets.map(({ data }) => data),
    ),
  );
}
