import type { Question } from '../exercise-schemas.ts';
import { didYouMean } from './nearest.ts';
import { quotedEnd, type Problem } from './problem.ts';
import type { ReadYaml } from './yaml-text.ts';

/** A chapter's questions as they were read, with the ids that `section` may name. */
export interface ReadQuestions {
  file: string;
  yaml: ReadYaml<Question[]>;
  sections: readonly string[];
}

/** Over the module, no place of the right answer and no length rank may be commoner than this. */
const MOST_COMMON_SHARE = 0.35;
/** Shares say nothing before there are this many choice questions. */
const ENOUGH_QUESTIONS = 8;

/** Checks each question by itself: right answers, boxes, sections. */
export function checkQuestions({ file, yaml, sections }: ReadQuestions): Problem[] {
  return (yaml.value ?? []).flatMap((question, index) => {
    const problems: Problem[] = [];
    const tell = (path: readonly PropertyKey[], cause: string, cure: string) =>
      problems.push({ file, line: yaml.lineOf([index, ...path]), cause, cure });
    if (sections.length > 0 && !sections.includes(question.section)) {
      tell(
        ['section'],
        `Kysymys ”${question.title}” viittaa osioon ”${question.section}”, jota ei ole.`,
        `Osiot ovat ${sections.join(', ')}. Korjaa tunnus.${didYouMean(question.section, sections)}`,
      );
    }
    if (question.kind === 'choice' || question.kind === 'multiple') {
      const texts = question.options.map(({ text }) => text.trim().toLowerCase());
      texts.forEach((text, place) => {
        if (texts.indexOf(text) === place) return;
        tell(
          ['options', place],
          `Kysymyksessä ”${question.title}” on sama vaihtoehto kahdesti: ${quotedEnd(question.options[place]?.text ?? '')}`,
          'Muuta toista niistä tai poista se.',
        );
      });
      const right = question.options.filter(({ correct }) => correct).length;
      if (question.kind === 'choice' && right !== 1) {
        tell(
          ['options'],
          `Kysymyksessä ”${question.title}” on ${right} oikeaa vaihtoehtoa.`,
          'Merkitse correct: true tasan yhteen vaihtoehtoon.',
        );
      }
      if (question.kind === 'multiple' && (right < 2 || right === question.options.length)) {
        tell(
          ['options'],
          `Kysymyksessä ”${question.title}” on ${right} oikeaa vaihtoehtoa.`,
          'Merkitse correct: true vähintään kahteen vaihtoehtoon, mutta ei kaikkiin.',
        );
      }
    }
    if (question.kind === 'sort') {
      const boxes = question.boxes.map(({ id }) => id);
      question.items.forEach(({ box }, place) => {
        if (boxes.includes(box)) return;
        tell(
          ['items', place, 'box'],
          `Laatikkoa ”${box}” ei ole kysymyksessä ”${question.title}”.`,
          `Laatikot ovat ${boxes.join(', ')}. Korjaa tunnus.`,
        );
      });
    }
    return problems;
  });
}

/** How often the right answer of choice questions stands at each place, and how often it is the longest. */
export interface KeyPattern {
  questions: number;
  /** Count for each place, first option first. */
  places: number[];
  longest: number;
}

/** @param questions - All questions of the module; only choice questions count. */
export function keyPattern(questions: readonly Question[]): KeyPattern {
  const choices = questions.filter((question) => question.kind === 'choice');
  const places: number[] = [];
  let longest = 0;
  for (const { options } of choices) {
    const key = options.findIndex(({ correct }) => correct);
    if (key === -1) continue;
    places[key] = (places[key] ?? 0) + 1;
    const lengths = options.map(({ text }) => text.length);
    if (lengths[key] === Math.max(...lengths)) longest += 1;
  }
  return { questions: choices.length, places: Array.from(places, (n) => n ?? 0), longest };
}

/**
 * Over the whole module the right answer must not be given away by its place or its length.
 *
 * @param read - The chapters' own questions (the plain ones, with three options, are judged apart).
 */
export function checkKeyPattern(read: readonly ReadQuestions[]): Problem[] {
  const all = read.flatMap(({ yaml }) => yaml.value ?? []);
  const { questions, places, longest } = keyPattern(all);
  if (questions < ENOUGH_QUESTIONS) return [];
  const file = 'content/chapters/*/questions.yaml';
  const tooMany = (count: number) => count / questions > MOST_COMMON_SHARE;
  const problems: Problem[] = [];
  places.forEach((count, place) => {
    if (!tooMany(count)) return;
    problems.push({
      file,
      cause: `Oikea vastaus on ${place + 1}. vaihtoehtona ${count} kysymyksessä ${questions}:stä.`,
      cure: 'Vaihda vaihtoehtojen järjestystä: mikään paikka ei saa olla oikea yli 35 prosentissa kysymyksistä.',
    });
  });
  if (tooMany(longest)) {
    problems.push({
      file,
      cause: `Oikea vastaus on pisin vaihtoehto ${longest} kysymyksessä ${questions}:stä.`,
      cure: 'Lyhennä oikeita tai pidennä vääriä: oikea saa olla pisin enintään 35 prosentissa kysymyksistä.',
    });
  }
  return problems;
}
