/** A Word file from plain parts; the same parts give the same bytes. */
import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { WORD_STYLES } from '../../lib/out/word-styles.ts';
import { zip } from '../zip.ts';

/** A part of a paragraph: text, strong text, text that begins a line, or a link. */
export type Span =
  string | { strong: string } | { newLine: string } | { link: string; text: string };

export type WordPart =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `with`: stays on the page of what follows. */
  | { kind: 'paragraph'; spans: Span[]; with?: true }
  /** What is to be done. */
  | { kind: 'instruction'; text: string }
  | { kind: 'list'; items: Span[][]; with?: true }
  /** Each with a box that can be ticked with a pen or a click. */
  | { kind: 'boxes'; items: string[] }
  /** Each with a place for a number. */
  | { kind: 'numbers'; items: string[] }
  /** A row an item, a column of boxes a name. */
  | { kind: 'boxTable'; corner: string; names: string[]; items: string[] }
  /** Names of things to fill in, on one line. */
  | { kind: 'fields'; names: string[] }
  /** Empty lines to write on. */
  | { kind: 'lines'; count: number };

export interface WordFile {
  title: string;
  author: string;
  /** Foot of every page, before its number. */
  foot: string;
  /** Day on which it says that it was made: `2026-11-22`. */
  date: string;
  parts: WordPart[];
}

const INSTRUCTION = 'Ohje';
const WRITING_LINE = 'Kirjoitusviiva';
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** In twentieths of a point: A4 with margins of two centimetres. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const HANGING = { left: 425, hanging: 425 };

/** @throws {Error} when the library writes its package in a way that this does not know. */
export async function wordFile(file: WordFile): Promise<Uint8Array> {
  const { title, author, foot, date, parts } = file;
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: {
      default: WORD_STYLES,
      paragraphStyles: [
        {
          id: INSTRUCTION,
          name: INSTRUCTION,
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { keepNext: true },
        },
        {
          id: WRITING_LINE,
          name: WRITING_LINE,
          basedOn: 'Normal',
          paragraph: {
            spacing: { before: 0, after: 0, line: 480, lineRule: 'auto' },
            border: { bottom: RULE, between: RULE },
          },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        footers: { default: footer(foot) },
        children: parts.flatMap(drawn),
      },
    ],
  });
  return repeatable(await Packer.toBuffer(document), date);
}

const RULE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '8a9391' } as const;

const footer = (text: string) =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            size: 18,
            children: [text, new Tab(), 'Sivu ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function drawn(part: WordPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HEADINGS[part.level] })];
    case 'paragraph':
      return [
        new Paragraph({ children: part.spans.map(run), ...(part.with && { keepNext: true }) }),
      ];
    case 'instruction':
      return [new Paragraph({ text: part.text, style: INSTRUCTION })];
    case 'list':
      return part.items.map(
        (spans) =>
          new Paragraph({
            children: spans.map(run),
            bullet: { level: 0 },
            keepLines: true,
            ...(part.with && { keepNext: true }),
          }),
      );
    case 'boxes':
      return marked(part.items, () => box());
    case 'numbers':
      return marked(part.items, () => new TextRun('___'), { left: 567, hanging: 567 });
    case 'boxTable':
      return [boxTable(part), new Paragraph({ spacing: { after: 0 } })];
    case 'fields':
      return [fields(part.names)];
    case 'lines':
      return Array.from(
        { length: part.count },
        (_, index) => new Paragraph({ style: WRITING_LINE, keepNext: index < part.count - 1 }),
      );
  }
}

/** Items after a mark; neither the first two nor the last two are parted, so none is alone on a page. */
const marked = (
  items: readonly string[],
  mark: () => ParagraphChild,
  indent = HANGING,
): Paragraph[] =>
  items.map(
    (text, index) =>
      new Paragraph({
        indent,
        tabStops: [{ type: TabStopType.LEFT, position: indent.left }],
        keepLines: true,
        keepNext: index === 0 || index === items.length - 2,
        children: [mark(), new TextRun({ children: [new Tab(), text] })],
      }),
  );

const box = () => new CheckBox({ alias: 'Rasti' });

/** Share of the width: a name of some length fits, and four leave room for what is sorted. */
const BOX_COLUMN = 0.165;

function boxTable({ corner, names, items }: Extract<WordPart, { kind: 'boxTable' }>): Table {
  const other = Math.round(TEXT_WIDTH * BOX_COLUMN);
  const first = TEXT_WIDTH - names.length * other;
  const widths = [first, ...names.map(() => other)];
  const cell = (content: ParagraphChild, column: number, last: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? other, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: column > 0 ? 40 : 100, right: 40 },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          keepNext: !last,
          ...(column > 0 && { alignment: AlignmentType.CENTER }),
          children: [content],
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [corner, ...names].map((text, column) =>
          cell(new TextRun({ text, bold: true }), column, false),
        ),
      }),
      ...items.map(
        (text, row) =>
          new TableRow({
            cantSplit: true,
            children: widths.map((_, column) =>
              cell(column === 0 ? new TextRun(text) : box(), column, row === items.length - 1),
            ),
          }),
      ),
    ],
  });
}

/** Each name with a line after it, to the same place. */
function fields(names: readonly string[]): Paragraph {
  const position = (index: number) => Math.round((TEXT_WIDTH * (index + 1)) / names.length);
  return new Paragraph({
    spacing: { before: 120, after: 240 },
    tabStops: names.map((_, index) => ({
      type: TabStopType.LEFT,
      position: position(index),
      leader: LeaderType.UNDERSCORE,
    })),
    children: names.map(
      (name, index) =>
        new TextRun({ children: [`${index > 0 ? '\u2003' : ''}${name}: `, new Tab()] }),
    ),
  });
}

function run(span: Span): ParagraphChild {
  if (typeof span === 'string') return new TextRun(span);
  if ('strong' in span) return new TextRun({ text: span.strong, bold: true });
  if ('newLine' in span) return new TextRun({ text: span.newLine, break: 1 });
  return new ExternalHyperlink({
    link: span.link,
    children: [new TextRun({ text: span.text, style: 'Hyperlink' })],
  });
}

const CORE = 'docProps/core.xml';
const TEXT = 'word/document.xml';
const LINKS = 'word/_rels/document.xml.rels';

/**
 * The same document without what the library takes from the clock and from chance: the time of writing and
 * the names of links.
 */
function repeatable(bytes: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(bytes);
  const text = (path: string) => {
    const content = files[path];
    if (!content) throw new Error(`docx: ${path} is missing`);
    return strFromU8(content);
  };
  const links = [...text(TEXT).matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
  const numbered = (xml: string) =>
    links.reduce((all, id, index) => all.replaceAll(`"${id}"`, `"linkki${index + 1}"`), xml);
  const changed = new Map([
    [CORE, text(CORE).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`)],
    [TEXT, numbered(text(TEXT))],
    [LINKS, numbered(text(LINKS))],
  ]);
  return zip(
    Object.entries(files)
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, content]) => ({ path, content: changed.get(path) ?? content })),
    ['[Content_Types].xml'],
  );
}
