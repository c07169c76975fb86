/**
 * What a learner hands in to a teacher, as a plain document that `lib/out/hand-in-*.ts` write as text,
 * HTML and Word. What has not been done leaves no trace in it.
 */
import { asciiName } from '../content/check/ascii-name.ts';
import { walk } from '../content/encounter-turn.ts';
import type { Encounter, Question } from '../content/exercise-schemas.ts';
import { describeTests, testKey } from './starting-test.ts';
import { describeWalk, TRUST_CHANGED } from '../content/trust.ts';
import { withoutControls } from '../module/escape.ts';
import { finnishDate } from '../module/finnish-date.ts';
import { capitalized } from '../module/finnish-numbers.ts';
import { describeFirst, type Answerable } from './first-answer.ts';
import { emptyRecord, PROMISE_TRIED, type LearnerRecord } from './learner-record.ts';
import { plainRecordId } from './plain-record.ts';
import type { Handed } from './record-file.ts';

export type HandInPart =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** The learner's own words, line by line. */
  | { kind: 'own'; lines: string[] }
  | { kind: 'list' | 'steps'; items: string[] };

export interface HandIn {
  title: string;
  /** The learner's name; may be empty. */
  author: string;
  /** Who, when and of what: a name and its value each. */
  facts: (readonly [name: string, value: string])[];
  parts: HandInPart[];
  /** What of the learner's record the document tells, to be brought back into a diary. */
  record: LearnerRecord;
  /** Who hands it in, when and of which chapter, beside the record. */
  handed: Handed;
  /** Name of its file, without the ending. */
  fileName: string;
}

/** What of the published module is asked of a learner. */
export interface Asked {
  name: string;
  address: string;
  chapters: readonly AskedChapter[];
  whole: {
    tensions: readonly { id: string; question: string; sides: readonly { view: string }[] }[];
    situations: readonly {
      id: string;
      chapter: string;
      options: readonly { correct?: boolean | undefined }[];
    }[];
  };
}
interface AskedChapter {
  slug: string;
  number: number;
  title: string;
  address: string;
  questions: readonly AskedQuestion[];
  plain?: {
    questions: readonly AskedQuestion[];
    encounters: readonly AskedEncounter[];
    speaking: readonly { id: string; title: string; write: string }[];
    reflections: readonly { id: string; task: string }[];
  };
  encounters: readonly AskedEncounter[];
  reflections: readonly { id: string; task: string }[];
}
type AskedQuestion = Pick<Question, 'id' | 'kind' | 'title' | 'stem'> & Answerable;
type AskedEncounter = Pick<Encounter, 'id' | 'title' | 'trade' | 'steps'>;

interface Handing {
  asked: Asked;
  record: LearnerRecord;
  /** Slug of the chapter that is handed in; the whole without one. */
  chapter: string | undefined;
  /** Of the learner; may be empty. */
  name: string;
  /** ISO date. */
  day: string;
}

/** The learner's work of a chapter, or all of it, as a document; it has no parts when nothing is done. */
export function handIn({ asked, record, chapter: slug, name, day }: Handing): HandIn {
  const chapter = asked.chapters.find((one) => one.slug === slug);
  const author = withoutControls(name).trim().replace(/\s+/g, ' ');
  const what = chapter ? `Luku ${chapter.number}: ${chapter.title}` : asked.name;
  return {
    title: chapter ? `Tehtävät: luku ${chapter.number}` : 'Tehtävät: koko moduuli',
    author,
    facts: [
      ...(author ? [['Nimi', author] as const] : []),
      ['Päivä', finnishDate(day)],
      ['Aineisto', chapter ? `${asked.name}. ${what}` : what],
      ['Osoite', (chapter ?? asked).address],
    ],
    parts: chapter
      ? chapterParts(chapter, record, 2)
      : [
          ...under(2, 'Lupaus seuraavaan työvuoroon', [
            ...ownWords(record.promise),
            ...written('Kokeilitko? Mitä tapahtui?', record.texts[PROMISE_TRIED]),
          ]),
          ...under(2, 'Lähtötesti', testParts(asked, record)),
          ...asked.chapters.flatMap((one) =>
            under(2, `Luku ${one.number}: ${one.title}`, chapterParts(one, record, 3)),
          ),
          ...under(2, 'Missä kirjoittajat painottavat eri asioita', sideParts(asked.whole, record)),
        ],
    record: chapter ? recordOf([chapter], record) : wholeRecordOf(asked, record),
    handed: { name: author, day, ...(chapter && { chapter: chapter.slug }) },
    fileName: ['palautus', chapter?.slug ?? asciiName(asked.name), asciiName(author)]
      .filter(Boolean)
      .join('-'),
  };
}

