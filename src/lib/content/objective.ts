/** An objective's verb, which is what a reader can do afterwards, and the rest of it. */
export function splitObjective(text: string): { verb: string; rest: string } {
  const [, verb = text, rest = ''] = /^([\p{L}-]+)(.*)$/su.exec(text) ?? [];
  return { verb, rest };
}

/** What is learned by doing it, not by choosing among what others have done. */
export const PRODUCING_VERBS: readonly string[] = [
  'kirjoittaa',
  'koota',
  'laatia',
  'muotoilla',
  'muuttaa',
  'perustella',
  'selittää',
  'suunnitella',
];
