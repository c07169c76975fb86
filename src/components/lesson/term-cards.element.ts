import { placeBeside } from './place-beside.ts';

/**
 * Opens a glossary term's explanation in place. Without this script a term is a link to the
 * glossary; with it a click, Enter or Space opens a card beside the word. The card is a native
 * popover: Escape and a click elsewhere close it, and focus stays at the word.
 */
class TermCards extends HTMLElement {
  connectedCallback() {
    if (!('popover' in HTMLElement.prototype)) return;
    for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) this.#upgrade(term);
  }

  #upgrade(term: HTMLAnchorElement) {
    const id = term.dataset['term'] ?? '';
    const definition = document.querySelector(`[data-definition="${CSS.escape(id)}"]`);
    const text = definition?.textContent?.trim();
    if (!text) return;
    let card: HTMLElement | undefined;
    const toggle = () => {
      card ??= this.#card(term, text);
      card.togglePopover();
      if (card.matches(':popover-open')) standBeside(card, term);
    };
    term.setAttribute('role', 'button');
    term.setAttribute('aria-expanded', 'false');
    let wasOpen = false;
    // The browser closes an open card when the press begins; a click on its own word must not reopen it.
    term.addEventListener('pointerdown', () => {
      wasOpen = card?.matches(':popover-open') ?? false;
    });
    term.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const byKey = event.detail === 0;
      if (byKey || !wasOpen) toggle();
      wasOpen = false;
    });
    term.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      toggle();
    });
  }

  /** The card follows its word in the document, so that reading on from the word meets it. */
  #card(term: HTMLAnchorElement, definition: string): HTMLElement {
    const card = document.createElement('span');
    card.popover = 'auto';
    card.className = 'term-card';
    card.setAttribute('role', 'note');
    const name = document.createElement('strong');
    const id = term.dataset['term'] ?? '';
    name.textContent =
      document
        .querySelector(`[data-definition="${CSS.escape(id)}"]`)
        ?.previousElementSibling?.textContent?.trim() ?? '';
    const link = document.createElement('a');
    link.href = term.href;
    link.textContent = this.dataset['list'] ?? 'Avaa sanastossa';
    link.className = 'term-card-link';
    card.append(name, `${definition}. `, link);
    const move = () => standBeside(card, term);
    card.addEventListener('toggle', ({ newState }) => {
      term.setAttribute('aria-expanded', String(newState === 'open'));
      if (newState === 'open') addEventListener('resize', move);
      else removeEventListener('resize', move);
    });
    term.after(card);
    return card;
  }
}

/** Reckoned here, because browsers differ in what they make of CSS anchors. */
function standBeside(card: HTMLElement, term: HTMLElement): void {
  card.style.maxHeight = '';
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const { left, top, most } = placeBeside(
    term.getBoundingClientRect(),
    { width: offsetWidth, height: offsetHeight },
    { width, height },
  );
  card.style.maxHeight = `${most}px`;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

customElements.define('term-cards', TermCards);
