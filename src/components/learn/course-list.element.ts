import { hoursText } from '../../lib/module/finnish-numbers.ts';
import { readCourse } from '../../lib/out/course-address.ts';
import { courseMinutes } from '../../lib/out/course-time.ts';
import { countDone } from '../../lib/reader/done.ts';
import type { LearnerRecord } from '../../lib/reader/learner-record.ts';
import { followRecord } from './store.ts';

/**
 * A teacher's own course for its learners: shows what of the module the page's address names, and what
 * of it the learner's record says to be done. Nothing is made of the address but a choice of what is
 * there, and the heading's text.
 */
class CourseList extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;

  connectedCallback() {
    const { chosen, title } = readCourse(location.search);
    const rows = [...this.querySelectorAll<HTMLElement>('[data-value]')];
    for (const row of rows) row.hidden = !chosen.has(row.dataset['value'] ?? '');
    const shown = rows.filter(({ hidden }) => !hidden);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !shown.some((row) => group.contains(row));
    const isEmpty = shown.length === 0;
    this.#part('[data-nothing]').hidden = !isEmpty;
    this.#part('[data-course]').hidden = isEmpty;
    if (title) this.#part('[data-title]').textContent = title;
    if (!isEmpty) followRecord((record) => this.#mark(shown, record));
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
  }

  #mark(rows: readonly HTMLElement[], record: LearnerRecord) {
    const marked = rows.filter(({ dataset }) => dataset['done']);
    let count = 0;
    for (const row of marked) {
      const { done: kind = '', ids = '' } = row.dataset;
      const { done, of } = countDone(kind, ids.split(' '), record);
      const isDone = done === of;
      if (isDone) count += 1;
      row.toggleAttribute('data-all-done', isDone);
      const state = row.querySelector('[data-state]');
      if (state)
        state.textContent = isDone
          ? kind === 'read'
            ? 'Luettu'
            : 'Tehty'
          : done > 0
            ? `${done}/${of}`
            : '';
    }
    this.#part('[data-sum]').textContent = [
      marked.length > 0 && `Tehty ${count}/${marked.length}.`,
      timeOf(rows),
    ]
      .filter(Boolean)
      .join(' ');
  }
}

function timeOf(rows: readonly HTMLElement[]): string {
  const minutes = courseMinutes(
    rows.map(({ dataset: { value = '', work, minutes: own, within } }) => ({
      value,
      work,
      minutes: Number(own),
      within,
    })),
  );
  return minutes > 0 ? `Aikaa kuluu noin ${hoursText(minutes)}.` : '';
}

customElements.define('course-list', CourseList);
