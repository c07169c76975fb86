/** A style sheet's pieces: rules, and at-rules with rules in them. */
type Piece =
  | { kind: 'statement'; text: string }
  | { kind: 'rule'; selectors: string[]; body: string }
  | { kind: 'group'; head: string; pieces: Piece[] };

/** At-rules whose blocks hold rules that can be left out. */
const GROUPS = /^@(media|supports|layer|container|scope|starting-style)\b/;

/**
 * Tailwind gives its custom properties their first values twice: registered, and as plain rules for
 * browsers that can't. The plain rules do for all, and every checker of documents knows them.
 */
const TAILWIND_DEFAULTS = /^@supports .*margin-trim/;
const REGISTERED = /^@property --tw-/;

/** A style sheet that has been taken apart, so that many pages can be served from it. */
export type StyleSheet = Piece[];

/**
 * Takes a minified style sheet apart (CSS Syntax Level 3: strings, comments and escapes are kept whole).
 *
 * @throws {Error} when a block is not closed.
 */
export function parseStyleSheet(css: string): StyleSheet {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let at = 0;
  const skipString = (quote: string) => {
    for (at += 1; at < text.length && text[at] !== quote; at += 1) if (text[at] === '\\') at += 1;
  };
  /** Moves to the next of the characters outside strings and brackets. */
  const seek = (ends: string) => {
    let depth = 0;
    for (; at < text.length; at += 1) {
      const character = text[at] as string;
      if (character === '\\') at += 1;
      else if (character === '"' || character === "'") skipString(character);
      else if (depth === 0 && ends.includes(character)) return;
      else if (character === '(' || character === '[') depth += 1;
      else if (character === ')' || character === ']') depth -= 1;
    }
  };
  const block = () => {
    const start = at;
    let depth = 1;
    while (depth > 0) {
      seek('{}');
      if (at >= text.length)
        throw new Error(`A block is not closed: ${text.slice(start, start + 80)}`);
      depth += text[at] === '{' ? 1 : -1;
      at += 1;
    }
    return text.slice(start, at - 1);
  };
  const pieces: Piece[] = [];
  while (at < text.length) {
    const start = at;
    seek('{;');
    const head = text.slice(start, at).trim();
    const opens = text[at] === '{';
    at += 1;
    if (!opens) {
      if (head) pieces.push({ kind: 'statement', text: `${head};` });
      continue;
    }
    const body = block();
    if (GROUPS.test(head)) pieces.push({ kind: 'group', head, pieces: parseStyleSheet(body) });
    else if (head.startsWith('@')) pieces.push({ kind: 'statement', text: `${head}{${body}}` });
    else pieces.push({ kind: 'rule', selectors: splitSelectors(head), body });
  }
  return pieces;
}

/** Splits at the commas that are outside brackets and strings. */
function splitSelectors(head: string): string[] {
  return (
    head.match(
      /(?:\\.|\((?:\\.|[^()\\]|\((?:\\.|[^()\\]|\([^()]*\))*\))*\)|\[[^\]]*\]|[^,\\([])+/g,
    ) ?? []
  );
}

/** Parts that only one kind of field has. */
const FIELD_PARTS: readonly [RegExp, string][] = [
  [/^-webkit-(calendar|date)/, 'date'],
  [/^file-selector-button$/, 'file'],
  [/^-webkit-(inner|outer)-spin-button$/, 'number'],
  [/^-webkit-search-/, 'search'],
];

/**
 * Names of classes (`.name`), elements and kinds of field (`input:date`) that have to be on a page
 * for the selector to match.
 */
function namesIn(selector: string): string[] {
  let plain = selector.replace(/(?<!\\)\[[^\]]*\]/g, '');
  // What stands in brackets is one of several, or must not be: it is no condition here.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/(?<!\\)\((?:\\.|[^()\\])*\)/g, '');
  }
  const names = plain.matchAll(/([.:#]*)((?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+)/gi);
  return [...names].flatMap(([, mark, name = '']) =>
    mark === '.' ? [`.${unescapeName(name)}`] : mark === '' ? [name] : fieldOf(mark ?? '', name),
  );
}

const fieldOf = (mark: string, name: string) =>
  FIELD_PARTS.filter(([part]) => mark === '::' && part.test(name)).map(
    ([, kind]) => `input:${kind}`,
  );

const unescapeName = (name: string) =>
  name.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/gi, (_, code: string | undefined, character: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : character,
  );

/**
 * The part of a style sheet that a page can use. Only names of classes and elements are looked at;
 * custom properties that nothing asks for go, too, and what stands in for one that is always there.
 *
 * @param isKnown - Whether the page has, or its scripts may make, a class (`.name`), an element or a kind
 *   of field (`input:date`).
 */
export function usedCss(sheet: StyleSheet, isKnown: (name: string) => boolean): string {
  return withoutUnasked(withoutStandIns(usedRules(sheet, isKnown)));
}

function usedRules(sheet: StyleSheet, isKnown: (name: string) => boolean): string {
  return sheet
    .map((piece) => {
      if (piece.kind === 'statement') return REGISTERED.test(piece.text) ? '' : piece.text;
      if (piece.kind === 'group') {
        const inner = usedRules(piece.pieces, isKnown);
        if (TAILWIND_DEFAULTS.test(piece.head)) return inner;
        return inner ? `${piece.head}{${inner}}` : '';
      }
      const used = piece.selectors.filter((selector) => namesIn(selector).every(isKnown));
      return used.length > 0 ? `${used.join(',')}{${piece.body}}` : '';
    })
    .join('');
}

/** Tailwind's theme sets its properties on the root of every page. */
function withoutStandIns(css: string): string {
  const theme = css.match(/:root,:host\{[^}]*\}/g)?.join('') ?? '';
  const set = new Set([...theme.matchAll(/[{;](--[\w-]+):/g)].map(([, name]) => name));
  return css.replace(/var\((--[\w-]+),[^()]*\)/g, (all, name: string) =>
    set.has(name) ? `var(${name})` : all,
  );
}

/** One property may be asked for by another only, so this goes on until nothing more falls out. */
function withoutUnasked(css: string): string {
  const asked = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const rest = css
    .replace(/@property (--[\w-]+)\{[^}]*\}/g, (all, name: string) => (asked.has(name) ? all : ''))
    .replace(
      /(?<=[{;])(--[\w-]+):(?:"[^"]*"|'[^']*'|[^;}"'])*(?:;|(?=\}))/g,
      (all, name: string) => (asked.has(name) ? all : ''),
    );
  return rest === css ? css : withoutUnasked(rest);
}
