import { VOTE_PARAMETERS } from '../../lib/content/vote-parameters.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import type { Matter } from '../../lib/out/vote-summary.ts';
import { canVote, type Subject } from '../../lib/reader/class-vote.ts';
import { isId } from '../../lib/reader/untrusted.ts';
import readLinked from './read-linked.ts?worker&url';

/** What a page's address asks to vote on; nothing for the list. */
export function subjectAt({
  search,
  hash,
}: Pick<Location, 'search' | 'hash'>): Subject | undefined {
  const own = /^#(\d{1,3}\.[\w-]+)$/.exec(hash)?.[1];
  if (own !== undefined) return { kind: 'own', id: own };
  const given = new URLSearchParams(search);
  for (const kind of ['encounter', 'question'] as const) {
    const id = given.get(VOTE_PARAMETERS[kind]);
    if (id !== null) return { kind, id };
  }
  return undefined;
}

/**
 * What is voted on, from the published module.
 *
 * @returns Nothing when the module has no such encounter or question, or none that can be voted on.
 */
export function matterOf(module: PublishedModule, { kind, id }: Subject): Matter | undefined {
  if (!isId(id)) return undefined;
  for (const chapter of module.chapters) {
    const name = `Luku ${chapter.number}: ${chapter.lens}`;
    for (const [part, plain] of [
      [chapter, ''],
      [chapter.plain, ', selkosuomeksi'],
    ] as const) {
      const encounter = part?.encounters.find((one) => one.id === id);
      if (kind === 'encounter' && encounter) {
        const { trade, channel } = encounter;
        const about = `Esimerkkimme\u00a0· ${name}${plain}\u00a0· ${trade}\u00a0· ${channel}`;
        return { kind, about, encounter };
      }
      const question = part?.questions.find((one) => one.id === id);
      if (kind === 'question' && question && canVote(question))
        return { kind, about: `Kysymys\u00a0· ${name}${plain}`, question };
    }
  }
  return undefined;
}

/** The title of what is voted on. */
export const titleOf = (matter: Matter): string =>
  matter.kind === 'question' ? matter.question.title : matter.encounter.title;

/**
 * An encounter that the page's address carries, marked as not the module's own.
 *
 * @throws {EncounterError} when it can't be read.
 */
export async function ownMatter(fragment: string): Promise<Matter> {
  await import(/* @vite-ignore */ readLinked);
  const encounter = await globalThis.readLinkedEncounter?.(fragment);
  if (!encounter) throw new Error('not loaded');
  const title = encounter.title || 'Nimetön kohtaaminen';
  const by = encounter.author ? `\u00a0· linkin mukaan tekijä ${encounter.author}` : '';
  return {
    kind: 'encounter',
    encounter: { ...encounter, title },
    about: `Ei moduulin oma kohtaaminen${by}`,
  };
}

/** @param base - Address of the list. */
export const addressOf = (base: string, { kind, id }: Subject): string =>
  kind === 'own' ? `${base}#${id}` : `${base}?${VOTE_PARAMETERS[kind]}=${id}`;
