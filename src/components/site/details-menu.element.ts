/** A menu made of `<details>`, which works by itself; this closes it with Escape and by a click elsewhere. */
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
  }
}

customElements.define('details-menu', DetailsMenu);
