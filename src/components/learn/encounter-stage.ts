import { stageGap, standingAt } from '../../lib/content/trust.ts';

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
