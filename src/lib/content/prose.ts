import type { MdastNode } from 'satteri';

/** Running text with the marks that its author gave it. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  | { kind: 'link'; address: string; children: Inline[] }
  | { kind: 'term'; id: string; children: Inline[] };

/** A paragraph or a list, as formats other than the page draw it. */
export type Prose =
  { kind: 'paragraph'; children: Inline[] } | { kind: 'list'; ordered: boolean; items: Prose[][] };

/** Punctuation of Markdown on the site: dashes and ellipses are set, quotation marks are the author's. */
export const MARKDOWN_FEATURES = {
  smartPunctuation: { quotes: false, dashes: true, ellipses: true },
} as const;

const childrenOf = (node: MdastNode): MdastNode[] => ('children' in node ? node.children : []);

/**
 * The text of parsed Markdown. What the content check refuses in a text (a table, a footnote, HTML)
 * has no form here.
 */
export function proseOf(nodes: readonly MdastNode[]): Prose[] {
  return nodes.flatMap((node): Prose[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', children: inlineOf(node.children) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => proseOf(childrenOf(item))),
          },
        ];
      default:
        return [];
    }
  });
}

function inlineOf(nodes: readonly MdastNode[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value }];
      case 'break':
        return [{ kind: 'text', text: '\n' }];
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: inlineOf(node.children) }];
      case 'link':
        return [{ kind: 'link', address: node.url, children: inlineOf(node.children) }];
      case 'mdxJsxTextElement': {
        const id = node.attributes.find(
          (one) => one.type === 'mdxJsxAttribute' && one.name === 'id',
        );
        const children = inlineOf(node.children);
        return typeof id?.value === 'string'
          ? [{ kind: 'term', id: id.value, children }]
          : children;
      }
      default:
        return inlineOf(childrenOf(node));
    }
  });
}

/** The text alone, a paragraph or list item a line. */
export const proseText = (prose: readonly Prose[]): string =>
  prose
    .map((node) =>
      node.kind === 'paragraph' ? inlineText(node.children) : node.items.map(proseText).join('\n'),
    )
    .join('\n');

const inlineText = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : inlineText(node.children))).join('');
