/** A vote on a question: its options, and once they are in view, its best answer. */
import { votesText } from '../../lib/out/vote-summary.ts';
import {
  ballotOf,
  hasVotes,
  LETTERS,
  mostChosenWrong,
  reveal,
  sharesOf,
  type ChoiceQuestion,
  type Vote,
} from '../../lib/reader/class-vote.ts';
import { element } from '../site/element.ts';
import { paragraphs } from './draw-vote.ts';
import { askTeacher, drawChoices, type Scene } from './vote-scene.ts';

/** The question, with its answer when the vote has come to it. */
export function drawQuestion(scene: Scene, question: ChoiceQuestion, vote: Vote): void {
  const isAnswered = vote.phase === 'result';
  drawChoices(
    scene,
    paragraphs(question.stem),
    question.options.map(({ text }) => text),
  );
  const [right, lure] = [rightOf(question), lureOf(question, vote)];
  for (const [choice, row] of scene.rows.entries()) {
    const option = isAnswered ? question.options[choice] : undefined;
    const isLure = choice === lure;
    const verdict = isLure ? '✗ Houkutti muista eniten' : '✗ Ei paras';
    showText(row, '[data-verdict]', option && (option.correct ? '✓ Paras vastaus' : verdict));
    showText(row, '[data-feedback]', option?.feedback);
    if (option?.correct) row.dataset['state'] = 'right';
    else delete row.dataset['state'];
    const counter = row.querySelector<HTMLElement>('.vote-counter');
    if (counter) counter.hidden = Boolean(option);
  }
  scene.part('[data-answer]').hidden = !isAnswered;
  if (!isAnswered) return;
  const { counts } = ballotOf(vote);
  const best = `Paras vastaus: ${LETTERS[right]}.`;
  const told = [
    ...(hasVotes(vote) ? [`Sen valitsi ${sharesOf(counts)[right]} % äänestäneistä.`] : []),
    ...(lure === undefined
      ? []
      : [`Muista houkutti eniten ${LETTERS[lure]}: ${votesText(counts[lure] ?? 0)}.`]),
  ].join(' ');
  scene.part('[data-answer-title]').textContent = best;
  scene.part('[data-lure]').textContent = told;
  scene.say(`${best} ${told}`.trim());
}

/** Nobody has voted: the answer can be seen all the same. */
export function drawNoVotes(scene: Scene, vote: Vote): void {
  const button = element('button', 'control', 'Näytä vastaus ilman ääniä');
  button.type = 'button';
  button.addEventListener('click', () => scene.change(reveal(vote)));
  askTeacher(scene, 'Ääniä ei ole vielä. Laske äänet ensin.', [button]);
}

const rightOf = ({ options }: ChoiceQuestion) => options.findIndex(({ correct }) => correct);
const lureOf = (question: ChoiceQuestion, vote: Vote) =>
  mostChosenWrong(ballotOf(vote).counts, rightOf(question));

/** Without a text the line is away. */
function showText(row: HTMLElement, selector: string, text: string | undefined): void {
  const line = row.querySelector<HTMLElement>(selector);
  if (!line) return;
  line.hidden = text === undefined;
  line.textContent = text ?? '';
}
