/** What the search dialog needs when it is used: loaded then. */
import { element } from '../../components/site/element.ts';
import { drawHit, drawTerm, needsHelp } from './draw.ts';
import { describe, SearchSession, type SearchState } from './search-session.ts';

/** Rows that change under the reader's hand are worse than a short wait. */
const PATIENCE_MS = 400;

/** Options beyond this are on the search page. */
const MOST_OPTIONS = 8;
/** Words that begin like the one that is being typed. */
const MOST_WORDS = 3;

/**
 * @param show - Told each state: in words, whether other ways on are shown, and what to choose from.
 * @returns What follows the dialog's field.
 */
export const sessionOf = (
  show: (state: SearchState, text: string, needsHelp: boolean, options: HTMLLIElement[]) => void,
) =>
  new SearchSession(
    (state) => show(state, describe(state), needsHelp(state), optionsOf(state)),
    PATIENCE_MS,
  );

/** What the reader may choose from, as options of a listbox. */
function optionsOf(state: SearchState): HTMLLIElement[] {
  if (!('found' in state)) return [];
  const { terms, hits, missing, suggestions, completions } = state.found;
  const ask = (label: string) => (query: string) => ({
    data: { query },
    lines: element('span', 'furniture', `${label} `, element('strong', '', query)) as Node,
  });
  const words = [
    ...completions.slice(0, MOST_WORDS).map(ask('Hae sanaa:')),
    ...suggestions.map(ask('Tarkoititko:')),
  ];
  const places = [
    ...terms.map((term) => ({
      data: { address: term.address },
      lines: drawTerm(term, element('strong', 'block', `Sanasto: ${term.term}`)) as Node,
    })),
    ...hits.map((hit) => ({
      data: { address: hit.address, forms: hit.forms.join(' ') },
      lines: drawHit(hit, element('strong', 'block', hit.title)) as Node,
    })),
  ];
  // Words to try come first where there is nothing else to choose.
  const rows =
    missing.length > 0 ? words : [...places.slice(0, MOST_OPTIONS - words.length), ...words];
  return rows.slice(0, MOST_OPTIONS).map(({ data, lines }, index) => {
    const option = element('li', 'search-option', lines);
    option.id = `hakuehdotus-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    Object.assign(option.dataset, data);
    return option;
  });
}
