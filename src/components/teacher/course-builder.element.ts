import {
  courseHtml,
  courseText,
  type Course,
  type CourseItem,
  type CourseLink,
} from '../../lib/course-text.ts';
import { copy } from '../site/clipboard.ts';

/** Where the chosen parts stand in the page's address. */
const PARAMETER = 'valitut';

/**
 * Makes a text with links from what a teacher ticks, all in the browser. What is chosen stands in
 * the page's address, so that it can be kept and shared.
 */
class CourseBuilder extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #form = this.#part<HTMLFormElement>('form');
  #status = this.#part<HTMLElement>('[data-status]');
  #boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-title]')];

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
    this.#tickFromAddress();
    this.#form.addEventListener('change', () => this.#update());
    this.#form.addEventListener('input', () => this.#update());
    // The fields are as they were only after the event.
    this.#form.addEventListener('reset', () => setTimeout(() => this.#update()));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#copy('Teksti linkkeineen on kopioitu.', courseHtml(this.#course()));
    });
    this.#part('[data-copy-text]').addEventListener('click', () => {
      void this.#copy('Teksti on kopioitu.');
    });
    this.#part('[data-copy-html]').addEventListener('click', () => {
      void this.#copy('HTML-koodi on kopioitu.', undefined, courseHtml(this.#course()));
    });
    this.#part('[data-all]').addEventListener('click', () => {
      for (const box of this.#boxes) if (box.dataset['minutes']) box.checked = true;
      this.#update();
    });
    this.#update();
  }

  #tickFromAddress() {
    const chosen = new Set((new URLSearchParams(location.search).get(PARAMETER) ?? '').split(','));
    for (const box of this.#boxes) {
      box.checked = chosen.has(box.value);
      const details = box.closest('details');
      if (details && box.checked) details.open = true;
    }
  }

  #chosen() {
    return this.#boxes.filter(({ checked }) => checked);
  }

  #link(box: HTMLInputElement): CourseLink {
    const { title = '', address = '', note = '' } = box.dataset;
    const withTimes = this.#part<HTMLInputElement>('[name=ajat]').checked;
    return { title, address, note: withTimes ? note : '' };
  }

  #course(): Course {
    const items: CourseItem[] = [];
    let group: Element | null | undefined;
    for (const box of this.#chosen()) {
      const own = box.closest('[data-group]');
      if ('whole' in box.dataset) {
        items.push({ isChosen: true, link: this.#link(box), parts: [] });
        group = own;
        continue;
      }
      if (own !== group) {
        const chapter = own?.querySelector<HTMLInputElement>('[data-whole]');
        if (!chapter) continue;
        items.push({ isChosen: false, link: this.#link(chapter), parts: [] });
        group = own;
      }
      items.at(-1)?.parts.push(this.#link(box));
    }
    const heading = this.#part<HTMLInputElement>('[name=otsikko]').value.trim();
    return { heading: heading || document.title, items, credit: this.dataset['credit'] ?? '' };
  }

  #update() {
    const chosen = this.#chosen();
    const address = new URL(location.href);
    if (chosen.length > 0) {
      address.searchParams.set(PARAMETER, chosen.map(({ value }) => value).join(','));
    } else {
      address.searchParams.delete(PARAMETER);
    }
    history.replaceState(history.state, '', address);
    const isEmpty = chosen.length === 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>(
      '[data-copy], [data-copy-text], [data-copy-html]',
    )) {
      button.disabled = isEmpty;
    }
    const course = this.#course();
    this.#part<HTMLTextAreaElement>('[data-text]').value = isEmpty ? '' : courseText(course);
    this.#part<HTMLTextAreaElement>('[data-html]').value = isEmpty ? '' : courseHtml(course);
    this.#part('[data-preview]').replaceChildren(...(isEmpty ? [] : drawCourse(course)));
    this.#status.textContent = isEmpty ? 'Et ole vielä valinnut mitään.' : summary(chosen);
  }

  async #copy(done: string, html?: string, text = courseText(this.#course())) {
    const isCopied = await copy(text, html);
    this.#status.textContent = isCopied ? done : 'Selain ei anna kopioida. Kopioi teksti alta.';
    if (isCopied) return;
    this.#part<HTMLDetailsElement>('details:has([data-text])').open = true;
    this.#part<HTMLTextAreaElement>('[data-text]').select();
  }
}

function summary(chosen: readonly HTMLInputElement[]): string {
  const minutes = chosen.reduce((sum, { dataset }) => sum + Number(dataset['minutes'] ?? 0), 0);
  const links = chosen.length === 1 ? '1 linkki' : `${chosen.length} linkkiä`;
  return minutes > 0
    ? `Valittuna ${links}, lukujen lukuaika yhteensä noin ${minutes} minuuttia.`
    : `Valittuna ${links}.`;
}

/** The course as the page shows it: the same headings and lists, as elements. */
function drawCourse({ heading, items, credit }: Course): HTMLElement[] {
  const make = (tag: string, ...children: (Node | string)[]) => {
    const made = document.createElement(tag);
    made.append(...children);
    return made;
  };
  const link = ({ title, address, note }: CourseLink) => {
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = title;
    return [anchor, note ? ` (${note})` : ''];
  };
  return [
    make('h3', heading),
    make(
      'ul',
      ...items.map((item) =>
        make(
          'li',
          ...(item.isChosen ? link(item.link) : [item.link.title]),
          ...(item.parts.length > 0
            ? [make('ul', ...item.parts.map((part) => make('li', ...link(part))))]
            : []),
        ),
      ),
    ),
    make('p', credit),
  ];
}

customElements.define('course-builder', CourseBuilder);
