import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { withoutStyles } from '../lib/finished-page.ts';
import { withKeys, type WordKeys } from './keys.ts';
import { veiled } from './veil.ts';
import { plainText, WORD } from './words.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements that stand in the middle of a word or sentence; every other one ends a word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);
/** What a page works with, not what it says. */
const MACHINERY = new Set([
  'button',
  'dialog',
  'footer',
  'label',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
const WITHOUT_TEXT = new Set(['script', 'style', 'svg', 'template']);
const IGNORE = 'data-pagefind-ignore';

/** What the index gets of a page. */
export interface IndexCopy {
  readonly html: string;
  /** Words of it, in lower case. */
  words: Set<string>;
}

/**
 * Makes the copy of a page that is indexed; the page that readers get stays as it is. Each word
 * gets the keys of its base forms behind it and is itself {@link veiled}. Adjacent elements without
 * white space between them (`<dt>termi</dt><dd>selitys`) are kept apart, since the indexer would read
 * them as one word.
 * What is hidden and what only works a widget is left out; what a form asks is kept (the indexer
 * would leave out whole forms).
 *
 * @param html - A whole page.
 * @param keysOf - Base forms of a word in lower case.
 * @param build - Told by each page of the index, so that a change of the word list changes it, too.
 */
export function indexCopy(
  html: string,
  keysOf: (word: string) => WordKeys = () => ({ lemmas: [], parts: [] }),
  build?: string,
): IndexCopy {
  const document = parse(withoutStyles(html));
  const words = new Set<string>();
  const body = findBody(document.childNodes);
  if (body) {
    // Text nodes of a run without a break between words; a word may go from one to the next.
    let run: TextNode[] = [];
    const endRun = () => {
      decorate(run, (word) => {
        words.add(word);
        return keysOf(word);
      });
      run = [];
    };
    const visit = (parent: Element) => {
      for (const node of [...parent.childNodes]) {
        if (defaultTreeAdapter.isTextNode(node)) run.push(node);
        if (!defaultTreeAdapter.isElementNode(node)) continue;
        if (isLeftOut(node)) {
          leaveOut(node);
          continue;
        }
        if (node.tagName === 'form') node.tagName = node.nodeName = 'div';
        const inline = INLINE.has(node.tagName);
        if (!inline) endRun();
        visit(node);
        // Two inline elements side by side are two things; text beside one goes on in it.
        if (inline && !standsBeforeElement(node)) continue;
        endRun();
        defaultTreeAdapter.insertText(node, ' ');
      }
    };
    visit(body);
    endRun();
    if (build) tellBuild(body, build);
  }
  return {
    get html() {
      return serialize(document);
    },
    words,
  };
}

function findBody(nodes: Node[]): Element | undefined {
  for (const node of nodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (attribute(node, 'data-pagefind-body') !== undefined) return node;
    const inside = findBody(node.childNodes);
    if (inside) return inside;
  }
  return undefined;
}

const attribute = (node: Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value;

const isLeftOut = (node: Element) =>
  MACHINERY.has(node.tagName) ||
  attribute(node, 'hidden') !== undefined ||
  attribute(node, 'aria-hidden') === 'true' ||
  attribute(node, IGNORE) !== undefined;

/** Its text is left out; what it says about the page (title, filter) still counts. */
function leaveOut(node: Element): void {
  if (WITHOUT_TEXT.has(node.tagName) || attribute(node, IGNORE) !== undefined) return;
  node.attrs.push({ name: IGNORE, value: 'index' });
  // What is unveiled later must have been veiled: this stands in the page's file, too.
  if (attribute(node, 'data-pagefind-meta') === undefined) return;
  for (const child of node.childNodes)
    if (defaultTreeAdapter.isTextNode(child)) child.value = veiled(child.value);
}

function standsBeforeElement(node: Element): boolean {
  const siblings = node.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  return next !== undefined && defaultTreeAdapter.isElementNode(next);
}

function tellBuild(body: Element, build: string): void {
  body.attrs.push({ name: 'data-pagefind-meta', value: `sanalista:${build}` });
}

/** Puts keys behind the words of a run of text nodes, and veils the words. */
function decorate(run: readonly TextNode[], keysOf: (word: string) => WordKeys): void {
  for (const node of run) {
    node.value = node.value
      .normalize('NFC')
      .replace(/\u00AD/g, '')
      .replaceAll('^', ' ');
  }
  const text = run.map(({ value }) => value).join('');
  let offset = 0;
  const ends = run.map(({ value }) => (offset += value.length));
  // From the end, so that what is put in moves nothing that is still to come.
  const done = run.map(() => '');
  for (const match of [...text.matchAll(WORD)].reverse()) {
    const end = match.index + match[0].length;
    const place = ends.findIndex((one) => one >= end);
    const node = run[place];
    if (!node) continue;
    const at = end - (ends[place - 1] ?? 0);
    const keys = withKeys('', keysOf(plainText(match[0])));
    done[place] = keys + veiled(node.value.slice(at)) + (done[place] ?? '');
    node.value = node.value.slice(0, at);
  }
  for (const [place, node] of run.entries()) node.value = veiled(node.value) + (done[place] ?? '');
}
