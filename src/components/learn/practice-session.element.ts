import {
  afterAnswer,
  afterSitting,
  chooseCards,
  dayOf,
  isDoneToday,
  nextDue,
  playable,
  type Card,
} from '../../lib/reader/practice.ts';
import type { LearnerRecord } from '../../lib/reader/learner-record.ts';
import { remindersFile } from '../../lib/reader/reminders.ts';
import { saveFile } from './save-file.ts';
import './self-check-question.element.ts';
import type { SelfCheckQuestion } from './self-check-question.element.ts';
import { shuffled } from './shuffle.ts';
import { changeRecord, followRecord, readRecord } from './store.ts';

/** Cards of one sitting: some five minutes. */
const SITTING = 6;

/** Practises again what has been learned, a card at a time; `kertaus.astro` draws all cards. */
class PracticeSession extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #cards = new Map(
    [...this.querySelectorAll<HTMLElement>('[data-card]')].map((card) => [
      card.dataset['card'] ?? '',
      card,
    ]),
  );
  #chapters = JSON.parse(this.dataset['encounters'] ?? '{}') as Record<string, string[]>;
  #start = this.#part('[data-start]');
  #run = this.#part('[data-run]');
  #skip = this.#part('[data-skip]');
  #sitting: Card[] = [];
  #at = 0;
  /** Ids of the cards of this sitting that have been answered, and whether at the first try. */
  #results = new Map<string, boolean>();

  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    this.classList.remove('script-shows');
    this.#part('[data-begin]').addEventListener('click', () => this.#begin());
    this.#skip.addEventListener('click', () => this.#goOn());
    this.addEventListener('question-left', () => this.#goOn());
    document.addEventListener('question-checked', ({ detail }) => this.#note(detail));
    followRecord((record) => {
      if (this.#run.hidden) this.#tell(record);
      // Who has begun nothing has nothing to be reminded of yet.
      const remind = document.querySelector<HTMLElement>('[data-remind]');
      if (remind) remind.hidden = this.#begun(record).length === 0;
    });
  }

  #all(): Card[] {
    return [...this.#cards].map(([id, { dataset }]) => ({
      id,
      chapter: dataset['cardChapter'] ?? '',
      kind: dataset['cardKind'] ?? '',
      encounter: dataset['cardEncounter'],
    }));
  }

  /** Chapters that the reader has read, tried or written in. */
  #begun({ read, answers, paths }: LearnerRecord): string[] {
    const cards = [...this.#cards];
    return Object.entries(this.#chapters)
      .filter(
        ([slug, encounters]) =>
          read.includes(slug) ||
          encounters.some((id) => paths[id]) ||
          cards.some(([id, { dataset }]) => dataset['cardChapter'] === slug && answers[id]),
      )
      .map(([slug]) => slug);
  }

  /** @param isExtra - Whether cards that still rest, or of chapters not begun, may come. */
  #choose(isExtra: boolean): Card[] {
    const cards = shuffled(this.#all());
    const record = readRecord();
    const begun = this.#begun(record);
    const all = begun.length > 0 ? begun : Object.keys(this.#chapters);
    return isExtra
      ? chooseCards(cards, { ...record, practice: {} }, all, today(), SITTING)
      : chooseCards(cards, record, begun, today(), SITTING);
  }

  /** Says what waits, or how it went. */
  #tell(record: LearnerRecord) {
    const waiting = this.#choose(false).length;
    const begin = this.#part('[data-begin]');
    const due = nextDue(playable(this.#all(), record), record);
    const result = this.#results.size > 0 ? `${this.#result()} ` : '';
    if (waiting > 0 && isDoneToday(record, today())) {
      this.#say(`Tämän päivän kertaus on tehty. ${result}Voit jatkaa, jos haluat.`);
      begin.textContent = 'Jatka kertausta';
    } else if (waiting > 0) {
      this.#say(`Nyt kerrattavaa: ${tasks(waiting)}.`);
      begin.textContent = 'Aloita kertaus';
    } else if (this.#begun(record).length === 0) {
      this.#say(
        'Et ole vielä aloittanut yhtäkään lukua. Voit silti kokeilla, mitä tiedät jo ennestään.',
      );
      begin.textContent = 'Kokeile';
    } else {
      this.#say(
        `${result}Kaikki on nyt kerrattu.${due ? ` Seuraava tehtävä tulee vuoroon ${inWords(due)}.` : ''}`,
      );
      begin.textContent = 'Kertaa silti';
    }
  }

  #say(text: string) {
    this.#part('[data-due]').textContent = text;
  }

  #result(): string {
    const hits = [...this.#results.values()].filter(Boolean).length;
    const missed = this.#results.size - hits;
    const skipped = this.#sitting.length - this.#results.size;
    const back = [
      missed > 0 ? `Väärin meni ${missed}` : '',
      skipped > 0 ? `${missed > 0 ? 'ohitit' : 'Ohitit'} ${skipped}` : '',
    ]
      .filter(Boolean)
      .join(', ');
    const comes = missed + skipped === 1 ? 'se tulee' : 'ne tulevat';
    return [
      `Oikein heti ensimmäisellä yrityksellä: ${hits}/${this.#sitting.length}.`,
      back && `${back}: ${comes} takaisin.`,
    ]
      .filter(Boolean)
      .join(' ');
  }

  #begin() {
    const due = this.#choose(false);
    this.#sitting = due.length > 0 ? due : this.#choose(true);
    this.#results.clear();
    this.#at = 0;
    this.#start.hidden = true;
    this.#run.hidden = false;
    this.#show();
  }

  #show() {
    const shown = this.#sitting[this.#at];
    for (const [id, card] of this.#cards) card.hidden = id !== shown?.id;
    if (!shown) return this.#end();
    this.#part('[data-where]').textContent = `Tehtävä ${this.#at + 1}/${this.#sitting.length}`;
    this.#skip.hidden = false;
    const card = this.#cards.get(shown.id);
    const question = card?.querySelector<SelfCheckQuestion>('self-check-question');
    question?.restart();
    if (question)
      question.onward = this.#at + 1 < this.#sitting.length ? 'Seuraava tehtävä' : 'Valmis';
    const title = card?.querySelector<HTMLElement>('h3');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    this.#run.scrollIntoView({ block: 'nearest' });
  }

  #goOn() {
    this.#at++;
    this.#show();
  }

  /** Only the first try of a sitting moves a card. */
  #note({ question, right }: { question: string; right: boolean }) {
    // There is one way on from what is right.
    if (right) this.#skip.hidden = true;
    if (this.#results.has(question)) return;
    this.#results.set(question, right);
    changeRecord((record) => ({
      ...record,
      practice: {
        ...record.practice,
        [question]: afterAnswer(record.practice[question], right, today()),
      },
    }));
  }

  #end() {
    if (this.#results.size > 0)
      changeRecord((record) => ({ ...record, practice: afterSitting(record.practice, today()) }));
    this.#run.hidden = true;
    this.#start.hidden = false;
    this.#tell(readRecord());
    this.#part('[data-title]').focus();
  }
}

