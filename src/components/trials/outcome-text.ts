import type { Outcome } from '../../lib/out/trials.ts';

const TEXTS: Readonly<Record<Outcome, string>> = {
  passed: 'kunnossa',
  failed: 'epäonnistui',
  skipped: 'ei ajettu',
};

/** How a trial went, as readers are told. */
export const outcomeText = (outcome: Outcome): string => TEXTS[outcome];
