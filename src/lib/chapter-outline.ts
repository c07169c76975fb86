import { mdxToMdast, type MdastNode } from 'satteri';

/** Whose words a block of a chapter is: the post's author's, ours, or our invented example. */
export type Voice = 'author' | 'addition' | 'example';

/** The block components that authors write in MDX, and the voice that each one marks. */
export const VOICE_TAGS: Readonly<Record<string, Voice>> = {
  Kirjoittaja: 'author',
  Lisays: 'addition',
  Esimerkki: 'example',
};
export const SECTION_TAG = 'Osio';
export const TERM_TAG = 'Termi';
/** Stands by itself in a page's section: the publisher and where feedback goes. */
export const PUBLISHER_TAG = 'Julkaisija';

/** A block of one voice inside a section. */
export interface Block {
  voice: Voice;
  /** Ids of the ideas that an author's block carries, e.g. `P0-01`. */
  ideas: string[];
  /** Plain text, one string a paragraph or list item. */
  paragraphs: string[];
  line: number;
}

export interface Section {
  id: string;
  title: string;
  /** In plain Finnish: id of the chapter's section that says the same. */
  counterpart?: string;
  blocks: Block[];
  line: number;
}

/** Something in the text that points to something else. */
export interface Pointer {
  target: string;
  line: number;
}

/** What stands where it must not, in terms that a checker can explain to an author. */
export type Stray =
  | { kind: 'outside-section' | 'no-voice' | 'empty-voice'; text: string; line: number }
  | { kind: 'tag-not-known' | 'tag-misplaced' | 'not-allowed'; text: string; line: number }
  | { kind: 'attribute-missing' | 'attribute-not-known'; text: string; name: string; line: number };

/** A chapter's or page's text, taken apart. */
export interface Outline {
  sections: Section[];
  terms: Pointer[];
  links: Pointer[];
  strays: Stray[];
}

type Parent = MdastNode & { children: MdastNode[] };
type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isParent = (node: MdastNode): node is Parent => 'children' in node;
const lineOf = (node: MdastNode) => node.position?.start.line ?? 1;

/** What an author may give each tag. A name ending in `?` may be left out. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  [SECTION_TAG]: ['id', 'otsikko', 'luku?'],
  [TERM_TAG]: ['id'],
  Kirjoittaja: ['ideat'],
  Lisays: [],
  Esimerkki: ['loppu?'],
};

/** Markdown that would break the page's outline, its security policy or the export formats. */
const NOT_ALLOWED: Readonly<Record<string, string>> = {
  heading: 'otsikko',
  html: 'HTML',
  mdxjsEsm: 'import tai export',
  mdxFlowExpression: 'aaltosulkeet',
  mdxTextExpression: 'aaltosulkeet',
  code: 'koodilohko',
  image: 'kuva',
};

/**
 * Takes an MDX text apart into sections, voiced blocks, terms and links, with line numbers.
 *
 * @param source - Whole file or its body; lines are counted from its start.
 * @param needsVoice - Whether every paragraph has to stand in a voice block (true for chapters).
 * @throws {Error} the parser's own, beginning with `line:column:`, when the text is not MDX at all.
 */
export function outlineOf(source: string, needsVoice = true): Outline {
  const outline: Outline = { sections: [], terms: [], links: [], strays: [] };
  const root = mdxToMdast(source);
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml') continue;
    if (isElement(node) && node.name === SECTION_TAG) {
      outline.sections.push(readSection(node, outline, needsVoice));
    } else {
      outline.strays.push({ kind: 'outside-section', text: excerpt(node), line: lineOf(node) });
    }
  }
  return outline;
}

function readSection(node: Element, outline: Outline, needsVoice: boolean): Section {
  checkAttributes(node, outline);
  const section: Section = {
    id: attribute(node, 'id') ?? '',
    title: attribute(node, 'otsikko') ?? '',
    ...(attribute(node, 'luku') && { counterpart: attribute(node, 'luku') ?? '' }),
    blocks: [],
    line: lineOf(node),
  };
  for (const child of childrenOf(node)) {
    const voice = isElement(child) ? VOICE_TAGS[child.name ?? ''] : undefined;
    if (voice && isElement(child)) {
      checkAttributes(child, outline);
      section.blocks.push(readBlock(child, voice, outline));
    } else if (needsVoice) {
      outline.strays.push({ kind: 'no-voice', text: excerpt(child), line: lineOf(child) });
    } else if (!(isElement(child) && child.name === PUBLISHER_TAG)) {
      readText(child, outline);
    }
  }
  return section;
}

function readBlock(node: Element, voice: Voice, outline: Outline): Block {
  const children = childrenOf(node);
  for (const child of children) readText(child, outline);
  const paragraphs = children.flatMap(paragraphsOf);
  if (paragraphs.length === 0) {
    outline.strays.push({ kind: 'empty-voice', text: node.name ?? '', line: lineOf(node) });
  }
  return {
    voice,
    ideas: (attribute(node, 'ideat') ?? '').split(/[\s,]+/).filter(Boolean),
    paragraphs,
    line: lineOf(node),
  };
}

/** Collects the pointers of running text and what is not allowed in it. */
function readText(node: MdastNode, outline: Outline): void {
  const line = lineOf(node);
  if (isElement(node)) {
    const name = node.name ?? '';
    if (name === TERM_TAG) {
      checkAttributes(node, outline);
      outline.terms.push({ target: attribute(node, 'id') ?? '', line });
    } else {
      const kind = name in ATTRIBUTES ? 'tag-misplaced' : 'tag-not-known';
      outline.strays.push({ kind, text: name, line });
    }
  } else if (node.type === 'link') {
    outline.links.push({ target: node.url, line });
  } else if (node.type in NOT_ALLOWED) {
    outline.strays.push({ kind: 'not-allowed', text: NOT_ALLOWED[node.type] ?? '', line });
  }
  for (const child of childrenOf(node)) readText(child, outline);
}

function checkAttributes(node: Element, outline: Outline): void {
  const tag = node.name ?? '';
  const known = ATTRIBUTES[tag] ?? [];
  const line = lineOf(node);
  for (const name of known) {
    if (!name.endsWith('?') && !attribute(node, name)?.trim()) {
      outline.strays.push({ kind: 'attribute-missing', text: tag, name, line });
    }
  }
  for (const { type, name } of node.attributes as { type: string; name?: string }[]) {
    if (type !== 'mdxJsxAttribute' || !known.some((one) => one.replace('?', '') === name)) {
      outline.strays.push({ kind: 'attribute-not-known', text: tag, name: name ?? '{…}', line });
    }
  }
}

function attribute(node: Element, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (!found || typeof found.value === 'object') return undefined;
  return found.value;
}

function childrenOf(node: MdastNode): MdastNode[] {
  return isParent(node) ? node.children : [];
}

/** A list becomes one string an item; every other block becomes one string. */
function paragraphsOf(node: MdastNode): string[] {
  if (node.type === 'list') return childrenOf(node).flatMap(paragraphsOf);
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  return text ? [text] : [];
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(textOf).join('');
}

function excerpt(node: MdastNode): string {
  const text =
    (isElement(node) ? `<${node.name}> ` : '') + textOf(node).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
