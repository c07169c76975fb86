/** Begins at the map's middle; while the reader is at one concept, what is not joined to it draws back. */
class ConceptMap extends HTMLElement {
  #concepts = [...this.querySelectorAll<SVGElement>('[data-concept]')];
  #joints = [...this.querySelectorAll<SVGElement>('[data-joins]')];

  connectedCallback() {
    // Where the map is wider than its place, its middle is seen first.
    const hub = this.querySelector('.map-hub')?.getBoundingClientRect();
    const { left } = this.getBoundingClientRect();
    if (hub) this.scrollLeft += hub.x + hub.width / 2 - left - this.clientWidth / 2;
    for (const name of ['pointerover', 'focusin'])
      this.addEventListener(name, ({ target }) => this.#look(target));
    for (const name of ['pointerleave', 'focusout'])
      this.addEventListener(name, () => this.#look(null));
  }

  #look(at: EventTarget | null) {
    const concept = at instanceof Element && at.closest<SVGElement>('[data-concept]');
    const id = concept ? concept.dataset['concept'] : undefined;
    const joins = (joint: SVGElement) => joint.dataset['joins']?.split(' ') ?? [];
    const near = new Set(
      this.#joints
        .map(joins)
        .filter((ends) => ends.includes(id ?? ''))
        .flat(),
    );
    for (const one of this.#concepts)
      one.classList.toggle('map-far', id !== undefined && !near.has(one.dataset['concept'] ?? ''));
    for (const joint of this.#joints)
      joint.classList.toggle('map-far', id !== undefined && !joins(joint).includes(id));
  }
}

customElements.define('concept-map', ConceptMap);
