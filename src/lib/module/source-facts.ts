import { sentence } from './finnish-numbers.ts';
import type { Chapter } from './module-model.ts';
import { UNKNOWN } from '../content/schemas.ts';

interface SourceFact {
  label: string;
  /** A sentence; says that the fact is not known when it is not. */
  value: string | undefined;
  known: boolean;
  note: string | undefined;
}

/** What is known of the post that a chapter comes from, row by row. */
export function sourceFacts({
  source,
  illustrationCredit,
}: Pick<Chapter, 'source'> & Partial<Pick<Chapter, 'illustrationCredit'>>): SourceFact[] {
  const fact = (label: string, value: string | null | undefined, note: string | undefined) => ({
    label,
    value: value === undefined ? undefined : sentence(value ?? UNKNOWN),
    known: value !== null,
    note,
  });
  return [
    fact('Kirjoitus', source.title && `”${source.title}”`, source.titleNote),
    fact('Kirjoittaja', source.author, source.authorNote),
    fact('Julkaisija', source.publisher, source.publisherNote),
    fact('Päiväys', source.date, source.dateNote),
    fact('Osoite', source.address, source.addressNote),
    ...source.notes.map(({ label, text }) => fact(label, undefined, text)),
    fact('Meidän omaa', undefined, `${source.ours}.`),
    ...(illustrationCredit ? [fact('Kuva', illustrationCredit, undefined)] : []),
  ];
}
