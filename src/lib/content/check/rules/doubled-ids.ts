import { EMBED_PARTS } from '../../addresses.ts';
import { checkRepeated, recordIds } from '../common-mistakes.ts';
import type { Chapter, Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** Of two records with one id one would be lost, and one address would lead to two things. */
export function checkDoubledIds({ glossary, works, whole, chapters }: Content): Problem[] {
  const { tensions, misconceptions, situations, phrases, map } = whole;
  return [
    ...[glossary, works].flatMap((read) =>
      checkRepeated(recordIds(read, read.value), ({ id }) => ({
        cause: `Tunnus ”${id}” on tiedostossa kahdesti.`,
        cure: 'Yhdistä kohdat tai anna toiselle oma tunnus.',
      })),
    ),
    ...[
      recordIds(tensions, tensions.value),
      recordIds(misconceptions, misconceptions.value),
      recordIds(situations, situations.value),
      recordIds(phrases, phrases.value),
      recordIds(map, map.value?.nodes, ['nodes']),
    ].flatMap((ids) =>
      checkRepeated(ids, ({ id }) => ({
        cause: `Tunnus ”${id}” on tiedostossa kahdesti.`,
        cure: 'Anna toiselle oma tunnus tai poista se.',
      })),
    ),
    ...chapters.flatMap(({ text }) =>
      checkRepeated(recordIds(text, text.value?.principles, ['principles']), ({ id }) => ({
        cause: `Avainperiaatteen tunnus ”${id}” on luvussa kahdesti.`,
        cure: 'Anna toiselle oma tunnus.',
      })),
    ),
    ...chapters.flatMap(({ lesson }) => {
      const ids = recordIds(lesson, lesson.value?.exercise.cards, ['exercise', 'cards']);
      return checkRepeated(ids, ({ id }) => ({
        cause: `Korttisarjan tunnus ”${id}” on jo käytössä.`,
        cure: 'Anna sarjalle toinen tunnus.',
      }));
    }),
    ...checkExerciseIds(chapters),
  ];
}

/**
 * A learner's answers are kept by the ids of exercises, so no two of the module share one. It is also
 * the last part of the address of the exercise's embed view, beside those of the chapter's own.
 */
function checkExerciseIds(chapters: readonly Chapter[]): Problem[] {
  const ids = chapters.flatMap((chapter) => [
    ...recordIds(chapter.questions, chapter.questions.value),
    ...recordIds(chapter.encounters, chapter.encounters.value),
    ...recordIds(chapter.reflections, chapter.reflections.value),
    ...recordIds(chapter.plainQuestions, chapter.plainQuestions.value),
    ...recordIds(chapter.plainEncounters, chapter.plainEncounters.value),
    ...recordIds(chapter.plainSpeaking, chapter.plainSpeaking.value),
    ...recordIds(chapter.plainReflections, chapter.plainReflections.value),
  ]);
  const reserved: string[] = Object.values(EMBED_PARTS);
  return [
    ...checkRepeated(ids, ({ id }, first) => ({
      cause: `Tunnus ”${id}” on jo tiedostossa ${first.file}.`,
      cure: 'Anna tehtävälle oma tunnus.',
    })),
    ...ids
      .filter(({ id }) => reserved.includes(id))
      .map(({ id, file, line }) => ({
        file,
        line,
        cause: `Tunnus ”${id}” on varattu upotusosoitteelle.`,
        cure: 'Anna tehtävälle toinen tunnus.',
      })),
  ];
}
