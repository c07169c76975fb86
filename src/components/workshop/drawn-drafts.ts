/** The list of own encounters, and what can be done with each. */
import { isMust, ownFlaws } from '../../lib/content/encounter-flaws.ts';
import { EncounterError, serializeEncounters } from '../../lib/content/own-encounter.ts';
import { finnishDate } from '../../lib/module/finnish-date.ts';
import { newestFirst, type Draft } from '../../lib/reader/own-gallery.ts';
import { dayOf } from '../../lib/reader/practice.ts';
import { saveFile } from '../learn/save-file.ts';
import { element } from '../site/element.ts';
import { readDrafts } from './draft-store.ts';

/** What a draft is called. */
export const titleOf = ({ encounter: { title } }: Pick<Draft, 'encounter'>): string =>
  title.trim() || 'Nimetön kohtaaminen';

/** Its buttons say in `data-act` what they do, and in `data-draft` with which. */
export const drawDrafts = (drafts: readonly Draft[]): HTMLElement[] =>
  newestFirst(drafts).map((draft) => {
    const { id, changed, encounter } = draft;
    const isDone = !ownFlaws(encounter).some(isMust);
    const title = titleOf(draft);
    const facts = [encounter.trade, `muokattu ${finnishDate(dayOf(new Date(changed)))}`]
      .filter(Boolean)
      .join(', ');
    const button = (act: string, word: string) => {
      const made = element('button', 'control', word, element('span', 'sr-only', `: ${title}`));
      made.type = 'button';
      made.dataset['act'] = act;
      made.dataset['draft'] = id;
      return made;
    };
    return element(
      'li',
      'own-draft',
      element(
        'div',
        '',
        element('h3', '', title),
        element(
          'p',
          'furniture text-muted',
          element('strong', '', isDone ? '✓ Valmis' : 'Kesken'),
          `, ${facts}`,
        ),
      ),
      element(
        'p',
        'own-tools',
        button('open', 'Avaa'),
        button('copy', 'Tee kopio'),
        button('delete', 'Poista'),
      ),
    );
  });

const REFUSALS: Readonly<Record<EncounterError['reason'], string>> = {
  'too-large': 'on liian suuri',
  broken: 'on katkennut tai muuttunut matkalla',
  foreign: 'ei ole Kohtaamispajan kohtaaminen',
  newer: 'on tehty pajan uudemmalla versiolla',
};

/**
 * Why something could not be read, and what to do.
 *
 * @param what - In the nominative: `Tiedosto kohtaamiset.json`.
 * @param cure - What helps, in most cases.
 */
export function refusal(error: unknown, what: string, cure: string): string {
  const reason = error instanceof EncounterError ? error.reason : 'broken';
  const help = reason === 'newer' ? 'Lataa sivu uudelleen ja yritä sitten.' : cure;
  return `${what} ${REFUSALS[reason]}. ${help} Mitään ei muuttunut.`;
}

/** What came of a file, each doubled one by its name. */
export function toldOf(
  file: string,
  { added, doubled, refused }: Record<'added' | 'doubled' | 'refused', Draft['encounter'][]>,
): string {
  const names = (encounters: Draft['encounter'][]) =>
    encounters.map((encounter) => `”${titleOf({ encounter })}”`).join(', ');
  return [
    added.length === 0
      ? `Tiedostossa ${file} ei ollut uusia kohtaamisia.`
      : added.length === 1
        ? `Tuotu yksi kohtaaminen: ${names(added)}.`
        : `Tuotu ${added.length} kohtaamista.`,
    doubled.length === 0 ? '' : `Jo ennestään täällä: ${names(doubled)}.`,
    refused.length === 0
      ? ''
      : `Tilaa ei ollut näille: ${names(refused)}. Poista joitakin vanhoja ja tuo tiedosto uudelleen.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Gives all own encounters as one file. */
export function saveDrafts(): void {
  const encounters = newestFirst(readDrafts()).map(({ encounter }) => encounter);
  const file = new File([serializeEncounters(encounters)], 'kohtaamiset.json', {
    type: 'application/json',
  });
  saveFile(file);
}
