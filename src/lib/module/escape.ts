const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that no XML 1.0 document may hold, not even as references (XML 1.0, section 2.2). */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without what no XML document may hold. */
export const withoutControls = (text: string): string => text.replace(NOT_XML, '');

/** Text as it stands in HTML or XML, between tags or in a double-quoted attribute. */
export const escapeHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
