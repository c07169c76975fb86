import type { Chapter, Content } from '../content.ts';
import { quotedEnd, type Problem } from '../problem.ts';

/** A drawing is told in words, and words of a drawing have one. */
export const checkIllustrations = ({ chapters }: Content): Problem[] =>
  chapters.flatMap(({ text, pictures }) => {
    const drawn = pictures.filter(({ source }) => source !== undefined);
    // A field that is missing is told once.
    const told = text.value?.illustration ? pictures : drawn.slice(0, 1);
    return told.flatMap((picture) => checkPicture(picture, text));
  });

function checkPicture(
  { file: picture, field, source }: Chapter['pictures'][number],
  { file, value, lineOf, outline }: Chapter['text'],
): Problem[] {
  if (!value) return [];
  const words = value.illustration?.[field];
  const isDrawn = source !== undefined;
  const path = field === 'alt' ? ['illustration'] : ['illustration', field];
  const problems: Problem[] = [];
  if (words !== undefined && isFileName(words)) {
    problems.push({
      file,
      line: lineOf(['illustration', field]),
      cause: `Kuvan sanallinen vastine on tiedoston nimi: ${quotedEnd(words)}`,
      cure: `Kerro kohdassa ${field}, mitä kuva esittää ja tarkoittaa.`,
    });
  }
  if (words !== undefined && !isDrawn) {
    problems.push({
      file,
      line: lineOf(path),
      cause: `Kuvalla on sanallinen vastine, mutta tiedosto ${picture} puuttuu.`,
      cure: `Lisää kuva tai poista kenttä ${path.at(-1) ?? ''}.`,
    });
  }
  if (isDrawn && words === undefined) {
    problems.push({
      file,
      line: 1,
      cause: `Kuvalta ${picture} puuttuu sanallinen vastine.`,
      cure:
        value.illustration === undefined
          ? 'Lisää alkutietoihin kenttä illustration ja sen alle alt (mitä kuva esittää ja tarkoittaa), origin (mistä kuva on) ja licence (lisenssi).'
          : `Lisää kenttään illustration kohta ${field} (mitä kuva esittää ja tarkoittaa).`,
    });
  }
  const blocks = outline?.sections.flatMap((section) => section.blocks) ?? [];
  if (isDrawn && field !== 'alt' && blocks.length > 0 && !blocks.some(({ ends }) => ends)) {
    problems.push({
      file,
      line: blocks.findLast(({ voice }) => voice === 'example')?.line,
      cause: `Kuva ${picture} ei näy missään: luvun esimerkit eivät muodosta tarinaa.`,
      cure: 'Kirjoita tarinan viimeiseen esimerkkiin <Esimerkki loppu>, tai poista kuva.',
    });
  }
  return problems;
}

/** `kuvitus.svg`, `IMG_1234`, `kuva 2`: names that programs and cameras give. */
function isFileName(alt: string): boolean {
  return (
    /\.(svg|png|jpe?g|gif|webp|avif)$/i.test(alt) ||
    /^(kuva|kuvitus|image|img|dsc|screenshot)[\s_-]*\d*$/i.test(alt)
  );
}
