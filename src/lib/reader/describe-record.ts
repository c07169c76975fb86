import type { LearnerRecord } from './learner-record.ts';

/** What a record holds, in words: ‘2 luettua lukua ja 7 itsetestin vastausta’. */
export function describeRecord(record: LearnerRecord): string {
  const { read, answers, texts, paths, sides, tests, promise } = record;
  const size = (entries: object) => Object.keys(entries).length;
  const parts = [
    counted(read.length, 'luettu luku', 'luettua lukua'),
    counted(size(answers), 'tehtävän tulos', 'tehtävän tulosta'),
    counted(size(texts) + (promise ? 1 : 0), 'oma teksti', 'omaa tekstiä'),
    counted(size(paths), 'kohtaaminen', 'kohtaamista'),
    counted(size(sides), 'kanta', 'kantaa'),
    counted(tests.length, 'lähtötesti', 'lähtötestiä'),
  ].filter(Boolean);
  const last = parts.pop() ?? 'kertauksen tilanne';
  return parts.length > 0 ? `${parts.join(', ')} ja ${last}` : last;
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
