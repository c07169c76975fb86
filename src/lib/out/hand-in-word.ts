import {
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { HandIn, HandInPart } from '../reader/hand-in.ts';
import { recordXml } from '../reader/record-file.ts';
import { INK, WORD_STYLES } from './word-styles.ts';

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STEPS = 'askeleet';
const OWN = 'OmatSanat';

/** The document as a Word file, with the learner's record in a part that Word keeps and does not show. */
export async function handInWord({
  title,
  author,
  facts,
  parts,
  record,
  handed,
}: HandIn): Promise<Blob> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: {
      default: WORD_STYLES,
      paragraphStyles: [
        {
          id: OWN,
          name: 'Omat sanat',
          basedOn: 'Normal',
          paragraph: {
            indent: { left: 284 },
            border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: INK } },
          },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: STEPS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 425, hanging: 425 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...facts.map(
            ([name, value]) =>
              new Paragraph({
                spacing: { after: 0 },
                children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)],
              }),
          ),
          ...parts.flatMap((part, at) =>
            paragraphs(part, at).map((options) => new Paragraph(options)),
          ),
        ],
      },
    ],
  });
  document.Document.Relationships.addRelationship(
    'Paivakirja',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    '../customXml/item1.xml',
  );
  return Packer.toBlob(document, undefined, [
    { path: 'customXml/item1.xml', data: recordXml(record, handed) },
  ]);
}

/** @param at - The part's place: every list of steps begins from one. */
function paragraphs(part: HandInPart, at: number): IParagraphOptions[] {
  switch (part.kind) {
    case 'heading':
      return [{ text: part.text, heading: HEADINGS[part.level] }];
    case 'paragraph':
      return [{ text: part.text }];
    case 'own':
      return [
        {
          style: OWN,
          children: part.lines.map(
            (text, line) => new TextRun({ text, break: line === 0 ? 0 : 1 }),
          ),
        },
      ];
    case 'list':
      return part.items.map((text) => ({ text, bullet: { level: 0 } }));
    case 'steps':
      return part.items.map((text) => ({
        text,
        numbering: { reference: STEPS, level: 0, instance: at },
      }));
  }
}
