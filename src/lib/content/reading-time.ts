/**
 * Words a minute at which a learning text is read with thought. Finnish words are long, so this is
 * well under the usual figure for English prose.
 */
const WORDS_PER_MINUTE = 130;

/** Counts words: runs of letters and digits; inner hyphens, dashes, apostrophes and `16.55` stay inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:(?:[-–'’]|(?<=\d)[.,](?=\d))[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(words: number, perMinute = WORDS_PER_MINUTE): number {
  return Math.max(1, Math.round(words / perMinute));
}
