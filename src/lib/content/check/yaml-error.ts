import type { YAMLError } from 'yaml';
import type { Message } from './problem.ts';

/** A YAML mistake as an author sees it. */
export interface ExplainedError extends Message {
  /** Line of the YAML text, from 1. */
  line: number;
}

const QUOTES_CURE =
  'Pane koko teksti suoriin lainausmerkkeihin "…". Tekstin sisällä käytetään kaarevia ”…”.';
const INDENT_CURE =
  'Sisennä saman luettelon ja saman ryhmän rivit yhtä monella välilyönnillä. Vertaa valmiiseen lukuun.';

/**
 * Says in Finnish why YAML can't be read. The parser's own words are English and name its inner
 * parts, so the line itself is looked at.
 *
 * @param text - The YAML.
 * @param error - The first one: those that follow mostly come of it.
 */
export function explainYamlError(text: string, error: YAMLError): ExplainedError {
  const lines = text.split(/\r?\n/);
  const line = error.linePos?.[0].line ?? 1;
  const here = lines[line - 1] ?? '';
  const tell = (cause: string, cure: string): ExplainedError => ({ line, cause, cure });
  if (error.code === 'DUPLICATE_KEY') {
    const name = /^[\s-]*([^:]*)/.exec(here)?.[1]?.trim() ?? '';
    return tell(`Kenttä ”${name}” on kahdesti.`, 'Jätä niistä vain toinen.');
  }
  if (error.code === 'TAB_AS_INDENT' || /^ *\t/.test(here)) {
    return tell('Rivin alussa on sarkain.', 'Sisennä välilyönneillä, ei sarkaimella.');
  }
  const open = openQuote(lines.slice(0, line));
  if (open !== undefined) {
    return {
      line: open,
      cause: 'Lainausmerkki " jää auki.',
      cure: 'Lisää tekstin loppuun ". Tekstin sisällä käytetään kaarevia lainausmerkkejä ”…”.',
    };
  }
  const value = valueOf(here);
  if (/^".*"./.test(value)) {
    return tell(
      'Teksti jatkuu lainausmerkin " jälkeen.',
      'Pane suorat lainausmerkit "…" vain koko tekstin ympärille. Tekstin sisällä käytetään kaarevia ”…”.',
    );
  }
  const sign = /^[@`%&*!|>{}[\]#,?]/.exec(value)?.[0];
  if (sign === '[' && error.message.startsWith('Flow')) {
    return {
      line: lines.slice(0, line).findLastIndex((one) => valueOf(one).startsWith('[')) + 1 || line,
      cause: 'Hakasulku [ jää auki.',
      cure: 'Lisää luettelon loppuun ].',
    };
  }
  if (sign !== undefined && !/^[|>][+-]?\s*$/.test(value)) return badStart(line, sign);
  if (error.code === 'MULTIPLE_DOCS') {
    return tell('Rivi --- on väärässä paikassa.', 'Poista rivi.');
  }
  if (/:\s/.test(value)) {
    return tell('Tekstissä on kaksoispiste ja väli, joten sitä ei voi lukea.', QUOTES_CURE);
  }
  if (/^\s*(- )?[\w-]+:\S/.test(here)) {
    return tell(
      'Kaksoispisteen jäljestä puuttuu väli.',
      'Kirjoita kentän nimen perään kaksoispiste ja väli.',
    );
  }
  if (!/:(\s|$)/.test(here) && !/^\s*- /.test(here)) {
    return tell(
      'Rivillä ei ole kentän nimeä eikä kaksoispistettä.',
      'Jos rivi jatkaa edellistä tekstiä, sisennä se. Jos se on uusi kenttä, kirjoita alkuun nimi, kaksoispiste ja väli.',
    );
  }
  // The parser names the field before: it took the next, deeper line for a part of it.
  const next = lines[line] ?? '';
  const deeper = value !== '' && !/^\s*- /.test(here) && indentOf(next) > indentOf(here);
  return { line: deeper ? line + 1 : line, cause: 'Rivin sisennys ei täsmää.', cure: INDENT_CURE };
}

/**
 * The mistake of a text such as `title: *Luku*`, which YAML takes for a reference to elsewhere.
 *
 * @param text - The YAML, which has no other mistake.
 */
export function explainLostAlias(text: string): ExplainedError {
  const place = text.split(/\r?\n/).findIndex((line) => valueOf(line).startsWith('*'));
  return badStart(place + 1 || 1, '*');
}

function badStart(line: number, sign: string): ExplainedError {
  return { line, cause: `Teksti ei voi alkaa merkillä ”${sign}”.`, cure: QUOTES_CURE };
}

/** Line of a text that begins with a straight quote and has no second one; undefined when all close. */
function openQuote(lines: readonly string[]): number | undefined {
  const place = lines.findIndex((line) => /^"(\\.|[^"\\])*$/.test(valueOf(line)));
  if (place === -1) return undefined;
  // The text may go on over several lines and close there.
  const rest = lines.slice(place + 1).findIndex((line) => /"\s*$/.test(line));
  const closes = rest !== -1 && !/^\s*(- )?[\w-]+:\s+"/.test(lines[place + 1 + rest] ?? '');
  return closes ? undefined : place + 1;
}

/** What stands after a line's list hyphen and field name. */
function valueOf(line: string): string {
  return line.replace(/^\s*(- +)*([\w-]+:(\s+|$))?/, '').trimEnd();
}

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
