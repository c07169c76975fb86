import type { Stray } from '../../chapter-outline.ts';
import { idSchema } from '../../schemas.ts';
import { asciiName } from '../ascii-name.ts';
import { checkRepeated } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import type { ReadText } from '../mdx-text.ts';
import { unknownTagCure } from '../parser-message.ts';
import { quotedEnd, type Message, type Problem } from '../problem.ts';

/** Texts stand in sections and hold no mark that they must not. */
export const checkTexts = ({ texts }: Content): Problem[] => texts.flatMap(checkText);

/** Checks one text by itself: tags, attributes, voices, ids of sections, spaces in addresses. */
export function checkText(text: ReadText<unknown>): Problem[] {
  const { file, outline } = text;
  if (!outline) return checkSpaces(text);
  const problems = outline.strays.map((stray) => ({
    file,
    line: stray.line,
    ...explainStray(stray),
  }));
  if (outline.sections.length === 0) {
    problems.push({
      file,
      line: 1,
      cause: 'Tekstissä ei ole yhtään osiota.',
      cure: 'Pane teksti osioihin: <Osio id="tunnus" otsikko="Otsikko"> … </Osio>.',
    });
  }
  return [...problems, ...checkSectionIds(text), ...checkSpaces(text)];
}

function checkSectionIds({ file, outline, reservedIds }: ReadText<unknown>): Problem[] {
  const ids = (outline?.sections ?? [])
    .filter(({ id }) => id !== '')
    .map(({ id, line }) => ({ id, file, line }));
  const fits = ({ id }: { id: string }) => idSchema.safeParse(id).success;
  return [
    ...ids
      .filter((one) => !fits(one))
      .map(({ id, line }) => ({
        file,
        line,
        cause: `Osion tunnus ”${id}” ei kelpaa osoitteeseen.`,
        cure: `Anna tunnukseksi ”${asciiName(id)}”: kirjoita ä:n tilalle a, ö:n tilalle o ja välin tilalle yhdysviiva.`,
      })),
    ...checkRepeated(
      [...reservedIds.map((id) => ({ id, file })), ...ids.filter(fits)],
      ({ id }) => ({
        cause: `Tunnus ”${id}” on sivulla jo käytössä.`,
        cure: 'Anna osiolle toinen tunnus.',
      }),
    ),
  ];
}

/** A space ends an address, and what is left of it would be a link to somewhere else. */
const checkSpaces = ({ file, source }: ReadText<unknown>): Problem[] =>
  source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\(\s*((?:https?:\/\/|\/)[^)"]*?\s[^)"]*?)\s*\)/g)].map(
      ([, address = '']) => ({
        file,
        line: index + 1,
        cause: `Linkin osoitteessa on välilyönti: ${address}`,
        cure: `Kirjoita välilyönnin paikalle %20: ${address.replace(/\s+/g, '%20')}`,
      }),
    ),
  );

function explainStray(stray: Stray): Message {
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
