/** What the search dialog offers of what was found. */
import { element } from '../../components/site/element.ts';
import { describeUnderstanding, drawHit, drawTerm, needsHelp } from './draw.ts';
import { Announcer, describe, SearchSession, type SearchState } from './search-session.ts';

/** Options beyond this are on the search page. */
const MOST_OPTIONS = 8;
/** Words that begin like the one that is being typed. */
const MOST_WORDS = 3;

/**
 * @param region - Told the state in words when the reader pauses.
 * @param show - Told each state: in words, whether other ways on are shown, and what to choose from.
 * @returns What follows the dialog's field.
 */
export function sessionOf(
  region: HTMLElement,
  show: (state: SearchState, text: string, needsHelp: boolean, options: HTMLLIElement[]) => void,
): SearchSession {
  const announcer = new Announcer(region);
  const session = new SearchSession((state) => {
    const understood = state.kind === 'found' ? describeUnderstanding(state.found) : [];
    const text = [...understood, describe(state)].join(' ');
    announcer.say(text);
    show(state, text, needsHelp(state), optionsOf(state));
  });
  session.plainFirst = location.pathname.includes('/selko/');
  return session;
}

/** What the reader may choose from, as options of a listbox; results before words to go on with. */
function optionsOf(state: SearchState): HTMLLIElement[] {
  if (!('found' in state)) return [];
  const { bests, terms, pages, completions } = state.found;
  const places = [
    ...bests.map(({ title, address }) => ({
      data: { address },
      lines: element('strong', 'block', title) as Node,
    })),
    ...terms.map((term) => ({
      data: { address: term.address },
      lines: drawTerm(term, element('strong', 'block', `Sanasto: ${term.term}`)) as Node,
    })),
    ...pages
      .flatMap(({ hits }) => hits)
      .map((hit, at, all) => ({
        data: {
          address: hit.address,
          forms: hit.forms.join(' '),
          // Sections of one page stand together under its name.
          ...(all[at - 1]?.pageTitle === hit.pageTitle && { samePage: '' }),
        },
        lines: drawHit(
          hit,
          ...(hit.title === hit.pageTitle ? [] : [element('span', 'search-kicker', hit.pageTitle)]),
          element('strong', 'block', hit.title),
        ) as Node,
      })),
  ];
  const words = completions.slice(0, MOST_WORDS).map((query) => ({
    data: { query },
    lines: element('span', 'furniture', 'Hae sanaa: ', element('strong', '', query)) as Node,
  }));
  return [...places.slice(0, MOST_OPTIONS - words.length), ...words].map(
    ({ data, lines }, index) => {
      const option = element('li', 'search-option', lines);
      option.id = `hakuehdotus-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      Object.assign(option.dataset, data);
      return option;
    },
  );
}
