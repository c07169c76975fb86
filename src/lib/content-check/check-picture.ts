import type { Problem } from './problem.ts';

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

/** @param source - The drawing (SVG). */
export function checkPicture(file: string, source: string): Problem[] {
  const text = source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, blank).replace(NAMESPACE, blank);
  return REFUSED.flatMap(({ pattern, cause, cure }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      cause: cause(found.trim()),
      cure,
    })),
  );
}

/** Keeps the lines of what is left out, so that the line numbers of the rest hold. */
const blank = (left: string) => left.replace(/[^\n]/g, ' ');