const today = () => dayOf(new Date());
const tasks = (count: number) => (count === 1 ? 'yksi tehtävä' : `${count} tehtävää`);

/** @param day - ISO date. */
function inWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date}.${month}.`;
}

customElements.define('practice-session', PracticeSession);

const reminders = document.querySelector<HTMLElement>('[data-reminders]');
document.querySelector('[data-remind]')?.classList.remove('script-shows');
reminders?.addEventListener('click', () => {
  const reminder = {
    title: 'Kertaa: Kohtaamisen taito',
    text: 'Viisi minuuttia kysymyksiä, sanoja ja tilanteita.',
    address: reminders.dataset['reminders'] ?? '',
  };
  const calendar = remindersFile(reminder, today(), new Date());
  saveFile(new File([calendar], 'kertaus.ics', { type: 'text/calendar' }));
  const status = document.querySelector('[data-reminded]');
  if (status)
    status.textContent =
      'Tiedosto kertaus.ics on ladattu. Avaa se, niin muistutukset tulevat kalenteriisi.';
});

const promised = document.querySelector<HTMLElement>('[data-promised]');
followRecord(({ promise }) => {
  const words = promised?.querySelector('[data-promise]');
  if (!promised || !words) return;
  promised.hidden = promise === '';
  words.textContent = promise;
});
