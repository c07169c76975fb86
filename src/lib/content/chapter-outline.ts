import { mdxToMdast, type MdastNode } from 'satteri';
import { nearest } from './check/nearest.ts';
import { MARKDOWN_FEATURES, proseOf, type Prose } from './prose.ts';

/** Whose words a block of a chapter is: the post's author's, ours, or our invented example. */
export type Voice = 'author' | 'addition' | 'example';

/** The block components that authors write in MDX, and the voice that each one marks. */
const VOICE_TAGS: Readonly<Record<string, Voice>> = {
  Kirjoittaja: 'author',
  Lisays: 'addition',
  Esimerkki: 'example',
};
const SECTION_TAG = 'Osio';
const TERM_TAG = 'Termi';
/**
 * Tags that stand by themselves in a page's section and draw what the site knows: the publisher and
 * where feedback goes; what is kept on the reader's device; what the tests have tried.
 */
const PAGE_TAGS: readonly string[] = [
  'Julkaisija',
  'Laitteella',
  'Tarkistukset',
  'Vikakokeet',
  'Torjunnat',
];

/** A block of one voice inside a section. */
interface Block {
  voice: Voice;
  /** Ids of the ideas that an author's block carries, e.g. `P0-01`. */
  ideas: string[];
  prose: Prose[];
  /** An example that is the last part of its story. */
  ends?: true;
  /** An example's place in the chapter's story, which begins with the situation before the text. */
  scene?: number;
  line: number;
}

