/** From here on the groups of a menu stand side by side. */
const ROOM_FOR_ALL = '(min-width: 48rem)';

/**
 * A menu made of `<details>`, which works by itself; this closes it with Escape and by a click elsewhere.
 * Its groups but the first are closed where they stand one upon another.
 */
class DetailsMenu extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details');
    if (!details) return;
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    document.addEventListener('click', ({ target }) => {
      if (details.open && !(target instanceof Node && this.contains(target))) details.open = false;
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) details.open = false;
    });
    const groups = [...details.querySelectorAll('details')];
    const room = matchMedia(ROOM_FOR_ALL);
    const fit = () => {
      for (const group of groups) group.open = room.matches || group === groups[0];
    };
    room.addEventListener('change', fit);
    // Who has opened it already keeps what is seen.
    if (!details.open) fit();
  }
}

customElements.define('details-menu', DetailsMenu);
