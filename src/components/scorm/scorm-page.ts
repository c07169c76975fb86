/**
 * Ties the page of a SCORM package to the learning platform. In an embed view on the site it does
 * nothing. It has to run before the exercises' elements: they read the record that is filled here.
 */
import { emptyRecord, type LearnerRecord } from '../../lib/reader/learner-record.ts';
import { interactionOf } from '../../lib/reader/scorm-interaction.ts';
import { withAnswer, type ScormProgress } from '../../lib/reader/scorm-progress.ts';
import { element } from '../site/element.ts';
import type { EncounterPlayer } from '../learn/encounter-player.element.ts';
import type { SelfCheckQuestion } from '../learn/self-check-question.element.ts';
import { changeRecord, followRecord, keepRecordIn } from '../learn/store.ts';
import { findApi } from './scorm-api.ts';
import { askedIn, ownTextIn } from './scorm-question.ts';
import { ScormSession } from './scorm-session.ts';
import { statusText } from './scorm-status.ts';

const isPackage = 'scorm' in document.documentElement.dataset;
const questions = [...document.querySelectorAll<SelfCheckQuestion>('self-check-question')];
const ids = (of: HTMLElement[]) => of.map(({ dataset }) => dataset['question'] ?? '');

function begin(): ScormSession | undefined {
  if (!isPackage) return undefined;
  // The platform's own address belongs to the school: nothing of the learner is left in its storage.
  const memory = new Map<string, string>();
  keepRecordIn({
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => memory.set(key, value),
    removeItem: (key) => memory.delete(key),
  });
  const api = findApi(window);
  return (
    api &&
    ScormSession.begin(api, {
      all: ids(questions),
      graded: ids(questions.filter(({ dataset }) => dataset['kind'] !== 'open')),
    })
  );
}

const session = begin();
if (session) changeRecord(() => recordOf(session.progress));

/** The learner's record as the exercises' elements know it. */
function recordOf({ answers, paths, texts }: ScormProgress): LearnerRecord {
  const known = Object.entries(answers).map(
    ([id, { first, right, attempts }]) => [id, { right, attempts: first ? 1 : attempts }] as const,
  );
  return { ...emptyRecord(), answers: Object.fromEntries(known), paths, texts };
}

/** Brings back what the learner had done, and from then on tells the platform. To run after the elements. */
export function followInPlatform(): void {
  if (!isPackage) return;
  const line = statusLine();
  const isPlain = document.querySelector('.plain-text') !== null;
  const say = () => {
    line.textContent = statusText(session, isPlain);
  };
  if (!session) {
    say();
    return;
  }
  const { answers, paths } = session.progress;
  for (const question of questions) {
    const answer = answers[question.dataset['question'] ?? ''];
    if (answer) question.restore(answer.last);
  }
  for (const encounter of document.querySelectorAll<EncounterPlayer>('encounter-player'))
    encounter.restore(paths[encounter.dataset['encounter'] ?? ''] ?? []);

  document.addEventListener('question-checked', ({ detail, target }) => {
    const isFirst = !Object.hasOwn(session.progress.answers, detail.question);
    if (isFirst && target instanceof HTMLElement)
      session.report(interactionOf(askedIn(target), detail, ownTextIn(target)));
    session.keep(withAnswer(session.progress, detail));
    session.commit();
    say();
  });
  document.addEventListener('encounter-stepped', ({ detail: { encounter, path } }) => {
    const { progress } = session;
    session.keep({ ...progress, paths: { ...progress.paths, [encounter]: path } });
  });
  followRecord(({ texts }) => {
    if (JSON.stringify(texts) === JSON.stringify(session.progress.texts)) return;
    session.keep({ ...session.progress, texts });
    say();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.commit();
  });
  addEventListener('pagehide', () => session.finish(performance.now() / 1000));
  // Back from the browser's cache the visit is over: a new one has to begin.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  say();
}

function statusLine(): HTMLElement {
  const line = element('p', 'scorm-status furniture');
  line.setAttribute('role', 'status');
  document.querySelector('self-check')?.before(line);
  return line;
}
