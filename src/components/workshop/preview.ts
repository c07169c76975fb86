import type { OwnEncounter } from '../../lib/content/own-encounter.ts';
import { isPlayable, playable } from '../../lib/content/own-play.ts';
import { drawEncounter } from '../learn/draw-encounter.ts';
import type { EncounterPlayer } from '../learn/encounter-player.element.ts';

/** The encounter that is being written, to play beside the form. */
export class Preview {
  readonly #place: HTMLElement;
  readonly #nothing: HTMLElement;
  #drawn = '';
  #isPressed = false;

  /**
   * @param place - Where the player stands.
   * @param nothing - Shown while there is nothing to play.
   * @param released - Told that a press has ended, during which nothing was drawn.
   */
  constructor(place: HTMLElement, nothing: HTMLElement, released: () => void) {
    this.#place = place;
    this.#nothing = nothing;
    place.addEventListener('pointerdown', () => (this.#isPressed = true));
    for (const end of ['pointerup', 'pointercancel'])
      addEventListener(end, () => {
        if (!this.#isPressed) return;
        this.#isPressed = false;
        released();
      });
  }

  /** Another encounter comes: nothing of this one is left. */
  clear(): void {
    this.#drawn = '';
    this.#place.replaceChildren();
  }

  /** Draws the encounter as it is now, played to where it was, as far as there still is a way there. */
  show(encounter: OwnEncounter): void {
    const isThere = isPlayable(encounter);
    this.#nothing.hidden = isThere;
    const played = playable(encounter);
    const wanted = isThere ? JSON.stringify({ ...played, author: undefined }) : '';
    // What is being pressed stays: it is drawn anew when it has been let go.
    if (wanted === this.#drawn || this.#isPressed) return;
    this.#drawn = wanted;
    if (!isThere) return this.#place.replaceChildren();
    const steps = [...this.#place.querySelectorAll('[data-step]:not([hidden])')];
    const chosen = [...this.#place.querySelectorAll<HTMLElement>('[data-step] .chosen')];
    const path = chosen.map(({ dataset }) => Number(dataset['choice']));
    const template = document.querySelector<HTMLTemplateElement>('[data-encounter-template]');
    if (!template) return;
    const player = drawEncounter(template, played) as EncounterPlayer;
    const hadFocus = this.#place.contains(document.activeElement);
    this.#place.replaceChildren(player);
    if (path.length > 0) player.restore(path, steps.length > path.length);
    if (hadFocus)
      player
        .querySelector<HTMLElement>('[data-next]:not([hidden]), .option-button:enabled')
        ?.focus({ preventScroll: true });
  }
}
