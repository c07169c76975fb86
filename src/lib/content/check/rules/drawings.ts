import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** What must not stand in a drawing: it becomes a part of the page, whose policy allows none of these. */
const REFUSED: readonly { pattern: RegExp; cause: (found: string) => string; cure: string }[] = [
  {
    pattern: /(?:https?:)?\/\/[^\s"')<>]+/gi,
    cause: (found) => `Kuva hakee jotain muulta palvelimelta: ${found}`,
    cure: 'Piirrä kaikki samaan tiedostoon: kuvassa ei saa olla osoitteita.',
  },
  {
    pattern: /<(script|foreignObject|iframe|style|image|animate\w*|set)\b/gi,
    cause: (found) => `Kuvassa on osa, jota sivuston turvallisuussääntö ei salli: ${found}>.`,
    cure: 'Poista osa. Kuva piirretään muodoilla (path, rect, circle), ja värit tulevat luokista.',
  },
  {
    pattern: /\s(on\w+|style)\s*=\s*["']/gi,
    cause: (found) =>
      `Kuvassa on määrite, jota sivuston turvallisuussääntö ei salli: ${found.replace(/\W/g, '')}.`,
    cure: 'Poista määrite. Värit ja viivat tulevat luokista, jotka näet muiden lukujen kuvista.',
  },
];

/** Names of SVG's own vocabulary look like addresses but nothing is fetched from them. */
const NAMESPACE = /\sxmlns(:\w+)?="[^"]*"/g;

/** Drawings are whole and hold nothing that the page's policy refuses. */
export const checkDrawings = ({ chapters }: Content): Problem[] =>
  chapters
    .flatMap(({ pictures }) => pictures)
    .flatMap(({ file, source = '' }) => checkDrawing(file, source));

function checkDrawing(file: string, source: string): Problem[] {
  const text = source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, blank).replace(NAMESPACE, blank);
  const lineAt = (place: number) => text.slice(0, place).split('\n').length;
  const open = unbalancedTag(text);
  const wrong = open && {
    file,
    line: lineAt(open.at),
    cause: `Kuvatiedosto on rikki: merkinnällä ${open.tag} ei ole paria.`,
    cure: 'Tallenna kuva piirto-ohjelmasta uudelleen, tai sulje merkintä: <rect …/> tai <g>…</g>.',
  };
  const refused = REFUSED.flatMap(({ pattern, cause, cure }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      file,
      line: lineAt(index),
      cause: cause(found.trim()),
      cure,
    })),
  );
  return wrong ? [wrong, ...refused] : refused;
}

/** A tag: its slash, its name, whether it closes itself. Signs in attributes' values end none. */
const TAG = /<(\/?)([a-zA-Z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g;

/** @returns The first tag that is not closed, or that closes nothing. */
function unbalancedTag(svg: string): { tag: string; at: number } | undefined {
  const open: { name: string; at: number }[] = [];
  for (const { 1: isEnd, 2: name = '', 3: isWhole, index: at } of svg.matchAll(TAG)) {
    if (isWhole) continue;
    if (!isEnd) {
      open.push({ name, at });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    return last ? { tag: `<${last.name}>`, at: last.at } : { tag: `</${name}>`, at };
  }
  const [left] = open;
  return left && { tag: `<${left.name}>`, at: left.at };
}

/** Keeps the lines of what is left out, so that the line numbers of the rest hold. */
const blank = (left: string) => left.replace(/[^\n]/g, ' ');
