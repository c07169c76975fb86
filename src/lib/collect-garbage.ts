import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: NodeJS.GCFunction | undefined;

/** Gives back the memory of what is no longer in use, where V8 by itself would wait. */
export function collectGarbage(options: NodeJS.GCOptions): void {
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as NodeJS.GCFunction;
  void collect(options);
}

/** Gives back all of it, e.g. before threads take theirs. */
export const collectAllGarbage = (): void => {
  collectGarbage({ type: 'major', flavor: 'last-resort' });
};
