import { escapeHtml } from '../../lib/module/escape.ts';
import { copy } from '../site/clipboard.ts';

/** Copies the table with what the teacher has written into it; nothing of it is kept. */
class RequirementTable extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[data-status]');
    button?.parentElement?.classList.remove('script-shows');
    button?.addEventListener('click', () => {
      const rows = this.#rows();
      void copy(asText(rows), asHtml(rows)).then((isCopied) => {
        if (status)
          status.textContent = isCopied
            ? 'Taulukko on kopioitu.'
            : 'Selain ei anna kopioida. Valitse taulukko ja kopioi se itse.';
      });
    });
  }

  /** The cells of each row: one line of text a paragraph or list item. */
  #rows(): string[][][] {
    return [...this.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => {
        const field = cell.querySelector('textarea');
        if (field) return field.value.split('\n');
        const items = [...cell.querySelectorAll('li')];
        return (items.length > 0 ? items : [cell]).map(({ textContent }) => textContent.trim());
      }),
    );
  }
}

const asText = (rows: string[][][]): string =>
  rows.map((cells) => cells.map((lines) => lines.join('; ')).join('\t')).join('\n');

const asHtml = (rows: string[][][]): string => {
  const cell = (lines: string[]) => `<td>${lines.map(escapeHtml).join('<br>')}</td>`;
  return `<table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
};

customElements.define('requirement-table', RequirementTable);
