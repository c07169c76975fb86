/** Keeps what is chosen in the page's address; what is empty needs no place in it. */
export function keepInAddress(chosen: Record<string, string>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(chosen)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Browsers limit how often; the next change is kept.
  }
}
