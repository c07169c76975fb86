import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** All but tab and line ends. A file of one of the old Macs' line ends alone is one line. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Signs that nobody sees and that break files for schools: text processors leave them behind. */
export const checkCharacters = ({ files }: Content): Problem[] =>
  [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((here, index) => {
      const [found] = CONTROL.exec(here) ?? [];
      if (found === undefined) return [];
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const cause = `Rivillä on näkymätön ohjausmerkki (U+${code}). Niitä jää tekstiin, joka on liitetty tekstinkäsittelystä.`;
      const cure = 'Poista merkki: pyyhi rivi kohdan ympäriltä ja kirjoita se uudelleen.';
      return [{ file, line: index + 1, cause, cure }];
    }),
  );
