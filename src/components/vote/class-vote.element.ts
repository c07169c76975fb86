import type { EncounterError } from '../../lib/content/own-encounter.ts';
import { isObject } from '../../lib/reader/untrusted.ts';
import { element } from '../site/element.ts';
import { whenShown } from '../site/when-shown.ts';
import { readKept } from './kept-vote.ts';
import { addressOf, subjectAt } from './vote-subject.ts';

/**
 * The page of votes: opens the vote that its address names, or offers to go on with one. What a vote
 * itself needs is loaded when there is one.
 */
class ClassVote extends HTMLElement {
  connectedCallback() {
    document.querySelector('[data-needs-script]')?.remove();
    // A page that is only drawn beforehand must not take the place of a vote that is going on.
    whenShown(() => void this.#open());
    // Another encounter in the same page's address.
    addEventListener('hashchange', () => {
      if (subjectAt(location)?.kind === 'own') location.reload();
    });
  }

  async #open() {
    const notice = document.querySelector<HTMLElement>('[data-notice]');
    if (!notice) return;
    const subject = subjectAt(location);
    if (!subject) return offerToGoOn(notice, this.dataset['list'] ?? '');
    try {
      const { VoteStage } = await import('./vote-stage.ts');
      if (await new VoteStage(this).open(subject)) return;
      notice.textContent =
        'Linkin kohtaamista tai kysymystä ei löydy moduulista. Valitse luettelosta, mistä äänestetään.';
    } catch (error) {
      const reason = subject.kind === 'own' && isObject(error) ? error['reason'] : undefined;
      notice.textContent = (isReason(reason) ? PROBLEMS[reason] : undefined) ?? NO_NETWORK;
    }
  }
}

const NO_NETWORK =
  'Äänestystä ei saatu avattua. Tarkista verkkoyhteys ja lataa sivu sitten uudelleen.';
const BROKEN = 'Linkin kohtaaminen on katkennut tai muuttunut matkalla. Pyydä linkki uudelleen.';
const PROBLEMS: Readonly<Record<EncounterError['reason'], string>> = {
  broken: BROKEN,
  foreign: BROKEN,
  'too-large':
    'Linkki on niin pitkä, ettei sitä avata. Pyydä kohtaaminen tiedostona ja tuo se kohtaamispajaan.',
  newer:
    'Kohtaaminen on tehty uudemmassa kohtaamispajassa. Yhdistä laite verkkoon ja lataa sivu uudelleen.',
};
const isReason = (reason: unknown): reason is keyof typeof PROBLEMS =>
  typeof reason === 'string' && Object.hasOwn(PROBLEMS, reason);

/** A vote that is going on in this tab. */
function offerToGoOn(notice: HTMLElement, list: string) {
  const { vote } = readKept();
  if (!vote) return;
  const address = addressOf(list, vote.subject);
  const choice = [...document.querySelectorAll<HTMLAnchorElement>('[data-votes] a')].find(
    ({ pathname, search }) => pathname + search === address,
  );
  // What came with a link stands in no list.
  const name =
    vote.subject.kind === 'own' ? 'Linkistä avattu kohtaaminen' : choice?.textContent.trim();
  if (!name) return;
  const link = element('a', '', 'Jatka äänestystä');
  link.href = address;
  notice.replaceChildren(`${name} on kesken tässä välilehdessä. `, link, '.');
}

customElements.define('class-vote', ClassVote);
