import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Over the module, no place of the right answer and no length rank may be commoner than this. */
const MOST_COMMON_SHARE = 0.35;
/** Shares say nothing before there are this many choice questions. */
const ENOUGH_QUESTIONS = 8;

/**
 * Over the whole module the right answer must not be given away by its place or its length. Only the
 * chapters' own choice questions count: the plain ones, with three options, are judged apart.
 */
export function checkKeyPattern({ chapters }: Content): Problem[] {
  const choices = chapters
    .flatMap(({ questions }) => questions.value ?? [])
    .filter((question) => question.kind === 'choice');
  const total = choices.length;
  if (total < ENOUGH_QUESTIONS) return [];

  const file = 'content/chapters/*/questions.yaml';
  const tooMany = (count: number) => count / total > MOST_COMMON_SHARE;
  const places = choices.map(({ options }) => options.findIndex(({ correct }) => correct));
  const longest = choices.filter(({ options }) => isKeyLongest(options)).length;
  const problems = [...new Set(places)].flatMap((place): Problem[] => {
    const count = places.filter((other) => other === place).length;
    if (place === -1 || !tooMany(count)) return [];
    const cause = `Oikea vastaus on ${place + 1}. vaihtoehtona ${count} kysymyksessä ${total}:stä.`;
    const cure =
      'Vaihda vaihtoehtojen järjestystä: mikään paikka ei saa olla oikea yli 35 prosentissa kysymyksistä.';
    return [{ file, cause, cure }];
  });
  if (!tooMany(longest)) return problems;
  const cause = `Oikea vastaus on pisin vaihtoehto ${longest} kysymyksessä ${total}:stä.`;
  const cure =
    'Lyhennä oikeita tai pidennä vääriä: oikea saa olla pisin enintään 35 prosentissa kysymyksistä.';
  return [...problems, { file, cause, cure }];
}

function isKeyLongest(options: readonly { text: string; correct?: true | undefined }[]): boolean {
  const key = options.find(({ correct }) => correct);
  return key !== undefined && options.every(({ text }) => text.length <= key.text.length);
}
