const WORDS =
  'nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen'.split(' ');

/** A number as Finnish prose writes it: in words up to ten, then in figures. */
export const numberWord = (number: number): string => WORDS[number] ?? String(number);

/** `minuutti` after one, `minuuttia` after any other number, with a space that does not break. */
export const minutesText = (minutes: number): string =>
  `${minutes}\u00a0${minutes === 1 ? 'minuutti' : 'minuuttia'}`;

/** With its first letter a capital. */
export const capitalized = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);

/** As a sentence of its own: capital first, full stop last. */
export const sentence = (text: string): string =>
  capitalized(/[.!?]”?$/.test(text) ? text : `${text}.`);

/** A file's size as readers know it: `12 kt`, `1,4 Mt`, with a space that does not break. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0kt`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0Mt`;

/** A time to the nearest half hour, in words: `puolitoista tuntia`, `neljä tuntia`; a short one in minutes. */
export function roughHours(minutes: number): string {
  if (minutes < 25) return minutesText(minutes);
  const halves = Math.round(minutes / 30);
  const hours = Math.floor(halves / 2);
  if (halves % 2 === 0) return hours === 1 ? 'tunti' : `${numberWord(hours)} tuntia`;
  if (hours < 2) return hours === 0 ? 'puoli tuntia' : 'puolitoista tuntia';
  return `${numberWord(hours)} ja puoli tuntia`;
}

/** A time to the nearest ten minutes, and from an hour on to the nearest half hour: `40 minuuttia`, `kuusi tuntia`. */
export function roughTime(minutes: number): string {
  const tens = Math.max(10, Math.round(minutes / 10) * 10);
  return tens < 60 ? minutesText(tens) : roughHours(minutes);
}

/** Whole hours and minutes that are left over: `6 tuntia 15 minuuttia`. */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [`${hours}\u00a0${hours === 1 ? 'tunti' : 'tuntia'}`] : []),
    ...(rest > 0 || hours === 0 ? [minutesText(rest)] : []),
  ];
  return parts.join(' ');
}
