import type { Question } from '../../lib/module/module-model.ts';

/** What is done in each kind of question. */
export const KIND_NAMES: Readonly<Record<Question['kind'], string>> = {
  choice: 'Valitse paras',
  multiple: 'Valitse kaikki sopivat',
  sort: 'Lajittele',
  order: 'Järjestä',
  open: 'Kirjoita itse',
};

/** Id of a question's answer on a page. @param id - The question's id. */
export const answerId = (id: string) => `vastaus-${id}`;
