import { type Markup, xml } from '../xml.ts';

/** How Moodle's backups write a database's NULL (`backup/util/xml/xml_writer.class.php`). */
const NULL = '$@NULL@$';

export type Fields = Readonly<Record<string, string | number | null>>;

export const HEAD = xml`<?xml version="1.0" encoding="UTF-8"?>\n`;

/** Columns of a record as elements, in their order. HTML is text here: its tags are escaped. */
export const fields = (record: Fields): Markup =>
  xml`${Object.entries(record).map(([name, value]) => xml`<${name}>${value ?? NULL}</${name}>\n`)}`;

/** A text column with its format: HTML, number 1 (`FORMAT_HTML`). */
export const htmlFields = (name: string, html: string): Fields => ({
  [name]: html,
  [`${name}format`]: 1,
});

/** Each child's own id, unique among the children of all parents of one kind. At most 100 a parent. */
export const childId = (parent: number, index: number): number => parent * 100 + index + 1;
