import {
  isEmpty,
  MAX_FILE,
  parseRecord,
  RecordError,
  serializeRecord,
  type LearnerRecord,
} from '../../lib/reader/learner-record.ts';
import { mergeRecords } from '../../lib/reader/merge-records.ts';
import { describeWalk, type Trust } from '../../lib/module/trust.ts';
import { diaryMarkdown, type DiaryChapter } from './diary-markdown.ts';
import {
  changeRecord,
  clearRecord,
  followRecord,
  hasBrokenRecord,
  hasSomethingKept,
  readRecord,
  recordIsKept,
} from './store.ts';

const REFUSALS: Readonly<Record<RecordError['reason'], string>> = {
  'too-large': 'Tiedosto on liian suuri. Valitse oppimispäiväkirjan varmuuskopio.',
  'not-json': 'Tiedostoa ei voi lukea: se on rikki tai muuta muotoa.',
  foreign: 'Tiedosto ei ole oppimispäiväkirjan varmuuskopio.',
  newer:
    'Varmuuskopio on tehty sivuston uudemmalla versiolla. Lataa sivu uudelleen ja yritä sitten.',
};

/** The learning diary: gathers what the browser keeps, and takes it out and in as files. */
class LearningDiary extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #status = this.#part('[data-status]');
  #file = this.#part<HTMLInputElement>('[data-file]');
  #confirm = this.#part<HTMLDialogElement>('[data-confirm]');

  connectedCallback() {
    this.#part('[data-needs-script]').remove();
    this.#part('[data-tools]').classList.remove('script-shows');
    const on = (selector: string, act: () => void) =>
      this.#part(selector).addEventListener('click', act);
    on('[data-print-diary]', () => print());
    on('[data-save-text]', () => this.#saveText());
    on('[data-save-backup]', () =>
      save('oppimispaivakirja.json', 'application/json', serializeRecord(readRecord())),
    );
    on('[data-bring-back]', () => this.#file.click());
    on('[data-clear]', () => this.#confirm.showModal());
    on('[data-keep]', () => this.#confirm.close());
    on('[data-really-clear]', () => {
      this.#confirm.close();
      clearRecord();
      this.#status.textContent = 'Päiväkirja on tyhjennetty.';
    });
    this.#file.addEventListener('change', () => void this.#bringBack());
    followRecord((record) => this.#show(record));
  }

  #show(record: LearnerRecord) {
    const storage = this.#part('[data-storage]');
    storage.textContent = [
      recordIsKept()
        ? ''
        : 'Selain ei salli tallennusta: tekstit säilyvät vain tämän käynnin ajan.',
      hasBrokenRecord()
        ? 'Aiempi päiväkirja oli rikki, eikä sitä voitu lukea. Se on pantu talteen, ja uusi alkaa tyhjästä.'
        : '',
    ]
      .filter(Boolean)
      .join(' ');
    // Its place is there from the start.
    this.#part('[data-clear]').classList.toggle('invisible', !hasSomethingKept());
    for (const check of this.querySelectorAll<HTMLElement>('[data-check]')) {
      const answers = [...check.querySelectorAll<HTMLElement>('[data-answer]')];
      for (const answer of answers) {
        const state = answer.querySelector('[data-state]');
        if (state) state.textContent = answerWord(record, answer.dataset['answer'] ?? '');
      }
      const right = answers.filter(({ dataset }) => record.answers[dataset['answer'] ?? '']?.right);
      const result = check.querySelector('[data-result]');
      if (result) {
        result.textContent =
          right.length === 0
            ? 'Ei vielä oikeita vastauksia.'
            : `Valmiina ${right.length}/${answers.length}.`;
      }
    }
    for (const walk of this.querySelectorAll<HTMLElement>('[data-walk]'))
      this.#showWalk(walk, record.paths[walk.dataset['walk'] ?? ''] ?? []);
  }

  /** @param path - The choices of the last walk to the end; anything else shows as none. */
  #showWalk(walk: HTMLElement, path: readonly number[]) {
    const steps = [...walk.querySelectorAll<HTMLElement>('[data-path] > li')];
    const taken = steps.flatMap((step, index) => {
      const choices = [...step.children] as HTMLElement[];
      for (const choice of choices) choice.hidden = choice !== choices[path[index] ?? -1];
      return choices.filter(({ hidden }) => !hidden);
    });
    const isWhole = taken.length === steps.length && path.length === steps.length;
    (walk.querySelector('[data-path]') as HTMLElement).hidden = !isWhole;
    const state = walk.querySelector('[data-state]');
    if (!state) return;
    state.textContent = isWhole
      ? describeWalk(
          taken.map(({ dataset }) => ({
            trust: dataset['trust'] as Trust,
            best: 'best' in dataset,
          })),
        )
      : 'ei vielä kuljettu loppuun';
  }

  #saveText() {
    const record = readRecord();
    const chapters = [...this.querySelectorAll<HTMLElement>('[data-diary-chapter]')].map(
      (chapter): DiaryChapter => ({
        slug: chapter.dataset['diaryChapter'] ?? '',
        title: textOf(chapter, 'h2'),
        checks: [...chapter.querySelectorAll<HTMLElement>('[data-check]')].map((check) => ({
          name: check.dataset['check'] ?? '',
          result: textOf(check, '[data-result]'),
        })),
        walks: [...chapter.querySelectorAll('[data-walk]:has([data-path]:not([hidden]))')].map(
          (walk) => ({
            title: textOf(walk, 'a'),
            result: textOf(walk, '.furniture'),
            path: [...walk.querySelectorAll('[data-path] > li')].map((step) =>
              textOf(step, ':not([hidden])'),
            ),
          }),
        ),
        tasks: [...chapter.querySelectorAll<HTMLElement>('own-text')].map((field) => ({
          id: field.dataset['id'] ?? '',
          task: field.querySelector('label')?.textContent?.trim() ?? '',
        })),
      }),
    );
    save('oppimispaivakirja.md', 'text/markdown', diaryMarkdown(record, chapters));
  }

  async #bringBack() {
    const [file] = this.#file.files ?? [];
    this.#file.value = '';
    if (!file) return;
    try {
      if (file.size > MAX_FILE) throw new RecordError('too-large');
      const brought = parseRecord(await file.text());
      if (isEmpty(brought)) {
        this.#status.textContent = 'Varmuuskopio on tyhjä. Mitään ei muuttunut.';
        return;
      }
      const kept = changeRecord((record) => mergeRecords(record, brought));
      this.#status.textContent = kept
        ? 'Varmuuskopio on tuotu. Aiemmat tekstisi säilyivät sen rinnalla.'
        : 'Varmuuskopio on tuotu, mutta selain ei salli tallennusta: se säilyy vain tämän käynnin ajan.';
    } catch (error) {
      const why = error instanceof RecordError ? REFUSALS[error.reason] : 'Tiedostoa ei voi lukea.';
      this.#status.textContent = `Tuonti epäonnistui. ${why} Mitään ei muuttunut. Yritä uudelleen toisella tiedostolla.`;
    }
  }
}

const textOf = (part: Element, selector: string) =>
  part
    .querySelector(selector)
    ?.textContent?.replace(/[ \t\n]+/g, ' ')
    .trim() ?? '';

function answerWord(record: LearnerRecord, id: string): string {
  const answer = record.answers[id];
  if (!answer) return 'ei vielä vastattu';
  return answer.right ? '✓ valmis' : 'yritetty, ei vielä valmis';
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('learning-diary', LearningDiary);
