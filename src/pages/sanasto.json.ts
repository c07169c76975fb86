import type { GlossaryEntry } from '../search/finnish/glossary-match.ts';
import { getModule } from '../module.ts';

/** The glossary's names as search reads them; what they mean it takes from the indexed page. */
export async function GET(): Promise<Response> {
  const { glossary } = await getModule();
  const entries = glossary.map(({ term, aliases }): GlossaryEntry => ({ term, aliases }));
  return Response.json(entries);
}
