import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { withUnbroken } from '../../lib/module/unbroken.ts';
import { withoutScripts } from '../../lib/site/built-page.ts';
import { Markup, xml } from '../xml.ts';
import { drawingName } from './art.ts';
import type { Part, Places } from './part.ts';
import { writingLines } from './task.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Heading = Part['headings'][number];

/** What a page needs to become a part of a book. */
export interface PageInBook {
  part: string;
  /** Absolute address of the page. */
  address: string;
  /** Name of its drawing among the book's pictures. */
  drawing?: string | undefined;
  /** Keeps line breaks (plain Finnish). */
  lines?: boolean | undefined;
  places: Places;
  /** Leads to what stands at an absolute address: in the book where the book has it. */
  link(address: string): string;
  /** Draws one of its questions as a task for pen and paper. */
  task(question: string): Markup;
  /** Classes that the book's style sheets know; others leave no trace. */
  styled: ReadonlySet<string>;
}

/** What is there to be pressed or to name what is pressed, and what is no text. */
const CONTROLS = new Set(
  'aside button select legend nav script style template svg copy-link cite-kit'.split(' '),
);
/** Stand for nothing but what they hold. */
const WRAPPERS = new Set(['main', 'article', 'form', 'fieldset']);
/** Links that a printed page leaves out and an e-book needs. */
const LEADS_ON = 'book-link';

/**
 * Cuts a part of the book from a finished page: the same text in the same order, as XHTML without
 * controls.
 *
 * @param html - The page.
 * @throws {Error} when it has no main part with a title.
 */
export function fromPage(
  html: string,
  page: PageInBook,
): Pick<Part, 'title' | 'body' | 'headings'> {
  const main = firstOf(parse(withoutScripts(html)), 'main');
  const title = main && firstOf(main, 'h1');
  if (!main || !title) throw new Error(`${page.address} has no main part with a title`);
  const headings: Heading[] = [];
  const body = drawElement(main, page, headings);
  return { title: textOf(title), body, headings };
}

function drawElement(element: Element, page: PageInBook, headings: Heading[]): Markup {
  const { tagName } = element;
  const { places } = page;
  const classes = classesOf(element);
  const children = () =>
    xml`${element.childNodes.map((node) => {
      if (tree.isElementNode(node)) return drawElement(node, page, headings);
      return tree.isTextNode(node) && drawText(node.value, element, page);
    })}`;

  if (classes.includes('voice-mark')) return voiceMark(classes, places);
  if (attribute(element, 'data-check-head') !== undefined)
    return xml`<p class="furniture">Vastaukset ja perustelut ovat lopussa.</p>\n`;
  if (attribute(element, 'aria-hidden') === 'true') return xml``;
  const isEmpty = attribute(element, 'role') === 'status';
  if (CONTROLS.has(tagName) || isEmpty || attribute(element, 'hidden') !== undefined) return xml``;
  const leadsOn = classes.includes(LEADS_ON) && !places.paper;
  if ((classes.includes('no-print') && !leadsOn) || classes.includes('print:hidden')) return xml``;
  if (classes.includes('illustration') && page.drawing !== undefined) {
    const picture = drawingName(page.drawing, attribute(element, 'data-scene'));
    return xml`<div class="drawing"><img src="${places.picture(picture)}" alt="${attribute(element, 'aria-label') ?? ''}"/></div>\n`;
  }

  switch (tagName) {
    case 'self-check-question':
      return new Markup(withUnbroken(page.task(attribute(element, 'data-question') ?? '').text));
    case 'encounter-player':
      return xml`<div class="encounter">${children()}</div>\n`;
    case 'own-text':
      return xml`<div class="task">${children()}</div>\n`;
    case 'textarea':
      return places.paper ? writingLines(5) : xml``;
    case 'details':
      return isPart(element) ? children() : closed(element, page);
    case 'summary':
      return children();
    // A page draws its title's second part apart; in a book it is one title.
    case 'h1':
      return kept('h1', element, page, xml`${textOf(element)}`);
    case 'table':
      return places.paper ? kept('table', element, page, children()) : listed(element);
    case 'label':
      return kept('p', element, page, children());
    case 'h2':
      noteHeading(element, headings);
  }
  if (WRAPPERS.has(tagName) || tagName.includes('-')) return children();
  return kept(tagName, element, page, children());
}

