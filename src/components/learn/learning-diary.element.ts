import {
  isEmpty,
  parseRecord,
  PROMISE,
  PROMISE_TRIED,
  RecordError,
  serializeRecord,
  type LearnerRecord,
} from '../../lib/reader/learner-record.ts';
import { describeRecord } from '../../lib/reader/describe-record.ts';
import { mergeRecords } from '../../lib/reader/merge-records.ts';
import { takeFile } from '../site/take-file.ts';
import { choicesTaken, describeWalks } from './encounter-turns.ts';
import { showSides } from './diary-sides.ts';
import { showTests } from './diary-tests.ts';
import { saveFile } from './save-file.ts';
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
  'too-large': 'Tiedosto on liian suuri. Valitse päiväkirjan varmuuskopio tai palautus.',
  'not-json': 'Tiedostoa ei voi lukea: se on rikki tai muuta muotoa.',
  foreign: 'Tiedosto ei ole oppimispäiväkirjan varmuuskopio eikä siitä tehty palautus.',
  copied:
    'Tekstinä kopioitua palautusta ei voi tuoda. Valitse Word-tiedosto, verkkosivu tai varmuuskopio.',
  newer: 'Tiedosto on tehty sivuston uudemmalla versiolla. Lataa sivu uudelleen ja yritä sitten.',
};

