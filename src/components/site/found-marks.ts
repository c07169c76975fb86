/** Marks what a search led to; what does it is loaded only where there is something to mark. */
import { hasMarks } from './search-marks.ts';
import { whenShown } from './when-shown.ts';

const mark = async () => {
  if (!hasMarks()) return;
  const { markFound } = await import('./mark-found.ts');
  markFound();
};

whenShown(() => void mark());
addEventListener('hashchange', () => void mark());
