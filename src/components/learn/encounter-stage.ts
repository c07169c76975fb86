import { levelOf, stageGap, standingAt, type Trust } from '../../lib/content/trust.ts';
import { element } from '../site/element.ts';

/**
 * Sets how near the two on a stage are.
 *
 * @param stage - As `TrustPicture.astro` draws it.
 * @param level - Steps above (below 0: under) the beginning.
 * @param steps - How many steps the encounter has.
 * @param spread - Less than 1 where there is little room.
 */
export function setStage(stage: HTMLElement, level: number, steps: number, spread = 1): void {
  stage.style.setProperty('--gap', String(spread * stageGap(level, steps)));
  stage.dataset['standing'] = standingAt(level);
}

/**
 * A stage with the two at half the way from each other, so that they are drawn larger.
 *
 * @param drawing - Of a stage, to be copied.
 * @param taken - What each choice did to trust.
 * @param steps - As in {@link setStage}.
 */
export function smallStage(drawing: Node, taken: readonly Trust[], steps: number): HTMLElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  copy.setAttribute('viewBox', '80 0 320 150');
  const stage = element('div', 'trust-stage', copy);
  setStage(stage, levelOf(taken), steps, 0.5);
  return stage;
}
