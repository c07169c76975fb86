import type { GlossaryEntry } from '../finnish/glossary-match.ts';
import { getModule } from '../module.ts';

/** The glossary as search reads it, when it reads it. */
export async function GET(): Promise<Response> {
  const { glossary } = await getModule();
  const entries = glossary.map(({ id, term, definition, aliases }): GlossaryEntry => ({
    id,
    term,
    definition,
    aliases,
  }));
  return Response.json(entries);
}
