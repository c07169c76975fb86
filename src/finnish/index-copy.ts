import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

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
const NO_TEXT = new Set(['script', 'style', 'template', 'svg']);

/**
 * Makes the copy of a page that is indexed; the page that readers get stays as it is. Adjacent
 * elements without white space between them (`<dt>termi</dt><dd>selitys`) are kept apart, since
 * the indexer would read them as one word.
 *
 * @param html - A whole page.
 */
export function indexCopy(html: string): string {
  const document = parse(html);
  separate(document.childNodes);
  return serialize(document);
}

function separate(nodes: Node[]): void {
  for (const node of [...nodes]) {
    if (!defaultTreeAdapter.isElementNode(node) || NO_TEXT.has(node.tagName)) continue;
    separate(node.childNodes);
    if (INLINE.has(node.tagName) || node.childNodes.length === 0) continue;
    defaultTreeAdapter.insertText(node, ' ');
  }
}
