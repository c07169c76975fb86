import {
  courseHtml,
  courseSummary,
  courseText,
  titleFrom,
  type Course,
  type CourseItem,
  type CourseLink,
} from '../../lib/out/course-text.ts';
import { keepInAddress } from '../site/address-parameters.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';

/** Where the chosen parts and the heading stand in the page's address. */
const PARAMETER = 'valitut';
const TITLE_PARAMETER = 'otsikko';

/**
 * Makes a text with links from what a teacher ticks, all in the browser. What is chosen and the
 * heading stand in the page's address, so that they can be kept and shared.
 */
class CourseBuilder extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #form = this.#part<HTMLFormElement>('form');
  #status = this.#part<HTMLElement>('[data-status]');
  #title = this.#part<HTMLInputElement>('[name=otsikko]');
  #boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-title]')];

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
    this.#readAddress();
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
      for (const box of this.#boxes) if ('chapter' in box.dataset) box.checked = true;
      this.#update();
    });
    this.#update();
  }

  #readAddress() {
    const parameters = new URLSearchParams(location.search);
    this.#title.value =
      titleFrom(parameters.get(TITLE_PARAMETER) ?? '') || this.#title.defaultValue;
    const chosen = new Set((parameters.get(PARAMETER) ?? '').split(','));
    for (const box of this.#boxes) {
      box.checked = chosen.has(box.value);
      const details = box.closest('details');
      if (details && box.checked) details.open = true;
    }
  }

  #chosen() {
    return this.#boxes.filter(({ checked }) => checked);
  }

  /** What the chosen takes; a section is no more to read where its whole chapter is read. */
  #work() {
    return this.#chosen().map((box) => {
      const { work, minutes, section } = box.dataset;
      const chapter = box.closest('[data-group]')?.querySelector<HTMLInputElement>('[data-whole]');
      const isRead = section !== undefined && chapter?.checked;
      return { work, minutes: isRead ? 0 : Number(minutes ?? 0) };
    });
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
    const heading = this.#title.value.trim();
    return { heading: heading || document.title, items, credit: this.dataset['credit'] ?? '' };
  }

  #update() {
    const chosen = this.#chosen();
    const title = titleFrom(this.#title.value);
    keepInAddress({
      [PARAMETER]: chosen.map(({ value }) => value).join(','),
      [TITLE_PARAMETER]: title === this.#title.defaultValue ? '' : title,
    });
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
    this.#part('[data-count]').textContent =
      chosen.length === 1 ? '1 valittu' : `${chosen.length} valittua`;
    this.#part('[data-bar]').classList.toggle('invisible', isEmpty);
    this.#status.textContent = isEmpty
      ? 'Et ole vielä valinnut mitään.'
      : courseSummary(this.#work());
  }

  async #copy(done: string, html?: string, text = courseText(this.#course())) {
    const isCopied = await copy(text, html);
    this.#status.textContent = isCopied ? done : 'Selain ei anna kopioida. Kopioi teksti alta.';
    if (isCopied) return;
    this.#part<HTMLDetailsElement>('details:has([data-text])').open = true;
    this.#part<HTMLTextAreaElement>('[data-text]').select();
  }
}

/** The course as the page shows it: the same headings and lists, as elements. */
function drawCourse({ heading, items, credit }: Course): HTMLElement[] {
  const link = ({ title, address, note }: CourseLink) => {
    const anchor = element('a', '', title);
    anchor.href = address;
    return [anchor, note ? ` (${note})` : ''];
  };
  const drawItem = (item: CourseItem) => {
    const parts = item.parts.map((part) => element('li', '', ...link(part)));
    return element(
      'li',
      '',
      ...(item.isChosen ? link(item.link) : [item.link.title]),
      ...(parts.length > 0 ? [element('ul', '', ...parts)] : []),
    );
  };
  return [
    element('h3', '', heading),
    element('ul', '', ...items.map(drawItem)),
    element('p', '', credit),
  ];
}

customElements.define('course-builder', CourseBuilder);
