import { passFlag, type Arc, type Flags, type Transducer } from './transducer.ts';

/** A place in the transducer that a base form leads to, with the letters on the way. */
interface Place {
  letters: string;
  state: number;
  flags: Flags;
}

const MOST_PLACES = 600;
const MOST_STEPS = 2_000_000;
const LONGEST_ENDING = 45;
/** Outputs that begin another word or a clitic: what comes behind them is no form of this word. */
const ENDS = new Set(['[Bc]', '[Bh]', '[Xp]', '[Fkaan]', '[Fkin]', '[Fko]', '[Re]']);
const PARTICIPLES = new Set(['[Rv]', '[Ru]', '[Rt]', '[Ra]', '[Rm]']);

/** Makes the inflected forms of Voikko's words. */
export class Inflector {
  #transducer: Transducer;
  #places = new Map<string, Place[]>();
  #endings = new Map<string, string[]>();

  constructor(transducer: Transducer) {
    this.#transducer = transducer;
  }

  /**
   * Every form of a word, possessive suffixes included, clitics not.
   *
   * @param start - Voikko's output for the word up to the end of its base form (`…[X]`).
   * @param verb - Participles and their forms belong to it, too.
   */
  forms(start: string, verb: boolean): Set<string> {
    const forms = new Set<string>();
    let places = this.#places.get(start);
    if (!places) this.#places.set(start, (places = this.#placesOf(start)));
    for (const place of places) {
      const name = `${place.state} ${verb} ${place.flags.join()}`;
      let endings = this.#endings.get(name);
      if (!endings) this.#endings.set(name, (endings = this.#endingsOf(place, verb)));
      for (const ending of endings) forms.add((place.letters + ending).toLowerCase());
    }
    withoutClitics(forms);
    return forms;
  }

  /** Every place whose output so far is exactly the wanted one. */
  #placesOf(wanted: string): Place[] {
    const found: Place[] = [];
    const flags: Flags = new Uint16Array(this.#transducer.flagCount);
    let steps = 0;
    const walk = (state: number, letters: string, length: number) => {
      if (length === wanted.length) found.push({ letters, state, flags: flags.slice() });
      if (found.length >= MOST_PLACES || (steps += 1) > MOST_STEPS / 10) return;
      for (const { input, output, target, flag } of this.#transducer.state(state).arcs) {
        if (output ? !wanted.startsWith(output, length) : length === wanted.length) continue;
        through(flag, flags, () => walk(target, letters + input, length + output.length));
      }
    };
    walk(0, '', 0);
    return found;
  }

  #endingsOf({ state: start, flags: startFlags }: Place, verb: boolean): string[] {
    const endings: string[] = [];
    const flags = startFlags.slice();
    let steps = 0;
    const walk = (number: number, letters: string, derived: boolean, participle: boolean) => {
      if ((steps += 1) > MOST_STEPS) return;
      const state = this.#transducer.state(number);
      if (state.final && (!derived || participle)) endings.push(letters);
      if (letters.length > LONGEST_ENDING) return;
      for (const { input, output, target, flag } of state.arcs) {
        if (ENDS.has(output)) continue;
        const derives = output === '[Xj]';
        const isParticiple = PARTICIPLES.has(output);
        if ((derives && (!verb || derived)) || (isParticiple && !verb)) continue;
        through(flag, flags, () =>
          walk(target, letters + input, derived || derives, participle || isParticiple),
        );
      }
    };
    walk(start, '', false, false);
    return endings;
  }
}

/** Goes on where the arc's flag lets it, with the flag's value for as long as it is there. */
function through(flag: Arc['flag'], flags: Flags, go: () => void): void {
  if (!flag) return go();
  const passed = passFlag(flag, flags);
  if (passed === undefined) return;
  const before = flags[flag.feature] ?? 0;
  flags[flag.feature] = passed;
  go();
  flags[flag.feature] = before;
}

/** Takes out forms that are another form of the same word with -han, -pa, -pas, -pahan, -kos. */
function withoutClitics(forms: Set<string>): void {
  for (const form of [...forms]) {
    const clitic = /(?:p[aä]h[aä]n|p[aä]s|p[aä]|h[aä]n|(?<=k[oö]|h[aä]n|p[aä])s)$/.exec(form)?.[0];
    if (!clitic || form.length - clitic.length < 2) continue;
    if (forms.has(form.slice(0, -clitic.length))) forms.delete(form);
  }
}
