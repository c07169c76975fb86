import { TextRun } from '../site/text-run.ts';

/** A sentence of the page: what to say and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

/** What is read, in the order of the page. */
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, figcaption, summary';
/** Machinery and furniture; the name of the voice is not among them: a listener has to hear it, too. */
const LEFT_OUT = '.no-print, nav, form, button, [role=status], .furniture';

/** A browser that cannot tell has everything read. */
const isSeen = (element: Element) => element.checkVisibility?.() ?? true;

/**
 * The sentences of what can be seen in an element now. Exercises are left out: they ask for hands.
 *
 * @param root - The chapter's text.
 */
export function sentencesOf(root: Element): Sentence[] {
  return [...root.querySelectorAll(BLOCKS)]
    .filter((block) => !block.closest(LEFT_OUT) && isSeen(block))
    .filter((block) => !block.querySelector(BLOCKS))
    .flatMap(sentencesOfBlock);
}

function sentencesOfBlock(block: Element): Sentence[] {
  const run = new TextRun();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement || !isSeen(node.parentElement) || node.parentElement.closest(LEFT_OUT))
      continue;
    run.add(node);
  }
  return segments(run.text).flatMap(({ start, said }) => {
    const clean = said.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(clean)) return [];
    return [{ text: clean, range: run.range(start, start + said.trimEnd().length) }];
  });
}

/** Sentences where the browser can tell them, else the whole text. */
function segments(text: string): { start: number; said: string }[] {
  if (!('Segmenter' in Intl)) return [{ start: 0, said: text }];
  return [...new Intl.Segmenter('fi', { granularity: 'sentence' }).segment(text)].map(
    ({ index, segment }) => ({ start: index, said: segment }),
  );
}
