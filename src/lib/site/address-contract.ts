/**
 * The link contract: every page address and every id that one could ever link to stays, or leads to
 * where its content is now. `content/addresses.yaml` holds it.
 */
import { didYouMean } from '../content/check/nearest.ts';
import type { Problem } from '../content/check/problem.ts';
import type { ReadYaml } from '../content/check/yaml-text.ts';
import { CONTRACT_FILE, PLACE, type Contract } from '../content/contract-schema.ts';

/** A page of the built site, as far as links to it go. */
export interface BuiltPage {
  ids: ReadonlySet<string>;
  /** Ids that others may link to, in their order, with the words that stand there. */
  places: ReadonlyMap<string, string>;
  title: string;
  /** True for a page that only leads to another address. */
  forwards: boolean;
}

/** The built site: pages by address, `/luvut/asenne/`. */
export type BuiltSite = ReadonlyMap<string, BuiltPage>;

const pageOf = (address: string) => address.split('#')[0] ?? address;
const idOf = (address: string): string | undefined => address.split('#')[1];

/**
 * Where an address leads once every forwarding has been followed.
 *
 * @returns The last address, or nothing when the way goes round in a ring.
 */
export function landing(
  address: string,
  forwarding: Contract['forwarding'],
  seen: readonly string[] = [],
): string | undefined {
  if (seen.includes(address)) return undefined;
  const next = forwarding[address] ?? pageForwarding(address, forwarding);
  return next === undefined ? address : landing(next, forwarding, [...seen, address]);
}

/** A section of a moved page goes to the section of the same id on the new page. */
function pageForwarding(address: string, forwarding: Contract['forwarding']): string | undefined {
  const id = idOf(address);
  const page = id === undefined ? undefined : forwarding[pageOf(address)];
  return page === undefined || page.includes('#') ? page : `${page}#${id}`;
}

function exists(address: string, site: BuiltSite): boolean {
  const page = site.get(pageOf(address));
  const id = idOf(address);
  return page !== undefined && !page.forwards && (id === undefined || page.ids.has(id));
}

/** Every recorded address, pages before their sections. */
export function recorded({ addresses }: Pick<Contract, 'addresses'>): string[] {
  return Object.entries(addresses).flatMap(([page, ids]) => [
    page,
    ...ids.map((id) => `${page}#${id}`),
  ]);
}

/** Addresses of the built site that are not recorded yet. */
export function unrecorded(contract: Contract, site: BuiltSite): string[] {
  const known = new Set(recorded(contract));
  return [...site]
    .flatMap(([page, { places, forwards }]) =>
      forwards ? [] : [page, ...[...places.keys()].map((id) => `${page}#${id}`)],
    )
    .filter((address) => !known.has(address));
}

/**
 * Holds the built site against the contract.
 *
 * @param read - The contract as read; without a value nothing is said, since the content check told why.
 * @param site - The built site.
 */
export function checkContract(read: ReadYaml<Contract>, site: BuiltSite): Problem[] {
  const contract = read.value;
  if (!contract) return [];
  return [
    ...checkForwarding(contract, read.lineOf, site),
    ...checkRecorded(contract, read.lineOf, site),
    ...checkNewNames(contract, site),
  ].map((problem) => ({ file: CONTRACT_FILE, ...problem }));
}

type LineOf = ReadYaml<Contract>['lineOf'];
type Found = Omit<Problem, 'file'> & { file?: string };

