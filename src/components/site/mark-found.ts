import { plainText, WORD } from '../../search/finnish/words.ts';
import { adoptStyle } from './adopt-style.ts';
import style from './mark-found.css?inline';
import { takeMarks } from './search-marks.ts';
import { TextRun } from './text-run.ts';

/**
 * Marks every form of the words that led here from a search (CSS Custom Highlight API, so that the
 * page's elements stay as they are). Escape takes the marks off.
 */
const NAME = 'haku';
const BLOCK_ENDS = new Set(['inline', 'contents']);

/** Ranges of the words in a page's text; a word may go on from one element to the next. */
function rangesOf(root: Element, forms: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let run = new TextRun();
  let block: Element | undefined;
  const endRun = () => {
    ranges.push(...rangesInRun(run, forms));
    run = new TextRun();
  };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, template, [hidden]')) continue;
    const own = blockOf(node);
    if (own !== block) endRun();
    block = own;
    run.add(node);
  }
  endRun();
  return ranges;
}

function blockOf(node: Text): Element | undefined {
  let element = node.parentElement ?? undefined;
  while (element && BLOCK_ENDS.has(getComputedStyle(element).display))
    element = element.parentElement ?? undefined;
  return element;
}

function rangesInRun(run: TextRun, forms: ReadonlySet<string>): Range[] {
  return [...run.text.matchAll(WORD)]
    .filter(([word]) => forms.has(plainText(word)))
    .map(({ 0: word, index }) => run.range(index, index + word.length));
}

function clear(): void {
  CSS.highlights.delete(NAME);
  document.removeEventListener('keydown', onKey);
}

function onKey({ key, isComposing }: KeyboardEvent): void {
  if (key === 'Escape' && !isComposing) clear();
}

export function markFound(): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
  const marks = takeMarks();
  if (!marks) return;
  const ranges = rangesOf(main, new Set(marks.forms));
  if (ranges.length === 0) return;
  adoptStyle(style);
  CSS.highlights.set(NAME, new Highlight(...ranges));
  document.addEventListener('keydown', onKey);
  const id = decodeURIComponent(new URL(marks.address).hash.slice(1));
  const target = id ? document.getElementById(id) : main;
  const first = ranges.find(
    ({ startContainer }) =>
      !target ||
      target.contains(startContainer) ||
      (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (!first) return;
  requestAnimationFrame(() => {
    const { top, bottom } = first.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  });
}
