import {
  emptyStep,
  OWN_LIMITS,
  parseEncounter,
  type OwnEncounter,
} from '../../lib/content/own-encounter.ts';
import {
  withField,
  withOwnChoicesBack,
  withoutOwnChoices,
  withStepBack,
} from '../../lib/content/own-form.ts';
import { decodeEncounter } from '../../lib/out/encounter-link.ts';
import { draftLike, withDraft, type Draft } from '../../lib/reader/own-gallery.ts';
import { keepInAddress } from '../site/address-parameters.ts';
import { readyToSay, say } from '../site/clipboard.ts';
import { changeDrafts, draftsAreKept, followDrafts, freshId, readDrafts } from './draft-store.ts';
import type { EncounterShare } from './encounter-share.element.ts';
import { closeOthers, goToField, openPart, partsOf } from './form-parts.ts';
import type { Chosen, OwnGallery } from './own-gallery.element.ts';
import { Preview } from './preview.ts';
import { drawVerdict, judge, leftOf, tellInPlace, type Verdict } from './workshop-flaws.ts';
import { fillForm, holdsOf, isControl, stepsOf } from './workshop-form.ts';
import { refusal, saveDrafts, titleOf } from './drawn-drafts.ts';

/** So long after the last letter what is written is kept, judged and played. */
const PAUSE_MS = 600;
/** So long after the last letter what is missing is said to those who hear the page. */
const QUIET_MS = 1_500;
/** Which draft is open, in the page's address. */
const OPEN_PARAMETER = 'oma';
/** How the fragment of a link that carries an encounter begins. */
const CARRIED = /^#\d{1,3}(\.|%2e)/i;

