/** Shows by the chapters that the page lists which of them the reader has marked as read. */
import { followRecord } from './store.ts';

const marks = document.querySelectorAll<HTMLElement>('[data-read-mark]');
followRecord(({ read }) => {
  for (const mark of marks)
    mark.toggleAttribute('data-unread', !read.includes(mark.dataset['readMark'] ?? ''));
});
