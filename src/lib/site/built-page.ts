import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeHtml } from '../module/escape.ts';
import type { BuiltPage } from './address-contract.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What others link to: headings, terms, items and the tasks' own labels; not fields, not machinery. */
const PLACES = new Set('h1 h2 h3 h4 h5 h6 dfn dt li label section article figure table'.split(' '));

const attribute = (node: Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value;

/**
 * Reads a finished page for the link contract. Most pages of a site only repeat others; of those the
 * head says all that is asked as a rule, and the rest is read when it is.
 *
 * @param html - The page.
 * @param own - Its own absolute address. Ids are promised only of a page that is its own canonical page.
 */
export function builtPage(html: string, own: string): BuiltPage {
  const { canonical, forwards } = readHead(html.slice(0, html.search(/<body|$/)));
  let read: ReturnType<typeof readBody> | undefined;
  const body = () => (read ??= readBody(html));
  return {
    get ids() {
      return body().ids;
    },
    get title() {
      return body().title;
    },
    places: canonical === own ? body().places : new Map(),
    forwards,
  };
}

/** A page without its own scripts and styles: a parser goes through them letter by letter and finds nothing. */
export const withoutScripts = (html: string): string =>
  html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g, '$1');

function readHead(html: string): { canonical: string | undefined; forwards: boolean } {
  let canonical: string | undefined;
  let forwards = false;
  const visit = (node: Node) => {
    if ('tagName' in node) {
      if (node.tagName === 'meta' && attribute(node, 'http-equiv')?.toLowerCase() === 'refresh')
        forwards = true;
      if (node.tagName === 'link' && attribute(node, 'rel') === 'canonical')
        canonical = attribute(node, 'href');
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(withoutScripts(html)));
  return { canonical, forwards };
}

function readBody(html: string): Pick<BuiltPage, 'ids' | 'places' | 'title'> {
  const ids = new Set<string>();
  const places = new Map<string, string>();
  let title = '';
  const visit = (node: Node, inMain: boolean) => {
    if (!('tagName' in node)) {
      if ('childNodes' in node) for (const child of node.childNodes) visit(child, inMain);
      return;
    }
    const { tagName } = node;
    const id = attribute(node, 'id');
    if (tagName === 'h1' && title === '') title = textOf(node);
    if (id) ids.add(id);
    const within = (inMain || tagName === 'main') && tagName !== 'dialog';
    if (id && within && PLACES.has(tagName)) places.set(id, textOf(node));
    for (const child of node.childNodes) visit(child, within);
  };
  visit(parse(withoutScripts(html)), false);
  return { ids, places, title };
}

/** Text of an element as a reader sees it, without what is there for the mouse alone. */
const textOf = (node: Node): string => lettersOf(node).replace(/\s+/g, ' ').trim();

function lettersOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && node.tagName === 'copy-link') return '';
  return node.childNodes.map(lettersOf).join('');
}

/** A section that has moved: from an id of this page to an address. */
export interface Move {
  id: string;
  /** Id on the same page, or an address elsewhere with the words to name it by. */
  to: { id: string } | { href: string; name: string };
}

/**
 * Keeps a page's moved sections reachable, also without script: an id that moved within the page
 * stands inside its new place; one that moved elsewhere gets a note with a link at the page's end,
 * which is shown to those who come to it.
 *
 * @param html - The finished page.
 */
export function withMoves(html: string, moves: readonly Move[]): string {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const insertions: { at: number; text: string }[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) {
      const here = attribute(node, 'id');
      for (const { id, to } of moves) {
        if ('id' in to && to.id === here) {
          const at = node.sourceCodeLocation?.startTag?.endOffset;
          if (at !== undefined) insertions.push({ at, text: `<span id="${id}"></span>` });
        } else if ('href' in to && node.tagName === 'main') {
          const at = node.sourceCodeLocation?.endTag?.startOffset;
          if (at !== undefined) insertions.push({ at, text: note(id, to.href, to.name) });
        }
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((done, { at, text }) => done.slice(0, at) + text + done.slice(at), html);
}

const note = (id: string, href: string, name: string) =>
  `<p class="moved" id="${id}" data-moved data-pagefind-ignore>Tämä kohta on siirtynyt. Nyt se on täällä: <a href="${escapeHtml(href)}">${escapeHtml(name)}</a>.</p>`;
