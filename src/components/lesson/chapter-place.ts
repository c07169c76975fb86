/**
 * Says where in the chapter the reader is: in the header, in its contents, by a line of progress. Keeps
 * the place for the next visit, and offers it then.
 */
import { CHAPTER_PARTS } from '../../lib/content/chapter-part-ids.ts';
import { followRecord } from '../learn/store.ts';
import { whenShown } from '../site/when-shown.ts';
import { doneOf } from './done.ts';
import { keepPlace, readPlace } from './reading-place.ts';

/** A heading is reached when it is in the upper part of the window: its share of the height. */
const REACHED = 0.3;

const root = document.documentElement;
const text = document.querySelector<HTMLElement>('.chapter-text');
const title = text?.querySelector('h1');
const here = document.querySelector<HTMLElement>('[data-chapter-place] [data-section]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.chapter-contents [data-place]')];
const places = [...new Set(links.map((link) => link.dataset['place'] ?? ''))]
  .map((id) => document.getElementById(id))
  .filter((place) => place !== null);

let current: HTMLElement | undefined;
let isWaiting = false;
let hasScrolled = false;

const topOf = (place: Element) => place.getBoundingClientRect().top;

function followScroll(chapter: HTMLElement, heading: HTMLElement, section: HTMLElement): void {
  const end = chapter.querySelector('.chapter-end') ?? chapter;
  const look = () => {
    isWaiting = false;
    root.toggleAttribute('data-in-chapter', heading.getBoundingClientRect().bottom < 0);
    const read = (innerHeight - topOf(chapter)) / (topOf(end) - topOf(chapter));
    root.style.setProperty('--read', String(Math.min(1, Math.max(0, read))));
    const reached = places.filter((place) => topOf(place) < innerHeight * REACHED).at(-1);
    if (reached === current) return;
    current = reached;
    section.textContent = reached?.textContent ?? '';
    for (const link of links)
      link.ariaCurrent = link.dataset['place'] === reached?.id ? 'location' : null;
    // What a link shows is no place that was read to.
    if (hasScrolled) keepPlace(chapter.dataset['chapter'] ?? '', placeToKeep(reached));
  };
  const onScroll = () => {
    if (!isWaiting) requestAnimationFrame(look);
    isWaiting = true;
    hasScrolled = true;
  };
  look();
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onScroll, { passive: true });
}

/** The first place and those after the chapter's work are nothing to come back to. */
function placeToKeep(place: HTMLElement | undefined): string | undefined {
  const index = place ? places.indexOf(place) : -1;
  const last = places.findIndex(({ id }) => id === CHAPTER_PARTS.terms);
  return index > 0 && index < last - 1 ? place?.id : undefined;
}

function offerPlace(chapter: HTMLElement): void {
  const offer = document.querySelector<HTMLElement>('[data-place-offer]');
  const link = offer?.querySelector('a');
  const place = document.getElementById(readPlace(chapter.dataset['chapter'] ?? '') ?? '');
  if (!offer || !link || !place || location.hash || scrollY > 0) return;
  link.href = `#${place.id}`;
  link.textContent = place.textContent;
  offer.hidden = false;
  const gone = new AbortController();
  const close = () => {
    offer.hidden = true;
    gone.abort();
  };
  offer.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a, button')) close();
  });
  // Who reads on from the start has answered.
  addEventListener('scroll', () => scrollY > innerHeight && close(), { signal: gone.signal });
}

function showDone(chapter: HTMLElement): void {
  followRecord((record) => {
    for (const [id, { done, of }] of Object.entries(doneOf(chapter, record)))
      for (const mark of document.querySelectorAll(`[data-done="${id}"]`))
        mark.textContent = done === 0 ? '' : done < of ? `${done}/${of}` : '✓ Tehty';
    const isRead = record.read.includes(chapter.dataset['chapter'] ?? '');
    for (const mark of document.querySelectorAll(`[data-done="${CHAPTER_PARTS.reading}"]`))
      mark.textContent = isRead ? '✓ Luettu' : '';
  });
}

/** The chapter's parts open over the page; a chosen one closes them. */
function closeSheet(): void {
  const sheet = document.getElementById('luvun-osat');
  sheet?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) sheet.hidePopover();
  });
}

if (text && title && here) {
  followScroll(text, title, here);
  showDone(text);
  closeSheet();
  whenShown(() => offerPlace(text));
}