function noteHeading(element: Element, headings: Heading[]) {
  const id = attribute(element, 'id');
  if (id !== undefined) headings.push({ id, title: textOf(element) });
}

/** What the text of plain Finnish stands in. */
const HOLDS_LINES = new Set(['p', 'li', 'dd', 'label', 'span']);

/** In plain Finnish a line of the text is a line of the page. */
function drawText(text: string, { tagName }: Element, { lines }: PageInBook): Markup {
  if (!lines || !HOLDS_LINES.has(tagName)) return xml`${text}`;
  return xml`${text.split('\n').map((line, index) => xml`${index > 0 && xml`<br/>`}${line}`)}`;
}

/** An element with what the book knows of its attributes; a `div` without any only laid out a page. */
function kept(tagName: string, element: Element, page: PageInBook, content: Markup): Markup {
  const { places, part } = page;
  const own = (name: string) => attribute(element, name);
  const [href, id, by, language] = [own('href'), own('id'), own('aria-labelledby'), own('lang')];
  const styled = classesOf(element).filter((name) => page.styled.has(name));
  const attributes = xml`${href !== undefined && xml` href="${linkTo(href, page)}"`}${
    id !== undefined && xml` id="${places.id(part, id)}"`
  }${styled.length > 0 && xml` class="${styled.join(' ')}"`}${
    by !== undefined && xml` aria-labelledby="${places.id(part, by)}"`
  }${language !== undefined && xml` lang="${language}" xml:lang="${language}"`}${
    tagName === 'th' && xml` scope="${own('scope') ?? 'col'}"`
  }`;
  if (tagName === 'div' && attributes.text === '' && !isIn(element, 'dl')) return content;
  const end = ENDS_LINE.has(tagName) ? '\n' : '';
  return xml`<${new Markup(tagName)}${attributes}>${content}</${new Markup(tagName)}>${end}`;
}

/** So that a person can read the book's files. */
const ENDS_LINE = new Set('h1 h2 h3 p li ol ul dl div section header tr'.split(' '));

function linkTo(href: string, { address, part, places, link }: PageInBook): string {
  return href.startsWith('#') ? places.at(part, href.slice(1)) : link(new URL(href, address).href);
}

const voiceMark = (classes: readonly string[], places: Places): Markup => {
  const name = classes.find((one) => one.startsWith('mark-'))?.replace('mark-', 'merkki-');
  return xml`<img class="voice-mark" src="${places.picture(name ?? '')}" alt=""/> `;
};

/** A part of the chapter that the page keeps closed: a book has nothing to close. */
const isPart = ({ parentNode }: Element): boolean =>
  parentNode !== null &&
  tree.isElementNode(parentNode) &&
  classesOf(parentNode).includes('chapter-row');

/** What a page opens where it stands is its name, and leads on where it leads on. */
function closed(element: Element, page: PageInBook): Markup {
  const summary = firstOf(element, 'summary');
  const href = firstOf(element, 'a');
  const name = summary && textOf(summary);
  const address = href && attribute(href, 'href');
  return xml`<p class="furniture">${address === undefined ? name : xml`<a href="${linkTo(address, page)}">${name}</a>`}</p>\n`;
}

/** A table as a list of facts: a narrow screen has no room for columns. */
function listed(table: Element): Markup {
  const [head = [], ...rows] = allOf(table, 'tr').map((row) =>
    row.childNodes.filter(tree.isElementNode).map(textOf),
  );
  return xml`${rows.map(
    ([name, ...cells]) => xml`<h3>${name}</h3>
<dl class="source-card">${cells.map(
      (cell, index) => xml`<div><dt>${head[index + 1]}</dt><dd>${cell}</dd></div>\n`,
    )}</dl>\n`,
  )}`;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(' ');

const isIn = ({ parentNode }: Element, tagName: string): boolean =>
  parentNode !== null && 'tagName' in parentNode && parentNode.tagName === tagName;

function allOf(node: Node, tagName: string): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...(tree.isElementNode(child) && child.tagName === tagName ? [child] : []),
    ...allOf(child, tagName),
  ]);
}

const firstOf = (node: Node, tagName: string): Element | undefined => allOf(node, tagName)[0];

/** Text of an element as it is read, without its controls. */
function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || (tree.isElementNode(node) && CONTROLS.has(node.tagName)))
    return '';
  return node.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
