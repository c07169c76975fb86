import type { Encounter } from '../../lib/content/exercise-schemas.ts';
import type { PublishedModule } from '../../lib/module/published-module.ts';
import {
  summaryCsv,
  summaryText,
  voteSummary,
  votesText,
  type Matter,
} from '../../lib/out/vote-summary.ts';
import {
  addVotes,
  ballotOf,
  begin,
  bringBack,
  decide,
  fits,
  goBack,
  goOn,
  hasVotes,
  isOnSame,
  LETTERS,
  losesVotes,
  newVote,
  replay,
  setVotes,
  sharesOf,
  show,
  sumOf,
  withGone,
  type ChoiceQuestion,
  type KeptVote,
  type Phase,
  type Subject,
  type Vote,
} from '../../lib/reader/class-vote.ts';
import { saveFile } from '../learn/save-file.ts';
import { copy } from '../site/clipboard.ts';
import { element } from '../site/element.ts';
import { stayAwake } from '../site/stay-awake.ts';
import { drawSheet } from './draw-vote.ts';
import { drawEnd, drawResult, drawStart, drawTie, drawTurn, showTrust } from './encounter-view.ts';
import { fitText } from './fit-text.ts';
import { drawNoVotes, drawQuestion } from './question-view.ts';
import { actionOf, choiceOf } from './vote-keys.ts';
import type { Scene } from './vote-scene.ts';
import { readKept, writeKept } from './kept-vote.ts';
import { addressOf, matterOf, ownMatter, titleOf } from './vote-subject.ts';

/** What a view begins with. */
const FIRST: Readonly<Record<Phase, string>> = {
  start: '[data-start-title]',
  count: '[data-said] > [tabindex]',
  decide: '[data-decide-title]',
  result: '[data-went]',
  end: '[data-ending]',
};

