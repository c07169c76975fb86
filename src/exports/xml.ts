import { escapeHtml, withoutControls } from '../lib/module/escape.ts';

/** Well-formed XML or XHTML. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | false | undefined | readonly Value[];

/**
 * A template of XML: text that is put in is escaped, other markup stands as it is, lists are joined,
 * `false` and `undefined` leave nothing.
 */
export function xml(fixed: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(fixed.map((part, index) => part + written(values[index])).join(''));
}

function written(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

/** A CDATA section; `]]>` in the text is split over two sections. */
export const cdata = (text: string): Markup =>
  new Markup(`<![CDATA[${withoutControls(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