export interface Section {
  id: string;
  title: string;
  /** In plain Finnish: id of the chapter's section that says the same. */
  counterpart?: string;
  blocks: Block[];
  /** Text that stands in no voice block: plain Finnish and the pages beside the chapters. */
  prose: Prose[];
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
  | { kind: 'no-paragraph' | 'tag-misplaced' | 'not-allowed'; text: string; line: number }
  | { kind: 'tag-not-known'; text: string; meant: string | undefined; line: number }
  | { kind: 'attribute-missing' | 'attribute-not-known'; text: string; name: string; line: number };

/** A chapter's or page's text, taken apart. */
export interface Outline {
  sections: Section[];
  terms: Pointer[];
  links: Pointer[];
  /** Ideas that author's blocks carry, also a block that stands where it must not. */
  ideas: Pointer[];
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

/** The tags that an author of chapters knows. */
export const KNOWN_TAGS = Object.keys(ATTRIBUTES);

/** Markdown that would break the page's outline, its security policy or the export formats. */
const NOT_ALLOWED: Readonly<Record<string, string>> = {
  heading: 'otsikko',
  html: 'HTML',
  mdxjsEsm: 'import tai export',
  mdxFlowExpression: 'aaltosulkeet',
  mdxTextExpression: 'aaltosulkeet',
  code: 'koodilohko',
  inlineCode: 'koodimerkki `',
  image: 'kuva',
  imageReference: 'kuva',
  table: 'taulukko',
  blockquote: 'lainauslohko >',
  thematicBreak: 'vaakaviiva ---',
  delete: 'yliviivaus ~~',
  footnoteReference: 'alaviite [^…]',
  footnoteDefinition: 'alaviite [^…]:',
  linkReference: 'viitelinkki [teksti][nimi]',
  definition: 'viitelinkin osoite [nimi]:',
};

/**
 * Takes an MDX text apart into sections, voiced blocks, terms and links, with line numbers.
 *
 * @param source - Whole file or its body; lines are counted from its start.
 * @param needsVoice - Whether every paragraph has to stand in a voice block (true for chapters).
 * @throws {Error} the parser's own, beginning with `line:column:`, when the text is not MDX at all.
 */
export function outlineOf(source: string, needsVoice = true): Outline {
  const outline: Outline = { sections: [], terms: [], links: [], ideas: [], strays: [] };
  const root = mdxToMdast(source, { features: MARKDOWN_FEATURES });
  for (const node of childrenOf(root)) {
    if (node.type === 'yaml') continue;
    const tag = isElement(node) ? tagOf(node, outline) : undefined;
    if (tag === SECTION_TAG && isElement(node)) {
      outline.sections.push(readSection(node, outline, needsVoice));
    } else {
      const line = lineOf(node);
      const forbidden = NOT_ALLOWED[node.type];
      if (forbidden !== undefined)
        outline.strays.push({ kind: 'not-allowed', text: forbidden, line });
      else if (tag !== UNKNOWN_TAG)
        outline.strays.push({ kind: 'outside-section', text: excerpt(node), line });
      readLost(node, outline);
    }
  }
  numberScenes(outline.sections.flatMap(({ blocks }) => blocks));
  return outline;
}

/** Examples make a story where one of them ends it. */
function numberScenes(blocks: readonly Block[]): void {
  const examples = blocks.filter(({ voice }) => voice === 'example');
  const end = examples.findIndex(({ ends }) => ends);
  examples.slice(0, end + 1).forEach((example, index) => (example.scene = index + 2));
}

function readSection(node: Element, outline: Outline, needsVoice: boolean): Section {
  checkAttributes(node, SECTION_TAG, outline);
  const section: Section = {
    id: attribute(node, 'id') ?? '',
    title: attribute(node, 'otsikko') ?? '',
    ...(attribute(node, 'luku') && { counterpart: attribute(node, 'luku') ?? '' }),
    blocks: [],
    prose: needsVoice ? [] : proseOf(childrenOf(node)),
    line: lineOf(node),
  };
  if (!needsVoice) checkParagraphs(node, SECTION_TAG, outline);
  for (const child of childrenOf(node)) {
    if (!isElement(child)) {
      if (needsVoice) {
        outline.strays.push({ kind: 'no-voice', text: excerpt(child), line: lineOf(child) });
        readLost(child, outline);
      } else {
        readText(child, outline);
      }
      continue;
    }
    const tag = tagOf(child, outline);
    const voice = VOICE_TAGS[tag];
    if (voice) {
      section.blocks.push(readBlock(child, tag, voice, outline));
    } else if (tag === TERM_TAG && !needsVoice) {
      readTerm(child, outline);
    } else if (!(PAGE_TAGS.includes(tag) && !needsVoice)) {
      if (tag === TERM_TAG) {
        outline.strays.push({ kind: 'no-voice', text: excerpt(child), line: lineOf(child) });
      } else if (tag !== UNKNOWN_TAG) {
        outline.strays.push({ kind: 'tag-misplaced', text: tag, line: lineOf(child) });
      }
      readLost(child, outline);
    }
  }
  return section;
}

function readBlock(node: Element, tag: string, voice: Voice, outline: Outline): Block {
  checkAttributes(node, tag, outline);
  checkParagraphs(node, tag, outline);
  const line = lineOf(node);
  const children = childrenOf(node);
  for (const child of children) readText(child, outline);
  if (children.every((child) => textOf(child).trim() === '')) {
    outline.strays.push({ kind: 'empty-voice', text: tag, line });
  }
  const ideas = ideasOf(node);
  outline.ideas.push(...ideas.map((target) => ({ target, line })));
  const ends = node.attributes.some((one) => 'name' in one && one.name === 'loppu');
  return { voice, ideas, prose: proseOf(children), ...(ends && { ends }), line };
}

/** A tag's text that begins on the tag's own line makes no paragraph and would stand bare on the page. */
function checkParagraphs(node: Element, tag: string, outline: Outline): void {
  const bare = childrenOf(node).find(
    (child) =>
      ['emphasis', 'strong', 'link'].includes(child.type) ||
      child.type === 'mdxJsxTextElement' ||
      (child.type === 'text' && child.value.trim() !== ''),
  );
  if (bare) outline.strays.push({ kind: 'no-paragraph', text: tag, line: lineOf(node) });
}

const ideasOf = (node: Element) =>
  (attribute(node, 'ideat') ?? '').split(/[\s,]+/).filter((id) => id !== '');

/** What {@link tagOf} gives when a tag is not known and near no known one. */
const UNKNOWN_TAG = '';

/**
 * The known tag that an element is, or was meant to be: a misspelt one is told and then read as what
 * it was meant to be, so that nothing inside it is told for the same slip.
 */
function tagOf(node: Element, outline: Outline): string {
  const name = node.name ?? '';
  if (name in ATTRIBUTES || PAGE_TAGS.includes(name)) return name;
  const meant = nearest(name, KNOWN_TAGS);
  outline.strays.push({ kind: 'tag-not-known', text: name, meant, line: lineOf(node) });
  return meant ?? UNKNOWN_TAG;
}

/** Of text that stands where it must not, only what the rest of the content counts on. */
function readLost(node: MdastNode, outline: Outline): void {
  const line = lineOf(node);
  if (isElement(node)) {
    if (node.name === TERM_TAG) outline.terms.push({ target: attribute(node, 'id') ?? '', line });
    outline.ideas.push(...ideasOf(node).map((target) => ({ target, line })));
  }
  for (const child of childrenOf(node)) readLost(child, outline);
}

function readTerm(node: Element, outline: Outline): void {
  checkAttributes(node, TERM_TAG, outline);
  outline.terms.push({ target: attribute(node, 'id') ?? '', line: lineOf(node) });
  for (const child of childrenOf(node)) readText(child, outline);
}

/** Collects the pointers of running text and what is not allowed in it. */
function readText(node: MdastNode, outline: Outline): void {
  const line = lineOf(node);
  if (isElement(node)) {
    const tag = tagOf(node, outline);
    if (tag === TERM_TAG) return readTerm(node, outline);
    if (tag !== UNKNOWN_TAG) outline.strays.push({ kind: 'tag-misplaced', text: tag, line });
    return readLost(node, outline);
  }
  if (node.type === 'link') {
    outline.links.push({ target: node.url, line });
  } else if (node.type in NOT_ALLOWED) {
    outline.strays.push({ kind: 'not-allowed', text: NOT_ALLOWED[node.type] ?? '', line });
  } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    outline.strays.push({ kind: 'not-allowed', text: 'valintaruutu [ ]', line });
  }
  for (const child of childrenOf(node)) readText(child, outline);
}

function checkAttributes(node: Element, tag: string, outline: Outline): void {
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

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(textOf).join('');
}

function excerpt(node: MdastNode): string {
  const text =
    (isElement(node) ? `<${node.name}> ` : '') + textOf(node).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
