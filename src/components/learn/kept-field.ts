import { joinEdits } from '../../lib/reader/join-edits.ts';
import { PROMISE, withText, type LearnerRecord } from '../../lib/reader/learner-record.ts';
import { changeRecord, followRecord } from './store.ts';

const PAUSE_MS = 600;

/**
 * Keeps a field's text in the learner's record as it is written, and the field as the record is. The
 * field never writes over a text that is newer than the one it was given; what a browser fills in by
 * itself, on a reload or on the way back, is no writing.
 *
 * @param id - Of the text in the record; that of {@link PROMISE} is the promise.
 * @param notify - Gets whether a text was kept, or nothing when another text came from elsewhere.
 */
export function keepField(
  field: HTMLTextAreaElement,
  id: string,
  notify: (kept?: boolean) => void = () => undefined,
): void {
  /** The text that the field was given last. */
  let given = '';
  let isWritten = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const textIn = (record: LearnerRecord) =>
    (id === PROMISE ? record.promise : (record.texts[id] ?? '')).replace(/\r\n?/g, '\n');
  const give = (text: string) => {
    given = text;
    isWritten = false;
    // Setting it would take the cursor to the end.
    if (field.value !== text) field.value = text;
  };
  const show = (record: LearnerRecord) => {
    const stored = textIn(record);
    if (isWritten) return;
    if (stored !== given) notify();
    give(stored);
  };
  const save = () => {
    clearTimeout(timer);
    if (!isWritten) return;
    let text = field.value;
    const kept = changeRecord((record) => {
      text = joinEdits(given, text, textIn(record));
      return id === PROMISE ? { ...record, promise: text } : withText(record, id, text);
    });
    give(text);
    notify(kept);
  };
  followRecord(show);
  field.addEventListener('input', () => {
    isWritten = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  field.addEventListener('change', save);
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  // By now a browser has filled in what it remembers of an earlier visit.
  addEventListener('pageshow', () => {
    if (!isWritten) field.value = given;
  });
}
