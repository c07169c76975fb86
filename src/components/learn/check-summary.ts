/** Keeps the line that counts a self-check's right answers up to date. */
import { followRecord } from './store.ts';

for (const line of document.querySelectorAll<HTMLElement>('[data-check-summary]')) {
  const chapter = line.dataset['checkSummary'] ?? '';
  const ids = [
    ...document.querySelectorAll<HTMLElement>(
      `self-check-question[data-chapter="${CSS.escape(chapter)}"]`,
    ),
  ].map((question) => question.dataset['question'] ?? '');
  followRecord(({ answers }) => {
    const right = ids.filter((id) => answers[id]?.right).length;
    line.hidden = right === 0;
    line.textContent = `Valmiina ${right}/${ids.length}.`;
  });
}