function checkForwarding({ forwarding }: Contract, lineOf: LineOf, site: BuiltSite): Found[] {
  return Object.entries(forwarding).flatMap(([from, to]): Found[] => {
    const line = lineOf(['forwarding', from]);
    const end = landing(from, forwarding);
    if (end === undefined) {
      return [
        {
          line,
          cause: `Siirto ${from} kiertää kehää eikä vie mihinkään.`,
          cure: 'Korjaa siirrot niin, että viimeinen osoite on sivu, joka on olemassa.',
        },
      ];
    }
    if (exists(from, site)) {
      return [
        {
          line,
          cause: `Osoitteessa ${from} on yhä sisältöä, joten siirtoa ei voi tehdä.`,
          cure: 'Poista siirto tai vanha kohta.',
        },
      ];
    }
    if (exists(end, site)) return [];
    return [
      {
        line,
        cause: `Siirto ${from} vie osoitteeseen ${end}, jota ei ole.`,
        cure: `Korjaa osoite ${to === end ? '' : `(${to}) `}sellaiseksi, joka on olemassa.${suggest(end, site)}`,
      },
    ];
  });
}

function checkRecorded(contract: Contract, lineOf: LineOf, site: BuiltSite): Found[] {
  const { addresses, forwarding } = contract;
  return Object.entries(addresses).flatMap(([page, ids]) => {
    const moved = forwarding[page];
    if (moved === undefined && !exists(page, site)) {
      return [vanished(page, lineOf(['addresses', page]), site)];
    }
    return ids.flatMap((id, index) => {
      const address = `${page}#${id}`;
      // What is wrong with a forwarding is told where it stands.
      if (forwarding[address] !== undefined || exists(address, site)) return [];
      const line = lineOf(['addresses', page, index]);
      if (moved === undefined) return [vanished(address, line, site)];
      const end = landing(address, forwarding);
      if (end === undefined || exists(end, site) || !exists(pageOf(end), site)) return [];
      return [
        {
          line,
          cause: `Sivu ${page} on siirretty, mutta sen kohdalla #${id} ei ole paikkaa sivulla ${pageOf(end)}.`,
          cure: `Kerro kohdassa forwarding, minne se vie: lisää rivi ${address}: ${pageOf(end)}#…`,
        },
      ];
    });
  });
}

function vanished(address: string, line: number | undefined, site: BuiltSite): Found {
  const id = idOf(address);
  const what = id === undefined ? 'Sivua' : 'Kohtaa';
  const file = fileOf(address);
  return {
    line,
    cause: `${what} ${address} ei enää ole, vaikka osoite on luvattu pysyväksi.${file ? ` Se on ollut tiedostossa ${file}.` : ''}`,
    cure: `Palauta ${id === undefined ? 'sivu' : `kohta tunnuksella ${id}`} tai kerro kohdassa forwarding, minne osoite nyt vie: lisää rivi ${address}: /uusi/osoite/${suggest(address, site)}`,
  };
}

const suggest = (address: string, site: BuiltSite) => {
  const page = site.get(pageOf(address));
  const known = page
    ? [...page.places.keys()].map((id) => `${pageOf(address)}#${id}`)
    : [...site.keys()];
  return didYouMean(address, known, (one) => one);
};

/** Where an author finds what stood at an address. */
function fileOf(address: string): string | undefined {
  const [first, second, third] = pageOf(address).split('/').filter(Boolean);
  if (first === 'luvut' && second) {
    return `content/chapters/${second}/${third === 'selko' ? 'selko' : 'index'}.mdx tai saman kansion tehtävissä`;
  }
  if (first === 'sanasto' && idOf(address)) return 'content/glossary.yaml';
  if (first === 'lahteet' && idOf(address)) return 'content/sources.yaml';
  return undefined;
}

/** Only what suits an address may become one that stays. */
function checkNewNames(contract: Contract, site: BuiltSite): Found[] {
  return unrecorded(contract, site)
    .filter((address) => !PLACE.test(address))
    .map((address) => ({
      cause: `Uusi osoite ${address} ei sovi pysyväksi osoitteeksi.`,
      cure: 'Käytä osoitteissa ja tunnuksissa vain pieniä kirjaimia a–z, numeroita ja yhdysviivoja.',
    }));
}

/** The contract as plain text: every address that is promised, one a line, sorted. */
export function contractText(contract: Contract): string {
  const all = new Set([...recorded(contract), ...Object.keys(contract.forwarding)]);
  return `${[...all].sort().join('\n')}\n`;
}
