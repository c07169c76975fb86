import type { Section } from './site-text.ts';
import { ask } from './voikko.ts';

/** A query with what it should find. */
export interface Case {
  kind: string;
  query: string;
  /** What the reader meant: base forms, one a word; empty for a word that is not on the site. */
  meant: string[];
  /** The word before the slip of the finger, or before anything else was done to it. */
  source?: string;
}

const CASE_ENDINGS =
  'n ssa stä sta lla llä lta ltä lle ksi na nä t en jen ien ita itä ja jä issa issä ista istä illa illä ilta iltä ille iksi ihin tta ttä han hin seen mme tte vat vät isi isin i imme mass mättä matta malla mällä va vä nut nyt tu ty taan tään'.split(
    ' ',
  );
const OWN_ENDINGS = 'ni si nsa nsä mme nne kin ko kö kaan kään han hän pa pä nikin mmekin'.split(
  ' ',
);
const LETTERS = 'aeioukltnsmpvrjhdyäö';
const ABSENT =
  'kirahvi polkupyörä traktori lumiukko astronautti krokotiili mansikka sukellusvene perunamuusi kukkakaali dinosaurus jääkiekko hammasharja lentokone pyramidi saksofoni viulu harppu kilpikonna majakka purjevene trampoliini kaktus papukaija hiiva vohveli juustohöylä ukkonen revontulet tulivuori vuorovesi magneetti avaruus kvanttifysiikka logaritmi derivaatta sieni kantarelli hirvi karhu ahma majava kirveessä hirvelle lumiukkoa mansikoita kanat kana tammi vaahtera pihlaja kuusama ruusupensas'.split(
    ' ',
  );

/** Base forms that name something, yet only ask or hold a question together; they need not be met. */
const ASKING = new Set(
  'olla voida saada pitää täytyä tehdä tulla mennä kuulua liittyä haluta tarvita löytyä löytää etsiä ruveta alkaa kestää esimerkki millainen sellainen tällainen kaikki sama yksi eri itse muu moni ensi jälki aika ohje apu käsite termi ero merkitys tarkoittaa merkitä selittää kertoa tietää kannattaa huomata takainen mukaan kautta hyvä paljo kyllin vähä'.split(
    ' ',
  ),
);

/** A small seeded generator (mulberry32). */
export function randomOf(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const undotted = (word: string) => word.replace(/[äå]/g, 'a').replaceAll('ö', 'o');

/** Queries of every class from the words of the site. @param count - Of each class. */
export function makeCases(sections: readonly Section[], count: number, seed: number): Case[] {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const shuffle = <T>(from: readonly T[]): T[] =>
    from
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const all = new Set(sections.flatMap(({ words }) => words));
  const said = ask(all);
  const clear = [...all].filter((word) => said(word).clear && /^\p{L}{3,}$/u.test(word));
  const baseOf = (word: string) => said(word).meant;
  const bases = new Set([...all].flatMap((word) => said(word).bases));
  ask(bases);
  ask([...clear].map(undotted));
  const slips = shuffle(clear.filter((word) => word.length >= 5)).map((word) => ({
    source: word,
    query: slip(word, random),
    meant: [baseOf(word)],
  }));
  ask(slips.map(({ query }) => query));
  const cases: Case[] = [];
  const add = (kind: string, made: Iterable<Omit<Case, 'kind'>>) => {
    let left = count;
    for (const one of made) {
      if ((left -= 1) < 0) break;
      cases.push({ kind, ...one });
    }
  };
  const isClear = (word: string, base: string) => {
    const { clear, bases } = ask([word])(word);
    return clear && bases.includes(base);
  };
  const derived = (endings: readonly string[], cut: number) => {
    const drafts = shuffle(clear).flatMap((word) => {
      const stem = word.slice(0, word.length - Math.floor(random() * cut));
      return stem.length < 3
        ? []
        : shuffle(endings)
            .slice(0, 4)
            .map((ending) => ({ query: stem + ending, base: baseOf(word) }));
    });
    ask(drafts.map(({ query }) => query));
    const bare = new Set<string>();
    return drafts
      .filter(({ query, base }) => {
        if (all.has(query) || !isClear(query, base) || bare.has(base)) return false;
        bare.add(base);
        return true;
      })
      .map(({ query, base }) => ({ query, meant: [base] }));
  };
  ask(clear.map(baseOf));
  add(
    'base form',
    shuffle([...new Set(clear.map(baseOf))])
      .filter((base) => isClear(base, base))
      .map((base) => ({ query: base, meant: [base] })),
  );
  add(
    'form in the text',
    shuffle(clear).map((word) => ({ query: word, meant: [baseOf(word)] })),
  );
  add('form not in the text', derived(CASE_ENDINGS, 4));
  add(
    'without dots',
    shuffle(clear.filter((word) => /[äö]/.test(word)))
      .filter(
        (word) =>
          !all.has(undotted(word)) && ask([undotted(word)])(undotted(word)).bases.length === 0,
      )
      .map((word) => ({ query: undotted(word), meant: [baseOf(word)] })),
  );
  const naming = new Set(clear.filter((word) => said(word).names && !ASKING.has(baseOf(word))));
  add(
    'two words',
    shuffle(sections.map(({ words }) => words.filter((word) => naming.has(word))))
      .filter(({ length }) => length > 5)
      .flatMap((own) =>
        Array.from({ length: 4 }, () => {
          const [one, other] = [pick(own), pick(own)];
          return { query: `${one} ${other}`, meant: [baseOf(one), baseOf(other)] };
        }),
      ),
  );
  add('possessive, clitic', derived(OWN_ENDINGS, 2));
  const parts = new Set([...all].flatMap((word) => said(word).parts));
  add(
    'compound part',
    shuffle([...parts])
      .filter((part) => part.length > 2 && isClear(part, part))
      .map((part) => ({ query: part, meant: [part] })),
  );
  add(
    'typo',
    slips.filter(({ query }) => !all.has(query) && ask([query])(query).bases.length === 0),
  );
  const known = ask(ABSENT);
  add(
    'not on the site',
    ABSENT.filter(
      (word) => !known(word).bases.some((base) => bases.has(base) || parts.has(base)),
    ).map((word) => ({ query: word, meant: [] })),
  );
  return cases;
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}
