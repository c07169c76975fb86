/** Shows what one lens shows, or all of them side by side. */
class LensSwitch extends HTMLElement {
  #choices = [...this.querySelectorAll('input')];
  #views = [...this.querySelectorAll<HTMLElement>('[data-lens]')];

  connectedCallback() {
    this.addEventListener('change', () => this.#show());
    // A search in the page, or a link to a piece of its text, has found it behind another lens.
    this.addEventListener('beforematch', ({ target }) => this.#reveal(target));
    addEventListener('hashchange', () => this.#reveal(placeOfHash()));
    this.#choose(placeOfHash());
    this.#show();
  }

  #reveal(place: EventTarget | null) {
    if (!(place instanceof Element) || !place.closest('[data-lens][hidden]')) return;
    this.#choose(place);
    this.#show();
    place.scrollIntoView();
  }

  #choose(place: Element | null) {
    const lens = place?.closest<HTMLElement>('[data-lens]')?.dataset['lens'];
    for (const choice of this.#choices) if (choice.value === lens) choice.checked = true;
  }

  #show() {
    const lens = this.#choices.find(({ checked }) => checked)?.value;
    for (const view of this.#views) {
      if (!lens || view.dataset['lens'] === lens) view.hidden = false;
      else view.setAttribute('hidden', 'until-found');
    }
  }
}

const placeOfHash = () => document.getElementById(location.hash.slice(1));

customElements.define('lens-switch', LensSwitch);
