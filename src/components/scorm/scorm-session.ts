import {
  isComplete,
  packProgress,
  scoreOf,
  timespan,
  unpackProgress,
  type ScormProgress,
} from '../../lib/reader/scorm-progress.ts';
import type { Scorm12Api } from './scorm-api.ts';

/** The chapter's questions, by id. */
interface Questions {
  all: readonly string[];
  /** Those that can be right or wrong. */
  graded: readonly string[];
}

/** A visit to a package in a learning platform, from `LMSInitialize` to `LMSFinish`. */
export class ScormSession {
  progress: ScormProgress;
  /** Whether the platform's copy of the learner's texts is shorter than the text. */
  cut = false;
  #api: Scorm12Api;
  #questions: Questions;
  #completed: boolean;
  #score: string;
  #reports: boolean;
  #finished = false;

  /** @returns Nothing when the platform refuses; the page then works as if there were none. */
  static begin(api: Scorm12Api, questions: Questions): ScormSession | undefined {
    try {
      // Some platforms give true, not "true".
      return String(api.LMSInitialize('')) === 'true'
        ? new ScormSession(api, questions)
        : undefined;
    } catch {
      return undefined;
    }
  }

  private constructor(api: Scorm12Api, questions: Questions) {
    this.#api = api;
    this.#questions = questions;
    this.progress = unpackProgress(this.#get('cmi.suspend_data'));
    const status = this.#get('cmi.core.lesson_status');
    this.#completed = ['completed', 'passed', 'failed'].includes(status);
    this.#score = this.#get('cmi.core.score.raw');
    // Looking through a finished attempt, or as a teacher, reports nothing.
    this.#reports = !['browse', 'review'].includes(this.#get('cmi.core.lesson_mode'));
    if (this.#reports && (status === 'not attempted' || status === '')) {
      this.#set('cmi.core.lesson_status', 'incomplete');
      this.commit();
    }
  }

  get completed(): boolean {
    return this.#completed;
  }

  /** As the platform has it, 0–100; empty when it has none. */
  get score(): string {
    return this.#score;
  }

  /** Keeps the progress; the first time that all has been answered, reports completion and score. */
  keep(progress: ScormProgress): void {
    this.progress = progress;
    const { text, cut } = packProgress(progress);
    this.cut = cut;
    this.#set('cmi.suspend_data', text);
    if (this.#completed || !this.#reports || !isComplete(progress, this.#questions.all)) return;
    const score = scoreOf(progress, this.#questions.graded);
    if (score !== undefined) {
      this.#set('cmi.core.score.min', '0');
      this.#set('cmi.core.score.max', '100');
      this.#set('cmi.core.score.raw', String(score));
      this.#score = String(score);
    }
    this.#set('cmi.core.lesson_status', 'completed');
    this.#completed = true;
    this.commit();
  }

  /**
   * Tells what was answered to a question, for the teacher's report. A platform that keeps no such
   * thing goes without.
   *
   * @param interaction - Elements of a `cmi.interactions.n`, the id first.
   */
  report(interaction: readonly (readonly [name: string, value: string])[]): void {
    if (!this.#reports) return;
    const place = this.#get('cmi.interactions._count');
    if (!/^\d+$/.test(place)) return;
    for (const [name, value] of interaction)
      if (!this.#set(`cmi.interactions.${place}.${name}`, value)) return;
  }

  commit(): void {
    if (!this.#finished) this.#try(() => this.#api.LMSCommit(''));
  }

  /** Ends the visit, once. @param seconds - How long it lasted. */
  finish(seconds: number): void {
    if (this.#finished) return;
    this.#set('cmi.core.session_time', timespan(seconds));
    this.#set('cmi.core.exit', 'suspend');
    this.commit();
    this.#finished = true;
    this.#try(() => this.#api.LMSFinish(''));
  }

  #get(element: string): string {
    return String(this.#try(() => this.#api.LMSGetValue(element)) ?? '');
  }

  /** @returns Whether the platform took it. */
  #set(element: string, value: string): boolean {
    if (this.#finished) return false;
    return String(this.#try(() => this.#api.LMSSetValue(element, value))) === 'true';
  }

  /** A platform's own fault must not stop the page. */
  #try<T>(call: () => T): T | undefined {
    try {
      return call();
    } catch {
      return undefined;
    }
  }
}
