import { element } from '../site/element.ts';

/** The starting test: says which chapter to begin from. Nothing of it is kept. */
class StartingTest extends HTMLElement {
  #statements = [...this.querySelectorAll<HTMLElement>('[data-statement]')];
  #links = [...this.querySelectorAll<HTMLAnchorElement>('[data-suggestion]')];
  #status = this.querySelector('[data-status]') as HTMLElement;
  #check = this.querySelector('[data-check]') as HTMLButtonElement;
  #again = this.querySelector('[data-again]') as HTMLButtonElement;
  #result = this.querySelector('[data-result]') as HTMLElement;
  #told = this.querySelector('[data-told]') as HTMLElement;

  connectedCallback() {
    for (const button of [this.#check, this.#again]) button.disabled = false;
    this.#check.hidden = false;
    this.#hide();
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#judge();
    });
    form?.addEventListener('input', ({ target }) => {
      if (target instanceof Element) this.#settle(target.closest('[data-statement]'));
    });
    this.#again.addEventListener('click', () => {
      form?.reset();
      this.#hide();
      this.querySelector('input')?.focus();
    });
  }

  #hide() {
    this.#again.hidden = true;
    this.#status.textContent = '';
    this.#told.hidden = true;
    for (const link of this.#links) link.closest('li')?.classList.add('waiting');
    for (const statement of this.#statements) {
      const details = statement.querySelector('details');
      if (details) details.open = false;
      details?.classList.remove('script-hides');
      details?.classList.add('waiting');
      this.#settle(statement);
    }
  }

  #judge() {
    const answer = (statement: HTMLElement) =>
      statement.querySelector<HTMLInputElement>('input:checked');
    const open = this.#statements.filter((statement) => !answer(statement));
    if (open[0]) return this.#ask(open[0], open.length);
    const misses = new Map<string, number>();
    for (const statement of this.#statements) {
      const fits = answer(statement)?.value === statement.dataset['agree'];
      const chapter = statement.dataset['chapter'] ?? '';
      if (!fits) misses.set(chapter, (misses.get(chapter) ?? 0) + 1);
      const details = statement.querySelector('details');
      details?.classList.remove('waiting');
      if (details) details.open = !fits;
    }
    this.#suggest(misses);
    this.#again.hidden = false;
  }

  /** Says at the first open statement that it is open; the reader may be far from it. */
  #ask(statement: HTMLElement, count: number) {
    for (const one of this.#statements) this.#settle(one);
    const note = element('p', 'statement-open');
    note.role = 'alert';
    statement.querySelector('fieldset')?.append(note);
    note.textContent = `Valitse, oletko samaa vai eri mieltä. Vastaamatta on vielä ${count}.`;
    statement.dataset['state'] = 'open';
    statement.querySelector('input')?.focus({ preventScroll: true });
    statement.scrollIntoView({ block: 'center' });
  }

  #settle(statement: Element | null) {
    statement?.querySelector('.statement-open')?.remove();
    statement?.removeAttribute('data-state');
  }

  /** The chapter with most misses; of equals the first, and the first of all when there are none. */
  #suggest(misses: ReadonlyMap<string, number>) {
    const count = (link: HTMLAnchorElement) => misses.get(link.dataset['suggestion'] ?? '') ?? 0;
    const best = [...this.#links].sort((a, b) => count(b) - count(a))[0];
    const missed = [...misses.values()].reduce((sum, one) => sum + one, 0);
    const agreed = this.#statements.length - missed;
    this.#status.textContent =
      missed === 0
        ? 'Ajattelit kaikista väitteistä samoin kuin moduuli. Voit aloittaa mistä luvusta haluat, vaikka ensimmäisestä.'
        : `Ajattelit ${agreed} väitteestä samoin kuin moduuli. Aloita tästä luvusta:`;
    for (const link of this.#links) link.closest('li')?.classList.toggle('waiting', link !== best);
    this.#told.hidden = missed === 0;
    this.#result.focus({ preventScroll: true });
    this.#result.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('starting-test', StartingTest);
