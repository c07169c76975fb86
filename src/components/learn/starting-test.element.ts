/** The starting test: says which chapter to begin from. Nothing of it is kept. */
class StartingTest extends HTMLElement {
  #statements = [...this.querySelectorAll<HTMLElement>('[data-statement]')];
  #links = [...this.querySelectorAll<HTMLAnchorElement>('[data-suggestion]')];
  #status = this.querySelector('[data-status]') as HTMLElement;
  #check = this.querySelector('[data-check]') as HTMLButtonElement;
  #again = this.querySelector('[data-again]') as HTMLButtonElement;

  connectedCallback() {
    for (const button of [this.#check, this.#again]) button.disabled = false;
    this.#check.hidden = false;
    this.#hide();
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#judge();
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
    for (const link of this.#links) link.closest('li')?.classList.add('waiting');
    for (const statement of this.#statements) {
      const details = statement.querySelector('details');
      if (details) details.open = false;
      details?.classList.remove('script-hides');
      details?.classList.add('waiting');
      delete statement.dataset['state'];
    }
  }

  #judge() {
    const answer = (statement: HTMLElement) =>
      statement.querySelector<HTMLInputElement>('input:checked');
    const open = this.#statements.filter((statement) => !answer(statement));
    if (open[0]) {
      this.#status.textContent = `Vastaamatta on vielä ${open.length}.`;
      open[0].querySelector('input')?.focus();
      return;
    }
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
    best?.focus();
  }
}

customElements.define('starting-test', StartingTest);
