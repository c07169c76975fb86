/** What the last recorded run of the tests tried and how it went; `npm run record` writes it. */
import { z } from 'astro/zod';
import record from '../../trials.json' with { type: 'json' };

const outcome = z.enum(['passed', 'failed', 'skipped']);
const trial = z.strictObject({ title: z.string(), outcome });
const counted = z.strictObject({ id: z.string(), tests: z.number().int(), outcome });

const trialsSchema = z.strictObject({
  /** Day of the run, e.g. `2026-11-22`. */
  date: z.iso.date(),
  browser: z.string(),
  pages: z.number().int(),
  /** Names of the modes that every page was opened in, as the tests name them. */
  modes: z.array(z.string()),
  /** Runs of axe, and what they found. */
  axe: z.strictObject({ runs: z.number().int(), failed: z.number().int() }),
  /** Pages whose every control was walked through with Tab. */
  keyboard: z.strictObject({ pages: z.number().int(), failed: z.number().int() }),
  markup: z.array(trial),
  /** Addresses of the link contract, and whether all of them answered. */
  addresses: z.strictObject({ count: z.number().int(), outcome }),
  /** Faults in the browser, by the file of their tests. */
  faults: z.array(counted),
  /** What the build refuses: `B-01` …, with the number of tests. */
  refusals: z.array(counted),
  tests: z.strictObject({
    passed: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
  }),
});

export type Trials = z.infer<typeof trialsSchema>;
export type Outcome = z.infer<typeof outcome>;

/** @throws {Error} when the record is not of its shape. */
export const readTrials = (): Trials => trialsSchema.parse(record);
