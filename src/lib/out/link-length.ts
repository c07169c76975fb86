/** How far a link that carries an encounter gets: what is told before a limit is met. */

/** Longest link that a phone still reads from a screen as a QR code, in characters. */
export const LONGEST_IN_QR = 1_100;

export interface Reach {
  place: string;
  /** Whether the link gets through: always, perhaps, or never. */
  state: 'fits' | 'risky' | 'too-long';
  about: string;
}

/**
 * Where a link goes, by its length. Programs for mail cut links from 1,024 (old Outlook) or 2,048 characters
 * on, chats split messages from 2,000 to 4,096; Moodle's field for an address has no limit of its own.
 *
 * @param length - Of the whole link, in characters.
 */
export function reachOf(length: number): Reach[] {
  const upTo = (limit: number, beyond: Reach['state']) => (length <= limit ? 'fits' : beyond);
  return [
    {
      place: 'QR-koodi',
      state: upTo(LONGEST_IN_QR, 'too-long'),
      about: `Mahtuu ${figure(LONGEST_IN_QR)} merkkiin asti. Pidempää puhelin ei enää lue varmasti näytöltä.`,
    },
    {
      place: 'Sähköposti',
      state: upTo(2_000, 'risky'),
      about: `Osa ohjelmista katkaisee linkin, jossa on yli ${figure(2_000)} merkkiä.`,
    },
    {
      place: 'Pikaviestit',
      state: upTo(4_000, 'risky'),
      about: `Osassa yhteen viestiin mahtuu ${figure(4_000)} merkkiä.`,
    },
    { place: 'Moodlen verkko-osoite', state: 'fits', about: 'Kenttään mahtuu koko linkki.' },
    { place: 'Tiedosto', state: 'fits', about: 'Toimii aina, vaikka linkki olisi kuinka pitkä.' },
  ];
}

/** How much the link may grow until the next place is out of its reach; empty when all are. */
export function roomLeft(length: number): string {
  if (length <= LONGEST_IN_QR)
    return `Linkki voi vielä kasvaa ${figure(LONGEST_IN_QR - length)} merkkiä ja mahtua QR-koodiin.`;
  if (length <= 2_000)
    return `Linkki voi vielä kasvaa ${figure(2_000 - length)} merkkiä ja kulkea sähköpostissa ehjänä.`;
  if (length <= 4_000)
    return `Linkki voi vielä kasvaa ${figure(4_000 - length)} merkkiä ja mahtua yhteen pikaviestiin.`;
  return '';
}

/** A number as Finnish text has it: `1 100`, with a space that does not break. */
export const figure = (number: number): string =>
  String(number).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