/** The learning diary: shows what is written as a text and folds what waits; gathers what the browser keeps, and takes it out and in as files. */
class LearningDiary extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #status = this.#part('[data-status]');
  #file = this.#part<HTMLInputElement>('[data-file]');
  #confirm = this.#part<HTMLDialogElement>('[data-confirm]');
  #sides = this.#part('[data-sides]');
  /** In the order of the module, wherever they stand now. */
  #tasks = [...this.querySelectorAll<HTMLElement>('[data-task]')];

  connectedCallback() {
    this.#part('[data-needs-script]').remove();
    this.#part('[data-tools]').classList.remove('script-shows');
    const on = (selector: string, act: () => void) =>
      this.#part(selector).addEventListener('click', act);
    this.#prepareTasks();
    const menu = this.#part<HTMLDetailsElement>('details:has([data-menu])');
    on('[data-menu]', () => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    on('[data-print-diary]', () => print());
    on('[data-save-backup]', () =>
      saveFile(
        new File([serializeRecord(readRecord())], 'oppimispaivakirja.json', {
          type: 'application/json',
        }),
      ),
    );
    on('[data-bring-back]', () => this.#file.click());
    on('[data-clear]', () => this.#confirm.showModal());
    on('[data-keep]', () => this.#confirm.close());
    on('[data-really-clear]', () => {
      this.#confirm.close();
      for (const task of this.#tasks) delete task.dataset['edited'];
      clearRecord();
      this.#status.textContent = 'Päiväkirja on tyhjennetty.';
    });
    takeFile(this, this.#file, (file) => this.#bringBack(file));
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
    this.#part('[data-clear]').hidden = !hasSomethingKept();
    this.#part('[data-invitation]').hidden = !isEmpty(record);
    this.#part('[data-asked-back]').hidden = !record.promise && !record.texts[PROMISE_TRIED];
    // Not left to the script of every page, which may come later: nothing moves then.
    for (const mark of this.querySelectorAll<HTMLElement>('[data-read-mark]'))
      mark.toggleAttribute('data-unread', !record.read.includes(mark.dataset['readMark'] ?? ''));
    this.#showTexts(record);
    showSides(this.#sides, record);
    showTests(this.#part('[data-tests]'), record);
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
      check.hidden = !answers.some(({ dataset }) => record.answers[dataset['answer'] ?? '']);
    }
    for (const walks of this.querySelectorAll<HTMLElement>('[data-walks]')) {
      const all = [...walks.querySelectorAll<HTMLElement>('[data-walk]')];
      for (const walk of all) this.#showWalk(walk, record);
      walks.hidden = all.every(({ hidden }) => hidden);
    }
  }

  #prepareTasks() {
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('.diary-fold')) {
      // A link to a part of it has it open.
      fold.open = fold.querySelector(':target') !== null;
      fold.addEventListener('toggle', () => {
        if (!fold.open) this.#settle(...fold.querySelectorAll<HTMLElement>('[data-task]'));
      });
    }
    for (const task of this.#tasks) {
      const on = (selector: string, type: string, act: () => void) =>
        task.querySelector(selector)?.addEventListener(type, act);
      // What is being written stays a field until its writer says that it is done.
      on('textarea', 'input', () => this.#edit(task));
      on('[data-edit]', 'click', () => {
        this.#edit(task);
        task.querySelector('textarea')?.focus();
      });
      on('[data-done]', 'click', () => {
        this.#settle(task);
        const place = 'written' in task.dataset ? '[data-edit]' : 'textarea';
        const next = task.querySelector<HTMLElement>(place);
        (next?.checkVisibility()
          ? next
          : task.closest('details')?.querySelector('summary')
        )?.focus();
      });
    }
  }

  #edit(task: HTMLElement) {
    if ('edited' in task.dataset) return;
    task.dataset['edited'] = '';
    this.#showTexts(readRecord());
  }

  #settle(...tasks: HTMLElement[]) {
    for (const task of tasks) {
      // Where a press takes no focus from the field, it is kept now.
      task.querySelector('textarea')?.dispatchEvent(new Event('change'));
      delete task.dataset['edited'];
    }
    this.#showTexts(readRecord());
  }

  /** What is written is a text of its chapter; what is not waits folded, in the order of the module. */
  #showTexts(record: LearnerRecord) {
    for (const task of this.#tasks) {
      const text = textIn(record, task);
      const isEdited = 'edited' in task.dataset;
      const isWritten = text !== '' && !isEdited;
      task.toggleAttribute('data-written', isWritten);
      for (const [selector, isHidden] of [
        ['[data-text]', !isWritten],
        ['[data-done]', !isEdited],
      ] as const)
        (task.querySelector(selector) as HTMLElement).hidden = isHidden;
      const words = task.querySelector('[data-words]');
      if (words && words.textContent !== text) words.textContent = text;
    }
    for (const chapter of this.querySelectorAll('[data-diary-chapter]')) {
      const written = chapter.querySelector('[data-written]:not([data-task])');
      const waiting = chapter.querySelector<HTMLElement>('[data-waiting]');
      if (!written || !waiting) continue;
      const tasks = this.#tasks.filter((task) => chapter.contains(task));
      // What is edited stays where it is: nothing moves under the hands that write.
      const ofPlace = (place: Element, isOwn: (task: HTMLElement) => boolean) =>
        tasks.filter((task) => ('edited' in task.dataset ? place.contains(task) : isOwn(task)));
      put(
        written,
        ofPlace(written, ({ dataset }) => 'written' in dataset),
      );
      put(
        waiting,
        ofPlace(waiting, ({ dataset }) => !('written' in dataset)),
      );
      const left = tasks.filter((task) => textIn(record, task) === '').length;
      waiting.hidden = !waiting.querySelector('[data-task]');
      const summary = waiting.querySelector('summary');
      if (summary)
        summary.textContent =
          left === 0
            ? 'Olet vastannut kaikkiin kysymyksiin'
            : `${left} ${left === 1 ? 'kysymys' : 'kysymystä'} odottaa`;
    }
  }

  /** Shows the last walk to the end, and how the best one went. */
  #showWalk(walk: HTMLElement, { paths, best }: LearnerRecord) {
    const id = walk.dataset['walk'] ?? '';
    const path = paths[id] ?? [];
    const steps = [...walk.querySelectorAll<HTMLElement>('[data-path] > li')];
    const result = describeWalks(steps, path, best[id]?.path);
    const taken = choicesTaken(steps, path);
    for (const choice of walk.querySelectorAll<HTMLElement>('[data-choice]'))
      choice.hidden = !taken.includes(choice);
    walk.hidden = (walk.querySelector('[data-path]') as HTMLElement).hidden = !result;
    const state = walk.querySelector('[data-state]');
    if (state) state.textContent = result || 'ei vielä pelattu loppuun';
  }

  async #bringBack(file: File) {
    try {
      const { recordTextIn } = await import('../../lib/reader/record-file.ts');
      const brought = parseRecord(await recordTextIn(new Uint8Array(await file.arrayBuffer())));
      if (isEmpty(brought)) {
        this.#status.textContent = `Tiedostossa ${file.name} ei ole mitään tuotavaa. Mitään ei muuttunut.`;
        return;
      }
      const { texts, promise } = readRecord();
      const hadTexts = promise !== '' || Object.keys(texts).length > 0;
      const kept = changeRecord((record) => mergeRecords(record, brought));
      const told = `Tiedosto on tuotu. Siinä oli ${describeRecord(brought)}.`;
      const beside = hadTexts ? ' Aiemmat tekstisi säilyivät sen rinnalla.' : '';
      this.#status.textContent = kept
        ? `${told}${beside}`
        : `${told} Selain ei kuitenkaan salli tallennusta: se säilyy vain tämän käynnin ajan.`;
    } catch (error) {
      const why = error instanceof RecordError ? REFUSALS[error.reason] : 'Tiedostoa ei voi lukea.';
      this.#status.textContent = `Tuonti epäonnistui: ${file.name}. ${why} Mitään ei muuttunut. Yritä uudelleen toisella tiedostolla.`;
    }
  }
}

const idOf = (task: Element) => task.querySelector('own-text')?.getAttribute('data-id') ?? '';

const textIn = ({ promise, texts }: LearnerRecord, task: Element) => {
  const id = idOf(task);
  return id === PROMISE ? promise : (texts[id] ?? '');
};

/** Puts tasks into a place in their order; what is there already is not touched: moving takes focus away. */
function put(place: Element, tasks: readonly HTMLElement[]): void {
  let last = place.querySelector(':scope > summary');
  for (const task of tasks) {
    if (task.parentElement !== place) {
      if (last) last.after(task);
      else place.prepend(task);
    }
    last = task;
  }
}

function answerWord(record: LearnerRecord, id: string): string {
  const answer = record.answers[id];
  if (!answer) return 'ei vielä vastattu';
  return answer.right ? '✓ valmis' : 'yritetty, ei vielä valmis';
}

customElements.define('learning-diary', LearningDiary);
