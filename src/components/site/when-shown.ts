/** Runs now, or when a page that was drawn beforehand is shown to the reader. */
export function whenShown(run: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}
