/** Word files as an XML reader gives them, for tests. */
import type { Page } from 'playwright/test';
import { all, child, readXml, unzipText, type XmlElement } from './school-files.ts';

export interface WordParagraph {
  style: string;
  text: string;
  /** Boxes to tick in it. */
  boxes: number;
}
interface WordTable {
  head: string[];
  /** The first cell of each row, and the boxes of its other cells. */
  rows: { item: string; boxes: number[] }[];
}
/** What stands under one heading. */
export interface WordSection {
  level: number;
  title: string;
  paragraphs: WordParagraph[];
  tables: WordTable[];
}
interface WordDocument {
  title: string;
  language: string | undefined;
  dates: string[];
  /** The first one has no heading. */
  sections: WordSection[];
  links: string[];
  foot: string;
  fields: string[];
}

/** Elements whose text is not the document's. */
const SILENT = ['pPr', 'rPr', 'sdtPr', 'tblPr', 'tcPr', 'trPr'];

function textIn(element: XmlElement): string {
  if (element.name === 't') return element.text;
  if (element.name === 'tab') return '\t';
  if (element.name === 'br') return '\n';
  return element.children
    .filter(({ name }) => !SILENT.includes(name))
    .map(textIn)
    .join('');
}

const paragraphOf = (element: XmlElement): WordParagraph => ({
  style: child(element, 'pPr', 'pStyle')?.attributes['w:val'] ?? '',
  text: textIn(element),
  boxes: all(element, 'checkbox').length,
});

function tableOf(element: XmlElement): WordTable {
  const [head, ...rows] = all(element, 'tr').map((row) => all(row, 'tc'));
  return {
    head: (head ?? []).map(textIn),
    rows: rows.map(([first, ...others]) => ({
      item: first ? textIn(first) : '',
      boxes: others.map((cell) => all(cell, 'checkbox').length),
    })),
  };
}

/** @throws {Error} when a part is missing or not well-formed. */
export async function readWord(page: Page, bytes: Uint8Array): Promise<WordDocument> {
  const files = unzipText(bytes);
  const part = (path: string) => readXml(page, files.get(path) ?? '');
  const document = await part('word/document.xml');
  const targets = new Map(
    all(await part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  );
  const core = await part('docProps/core.xml');
  const styles = await part('word/styles.xml');
  const foot = await part('word/footer1.xml');
  const sections: WordSection[] = [{ level: 0, title: '', paragraphs: [], tables: [] }];
  for (const element of child(document, 'body')?.children ?? []) {
    const here = sections.at(-1) as WordSection;
    if (element.name === 'tbl') here.tables.push(tableOf(element));
    if (element.name !== 'p') continue;
    const paragraph = paragraphOf(element);
    const level = /^Heading(\d)$/.exec(paragraph.style)?.[1];
    if (level)
      sections.push({ level: Number(level), title: paragraph.text, paragraphs: [], tables: [] });
    else here.paragraphs.push(paragraph);
  }
  return {
    title: child(core, 'title')?.text ?? '',
    language: child(styles, 'docDefaults', 'rPrDefault', 'rPr', 'lang')?.attributes['w:val'],
    dates: [child(core, 'created')?.text ?? '', child(core, 'modified')?.text ?? ''],
    sections,
    links: all(document, 'hyperlink').map(({ attributes }) => {
      const anchor = attributes['w:anchor'];
      return `${targets.get(attributes['r:id'])}${anchor ? `#${anchor}` : ''}`;
    }),
    foot: textIn(foot),
    fields: all(foot, 'instrText').map(({ text }) => text.trim()),
  };
}
