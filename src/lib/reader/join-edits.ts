/**
 * Which text holds when a field has been written in while its stored text changed elsewhere: the newer
 * stored text, and after it what was typed here. So nothing that is newer is lost, and what was cleared
 * stays cleared.
 *
 * @param before - The text that the field was given last.
 * @param here - The text that stands in the field now.
 * @param stored - The text that is stored now.
 */
export function joinEdits(before: string, here: string, stored: string): string {
  if (stored === before || here === stored) return here;
  const typed = typedBetween(before, here);
  if (!typed.trim() || stored.endsWith(typed)) return stored;
  // Two that went on from the same words: the one who writes sees both in a row.
  const goesOn = before !== '' && here === before + typed && stored.startsWith(before);
  return goesOn ? stored + typed : [stored, typed.trim()].filter(Boolean).join('\n\n');
}

/** What has come between the beginning and the end that both texts share. */
function typedBetween(before: string, here: string): string {
  const most = Math.min(before.length, here.length);
  let start = 0;
  while (start < most && before[start] === here[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === here.at(-1 - end)) end++;
  return here.slice(start, here.length - end);
}