/** The workshop: begins, opens and keeps own encounters, and shows the one that is being written. */
class EncounterWorkshop extends HTMLElement {
  #part = <T extends HTMLElement>(selector: string) => this.querySelector(selector) as T;
  #gallery = this.#part<OwnGallery>('own-gallery');
  #form = this.#part<HTMLFormElement>('.own-form');
  #saved = this.#part('[data-saved]');
  #undoButton = this.#part<HTMLButtonElement>('[data-undo]');
  #preview = new Preview(this.#part('[data-player]'), this.#part('[data-nothing-to-play]'), () =>
    this.#settleSoon(),
  );
  #draft: Draft | undefined;
  /** Whether something has been written that is not kept yet. */
  #isChanged = false;
  /** Fields that have been left: before that nothing is said of what is missing in them. */
  #left = new Set<string>();
  /** Whether sharing has been asked for: from then on everything is said. */
  #isAsked = false;
  /** Takes the last change back from the encounter as it is by then. */
  #undo: ((now: OwnEncounter) => OwnEncounter) | undefined;
  /** Of the step that is changed by that. */
  #undoAt = 0;
  #saidLast = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sayTimer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    readyToSay();
    this.#listenToForm();
    this.#gallery.addEventListener('encounter-chosen', (event) => {
      const { detail } = event as CustomEvent<Chosen>;
      if ('draft' in detail) this.#open(detail.draft);
      else this.#begin(detail.encounter, detail.note);
    });
    const on = (selector: string, act: () => void) =>
      this.#part(selector).addEventListener('click', act);
    on('[data-back]', () => this.#showStart());
    on('[data-undo]', () => this.#takeBack());
    on('[data-save-one]', () => {
      this.#save();
      saveDrafts();
    });
    addEventListener('pagehide', () => this.#save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#save();
    });
    addEventListener('beforeunload', (event) => {
      this.#save();
      // What has been kept is changed no more.
      if (this.#draft && this.#isChanged) event.preventDefault();
    });
    followDrafts(() => this.#follow());
    addEventListener('hashchange', () => void this.#openLink());
    const open = new URL(location.href).searchParams.get(OPEN_PARAMETER);
    const draft = readDrafts().find(({ id }) => id === open);
    if (draft) this.#open(draft, false);
    else this.#showStart(false);
    this.#part('[data-needs-script]').remove();
    this.#part('[data-tool]').classList.remove('script-shows');
    void this.#openLink();
  }

  // — Views

  #showStart(isAsked = true) {
    this.#save();
    this.#draft = undefined;
    keepInAddress({ [OPEN_PARAMETER]: '' });
    this.#part('[data-view="write"]').hidden = true;
    this.#gallery.hidden = false;
    this.#gallery.draw();
    if (!isAsked) return;
    scrollTo(0, 0);
    this.#part('[data-start-empty]').focus();
  }

  #open(draft: Draft, isAsked = true) {
    this.#save();
    this.#draft = draft;
    // So that a reload leads back to it; what nobody has written in yet is not kept.
    keepInAddress({ [OPEN_PARAMETER]: draft.changed && draftsAreKept() ? draft.id : '' });
    this.#isChanged = false;
    this.#isAsked = false;
    this.#left.clear();
    this.#preview.clear();
    this.#forgetUndo();
    this.#gallery.hidden = true;
    this.#part('[data-view="write"]').hidden = false;
    fillForm(this.#form, draft.encounter);
    const [first] = partsOf(this.#form);
    for (const part of partsOf(this.#form)) part.open = part === first;
    this.#part('[data-opened]').textContent = '';
    this.#showAll();
    this.#tellKept();
    if (!isAsked) return;
    scrollTo(0, 0);
    this.#part('[data-writing]').focus({ preventScroll: true });
  }

  /** Begins a draft and keeps it, so that a reload leads back to it. @param note - Said above the form. */
  #begin(encounter: OwnEncounter, note = '') {
    this.#save();
    const same = draftLike(readDrafts(), encounter);
    if (same) {
      this.#open(same);
      this.#part('[data-opened]').textContent =
        'Sama kohtaaminen oli jo omissa kohtaamisissasi, joten se avattiin.';
      return;
    }
    this.#open({ id: freshId(), changed: 0, encounter });
    this.#isChanged = true;
    this.#save();
    this.#part('[data-opened]').textContent = note;
  }

  /** An encounter that the address carries becomes a draft of its own: what is written stays as it is. */
  async #openLink() {
    if (!CARRIED.test(location.hash)) return;
    const fragment = location.hash;
    history.replaceState(history.state, '', location.pathname + location.search);
    try {
      const encounter = await decodeEncounter(fragment);
      this.#begin(
        encounter,
        'Linkin kohtaamisesta tehtiin sinulle kopio. Voit muuttaa sitä, eikä alkuperäinen muutu.',
      );
    } catch (error) {
      const told = refusal(error, 'Linkki', 'Pyydä linkki uudelleen tai kohtaaminen tiedostona.');
      if (this.#draft) this.#part('[data-opened]').textContent = told;
      else this.#gallery.tell(told);
    }
  }

  // — The form

  #listenToForm() {
    const form = this.#form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    form.addEventListener('input', ({ target }) => {
      if (!isControl(target) || !target.name || !this.#draft) return;
      this.#write(withField(this.#draft.encounter, target.name, target.value));
      if (target.type === 'radio') this.#left.add(target.name);
    });
    form.addEventListener('focusout', ({ target }) => {
      // Who only looks at a new form has left nothing out.
      const isBegun = this.#isChanged || Boolean(this.#draft?.changed);
      if (isControl(target) && target.name && isBegun) this.#leave(target.name);
    });
    form.addEventListener('change', () => {
      this.#save();
      this.#settleSoon();
    });
    form.addEventListener('keydown', (event) => {
      // A form of one line's fields would be sent by Enter: here it leads on.
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    form.addEventListener(
      'toggle',
      ({ target }) => {
        if (target instanceof HTMLDetailsElement && target.open) closeOthers(form, target);
      },
      true,
    );
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('button');
      if (button) this.#press(button);
    });
    this.#part('[data-verdict]').addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a');
      if (!link) return;
      event.preventDefault();
      goToField(this.#form, link.dataset['field'] ?? '');
    });
  }

  #press(button: HTMLElement) {
    const { dataset } = button;
    const part = button.closest<HTMLDetailsElement>('details[data-part]') ?? undefined;
    const index = part ? stepsOf(this.#form).indexOf(part) : -1;
    if ('add' in dataset) this.#addStep();
    else if ('remove' in dataset) this.#removeStep(index);
    else if ('move' in dataset) this.#moveStep(index, Number(dataset['move']));
    else if ('nextPart' in dataset && part) {
      const parts = partsOf(this.#form);
      openPart(this.#form, parts[parts.indexOf(part) + 1]);
    } else if ('dropOwn' in dataset && this.#draft) {
      const { encounter } = this.#draft;
      const when = dataset['dropOwn'] === 'up' ? 'up' : 'down';
      const given = encounter.steps[index]?.variants?.find((variant) => variant.when === when);
      if (!given) return;
      this.#change(
        withoutOwnChoices(encounter, index, when),
        'Omat valinnat on poistettu tästä kohdasta.',
        index,
        (now) => withOwnChoicesBack(now, index, given),
      );
    }
  }

  #addStep() {
    if (!this.#draft) return;
    const { encounter } = this.#draft;
    const steps = [...encounter.steps, emptyStep()];
    // One that was taken out has no room to come back to.
    if (steps.length === OWN_LIMITS.steps) this.#forgetUndo();
    this.#write({ ...encounter, steps });
    fillForm(this.#form, this.#draft.encounter);
    this.#settle();
    openPart(this.#form, stepsOf(this.#form).at(-1));
  }

  #removeStep(index: number) {
    if (!this.#draft) return;
    const { encounter } = this.#draft;
    const removed = encounter.steps[index];
    if (!removed) return;
    const steps = encounter.steps.filter((_, at) => at !== index);
    this.#change({ ...encounter, steps }, `Askel ${index + 1} on poistettu.`, index, (now) =>
      withStepBack(now, removed, index),
    );
    const left = stepsOf(this.#form);
    for (const part of left) part.open = false;
    // The form is shorter now: where the step was comes into sight, and the bar with it.
    (left[index] ?? left.at(-1))?.scrollIntoView({ block: 'center' });
    this.#undoButton.focus({ preventScroll: true });
  }

  #moveStep(index: number, by: number) {
    if (!this.#draft) return;
    const { encounter } = this.#draft;
    const steps = [...encounter.steps];
    const [moved] = steps.splice(index, 1);
    if (!moved) return;
    steps.splice(index + by, 0, moved);
    this.#forgetUndo();
    this.#write({ ...encounter, steps });
    this.#forgetSteps();
    fillForm(this.#form, this.#draft.encounter);
    this.#settle();
    const part = stepsOf(this.#form)[index + by];
    openPart(this.#form, part);
    const same = part?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    if (same && !same.disabled) {
      same.focus({ preventScroll: true });
      same.scrollIntoView({ block: 'nearest' });
    }
    say(`Askel on nyt ${index + by + 1}.`);
  }

  /** A change to a step that can be taken back, without what is written after it. */
  #change(
    encounter: OwnEncounter,
    told: string,
    at: number,
    undo: (now: OwnEncounter) => OwnEncounter,
  ) {
    this.#write(encounter);
    this.#forgetSteps();
    fillForm(this.#form, encounter);
    this.#settle();
    this.#undo = undo;
    this.#undoAt = at;
    this.#undoButton.hidden = false;
    this.#part('[data-undone]').textContent = told;
  }

  #takeBack() {
    if (!this.#draft || !this.#undo) return;
    const encounter = this.#undo(this.#draft.encounter);
    if (encounter === this.#draft.encounter) {
      this.#part('[data-undone]').textContent =
        'Askelia on jo kuusi, joten poistettu askel ei mahdu takaisin.';
      return;
    }
    this.#write(encounter);
    this.#forgetUndo();
    this.#forgetSteps();
    fillForm(this.#form, encounter);
    this.#settle();
    this.#part('[data-undone]').textContent = 'Kumottu.';
    const steps = stepsOf(this.#form);
    openPart(this.#form, steps[this.#undoAt] ?? steps.at(-1));
  }

  #forgetUndo() {
    this.#undo = undefined;
    this.#undoButton.hidden = true;
    this.#part('[data-undone]').textContent = '';
  }

  /** Steps have other numbers now. */
  #forgetSteps() {
    for (const field of this.#left) if (field.startsWith('steps-')) this.#left.delete(field);
  }

  // — What follows from what is written

  #write(encounter: OwnEncounter) {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, encounter };
    this.#isChanged = true;
    this.#settleSoon(PAUSE_MS);
  }

  #leave(field: string) {
    if (this.#left.has(field)) return;
    this.#left.add(field);
    this.#settleSoon();
  }

  /** Not at once: nothing may move under a press that takes the focus away. */
  #settleSoon(pause = PAUSE_MS / 2) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), pause);
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#save();
    this.#showAll();
  }

  #showAll() {
    if (!this.#draft) return;
    const { encounter } = this.#draft;
    this.#part('[data-writing]').textContent = titleOf(this.#draft);
    const parts = partsOf(this.#form);
    for (const [index, part] of parts.entries()) {
      const next = part.querySelector('[data-next-part]');
      const name = parts[index + 1]?.querySelector('summary strong')?.textContent ?? '';
      if (next) next.textContent = `Seuraavaksi: ${name.toLowerCase()}`;
      const holds = part.querySelector('[data-holds]');
      const text = holdsOf(encounter, part.dataset['part'] ?? '') || 'ei vielä mitään';
      if (holds && holds.textContent !== text) holds.textContent = text;
    }
    const verdict = judge(encounter);
    const isShown = (field: string) => this.#isAsked || this.#left.has(field);
    tellInPlace(this.#form, verdict, isShown);
    if (this.#isAsked) this.#showVerdict(verdict);
    else this.#part('[data-verdict]').replaceChildren();
    this.#showShare(verdict);
    this.#sayLater(verdict, isShown);
    this.#preview.show(encounter);
  }

  #showVerdict(verdict: Verdict) {
    const place = this.#part('[data-verdict]');
    const told = JSON.stringify(verdict);
    // A list that is just being read, or whose link has the focus, is not made anew for nothing.
    if (place.dataset['told'] === told && place.childElementCount > 0) return;
    place.dataset['told'] = told;
    place.replaceChildren(...drawVerdict(verdict));
  }

  #showShare({ musts }: Verdict) {
    const share = this.#part<EncounterShare>('encounter-handoff');
    const isReady = this.#isAsked && musts.length === 0;
    this.#part('[data-check]').textContent = this.#isAsked
      ? 'Tarkista uudelleen'
      : 'Tarkista ja jaa';
    if (isReady && this.#draft) void share.share(parseEncounter(this.#draft.encounter));
    else share.hold('');
  }

  #check() {
    this.#isAsked = true;
    this.#settle();
    const place = this.#part('[data-verdict]');
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }

  /** Quiet while one writes. */
  #sayLater(verdict: Verdict, isShown: (field: string) => boolean) {
    clearTimeout(this.#sayTimer);
    const shown = verdict.musts.filter(({ field }) => isShown(field));
    const last = shown.find(({ field }) => field === [...this.#left].at(-1));
    const told = this.#isAsked
      ? leftOf(verdict) || 'Kaikki on kirjoitettu.'
      : last
        ? `${last.place}: ${last.text}`
        : '';
    if (told === this.#saidLast) return;
    this.#sayTimer = setTimeout(() => {
      this.#saidLast = told;
      if (told) say(told);
    }, QUIET_MS);
  }

  // — Keeping

  #save() {
    const draft = this.#draft;
    if (!draft || !this.#isChanged) return;
    let saved = { draft, isApart: false };
    const kept = changeDrafts((drafts) => {
      const next = withDraft(drafts, draft, Date.now(), freshId());
      saved = next;
      return next.drafts;
    });
    this.#draft = saved.draft;
    this.#isChanged = !kept;
    keepInAddress({ [OPEN_PARAMETER]: kept ? saved.draft.id : '' });
    this.#tellKept();
    if (saved.isApart)
      this.#part('[data-opened]').textContent =
        'Samaa kohtaamista on muokattu toisessa välilehdessä. Tämä versio on nyt oma kohtaamisensa, ja toinenkin on tallessa.';
  }

  #tellKept() {
    const isKept = draftsAreKept();
    this.#saved.textContent = isKept
      ? this.#draft?.changed
        ? 'Tallessa tällä laitteella'
        : 'Tallentuu tälle laitteelle, kun kirjoitat'
      : 'Selain ei tallenna: tila on täynnä tai tallennus estetty. Ota teksti talteen tiedostona ennen kuin suljet sivun.';
    this.#part('[data-bar]').toggleAttribute('data-not-kept', !isKept);
    this.#part('[data-save-one]').hidden = isKept;
  }

  /** Another tab has changed something. */
  #follow() {
    this.#gallery.draw();
    const draft = this.#draft;
    if (!draft || this.#isChanged) return;
    const stored = readDrafts().find(({ id }) => id === draft.id);
    if (!stored || stored.changed === draft.changed) return;
    this.#draft = stored;
    fillForm(this.#form, stored.encounter);
    this.#showAll();
    this.#part('[data-opened]').textContent =
      'Kohtaamista muokattiin toisessa välilehdessä. Tässä on uusin versio.';
  }
}

customElements.define('encounter-workshop', EncounterWorkshop);
