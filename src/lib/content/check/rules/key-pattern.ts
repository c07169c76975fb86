import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** So large a share of the questions may have their right answer at one place. */
const MOST_AT_PLACE = 0.35;
/** In so large a share the right answer is the shortest option, and in as large a one the longest. */
const SHARE = { least: 0.2, most: 0.4 };
/** Shares say nothing before there are this many choice questions. */
const ENOUGH_QUESTIONS = 8;

interface Choice {
  options: readonly { text: string; correct?: true | undefined }[];
}

/**
 * Over the whole the right answer must not be given away by its place or its length: in the chapters' own
 * choice questions (the plain ones, with three options, are judged apart) and in the starting test.
 */
export const checkKeyPattern = ({ chapters, whole }: Content): Problem[] => [
  ...checkChoices(
    'content/chapters/*/questions.yaml',
    chapters
      .flatMap(({ questions }) => questions.value ?? [])
      .filter((question) => question.kind === 'choice'),
  ),
  ...checkChoices(whole.situations.file, whole.situations.value ?? []),
];

function checkChoices(file: string, choices: readonly Choice[]): Problem[] {
  const total = choices.length;
  if (total < ENOUGH_QUESTIONS) return [];
  const places = choices.map(({ options }) => options.findIndex(({ correct }) => correct));
  return [
    ...[...new Set(places)].flatMap((place): Problem[] => {
      const count = places.filter((other) => other === place).length;
      if (place === -1 || count / total <= MOST_AT_PLACE) return [];
      const cause = `Oikea vastaus on ${place + 1}. vaihtoehtona ${count} kysymyksessä ${total}:stä.`;
      const cure =
        'Vaihda vaihtoehtojen järjestystä: mikään paikka ei saa olla oikea yli 35 prosentissa kysymyksistä.';
      return [{ file, cause, cure }];
    }),
    ...(
      [
        ['lyhin', 'pidennä', (key: number, others: number[]) => key < Math.min(...others)],
        ['pisin', 'lyhennä', (key: number, others: number[]) => key > Math.max(...others)],
      ] as const
    ).flatMap(([rank, cureForMany, isRank]): Problem[] => {
      const count = choices.filter((choice) => isRank(...lengths(choice))).length;
      const share = count / total;
      if (share >= SHARE.least && share <= SHARE.most) return [];
      const cause = `Oikea vastaus on ${rank} vaihtoehto ${count} kysymyksessä ${total}:stä.`;
      const way =
        share > SHARE.most ? cureForMany : cureForMany === 'lyhennä' ? 'pidennä' : 'lyhennä';
      const cure = `Oikea saa olla ${rank} 20–40 prosentissa kysymyksistä, jottei pituus paljasta sitä: ${way} oikeita tai muuta vääriä.`;
      return [{ file, cause, cure }];
    }),
  ];
}

/** Length of the right option's text, and those of the others. */
function lengths({ options }: Choice): [key: number, others: number[]] {
  const of = (isRight: boolean) =>
    options.filter(({ correct }) => (correct === true) === isRight).map(({ text }) => text.length);
  return [of(true)[0] ?? 0, of(false)];
}
