import { outlineOf, type Outline, type Stray } from '../chapter-outline.ts';
import { idSchema } from '../schemas.ts';
import type { Problem } from './problem.ts';

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
    return { problems: [parserProblem(file, error)] };
  }
  const problems = outline.strays.map((stray) => ({
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
        cure: 'Käytä pieniä kirjaimia a–z, numeroita ja yhdysviivoja: ä on a, ö on o, väli on yhdysviiva.',
      });
    } else if (seen.has(id)) {
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

function explainStray(stray: Stray): { cause: string; cure: string } {
  switch (stray.kind) {
    case 'outside-section':
      return {
        cause: `Teksti on osion ulkopuolella: ”${stray.text}”.`,
        cure: 'Siirrä se jonkin <Osio>-parin sisään.',
      };
    case 'no-voice':
      return {
        cause: `Kappaleesta ei näe, kenen ääni se on: ”${stray.text}”.`,
        cure: 'Pane se parin <Kirjoittaja ideat="…">, <Lisays> tai <Esimerkki> sisään ja jätä parin ympärille tyhjä rivi.',
      };
    case 'empty-voice':
      return {
        cause: `<${stray.text}> on tyhjä.`,
        cure: 'Kirjoita sen sisään vähintään yksi kappale tai poista se.',
      };
    case 'tag-not-known':
      return {
        cause: `Merkintää <${stray.text}> ei tunneta.`,
        cure: 'Tunnetut merkinnät ovat Osio, Kirjoittaja, Lisays, Esimerkki ja Termi. Tarkista kirjoitusasu.',
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
        cure: `Lisää se: <${stray.text} ${stray.name}="…">.`,
      };
    case 'attribute-not-known':
      return {
        cause: `Merkinnässä <${stray.text}> on tuntematon määrite ”${stray.name}”.`,
        cure: 'Poista se tai tarkista kirjoitusasu.',
      };
  }
}

function parserProblem(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, rest] = /^(\d+):\d+:\s*(.*)/s.exec(message) ?? [];
  return {
    file,
    line: line ? Number(line) : undefined,
    cause: `MDX-merkintää ei voi lukea (${(rest ?? message).split('\n')[0]}).`,
    cure: 'Tarkista, että joka merkinnällä on pari (<Lisays> … </Lisays>) ja ettei tekstissä ole yksinäistä <- tai {-merkkiä.',
  };
}
