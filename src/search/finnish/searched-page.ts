import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { UNBROKEN } from '../../lib/module/unbroken.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that stand in the middle of a word or sentence; every other one ends a word. */
const INLINE = new Set('a abbr b cite dfn em i mark q small span strong sub sup'.split(' '));
/** What a page works with, not what it says. */
const MACHINERY = new Set(
  'button dialog footer label nav noscript script select style svg template textarea'.split(' '),
);
const HEADING = /^h[1-6]$/;

/** The element whose text is searched; the rest of the page, which is most of it, needs no parser. */
const SEARCHED = /<main\b[^>]*\sdata-pagefind-body\b[\s\S]*<\/main>/;
/** The beginning of a page that is found by its title and lead. */
const TITLE =
  /<main\b[^>]*\sdata-pagefind-body="title"[\s\S]*?<\/h1>(?:\s*<p class="[^"]*\btext-lead\b[\s\S]*?<\/p>)?/;

/** What search knows of a page, before its words have their keys. */
export interface SearchedPage {
  /** As readers see it, with one space between its tokens: words with the signs beside them. */
  text: string;
  /** Which tokens stand in headings: from, and behind the last. */
  headings: { from: number; to: number; level: number }[];
  /** Where its parts begin that a hit can lead to: headings, and what has a title of its own. */
  anchors: { id: string; text: string; title?: string; location: number }[];
  /** What is told about it: its title, and what the glossary's terms mean. */
  about: { name: string; text: string }[];
}

/**
 * Reads what search finds on a page. What is hidden and what only works a widget is left out.
 * Adjacent elements without white space between them (`<dt>termi</dt><dd>selitys`) are kept apart.
 *
 * Of Pagefind's attributes those count that the site uses: `data-pagefind-body` (of `main`; with the
 * value `title` no more is read than the page's title and lead), `-ignore`, `-meta` (`nimi`: the
 * element's text), and `-title` (what a hit there is called).
 *
 * @see https://pagefind.app/docs/indexing/
 * @param html - A whole finished page.
 * @returns Undefined when search does not find the page.
 */
export function searchedPage(html: string): SearchedPage | undefined {
  const [part] = TITLE.exec(html) ?? SEARCHED.exec(html) ?? [];
  if (part === undefined) return undefined;
  const tokens = new Tokens();
  const headings: SearchedPage['headings'] = [];
  const anchors: SearchedPage['anchors'] = [];
  const about: SearchedPage['about'] = [];

  const enter = (element: Element, isShown: boolean): (() => void) | undefined => {
    const name = attribute(element, 'data-pagefind-meta');
    if (name !== undefined) about.push({ name, text: textOf(element) });
    if (!isShown) return undefined;
    const isHeading = HEADING.test(element.tagName);
    const id = attribute(element, 'id');
    const title = attribute(element, 'data-pagefind-title');
    if (!isHeading && title === undefined) return undefined;
    const from = tokens.count();
    if (id) {
      const named = title === undefined ? {} : { title };
      anchors.push({
        id,
        text: textOf(element),
        ...named,
        location: from,
      });
    }
    if (!isHeading) return undefined;
    const level = Number(element.tagName.slice(1));
    return () => headings.push({ from, to: tokens.count(), level });
  };
  for (const main of parseFragment(part).childNodes)
    if (tree.isElementNode(main)) {
      enter(main, true);
      readInside(main, tokens, enter);
    }

  const text = tokens.text();
  const first = headings.find(({ level }) => level === 1);
  if (first && !about.some(({ name }) => name === 'title')) {
    const title = text.split(' ').slice(first.from, first.to).join(' ');
    about.push({ name: 'title', text: title });
  }
  return { text, headings, anchors, about };
}

/** The tokens of a text that is told piece by piece. */
class Tokens {
  readonly #tokens: string[] = [];
  #open = '';

  add(piece: string): void {
    this.#open += piece;
  }

  /** Ends the token that is being told. @returns How many there are. */
  count(): number {
    // A key's mark is none of the text's signs.
    const pieces = this.#open
      .normalize('NFC')
      .replace(/[\u00AD\u200B]/g, '')
      .replaceAll('^', ' ')
      .split(/\s+/);
    for (const piece of pieces) if (piece !== '') this.#tokens.push(piece);
    this.#open = '';
    return this.#tokens.length;
  }

  text(): string {
    this.count();
    return this.#tokens.join(' ');
  }
}

/**
 * @param enter - Told of each element inside, and whether its text counts; what it gives is called
 * at the element's end.
 */
function readInside(
  parent: Element,
  tokens: Tokens,
  enter: (element: Element, isShown: boolean) => (() => void) | undefined,
): void {
  for (const [at, node] of parent.childNodes.entries()) {
    if (tree.isTextNode(node)) tokens.add(node.value);
    if (!tree.isElementNode(node)) continue;
    if (isLeftOut(node)) {
      enter(node, false);
      continue;
    }
    if (isNoBorder(node)) {
      readInside(node, tokens, enter);
      continue;
    }
    const isInline = INLINE.has(node.tagName);
    if (!isInline) tokens.count();
    const leave = enter(node, true);
    readInside(node, tokens, enter);
    leave?.();
    const next = parent.childNodes[at + 1];
    // Two inline elements side by side are two things; text beside one goes on in it.
    if (!isInline || (next && tree.isElementNode(next) && !isNoBorder(next))) tokens.count();
  }
}

/** An element that only keeps text on one line. */
const isNoBorder = (element: Element) => attribute(element, 'class')?.startsWith(UNBROKEN) ?? false;

function textOf(element: Element): string {
  const tokens = new Tokens();
  readInside(element, tokens, () => undefined);
  return tokens.text();
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

const isLeftOut = (element: Element) =>
  MACHINERY.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  attribute(element, 'data-pagefind-ignore') !== undefined;
