/** Whether the reader has asked the browser to fetch no more than it must. */
export const savesData =
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
