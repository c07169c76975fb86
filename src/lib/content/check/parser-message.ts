import { KNOWN_TAGS } from '../chapter-outline.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

type Explained = Pick<Problem, 'line' | 'cause' | 'cure'>;

const TAGS_CURE = `Tunnetut merkinnät ovat ${KNOWN_TAGS.join(', ')}. Tarkista kirjoitusasu.`;

/**
 * The cure of a tag that nobody knows.
 *
 * @param meant - The known tag that is near, if one is.
 */
export function unknownTagCure(meant: string | undefined): string {
  return meant ? `Tarkoititko <${meant}>?` : TAGS_CURE;
}

/**
 * Says in Finnish why a text can't be read, from the MDX parser's English message.
 *
 * @param source - The whole file.
 * @param message - The parser's, beginning with `line:column:`.
 */
export function explainParserMessage(source: string, message: string): Explained {
  const lines = source.split(/\r?\n/);
  const [, lineText = '1', columnText = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
  const line = Number(lineText);
  const tell = (cause: string, cure: string): Explained => ({ line, cause, cure });

  // A closing tag without its > hides behind whatever tag is then left open.
  const cut = lines.findIndex((one) => /<\/\p{L}+\s*$/u.test(one));
  if (cut !== -1) {
    const name = /<\/(\p{L}+)\s*$/u.exec(lines[cut] ?? '')?.[1] ?? '';
    return {
      line: cut + 1,
      cause: `Merkinnän </${name} lopusta puuttuu >.`,
      cure: `Kirjoita </${name}>.`,
    };
  }
  const early = /closing tag `<\/([^>]*)>`, expected an open tag first/.exec(message)?.[1];
  if (early !== undefined) return withoutBeginning(early, line);
  const crossed = /closing tag `<\/([^>]*)>`.* for `<([^>`]*)>` \((\d+):/.exec(message);
  if (crossed) {
    const [, closing = '', open = '', openLine] = crossed;
    return crossedTags(lines, closing, line, open, Number(openLine));
  }
  const unclosed = /Expected a closing tag for `<([^>`]*)>` \((\d+):\d+\)(.*)/.exec(message);
  if (unclosed) {
    const [, open = '', openLine, where = ''] = unclosed;
    return where.includes('paragraph')
      ? {
          line: Number(openLine),
          cause: `Merkintä <${open}> jää auki.`,
          cure: `Lisää </${open}> samaan kappaleeseen heti merkityn sanan perään.`,
        }
      : leftOpen(lines, open, Number(openLine), lines.length + 1);
  }
  if (/expression|brace/.test(message)) {
    return tell(
      'Tekstissä on aaltosulje { tai }.',
      'Poista aaltosulkeet tai vaihda ne kaarisulkeiksi ( ).',
    );
  }
  const rest = (lines[line - 1] ?? '').slice(Number(columnText) - 1);
  if (rest.startsWith('<!--')) {
    return tell('Tekstissä on HTML-huomautus <!-- … -->.', 'Poista se.');
  }
  const tag = /^<\/?(\p{L}+)/u.exec(rest)?.[1];
  if (tag !== undefined) {
    return tell(
      `Merkintää <${tag}> ei voi lukea.`,
      `Kirjoita määritteen arvo suoriin lainausmerkkeihin "…" ja päätä merkintä merkkiin >. Malli: ${sampleOf(tag)}`,
    );
  }
  if (rest.startsWith('<')) {
    return tell(
      'Tekstissä on yksinäinen merkki <.',
      'Poista se tai kirjoita sen tilalle sanoja, esimerkiksi ”alle”.',
    );
  }
  return tell(
    'Merkintöjä ei voi lukea.',
    'Tarkista, että joka merkinnällä on pari (<Lisays> … </Lisays>) ja ettei tekstissä ole yksinäistä merkkiä < tai {.',
  );
}

/** A closing tag that does not fit the tag that is open. */
function crossedTags(
  lines: readonly string[],
  closing: string,
  closingLine: number,
  open: string,
  openLine: number,
): Explained {
  if (!KNOWN_TAGS.includes(open) && closing !== open) {
    const cure = unknownTagCure(nearest(open, KNOWN_TAGS));
    return { line: openLine, cause: `Merkintää <${open}> ei tunneta.`, cure };
  }
  if (!KNOWN_TAGS.includes(closing)) {
    return {
      line: closingLine,
      cause: `Merkintää </${closing}> ei tunneta.`,
      cure: `Auki on <${open}> (rivi ${openLine}).${didYouMean(closing, [open], (tag) => `</${tag}>`) || ` Kirjoita </${open}>.`}`,
    };
  }
  const before = lines.slice(0, closingLine).join('\n');
  const begun = [...before.matchAll(new RegExp(`<${closing}(?=[\\s>])`, 'g'))].length;
  const closed = [...before.matchAll(new RegExp(`</${closing}\\s*>`, 'g'))].length;
  if (closed > begun) return withoutBeginning(closing, closingLine);
  return leftOpen(lines, open, openLine, closingLine);
}

function withoutBeginning(closing: string, line: number): Explained {
  return {
    line,
    cause: `Merkinnällä </${closing}> ei ole alkua.`,
    cure: `Poista </${closing}> tai lisää <${closing}> ennen sitä tekstiä, jonka se päättää.`,
  };
}

/** A tag is left open; its pair belongs before the next tag of its kind, at the latest before a line. */
function leftOpen(
  lines: readonly string[],
  open: string,
  openLine: number,
  latest: number,
): Explained {
  const start = open === 'Osio' ? /^<Osio[\s>]/ : /^<(Osio|Kirjoittaja|Lisays|Esimerkki)[\s>]/;
  const next = lines.findIndex((one, index) => index >= openLine && start.test(one)) + 1;
  const before = next === 0 ? latest : Math.min(next, latest);
  return {
    line: openLine,
    cause: `Merkintä <${open}> jää auki.`,
    cure:
      before > lines.length
        ? `Lisää </${open}> tiedoston loppuun.`
        : `Lisää </${open}> ennen riviä ${before}.`,
  };
}

function sampleOf(tag: string): string {
  const samples: Readonly<Record<string, string>> = {
    Osio: '<Osio id="raja" otsikko="Ystävällinen raja">',
    Kirjoittaja: '<Kirjoittaja ideat="P5-01 P5-02">',
    Termi: '<Termi id="asenne">asenteessa</Termi>',
    Esimerkki: '<Esimerkki loppu>',
  };
  return samples[nearest(tag, KNOWN_TAGS) ?? ''] ?? '<Lisays>';
}
