const LARGEST = 1.6;
const SMALLEST = 0.6;
const STEP = 0.05;
/** Below it the page is read in the hand and scrolls. */
const LEAST_WIDTH = 768;

/**
 * Sets the type of a view as large as its window has room for. What is too long even at its least size
 * is never cut: the view scrolls. That size, too, is read from afar: the styles keep it.
 *
 * @param view - Its styles measure by `--scale`; it is as high as the window and scrolls by itself.
 */
export function fitText(view: HTMLElement): void {
  const set = (scale: number) => view.style.setProperty('--scale', scale.toFixed(2));
  if (innerWidth < LEAST_WIDTH) return set(1);
  for (let scale = LARGEST; scale >= SMALLEST; scale -= STEP) {
    set(scale);
    if (view.scrollHeight <= view.clientHeight) return;
  }
  set(SMALLEST);
}
