/** Parts of a vote that are made as often as the vote goes on. All that was written is text. */
import type { Encounter } from '../../lib/content/exercise-schemas.ts';
import { TRUST_CHANGED } from '../../lib/content/trust.ts';
import { wayText, type VoteSummary, votesText } from '../../lib/out/vote-summary.ts';
import {
  bestWay,
  LETTERS,
  pathOf,
  sharesOf,
  triedFrom,
  trustAlong,
  turnOf,
  type Vote,
} from '../../lib/reader/class-vote.ts';
import { smallStage } from '../learn/encounter-stage.ts';
import { element } from '../site/element.ts';

/** Copies of what the page has drawn once. */
export interface Drawings {
  /** The mark of a choice. */
  mark: (choice: number) => Node;
  /** The stage's drawing. */
  stage: () => SVGElement;
}

/** Paragraphs of a text. */
export const paragraphs = (texts: readonly string[]): HTMLElement[] =>
  texts.map((text) => element('p', '', text));

/** A button that goes on with a choice. @param about - Said with its text, where that is not enough. */
export function choiceButton(
  { mark }: Drawings,
  choice: number,
  text: string,
  about = '',
): HTMLButtonElement {
  const spoken = about ? [element('span', 'sr-only', about)] : [];
  const button = element('button', 'control', mark(choice), element('span', '', text), ...spoken);
  button.type = 'button';
  return button;
}

/** The votes of a step in a row, the choice that was taken framed. */
export function drawTallies(
  { mark }: Drawings,
  counts: readonly number[],
  taken: number | undefined,
): HTMLElement[] {
  const shares = sharesOf(counts);
  return counts.map((votes, choice) => {
    const letter = element('span', 'sr-only', `${LETTERS[choice]}: `);
    const item = element(
      'li',
      '',
      mark(choice),
      letter,
      `${votesText(votes)} · ${shares[choice]} %`,
    );
    if (choice === taken) item.dataset['taken'] = '';
    return item;
  });
}

/**
 * The way that was gone above the best one, a column a step, with what could have been chosen instead.
 *
 * @param ask - Called with a step and the choice that shall be tried there.
 */
export function drawWays(
  drawings: Drawings,
  encounter: Encounter,
  vote: Vote,
  ask: (step: number, choice: number) => void,
): HTMLElement[] {
  const [path, best] = [pathOf(vote), bestWay(encounter)];
  const who = triedFrom(vote) < 0 ? 'Luokka' : 'Kokeilu';
  const along = { path: trustAlong(encounter, path), best: trustAlong(encounter, best) };
  const row = (name: string, choice: number, trust: typeof along.path, at: number) => {
    const change = trust[at];
    const told = `${name}: ${LETTERS[choice]}. ${change ? TRUST_CHANGED[change] : ''}. `;
    return element(
      'div',
      'vote-way',
      element('span', 'sr-only', told),
      drawings.mark(choice),
      smallStage(drawings.stage(), trust.slice(0, at + 1), encounter.steps.length),
    );
  };
  return path.map((taken, at) => {
    const turn = turnOf(encounter, { ...vote, ballots: vote.ballots.slice(0, at + 1) });
    const others = (turn?.choices ?? []).flatMap((_, choice) => (choice === taken ? [] : choice));
    const better = best[at];
    return element(
      'li',
      '',
      element('strong', '', `Askel ${at + 1}`),
      row(who, taken, along.path, at),
      ...(better === undefined ? [] : [row('Paras', better, along.best, at)]),
      element(
        'div',
        'vote-buttons',
        ...others.map((choice) => {
          const letter = LETTERS[choice] ?? '';
          const about = `Askel ${at + 1}, valinta ${letter}`;
          const button = choiceButton(drawings, choice, 'Entä jos?', about);
          button.dataset['if'] = '';
          button.addEventListener('click', () => ask(at, choice));
          return button;
        }),
      ),
    );
  });
}

/**
 * Ways that were walked before, a line each.
 *
 * @param own - The class's own way, where it is one of them.
 * @param tell - How such a way came out.
 */
export const drawEarlier = (
  ways: readonly (readonly number[])[],
  own: readonly number[],
  tell: (way: readonly number[]) => string,
): HTMLElement[] =>
  ways.map((way) => {
    const name = way.join() === own.join() ? 'Luokan reitti' : 'Aiemmin kokeiltu reitti';
    return element('li', '', `${name} ${wayText(way)}: ${tell(way)}`);
  });

/** The summary as it is printed. @param date - As it shall be written. */
export function drawSheet({ title, about, steps, end }: VoteSummary, date: string): HTMLElement[] {
  return [
    element('h2', '', `Äänestys luokassa: ${title}`),
    element('p', '', `${about}. ${date}`),
    ...steps.flatMap((step) => [
      element('h3', '', step.title),
      ...paragraphs(step.said),
      element(
        'ul',
        '',
        ...step.choices.map(({ letter, text, votes, share, marks, feedback }) =>
          element(
            'li',
            '',
            element('strong', '', `${letter}: ${votesText(votes)} (${share} %)`),
            marks.length > 0 ? ` ${marks.join(', ')}. ` : ' ',
            text,
            feedback ? ` ${feedback}` : '',
          ),
        ),
      ),
      ...paragraphs(step.after.slice(-1)),
    ]),
    ...paragraphs(end),
  ];
}
