/** Between a word and its card, and between the card and the window's edge, in CSS pixels. */
const GAP = 8;

interface Size {
  width: number;
  height: number;
}

/**
 * Where a card stands beside a word: below it, or above it where only there is room for all of it,
 * always inside the window and never over the word.
 *
 * @param word - Its edges in the window.
 * @returns The card's corner in the window, and how high it may be.
 */
export function placeBeside(
  word: { left: number; top: number; bottom: number },
  card: Size,
  window: Size,
): { left: number; top: number; most: number } {
  const above = word.top - 2 * GAP;
  const below = window.height - word.bottom - 2 * GAP;
  const isBelow = card.height <= below || below >= above;
  const most = Math.max(0, isBelow ? below : above);
  const height = Math.min(card.height, most);
  return {
    left: Math.max(GAP, Math.min(word.left, window.width - card.width - GAP)),
    top: isBelow ? word.bottom + GAP : word.top - GAP - height,
    most,
  };
}
