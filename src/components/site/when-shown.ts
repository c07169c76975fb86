/**
 * Runs now, or when a page that was drawn beforehand is shown to the reader; then after it has been
 * painted, since the reader waits for nothing but that.
 */
export function whenShown(run: () => void): void {
  if (!(document as { prerendering?: boolean }).prerendering) return run();
  const later = () => requestAnimationFrame(() => setTimeout(run));
  document.addEventListener('prerenderingchange', later, { once: true });
}
