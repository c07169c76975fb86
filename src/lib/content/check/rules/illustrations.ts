import type { Chapter, Content } from '../content.ts';
import { quotedEnd, type Problem } from '../problem.ts';

/** A drawing is told in words, and words of a drawing have one. */
export const checkIllustrations = ({ chapters }: Content): Problem[] =>
  chapters.flatMap(checkChapter);

function checkChapter({ text, picture }: Chapter): Problem[] {
  if (!text.value) return [];
  const { file } = text;
  const { illustration } = text.value;
  const isDrawn = picture.source !== undefined;
  const problems: Problem[] = [];
  if (illustration && isFileName(illustration.alt)) {
    problems.push({
      file,
      line: text.lineOf(['illustration', 'alt']),
      cause: `Kuvan sanallinen vastine on tiedoston nimi: ${quotedEnd(illustration.alt)}`,
      cure: 'Kerro kohdassa alt, mitä kuva esittää ja tarkoittaa.',
    });
  }
  if (illustration && !isDrawn) {
    problems.push({
      file,
      line: text.lineOf(['illustration']),
      cause: `Kuvalla on sanallinen vastine, mutta tiedosto ${picture.file} puuttuu.`,
      cure: 'Lisää kuva tai poista kenttä illustration.',
    });
  }
  if (isDrawn && !illustration) {
    problems.push({
      file,
      line: 1,
      cause: `Kuvalta ${picture.file} puuttuu sanallinen vastine.`,
      cure: 'Lisää alkutietoihin kenttä illustration ja sen alle alt (mitä kuva esittää ja tarkoittaa), origin (mistä kuva on) ja licence (lisenssi).',
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
