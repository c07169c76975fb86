import type { AskedQuestion } from '../../lib/reader/scorm-interaction.ts';

/** What is asked in a question's element, and its right answer, as `Question.astro` has drawn them. */
export function askedIn(question: HTMLElement): AskedQuestion {
  const { question: id = '', kind = '' } = question.dataset;
  // The page shows them in an order of its own.
  const options = [...question.querySelectorAll<HTMLElement>('[data-option]')].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
  return { id, kind, solution: solutionOf(kind, options) };
}

export const ownTextIn = (question: HTMLElement): string =>
  question.querySelector('textarea')?.value ?? '';

const placeOf = ({ dataset }: HTMLElement) => Number(dataset['option']);

function solutionOf(kind: string, options: readonly HTMLElement[]): number[] {
  switch (kind) {
    case 'sort':
      return options.map((option) => {
        const boxes = [...option.querySelectorAll('input')].map(({ value }) => value);
        return boxes.indexOf(option.dataset['box'] ?? '') + 1;
      });
    case 'order':
      return options.map(placeOf);
    default:
      return options.filter(({ dataset }) => 'right' in dataset).map(placeOf);
  }
}