function chapterParts(
  { slug, questions, plain, encounters, reflections }: AskedChapter,
  record: LearnerRecord,
  level: 2 | 3,
): HandInPart[] {
  const check = (name: string, all: readonly AskedQuestion[]) =>
    under(level, name, [
      ...resultParts(all, record),
      ...all.flatMap(({ kind, id, title, stem }) =>
        kind === 'open' ? written(`${title}: ${stem.at(-1)}`, record.texts[id]) : [],
      ),
    ]);
  const marks = [
    record.read.includes(slug) ? 'Luettu.' : '',
    record.read.includes(plainRecordId(slug)) ? 'Luettu selkosuomeksi.' : '',
  ].filter(Boolean);
  return [
    ...(marks.length > 0 ? [paragraph(marks.join(' '))] : []),
    ...[...encounters, ...(plain?.encounters ?? [])].flatMap((one) =>
      under(level, `Kohtaaminen: ${one.title}`, walkParts(one, record.paths[one.id])),
    ),
    ...check('Itsetesti', questions),
    ...check('Selkosuomeksi', plain?.questions ?? []),
    ...under(
      level,
      'Puhetehtävä',
      (plain?.speaking ?? []).flatMap(({ id, title, write }) =>
        written(`${title}: ${write}`, record.texts[id]),
      ),
    ),
    ...under(
      level,
      'Pohdinta',
      [...reflections, ...(plain?.reflections ?? [])].flatMap(({ id, task }) =>
        written(task, record.texts[id]),
      ),
    ),
  ];
}

/** How the questions went, those that have not been tried, too; nothing when none has. */
function resultParts(
  questions: readonly AskedQuestion[],
  { answers }: LearnerRecord,
): HandInPart[] {
  if (!questions.some(({ id }) => answers[id])) return [];
  const ready = questions.filter(({ id }) => answers[id]?.right).length;
  return [
    paragraph(`Valmiina ${ready}/${questions.length}.`),
    {
      kind: 'list',
      items: questions.map((question) => {
        const answer = answers[question.id];
        return `${question.title} – ${answer ? resultWord(question, answer) : 'ei vielä vastattu'}`;
      }),
    },
  ];
}

/** How a question went; when not at once, with the first answer: the file carries it, so the document tells it. */
function resultWord(
  question: AskedQuestion,
  { right, attempts, first }: LearnerRecord['answers'][string],
): string {
  if (question.kind === 'open') return right ? 'vastattu' : 'kesken';
  if (right && attempts <= 1) return 'oikein ensimmäisellä yrityksellä';
  const tries = attempts === 1 ? '1 yritys' : `${attempts} yritystä`;
  return [`${right ? 'oikein' : 'ei vielä oikein'}, ${tries}`, describeFirst(question, first)]
    .filter(Boolean)
    .join('. ');
}

/** How an encounter that was walked to its end went; at each step what was said and what was chosen. */
function walkParts(encounter: AskedEncounter, path: readonly number[] = []): HandInPart[] {
  const walked = walk(encounter, path);
  if (walked.length < encounter.steps.length) return [];
  const items = walked.map(
    ({ turn: { customer, line }, choice }) =>
      `${customer}: ${line} Valinta: ${choice.text} (${TRUST_CHANGED[choice.trust].toLowerCase()})`,
  );
  const result = describeWalk(
    walked.map(({ choice: { trust, best } }) => ({ trust, best: best === true })),
  );
  return [paragraph(`${capitalized(encounter.trade)}. ${result}`), { kind: 'steps', items }];
}

/** How the starting test went, each time that is kept. */
function testParts({ chapters, whole }: Asked, { tests }: LearnerRecord): HandInPart[] {
  const items = describeTests(tests, testKey(whole.situations), chapters);
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function sideParts({ tensions }: Asked['whole'], { sides }: LearnerRecord): HandInPart[] {
  const items = tensions.flatMap(({ id, question, sides: views }) => {
    const side = views[sides[id] ?? -1];
    return side ? [`${question} Lähempänä omaa ajatustani: ${side.view}`] : [];
  });
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

const paragraph = (text: string): HandInPart => ({ kind: 'paragraph', text });

/** What was asked and what the learner wrote. */
function written(task: string, text: string | undefined): HandInPart[] {
  const own = ownWords(text);
  return own.length > 0 ? [paragraph(task), ...own] : [];
}

function ownWords(text = ''): HandInPart[] {
  const lines = withoutControls(text)
    .toWellFormed()
    .trim()
    .split(/\r\n?|\n/);
  return lines.some(Boolean) ? [{ kind: 'own', lines }] : [];
}

/** Parts under their heading; nothing when there are none. */
const under = (level: 2 | 3, text: string, parts: HandInPart[]): HandInPart[] =>
  parts.length > 0 ? [{ kind: 'heading', level, text }, ...parts] : [];

/** A teacher gets of the record what the document tells: nothing of other chapters travels unseen. */
function recordOf(chapters: readonly AskedChapter[], record: LearnerRecord): LearnerRecord {
  const ids = new Set(
    chapters.flatMap(({ questions, plain, encounters, reflections }) =>
      [
        ...questions,
        ...encounters,
        ...reflections,
        ...(plain
          ? [...plain.questions, ...plain.encounters, ...plain.speaking, ...plain.reflections]
          : []),
      ].map(({ id }) => id),
    ),
  );
  const slugs = new Set(chapters.flatMap(({ slug }) => [slug, plainRecordId(slug)]));
  return {
    ...emptyRecord(),
    read: record.read.filter((slug) => slugs.has(slug)),
    answers: only(record.answers, ids),
    texts: only(record.texts, ids),
    paths: only(record.paths, ids),
    best: only(record.best, ids),
  };
}

function wholeRecordOf({ chapters, whole }: Asked, record: LearnerRecord): LearnerRecord {
  const ofChapters = recordOf(chapters, record);
  return {
    ...ofChapters,
    texts: { ...ofChapters.texts, ...only(record.texts, new Set([PROMISE_TRIED])) },
    sides: only(record.sides, new Set(whole.tensions.map(({ id }) => id))),
    tests: record.tests,
    promise: record.promise,
  };
}

const only = <T>(all: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
