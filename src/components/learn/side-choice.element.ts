import { changeRecord, followRecord, recordIsKept } from './store.ts';

/** Keeps which of two positions is nearer to the reader's own thought, and asks about the other one. */
class SideChoice extends HTMLElement {
  #tension = this.dataset['tension'] ?? '';
  #choices = [...this.querySelectorAll('input')];
  #sides = this.closest('section')?.querySelectorAll('[data-side]') ?? [];
  #status = this.querySelector('[data-status]') as HTMLElement;

  connectedCallback() {
    this.addEventListener('change', () => {
      const side = this.#choices.findIndex(({ checked }) => checked);
      changeRecord((record) => ({ ...record, sides: { ...record.sides, [this.#tension]: side } }));
    });
    followRecord(({ sides }) => this.#show(sides[this.#tension]));
  }

  #show(side: number | undefined) {
    for (const [index, choice] of this.#choices.entries()) choice.checked = index === side;
    for (const [index, one] of this.#sides.entries())
      one.toggleAttribute('data-near', index === side);
    if (side === undefined) this.#status.textContent = '';
    else
      this.#status.textContent = recordIsKept()
        ? 'Mikä toisessa kannassa on silti totta?'
        : 'Selain ei salli tallennusta: valinta säilyy vain niin kauan kuin sivu on auki.';
  }
}

customElements.define('side-choice', SideChoice);
