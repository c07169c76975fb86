import type { z } from 'astro/zod';
import { outlineOf, type Outline, type Stray } from '../chapter-outline.ts';
import { idSchema } from '../schemas.ts';
import { asciiName } from './ascii-name.ts';
import { explainParserMessage, unknownTagCure } from './parser-message.ts';
import { quotedEnd, type Problem } from './problem.ts';
import { frontMatterOf, readFrontMatter, type ReadYaml } from './yaml-text.ts';

/** What a text's check found; the outline is left out when the text could not be read at all. */
export interface CheckedText {
  outline?: Outline;
  problems: Problem[];
}

/**
 * Checks one MDX text by itself: tags, attributes, voices, section ids.
 *
 * @param file - Path to name in problems.
 * @param source - The whole file.
 * @param options.needsVoice - True for chapters: every paragraph stands in a voice block.
 * @param options.reservedIds - Ids that the page sets itself.
 */
export function checkText(
  file: string,
  source: string,
  options: { needsVoice: boolean; reservedIds: readonly string[] },
): CheckedText {
  let outline: Outline;
  try {
    outline = outlineOf(source, options.needsVoice);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problems: [{ file, ...explainParserMessage(source, message) }] };
  }
  const problems: Problem[] = outline.strays.map((stray) => ({
    file,
    line: stray.line,
    ...explainStray(stray),
  }));
  const seen = new Set<string>(options.reservedIds);
  for (const { id, line } of outline.sections) {
    if (id && !idSchema.safeParse(id).success) {
      problems.push({
        file,
        line,
        cause: `Osion tunnus ”${id}” ei kelpaa osoitteeseen.`,
        cure: `Anna tunnukseksi ”${asciiName(id)}”: kirjoita ä:n tilalle a, ö:n tilalle o ja välin tilalle yhdysviiva.`,
      });
    } else if (id && seen.has(id)) {
      problems.push({
        file,
        line,
        cause: `Tunnus ”${id}” on sivulla jo käytössä.`,
        cure: 'Anna osiolle toinen tunnus.',
      });
    }
    seen.add(id);
  }
  if (outline.sections.length === 0) {
    problems.push({
      file,
      line: 1,
      cause: 'Tekstissä ei ole yhtään osiota.',
      cure: 'Pane teksti osioihin: <Osio id="tunnus" otsikko="Otsikko"> … </Osio>.',
    });
  }
  return { outline, problems };
}

/** An MDX file as far as it could be read. */
export interface CheckedMdx<T> {
  frontMatter: ReadYaml<T>;
  outline: Outline | undefined;
  problems: Problem[];
}

/**
 * Checks a whole MDX file: its front matter, then its text; see {@link checkText}. When the lines
 * around the front matter are lost, the text is left alone: front matter would be taken for text.
 *
 * @param schema - What the front matter must be.
 */
export function checkMdx<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  options: { needsVoice: boolean; reservedIds: readonly string[] },
): CheckedMdx<T> {
  const frontMatter = readFrontMatter(file, source, schema);
  const { outline, problems } =
    frontMatterOf(source) === undefined
      ? { outline: undefined, problems: [] }
      : checkText(file, source, options);
  return {
    frontMatter,
    outline,
    problems: [...frontMatter.problems, ...problems, ...brokenLinks(file, source)],
  };
}

/** A space ends an address, and what is left of it would be a link to somewhere else. */
const brokenLinks = (file: string, source: string): Problem[] =>
  source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\(\s*((?:https?:\/\/|\/)[^)"]*?\s[^)"]*?)\s*\)/g)].map(
      ([, address = '']): Problem => ({
        file,
        line: index + 1,
        cause: `Linkin osoitteessa on välilyönti: ${address}`,
        cure: `Kirjoita välilyönnin paikalle %20: ${address.replace(/\s+/g, '%20')}`,
      }),
    ),
  );

/**
 * The ids that other content may name: those of a text's sections. One that does not suit an address
 * stands here as it must become, so that what names it rightly already is not told.
 */
export function sectionIds(outline: Outline | undefined): string[] {
  return (outline?.sections ?? []).map(({ id }) => asciiName(id)).filter((id) => id !== '');
}

function explainStray(stray: Stray): { cause: string; cure: string } {
  switch (stray.kind) {
    case 'outside-section':
      return {
        cause: `Teksti on osion ulkopuolella: ${quotedEnd(stray.text)}`,
        cure: 'Siirrä se jonkin <Osio>-parin sisään.',
      };
    case 'no-voice':
      return {
        cause: `Kappaleesta ei näe, kenen ääni se on: ${quotedEnd(stray.text)}`,
        cure: 'Pane se parin <Kirjoittaja ideat="…">, <Lisays> tai <Esimerkki> sisään ja jätä parin ympärille tyhjä rivi.',
      };
    case 'empty-voice':
      return {
        cause: `<${stray.text}> on tyhjä.`,
        cure: 'Kirjoita sen sisään vähintään yksi kappale tai poista se.',
      };
    case 'no-paragraph':
      return {
        cause: `Merkinnän <${stray.text}> teksti alkaa samalta riviltä, joten siitä ei tule kappaletta.`,
        cure: `Pane <…> ja </${stray.text}> omille riveilleen ja jätä kummankin ja tekstin väliin tyhjä rivi.`,
      };
    case 'tag-not-known':
      return {
        cause: `Merkintää <${stray.text}> ei tunneta.`,
        cure: unknownTagCure(stray.meant),
      };
    case 'tag-misplaced':
      return {
        cause: `<${stray.text}> on väärässä paikassa.`,
        cure: 'Osiot ovat päällekkäin eivätkä sisäkkäin, ja äänet ovat suoraan osion sisällä.',
      };
    case 'not-allowed':
      return {
        cause: `Tekstissä on merkintä, jota ei voi käyttää: ${stray.text}.`,
        cure: 'Käytä kappaleita, luetteloita, kursiivia ja linkkejä. Väliotsikko tehdään uudella <Osio>-parilla.',
      };
    case 'attribute-missing':
      return {
        cause: `Merkinnästä <${stray.text}> puuttuu ${stray.name}.`,
        cure: `Lisää se suorissa lainausmerkeissä: <${stray.text} ${stray.name}="…">`,
      };
    case 'attribute-not-known':
      return {
        cause: `Merkinnässä <${stray.text}> on tuntematon määrite ”${stray.name}”.`,
        cure: 'Poista se tai tarkista kirjoitusasu.',
      };
  }
}
