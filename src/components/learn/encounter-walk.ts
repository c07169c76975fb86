/**
 * The end of an encounter: the way there beside the best one, a small stage a step. A step opens where
 * what was offered there had a better choice: what other branches offer is no better one.
 */
import { element } from '../site/element.ts';
import { TRUST_CHANGED } from '../../lib/content/trust.ts';
import { bestBeside, isBest, trustOf } from './encounter-turns.ts';
import { smallStage } from './encounter-stage.ts';

/**
 * @param place - The part of the player that tells of paths.
 * @param taken - What was chosen at each step.
 * @param best - The best way through; its steps may offer other choices than those of the way taken.
 */
export function drawWalk(
  place: HTMLElement,
  taken: readonly HTMLElement[],
  best: readonly HTMLElement[],
): void {
  const part = (selector: string) => place.querySelector(selector) as HTMLElement;
  const panel = part('[data-walk-step]');
  panel.hidden = true;
  const isPerfect = taken.every(isBest);
  // A draft may not say yet what is best.
  const isCompared = !isPerfect && best.length === taken.length;
  part('[data-paths-note]').textContent = isPerfect
    ? 'Valitsit joka askeleella parhaan vaihtoehdon.'
    : isCompared
      ? 'Ylärivi on sinun reittisi, alarivi paras. Avaa kehystetty askel: siinä olisi ollut parempi valinta.'
      : '';
  const drawing = place.closest('encounter-player')?.querySelector('[data-picture] > svg') as Node;
  const stages = (choices: readonly HTMLElement[], at: number) =>
    smallStage(drawing, choices.slice(0, at + 1).map(trustOf), choices.length);
  const columns = taken.map((choice, at) => {
    const better = isBest(choice) ? undefined : bestBeside(choice);
    const column = [stages(taken, at), ...(isCompared ? [stages(best, at)] : [])];
    const own = TRUST_CHANGED[trustOf(choice)].toLowerCase();
    const spoken = element('span', 'sr-only', `Askel ${at + 1}: ${own}. `);
    if (!better) return element('li', '', element('div', 'walk-column', spoken, ...column));
    spoken.append('Vertaa parhaaseen.');
    const button = element('button', 'walk-column', spoken, ...column);
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      for (const other of place.querySelectorAll('.walk-column[aria-expanded]'))
        other.setAttribute('aria-expanded', String(opens && other === button));
      panel.replaceChildren(
        sideBySide('Sinä valitsit', choice),
        sideBySide('Parempi olisi ollut', better),
      );
      panel.hidden = !opens;
    });
    return element('li', '', button);
  });
  part('[data-walk]').replaceChildren(...columns);
}

/** What was said, what came of it, and why. */
function sideBySide(title: string, choice: HTMLElement): HTMLElement {
  const text = (selector: string) => choice.querySelector(selector)?.textContent?.trim() ?? '';
  return element(
    'div',
    '',
    element('strong', 'furniture', title),
    element('p', '', text('[data-text]')),
    element('p', '', text('[data-reaction]')),
    element('p', 'text-muted', text('[data-note]')),
  );
}