/** A vote on the projector. What it says and where it goes is state; this draws it. */
export class VoteStage {
  readonly #host: HTMLElement;
  #part = <T extends Element = HTMLElement>(selector: string) =>
    this.#host.querySelector(selector) as T;
  #all = <T extends Element = HTMLElement>(selector: string) => [
    ...this.#host.querySelectorAll<T>(selector),
  ];
  readonly #rows: HTMLElement[];
  readonly #inputs: HTMLInputElement[];
  readonly #status: HTMLElement;
  #kept: KeptVote = readKept();
  #module: PublishedModule | undefined;
  #matter!: Matter;
  #vote!: Vote;
  readonly #scene: Scene;
  #actions: Readonly<Record<string, () => void>> = {
    next: () => this.#next(),
    back: () => this.#change(goBack(this.#vote)),
    again: () => this.#change(replay(this.#vote)),
    undo: () => this.#undo(),
    room: () => this.#turnLight(),
    screen: () => void this.#fillScreen(),
    card: () => this.#open('card'),
    keys: () => this.#open('keys'),
    copy: () => void this.#copy(),
    print: () => print(),
    table: () => this.#save(),
    ifs: () => this.#part('[data-view]:not([hidden]) [data-if]')?.focus(),
    close: () => this.#part('[data-close]').click(),
  };

  /** @param host - As `ClassVote.astro` draws it, blank. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#rows = this.#all('[data-row]');
    this.#inputs = this.#all<HTMLInputElement>('[data-count]');
    this.#status = this.#part('[data-status]');
    this.#scene = {
      part: this.#part,
      rows: this.#rows,
      drawings: {
        mark: (choice) =>
          this.#rows[choice]?.querySelector('.ballot-mark')?.cloneNode(true) as Node,
        stage: () => this.#part('[data-picture] > svg').cloneNode(true) as SVGElement,
      },
      change: (vote) => this.#change(vote),
      say: (text) => (this.#status.textContent = text),
    };
  }

  /**
   * Opens the vote on a subject: the one that the tab has kept, or a new one in its place.
   *
   * @returns False when there is nothing of that name to vote on.
   * @throws {EncounterError} when the address carries an encounter that can't be read.
   * @throws {Error} when the module can't be had.
   */
  async open(subject: Subject): Promise<boolean> {
    const response = await fetch(this.#host.dataset['module'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    this.#module = (await response.json()) as PublishedModule;
    const matter =
      subject.kind === 'own' ? await ownMatter(subject.id) : matterOf(this.#module, subject);
    if (!matter) return false;
    this.#matter = matter;
    this.#vote = this.#resume(subject);
    this.#listen();
    document.documentElement.dataset['voting'] = '';
    this.#host.hidden = false;
    const title = element('h1', '', titleOf(matter));
    this.#part('[data-title]').prepend(title);
    document.title = document.title.replace(/^[^–]+/, () => `${titleOf(matter)}: äänestys `);
    this.#part('[data-about]').textContent = matter.about;
    this.#light(this.#kept.room);
    this.#keysOn.checked = this.#kept.keys !== false;
    this.#draw();
    return true;
  }

  get #keysOn() {
    return this.#part<HTMLInputElement>('[data-keys-on]');
  }

  /** The kept vote where it is on this; another one makes room and can be brought back. */
  #resume(subject: Subject): Vote {
    const { vote } = this.#kept;
    const isSame = vote !== undefined && isOnSame(vote, { subject });
    if (vote && isSame && this.#isWhole(vote)) return vote;
    const fresh = newVote(subject, this.#choicesAtStart());
    if (vote && !isSame && losesVotes(vote, fresh)) this.#kept = withGone(this.#kept, vote);
    return fresh;
  }

  #choicesAtStart(): number {
    const matter = this.#matter;
    return matter.kind === 'question'
      ? matter.question.options.length
      : (matter.encounter.steps[0]?.choices.length ?? 0);
  }

  /** The content may have changed since it was kept. */
  #isWhole(vote: Vote): boolean {
    const matter = this.#matter;
    if (matter.kind === 'encounter') return fits(vote, matter.encounter);
    return vote.ballots[0]?.counts.length === matter.question.options.length;
  }

  #listen() {
    for (const button of this.#all('[data-do]'))
      button.addEventListener('click', () => this.#actions[button.dataset['do'] ?? '']?.());
    for (const [choice, row] of this.#rows.entries()) {
      for (const [selector, by] of [
        ['[data-less]', -1],
        ['[data-more]', 1],
      ] as const)
        row.querySelector(selector)?.addEventListener('click', () => this.#add(choice, by));
      const input = this.#inputs[choice];
      input?.addEventListener('input', () => {
        this.#count(setVotes(this.#vote, choice, Number(input.value.replace(/\D/g, ''))), input);
      });
      // Letters are keys here, or nothing where they are switched off.
      input?.addEventListener('beforeinput', (event) => {
        if (/\D/.test(event.data ?? '')) event.preventDefault();
      });
      input?.addEventListener('focus', () => input.select());
      input?.addEventListener('focusout', () => this.#showCounts());
    }
    for (const dialog of this.#all<HTMLDialogElement>('dialog'))
      dialog.querySelector('[data-shut]')?.addEventListener('click', () => dialog.close());
    this.#keysOn.addEventListener('change', () => {
      this.#keep(this.#keysOn.checked ? { keys: undefined } : { keys: false });
    });
    // The vote is all that there is to have the focus.
    document.addEventListener('keydown', (event) => this.#key(event));
    // The page's search would open behind the vote.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === '/') event.stopPropagation();
      },
      true,
    );
    addEventListener('resize', () => fitText(this.#host));
    this.#host.addEventListener('fullscreenchange', () => {
      const isFull = document.fullscreenElement === this.#host;
      this.#part('[data-do=screen]').setAttribute('aria-pressed', String(isFull));
      fitText(this.#host);
    });
    this.#part('[data-do=screen]').hidden = !document.fullscreenEnabled;
    void document.fonts.ready.then(() => fitText(this.#host));
    stayAwake(() => true)();
  }

  #key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target as HTMLElement;
    // What is typed into the list of keys or copied from the summary is no command.
    if (target.closest('dialog, textarea')) return;
    const at = this.#inputs.indexOf(target as HTMLInputElement);
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      const next = this.#inputs.slice(at + 1).find((input) => input.checkVisibility());
      return (next ?? this.#part('[data-do=next]')).focus();
    }
    if (event.key !== '?' && !this.#keysOn.checked) return;
    const choice = choiceOf(event);
    if (choice >= 0 && this.#press(choice, event.shiftKey)) return event.preventDefault();
    const action = this.#actions[actionOf(event)];
    if (!action || event.repeat) return;
    event.preventDefault();
    action();
  }

  /** @returns Whether a letter means something now. */
  #press(choice: number, isShifted: boolean): boolean {
    if (choice >= ballotOf(this.#vote).counts.length) return false;
    const { phase } = this.#vote;
    // Where nobody has voted there is nothing to settle: the first letter is a vote.
    const isCounting = phase === 'count' || (phase === 'decide' && !hasVotes(this.#vote));
    if (isCounting) this.#add(choice, isShifted ? -1 : 1);
    else if (phase === 'decide') this.#change(decide(this.#vote, choice));
    else return false;
    return true;
  }

  #add(choice: number, by: number) {
    // A late vote may settle a tie.
    const vote = this.#vote.phase === 'decide' ? goBack(this.#vote) : this.#vote;
    this.#count(addVotes(vote, choice, by));
  }

  /** Votes change without anything being drawn anew: the focus stays where it is. */
  #count(vote: Vote, typed?: HTMLInputElement) {
    this.#vote = { ...vote, phase: 'count' };
    this.#keep({ vote: this.#vote });
    this.#part('[data-decide]').hidden = true;
    this.#showCounts(typed);
    this.#showFoot();
    this.#drawSheet();
    const { counts } = ballotOf(this.#vote);
    const told = counts.map((votes, choice) => `${LETTERS[choice]} ${votes}`).join(', ');
    this.#status.textContent = `${told}. ${this.#sum()}`;
  }

  #sum = () => `Yhteensä ${votesText(sumOf(ballotOf(this.#vote).counts))}.`;

  #keep(change: { [Key in keyof KeptVote]?: KeptVote[Key] | undefined }) {
    this.#kept = { ...this.#kept, ...change } as KeptVote;
    writeKept(this.#kept);
  }

  /** Goes on to another state; votes that are lost by it can be brought back. */
  #change(vote: Vote) {
    if (losesVotes(this.#vote, vote)) this.#kept = withGone(this.#kept, this.#vote);
    this.#vote = vote;
    this.#keep({ vote });
    this.#draw();
  }

  #next() {
    const vote = this.#vote;
    const matter = this.#matter;
    switch (vote.phase) {
      case 'start':
        return this.#change(begin(vote));
      case 'count':
        return this.#change(show(vote));
      case 'result':
        if (matter.kind === 'encounter') this.#change(goOn(vote, matter.encounter));
        return;
      case 'decide':
      case 'end':
        return;
    }
  }

  /** Puts the votes that are gone in the place of those that there are. */
  #undo() {
    const kept = bringBack({ ...this.#kept, vote: this.#vote });
    const { vote } = kept;
    if (!vote || !this.#kept.gone) return;
    this.#keep({ vote, gone: kept.gone });
    if (!isOnSame(vote, this.#vote))
      return location.assign(addressOf(this.#host.dataset['list'] ?? '', vote.subject));
    this.#vote = vote;
    this.#draw();
  }

  /** Draws what is in view from the state alone, and gives the focus to what is new. */
  #draw() {
    const { phase } = this.#vote;
    this.#host.dataset['phase'] = phase;
    const isQuestion = this.#matter.kind === 'question';
    const view = phase === 'decide' || (isQuestion && phase === 'result') ? 'count' : phase;
    for (const one of this.#all('[data-view]')) one.hidden = one.dataset['view'] !== view;
    this.#part('[data-keep]').hidden = phase !== 'end' && !(isQuestion && phase === 'result');
    this.#part('[data-by-hand]').hidden = true;
    this.#part('[data-decide]').hidden = phase !== 'decide';
    this.#status.textContent = '';
    const matter = this.#matter;
    if (matter.kind === 'question') this.#drawQuestion(matter.question);
    else this.#drawEncounter(matter.encounter);
    this.#showCounts();
    this.#showFoot();
    this.#drawSheet();
    fitText(this.#host);
    this.#focus();
  }

  #focus() {
    const { phase, subject } = this.#vote;
    const isAnswer = subject.kind === 'question' && phase === 'result';
    const place = this.#part(isAnswer ? '[data-answer-title]' : FIRST[phase]);
    // What decides a tie stays in sight at the window's foot.
    if (phase !== 'decide') this.#host.scrollTop = 0;
    place.focus({ preventScroll: true });
    if (isAnswer) place.scrollIntoView({ block: 'nearest' });
  }

  #drawQuestion(question: ChoiceQuestion) {
    drawQuestion(this.#scene, question, this.#vote);
    if (this.#vote.phase === 'decide') drawNoVotes(this.#scene, this.#vote);
  }

  #drawEncounter(encounter: Encounter) {
    const [scene, vote] = [this.#scene, this.#vote];
    const { phase, subject } = vote;
    if (phase === 'start') drawStart(scene, encounter, subject.kind === 'own');
    if (phase === 'count' || phase === 'decide') drawTurn(scene, encounter, vote);
    if (phase === 'decide') drawTie(scene, vote);
    if (phase === 'result') drawResult(scene, encounter, vote);
    if (phase === 'end') drawEnd(scene, encounter, vote);
    showTrust(scene, encounter, vote);
  }

  /** @param typed - The field that is written in keeps what is written. */
  #showCounts(typed?: HTMLInputElement) {
    const { counts } = ballotOf(this.#vote);
    const shares = sharesOf(counts);
    for (const [choice, row] of this.#rows.entries()) {
      const [votes = 0, share = 0] = [counts[choice], shares[choice]];
      const input = this.#inputs[choice];
      if (input && (input !== typed || Number(input.value) > votes)) input.value = String(votes);
      row.style.setProperty('--share', String(share));
      const told = row.querySelector('[data-share]');
      if (told) told.textContent = `${votesText(votes)} · ${share} %`;
    }
  }

  #showFoot() {
    const { phase, ballots } = this.#vote;
    const matter = this.#matter;
    const isQuestion = matter.kind === 'question';
    const isCounted = phase !== 'start' && phase !== 'end';
    // What lies below the fold has nothing else that tells of it.
    this.#part('[data-sum]').textContent = isCounted
      ? this.#sum()
      : phase === 'end'
        ? 'Alempana: purku ja yhteenveto.'
        : '';
    this.#part('[data-told]').textContent = '';
    const next = this.#part('[data-do=next]');
    const isLast = matter.kind === 'encounter' && ballots.length === matter.encounter.steps.length;
    next.hidden = phase === 'end' || phase === 'decide' || (isQuestion && phase === 'result');
    this.#part('[data-next-text]').textContent =
      phase === 'start'
        ? 'Aloita äänestys'
        : phase === 'result'
          ? isLast
            ? 'Katso, miten kävi'
            : 'Jatka'
          : isQuestion
            ? 'Näytä paras vastaus'
            : 'Näytä, mihin valinta johtaa';
    this.#part('[data-do=back]').hidden = phase === 'start' || (isQuestion && phase === 'count');
    // It has its place before there is anything to begin anew: the foot keeps its height.
    this.#part('[data-do=again]').hidden = phase === 'start';
    this.#showGone();
  }

  #showGone() {
    const gone = this.#kept.gone?.at(-1);
    this.#part('[data-gone]').hidden = !gone;
    if (!gone) return;
    const isHere = isOnSame(gone, this.#vote);
    const other = isHere || !this.#module ? undefined : matterOf(this.#module, gone.subject);
    this.#part('[data-gone-text]').textContent = isHere
      ? 'Aiemmat äänet poistuivat.'
      : `Edellinen äänestys${other ? `, ${titleOf(other)},` : ''} poistui.`;
  }

  #turnLight() {
    const isDark = this.#isDark();
    this.#keep({ room: isDark ? 'bright' : 'dark' });
    this.#light(this.#kept.room);
    this.#status.textContent = isDark ? 'Valoisan huoneen värit.' : 'Pimeän huoneen värit.';
  }

  #isDark(): boolean {
    const { theme } = document.documentElement.dataset;
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  /** Until it is chosen here, the reader's own theme holds. */
  #light(room: KeptVote['room']) {
    if (room) document.documentElement.dataset['theme'] = room === 'dark' ? 'dark' : 'light';
    this.#part('[data-do=room]').setAttribute('aria-pressed', String(this.#isDark()));
  }

  async #fillScreen() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await this.#host.requestFullscreen();
    } catch {
      this.#tell('Selain ei avaa koko näyttöä. Useimmissa selaimissa sen saa näppäimestä F11.');
    }
  }

  #open(name: string) {
    this.#part<HTMLDialogElement>(`[data-dialog=${name}]`).showModal();
  }

  #drawSheet() {
    this.#part('[data-sheet]').replaceChildren(...drawSheet(this.#summary(), today()));
  }

  #summary = () => voteSummary(this.#matter, this.#vote);

  async #copy() {
    const text = summaryText(this.#summary(), today());
    if (await copy(text)) return this.#tell('Yhteenveto on kopioitu.');
    this.#tell('Selain ei anna kopioida. Kopioi yhteenveto kentästä.');
    this.#part('[data-keep]').hidden = this.#part('[data-by-hand]').hidden = false;
    const field = this.#part<HTMLTextAreaElement>('[data-summary-text]');
    field.value = text;
    field.focus();
    field.select();
  }

  #save() {
    const table = summaryCsv(this.#summary(), today());
    const matter = this.#matter;
    const { id } = matter.kind === 'question' ? matter.question : matter.encounter;
    const name = `aanestys-${id}.csv`;
    saveFile(new File([table], name, { type: 'text/csv' }));
    this.#tell('Taulukko on ladattu.');
  }

  #tell(text: string) {
    this.#part('[data-told]').textContent = text;
    this.#status.textContent = text;
  }
}

const today = () => new Date().toLocaleDateString('fi-FI');
