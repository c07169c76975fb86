import { termAddress } from '../content/addresses.ts';
import { escapeHtml } from './escape.ts';
import type { Inline, Prose } from '../content/prose.ts';

interface Options {
  /** Gives the address that a link gets, from the author's own (`/lahteet/#kkv`) or a term's. */
  link: (address: string) => string;
  /** Keeps line breaks inside paragraphs: plain Finnish breaks lines by sense. */
  lines?: boolean;
}

/** Text as the plainest HTML, which is well-formed XML, too: for files that leave the site. */
export function proseHtml(prose: readonly Prose[], { link, lines = false }: Options): string {
  const anchor = (address: string, children: readonly Inline[]) =>
    `<a href="${escapeHtml(link(address))}">${inline(children)}</a>`;
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
            return escapeHtml(node.text).replace(/[ \t]*\n[ \t]*/g, lines ? '<br/>' : ' ');
          case 'emphasis':
            return `<em>${inline(node.children)}</em>`;
          case 'strong':
            return `<strong>${inline(node.children)}</strong>`;
          case 'link':
            return anchor(node.address, node.children);
          case 'term':
            return anchor(termAddress(node.id), node.children);
        }
      })
      .join('');
  const block = (node: Prose): string => {
    switch (node.kind) {
      case 'paragraph':
        return `<p>${inline(node.children)}</p>`;
      case 'list': {
        const name = node.ordered ? 'ol' : 'ul';
        return `<${name}>${node.items.map((item) => `<li>${listItem(item)}</li>`).join('')}</${name}>`;
      }
    }
  };
  const listItem = (item: readonly Prose[]) =>
    item
      .map((node, index) =>
        index === 0 && node.kind === 'paragraph' ? inline(node.children) : block(node),
      )
      .join('');
  return prose.map(block).join('');
}
