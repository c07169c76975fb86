import {
  CHOSEN_PARAMETER,
  courseAddress,
  readCourse,
  TITLE_PARAMETER,
  titleFrom,
} from '../../lib/out/course-address.ts';
import {
  courseHtml,
  courseSummary,
  courseText,
  type Course,
  type CourseItem,
  type CourseLink,
} from '../../lib/out/course-text.ts';
import courseFile from './course-file.ts?worker&url';
import { keepInAddress } from '../site/address-parameters.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';

/**
 * Makes a text with links, a page for learners and a file for a learning platform from what a teacher
 * ticks, all in the browser. What is chosen and the heading stand in the page's address, so that they
 * can be kept and shared.
 */
class CourseBuilder extends HTMLElement {
  #part = <T extends Element>(selector: string) => this.querySelector(selector) as T;
  #form = this.#part<HTMLFormElement>('form');
  #status = this.#part<HTMLElement>('[data-status]');
  #copied = this.#part<HTMLElement>('[data-copied]');
  #given = this.#part<HTMLElement>('[data-given]');
  #title = this.#part<HTMLInputElement>('[name=otsikko]');
  #boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-place]')].sort(
    (one, other) => Number(one.dataset['place']) - Number(other.dataset['place']),
  );

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
    this.#readAddress();
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
    this.#part('[data-copy-link]').addEventListener('click', () => void this.#copyLink());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-file]'))
      button.addEventListener('click', () => void this.#save(button));
    this.#part('[data-all]').addEventListener('click', () => {
      for (const box of this.#boxes) if (box.dataset['kind'] === 'chapter') box.checked = true;
      this.#update();
    });
    this.#update();
  }

  #readAddress() {
    const { chosen, title } = readCourse(location.search);
    this.#title.value = title || this.#title.defaultValue;
    for (const box of this.#boxes) {
      box.checked = chosen.has(box.value);
      const details = box.closest('details');
      if (details && box.checked) details.open = true;
    }
  }

  #chosen() {
    return this.#boxes.filter(({ checked }) => checked);
  }

  #work() {
    return this.#chosen().map(({ value, dataset: { work, minutes, within } }) => ({
      value,
      work,
      minutes: Number(minutes),
      within,
    }));
  }

  /** The heading, when it is the teacher's own. */
  #ownTitle() {
    const title = titleFrom(this.#title.value);
    return title === this.#title.defaultValue ? '' : title;
  }

  /** What learners get; some is for the teacher alone. */
  #forLearners() {
    return this.#chosen()
      .filter(({ dataset }) => dataset['kind'] !== 'teacher')
      .map(({ value }) => value);
  }

  #learnersAddress(page = this.dataset['publicCourse'] ?? '') {
    return courseAddress(page, this.#forLearners(), this.#ownTitle());
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
      if (box.dataset['kind'] === 'chapter' || box.dataset['kind'] === 'page') {
        items.push({ isChosen: true, link: this.#link(box), parts: [] });
        group = own;
        continue;
      }
      if (own !== group) {
        const chapter = own?.querySelector<HTMLInputElement>('[data-kind=chapter]');
        if (!chapter) continue;
        items.push({ isChosen: false, link: this.#link(chapter), parts: [] });
        group = own;
      }
      items.at(-1)?.parts.push(this.#link(box));
    }
    const heading = titleFrom(this.#title.value) || this.#title.defaultValue;
    return { heading, items, credit: this.dataset['credit'] ?? '' };
  }

  #update() {
    const chosen = this.#chosen();
    keepInAddress({
      [CHOSEN_PARAMETER]: chosen.map(({ value }) => value).join(','),
      [TITLE_PARAMETER]: this.#ownTitle(),
    });
    const isEmpty = chosen.length === 0;
    this.#disable('[data-copy], [data-copy-text], [data-copy-html]', isEmpty);
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
    this.#copied.textContent = '';
    this.#updateLearners();
  }

  #updateLearners() {
    const isEmpty = this.#forLearners().length === 0;
    this.#disable('[data-copy-link], [data-file]', isEmpty);
    this.#part<HTMLInputElement>('[data-link]').value = isEmpty ? '' : this.#learnersAddress();
    const link = this.#part<HTMLAnchorElement>('[data-open]');
    if (isEmpty) link.removeAttribute('href');
    else link.href = this.#learnersAddress(this.dataset['course']);
    this.#given.textContent = '';
  }

  #disable(selector: string, isDisabled: boolean) {
    for (const button of this.querySelectorAll<HTMLButtonElement>(selector))
      button.disabled = isDisabled;
  }

  async #copy(done: string, html?: string, text = courseText(this.#course())) {
    const isCopied = await copy(text, html);
    this.#tell(this.#copied, isCopied ? done : 'Selain ei anna kopioida. Kopioi teksti alta.');
    if (!isCopied) this.#offer('[data-text]');
  }

  async #copyLink() {
    const isCopied = await copy(this.#learnersAddress());
    this.#tell(
      this.#given,
      isCopied ? 'Opiskelijan linkki on kopioitu.' : 'Selain ei anna kopioida. Kopioi linkki alta.',
    );
    if (!isCopied) this.#offer('[data-link]');
  }

  /** Below its buttons, which may stand at the edge of what is in sight. */
  #tell(place: HTMLElement, text: string) {
    this.#copied.textContent = '';
    this.#given.textContent = '';
    place.textContent = text;
    place.scrollIntoView({ block: 'nearest' });
  }

  /** Opens what can be copied by hand. */
  #offer(selector: string) {
    this.#part<HTMLDetailsElement>('details:has([data-text])').open = true;
    this.#part<HTMLInputElement | HTMLTextAreaElement>(selector).select();
  }

  /** All that makes the file is loaded at its first use. */
  async #save(button: HTMLButtonElement) {
    this.#tell(this.#given, 'Kootaan kurssia…');
    const chosen = this.#forLearners();
    const title = this.#course().heading;
    try {
      await import(/* @vite-ignore */ courseFile);
      const { file = '' } = button.dataset;
      await globalThis.saveCourse?.(file, this.dataset['module'] ?? '', chosen, title);
      this.#tell(this.#given, 'Kurssi on ladattu. Tuo tiedosto oppimisalustalle.');
    } catch {
      this.#tell(
        this.#given,
        'Kurssia ei saatu koottua. Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä sitten.',
      );
    }
  }
}

/** The course as the page shows it: the same headings and lists, as elements. */
function drawCourse({ heading, items, credit }: Course): HTMLElement[] {
  const link = ({ title, address, note }: CourseLink) => {
    const anchor = element('a', '', title);
    anchor.href = address;
    return note ? [anchor, ' ', element('span', 'whitespace-nowrap', `(${note})`)] : [anchor];
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
