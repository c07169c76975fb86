/**
 * Copies text, and HTML beside it where the browser can hold both.
 *
 * @returns Whether the browser let it.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html && 'ClipboardItem' in globalThis) {
      const part = (type: string, value: string) => ({ [type]: new Blob([value], { type }) });
      const item = { ...part('text/plain', text), ...part('text/html', html) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}

let voice: HTMLElement | undefined;

/** Readies the page's one live region: it has to be there before it has something to say. */
export function readyToSay(): void {
  if (voice) return;
  voice = document.createElement('p');
  voice.className = 'sr-only';
  voice.setAttribute('role', 'status');
  document.body.append(voice);
}

/** Says something to screen readers, also the same thing again. */
export function say(text: string): void {
  readyToSay();
  if (voice) voice.textContent = voice.textContent === text ? `${text}\u00a0` : text;
}
