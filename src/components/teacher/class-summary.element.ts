import {
  learnerTable as learnerRows,
  questionTable as questionRows,
} from '../../lib/out/class-table.ts';
import { asTableHtml, asTabs } from '../../lib/out/class-table.ts';
import { csvText } from '../../lib/out/csv.ts';
import type { SummedModule } from '../../lib/reader/class-summary.ts';
import { saveFile } from '../learn/save-file.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';
import type { ClassReader, DrawnClass, GivenFile } from './class-reader.ts';
import classReader from './class-reader.ts?worker&url';
import { encounters } from './class-summary/encounters.ts';
import { fileReport, files, leftOut, people } from './class-summary/file-report.ts';
import { chosenFiles, droppedFiles } from './class-summary/given-files.ts';
import { learnerTable } from './class-summary/learner-table.ts';
import { overview } from './class-summary/overview.ts';
import { button, fold } from './class-summary/parts.ts';
import { questions } from './class-summary/questions.ts';
import { startingTests, texts } from './class-summary/texts.ts';

/**
 * Reads what a class has handed in and shows what it tells. All stays in the page: nothing is kept on the
 * device, and nothing is asked of a server once the reader and the module are here.
 */
class ClassSummaryPage extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #file = this.#part<HTMLInputElement>('[data-files]');
  #drop = this.#part('[data-drop]');
  #status = this.#part('[data-status]');
  #progress = this.#part<HTMLProgressElement>('progress');
  #hides = this.#part<HTMLInputElement>('[data-hide-names]');
  #results = this.#part('[data-results]');
  #explained = this.#part('[data-explained]');
  #folded: HTMLElement | undefined;
  #reader: Promise<ClassReader> | undefined;
  #drawn: DrawnClass | undefined;
  /** One reading after another, in the order in which files came. */
  #queue = Promise.resolve();
  /** Grows when all is cleared: what was being read until then is not shown. */
  #round = 0;

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    this.#drop.classList.remove('script-shows');
    this.#file.addEventListener('change', () => {
      const given = chosenFiles(this.#file.files ?? []);
      this.#file.value = '';
      this.#take(Promise.resolve(given));
    });
    // Anywhere on the page: beside the place, a browser would leave the page and open the file.
    addEventListener('dragover', (event) => this.#over(event));
    addEventListener('dragleave', () => delete this.#drop.dataset['over']);
    addEventListener('drop', (event) => {
      if (!this.#over(event) || !event.dataTransfer) return;
      delete this.#drop.dataset['over'];
      this.#take(droppedFiles(event.dataTransfer));
    });
    this.#hides.addEventListener('change', () => this.#name());
    const load = () => void this.#load().catch(() => undefined);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(load);
    else setTimeout(load, 500);
  }

  /** @returns Whether files are dragged, not text. */
  #over(event: DragEvent): boolean {
    if (!event.dataTransfer?.types.includes('Files')) return false;
    event.preventDefault();
    this.#drop.dataset['over'] = '';
    return true;
  }

  /** Both come before they are needed, so that files can be read without a network; anew where they failed. */
  #load(): Promise<ClassReader> {
    this.#reader ??= open(this.dataset['module'] ?? '').then(
      (reader) => {
        this.dataset['ready'] = '';
        return reader;
      },
      (error: unknown) => {
        this.#reader = undefined;
        throw error;
      },
    );
    return this.#reader;
  }

  #take(given: Promise<GivenFile[]>) {
    const round = this.#round;
    this.#queue = this.#queue.then(async () => this.#read(await given, round));
  }

  async #read(given: GivenFile[], round: number) {
    if (given.length === 0 || round !== this.#round) return;
    this.#say(given.length === 1 ? 'Luetaan tiedostoa…' : `Luetaan ${given.length} tiedostoa…`);
    this.#progress.removeAttribute('value');
    this.#progress.classList.remove('invisible');
    try {
      const reader = await this.#load();
      const drawn = await reader.add(given, (done, all) => {
        this.#progress.max = all;
        this.#progress.value = done;
      });
      if (round !== this.#round) return;
      this.#drawn = drawn;
      this.#draw(drawn);
    } catch {
      if (round !== this.#round) return;
      this.#say(
        'Koosteen tekijä ei latautunut. Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä sitten.',
      );
    }
    this.#progress.classList.add('invisible');
  }

  #say(...words: (string | Node)[]) {
    this.#status.replaceChildren(...words);
  }

  #draw(drawn: DrawnClass) {
    const { summary, report } = drawn;
    const isEmpty = summary.learners.length === 0;
    this.#say(
      isEmpty
        ? 'Yhtään palautusta ei saatu luettua.'
        : `${files(report.used)}, ${people(summary.learners.length)}.`,
      ...leftOut(report.notes),
    );
    const discussionOf = (chapter: string) => this.#discussion(chapter);
    const answers = (id: string) => `${this.dataset['answers']}${id}`;
    const sections = isEmpty
      ? [fileReport(drawn)]
      : [
          overview(drawn),
          fileReport(drawn),
          learnerTable(
            summary,
            this.#tools('oppijat', () => this.#learnerRows()),
          ),
          questions(
            summary,
            answers,
            discussionOf,
            this.#tools('kysymykset', () => questionRows(summary)),
          ),
          encounters(summary),
          texts(summary),
          ...startingTests(summary),
        ];
    const isFirst = this.#results.hidden;
    this.#results.replaceChildren(this.#ways(sections), ...sections);
    this.#name();
    this.#results.hidden = false;
    if (isFirst) this.#foldExplained();
  }

  /** What explains makes room, and is to be had below: in a place of its own, since what moves would be seen to. */
  #foldExplained() {
    this.#folded = fold('Näin se käy', '', false);
    this.#folded.classList.add('class-again', 'no-print');
    this.#folded.lastElementChild?.append(...this.#explained.childNodes);
    this.#explained.after(this.#folded);
    this.#explained.hidden = true;
  }

  /** Makes the page as it was when it was opened. */
  #forget() {
    this.#round++;
    this.#drawn = undefined;
    this.#queue = this.#queue.then(async () => (await this.#load()).clear());
    this.#progress.classList.add('invisible');
    this.#results.replaceChildren();
    this.#results.hidden = true;
    this.#explained.append(...(this.#folded?.lastElementChild?.childNodes ?? []));
    this.#explained.hidden = false;
    this.#folded?.remove();
    this.#say('Kooste on tyhjennetty.');
    this.#file.focus();
  }

  /** Ways to the sections, and what can be done with all of them. */
  #ways(sections: readonly HTMLElement[]): HTMLElement {
    const links = sections.map((one) => {
      const heading = one.querySelector('h2');
      const link = element('a', 'class-link', heading?.textContent ?? '');
      link.href = `#${heading?.id}`;
      return link;
    });
    const ways = element('nav', 'class-ways', ...links);
    ways.ariaLabel = 'Koosteen osat';
    const tools = element(
      'p',
      'class-tools',
      button('Tulosta kooste', 'control', () => print()),
      button('Tyhjennä kooste', 'control', () => this.#forget()),
    );
    return element('div', 'no-print', tools, ways);
  }

  #discussion(chapter: string): HTMLElement | undefined {
    const template = this.querySelector<HTMLTemplateElement>(
      `template[data-discussion="${chapter}"]`,
    );
    if (!template) return undefined;
    const made = element('div', 'class-discussion', template.content.cloneNode(true));
    for (const heading of made.querySelectorAll('h3'))
      heading.replaceWith(element('h5', '', ...heading.childNodes));
    for (const link of made.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noopener';
      link.append(element('span', 'sr-only', ' (uuteen välilehteen)'));
    }
    return made;
  }

  /** How a learner is called: by name, or by the place that chance has given. */
  #nameOf(learner: number): string {
    return this.#hides.checked
      ? `Opiskelija ${learner + 1}`
      : (this.#drawn?.summary.learners[learner]?.name ?? '');
  }

  /** Learners by their names; where those are hidden, as chance has placed them. */
  #order(): number[] {
    const all = [...(this.#drawn?.summary.learners.keys() ?? [])];
    return this.#hides.checked
      ? all
      : all.sort((one, other) =>
          this.#nameOf(one).localeCompare(this.#nameOf(other), 'fi', { numeric: true }),
        );
  }

  /** Writes names, or what stands for them, everywhere, and puts what has one in its order. */
  #name() {
    const places = new Map(this.#order().map((learner, place) => [String(learner), place]));
    for (const one of this.#results.querySelectorAll<HTMLElement>('[data-learner]'))
      one.textContent = this.#nameOf(Number(one.dataset['learner']));
    for (const list of this.#results.querySelectorAll<HTMLElement>('[data-named]')) {
      const placeOf = (one: Element) => places.get((one as HTMLElement).dataset['of'] ?? '') ?? 0;
      list.append(...[...list.children].sort((one, other) => placeOf(one) - placeOf(other)));
    }
    for (const [selector, isHidden] of [
      ['[data-tells-names]', this.#hides.checked],
      ['[data-for-hidden]', !this.#hides.checked],
    ] as const)
      for (const one of this.#results.querySelectorAll<HTMLElement>(selector))
        one.hidden = isHidden;
  }

  #learnerRows(): string[][] {
    const summary = this.#drawn?.summary;
    return summary ? learnerRows(summary, (learner) => this.#nameOf(learner), this.#order()) : [];
  }

  /** Buttons that take a table out. @param name - Of its file. */
  #tools(name: string, rows: () => string[][]): HTMLElement {
    const status = element('span', 'furniture');
    status.setAttribute('role', 'status');
    return element(
      'p',
      'class-tools no-print',
      button('Kopioi taulukko', 'control', async () => {
        const isCopied = await copy(asTabs(rows()), asTableHtml(rows()));
        status.textContent = isCopied
          ? 'Taulukko on kopioitu.'
          : 'Selain ei anna kopioida. Lataa taulukko tiedostona.';
      }),
      button('Lataa CSV', 'control', () => {
        saveFile(new File([csvText(rows())], `luokan-kooste-${name}.csv`, { type: 'text/csv' }));
        status.textContent = `Tiedosto luokan-kooste-${name}.csv on ladattu.`;
      }),
      status,
    );
  }
}

/** @param address - Of the published module. @throws {Error} when it or the reader can't be had. */
async function open(address: string): Promise<ClassReader> {
  const [response] = await Promise.all([fetch(address), import(/* @vite-ignore */ classReader)]);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const reader = globalThis.openClassReader?.((await response.json()) as SummedModule);
  if (!reader) throw new Error('no reader');
  return reader;
}

customElements.define('class-summary', ClassSummaryPage);
