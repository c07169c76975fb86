import sax from 'sax';

/** An element as a strict reader of XML gives it; the reader is none of ours. For tests. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** All text inside. */
  text: string;
}

/** @throws {Error} when the document is not well-formed. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const reader = sax.parser(true);
  const write = (text: string) => {
    for (const element of open) element.text += text;
  };
  reader.onopentag = ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  reader.onclosetag = () => void open.pop();
  reader.ontext = write;
  reader.oncdata = write;
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}

/** Every element of this name, at any depth. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);

/** Text of an element's own child. @throws {Error} when there is none. */
export function textOf(element: XmlElement, name: string): string {
  const child = element.children.find((one) => one.name === name);
  if (!child) throw new Error(`<${element.name}> has no <${name}>`);
  return child.text;
}
