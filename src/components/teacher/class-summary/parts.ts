/** What the sections of a class summary are drawn of. */
import { element } from '../../site/element.ts';

/** Says where a learner's name stands; `class-summary.element.ts` writes it, or what stands for it. */
export function learnerName<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  learner: number,
): HTMLElementTagNameMap[K] {
  const made = element(tag, className);
  made.dataset['learner'] = String(learner);
  return made;
}

/** Marks something whose children stand in the order of their learners' names. */
export function inOrderOfNames<T extends HTMLElement>(made: T): T {
  made.dataset['named'] = '';
  return made;
}

/** A section with its heading and a line that says what it tells. */
export function section(id: string, title: string, tells: string, ...parts: HTMLElement[]) {
  const heading = element('h2', 'heading', title);
  heading.id = id;
  heading.tabIndex = -1;
  const made = element('section', 'class-section', heading, element('p', '', tells), ...parts);
  made.setAttribute('aria-labelledby', id);
  return made;
}

/** A part that opens. @param isOpen - From the start. */
export function fold(title: string, note: string, isOpen: boolean, ...parts: HTMLElement[]) {
  const summary = element('summary', '', element('h3', '', title));
  if (note) summary.append(element('span', 'class-note', note));
  const made = element(
    'details',
    'class-fold',
    summary,
    element('div', 'class-fold-text', ...parts),
  );
  made.open = isOpen;
  return made;
}

/** How large a part something is; its number stands beside it. */
export function bar(count: number, of: number, isStrong = false): HTMLElement {
  const made = element('span', isStrong ? 'class-bar class-bar-strong' : 'class-bar');
  made.style.setProperty('--share', String(of > 0 ? count / of : 0));
  made.ariaHidden = 'true';
  return made;
}

/** A table that scrolls by itself where it is wider than the page. */
export function tableIn(label: string, table: HTMLTableElement): HTMLElement {
  const made = element('div', 'table-scroll class-scroll', table);
  made.tabIndex = 0;
  made.setAttribute('role', 'region');
  made.setAttribute('aria-label', label);
  return made;
}

/** A cell that names its row or column. */
export function headCell(scope: 'col' | 'row' | 'colgroup', ...words: (string | Node)[]) {
  const made = element('th', '', ...words);
  made.scope = scope;
  return made;
}

/** A link out of the summary, which would be lost if the page were left: it opens a tab of its own. */
export function linkOut(address: string, words: string, about: string): HTMLAnchorElement {
  const made = element(
    'a',
    'class-link',
    words,
    element('span', 'sr-only', `: ${about} (uuteen välilehteen)`),
  );
  made.href = address;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
}

/** A button. */
export function button(words: string, className: string, press: () => unknown): HTMLButtonElement {
  const made = element('button', className, words);
  made.type = 'button';
  made.addEventListener('click', () => void press());
  return made;
}
