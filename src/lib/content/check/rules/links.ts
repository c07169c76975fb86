import {
  CHAPTER_PARTS,
  fixedAddresses,
  GLOSSARY,
  LESSON_IDS,
  lessonAddress,
  PRINCIPLES,
  WORKS,
} from '../../addresses.ts';
import { idsOf } from '../common-mistakes.ts';
import type { Content } from '../content.ts';
import { sectionIds, type ReadText } from '../mdx-text.ts';
import { didYouMean } from '../nearest.ts';
import type { Message, Problem } from '../problem.ts';
import type { ReadYaml } from '../yaml-text.ts';

/** Stands for all ids of a page whose own file could not be read: its mistakes are told already. */
const ANY_ID = '*';

/** Every address that content can point to, with the ids on its page. */
type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** Links of texts lead to a page and a place that are there, or to another site that is encrypted. */
export function checkLinks(content: Content): Problem[] {
  const anchors = anchorsOf(content);
  return content.texts.flatMap((text) =>
    (text.outline?.links ?? []).flatMap(({ target, line }) => {
      const message = explainLink(target, text, anchors);
      return message ? [{ file: text.file, line, ...message }] : [];
    }),
  );
}

function anchorsOf({ chapters, texts, glossary, works }: Content): Anchors {
  const slugs = chapters.map(({ slug }) => slug);
  const idsIn = ({ value }: ReadYaml<{ id: string }[]>) => idsOf(value) ?? [ANY_ID];
  const pages: readonly (readonly [address: string, ids: readonly string[]])[] = [
    ...fixedAddresses().map((address) => [address, []] as const),
    ...texts.map((text) => [text.address, placesIn(text)] as const),
    ...chapters.map(
      ({ text }) => [text.address, [...Object.values(CHAPTER_PARTS), ...placesIn(text)]] as const,
    ),
    ...slugs.map((slug) => [lessonAddress(slug), Object.values(LESSON_IDS)] as const),
    [PRINCIPLES, slugs],
    [GLOSSARY, idsIn(glossary)],
    [WORKS, idsIn(works)],
  ];
  return new Map(pages.map(([address, ids]) => [address, new Set(ids)]));
}

/** The ids of a text's sections, as they are and as they must become. */
const placesIn = (text: ReadText<unknown>): string[] =>
  text.outline
    ? [...text.outline.sections.map(({ id }) => id), ...(sectionIds(text) ?? [])]
    : [ANY_ID];

/** What is wrong with a link's target; nothing when it leads somewhere. */
function explainLink(
  target: string,
  text: ReadText<unknown>,
  anchors: Anchors,
): Message | undefined {
  if (/^(https:\/\/|mailto:)/.test(target) && URL.canParse(target)) return undefined;
  const [path = '', id] = target.split('#');
  const ids = path === '' && id !== undefined ? new Set(placesIn(text)) : anchors.get(path);
  if (!ids) return explainAddress(target, path, [...anchors.keys()]);
  if (id === undefined || ids.has(id) || ids.has(ANY_ID)) return undefined;
  const meant = didYouMean(id, ids, (one) => `#${one}`);
  return path === ''
    ? { cause: `Linkki #${id} ei johda mihinkään tällä sivulla.`, cure: `Korjaa tunnus.${meant}` }
    : {
        cause: `Sivulla ${path} ei ole kohtaa #${id}.`,
        cure: `Korjaa tunnus tai jätä se pois.${meant}`,
      };
}

function explainAddress(target: string, path: string, known: readonly string[]): Message {
  const cause = `Linkki ${target} ei johda millekään sivulle.`;
  const slashed = `/${path.replace(/^\/|\/$/g, '')}/`;
  const meant = didYouMean(slashed, known, (address) => address);
  if (slashed === path) return { cause, cure: `Tarkista kirjoitusasu.${meant}` };
  const rule =
    'Oman sivuston osoite alkaa ja päättyy vinoviivaan, esimerkiksi /luvut/asenne/. Muun sivuston osoite alkaa https://.';
  return { cause, cure: /^\w+:/.test(target) ? rule : rule + meant };
}
