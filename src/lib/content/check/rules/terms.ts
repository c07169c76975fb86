import { checkRepeated, checkUnknown, idAt, idsOf } from '../common-mistakes.ts';
import { FILES, type Content } from '../content.ts';
import type { ReadText } from '../mdx-text.ts';
import type { Problem } from '../problem.ts';
import { checkOrder, isToldOfFolder } from './order.ts';

/** Every term that is marked is in the glossary, once a text; every term of the glossary is marked. */
export function checkTerms(content: Content): Problem[] {
  const { glossary, texts } = content;
  const seeAlso = (glossary.value ?? []).flatMap((term, index) =>
    term.seeAlso.map((id, place) => idAt(glossary, [index, 'seeAlso', place], id)),
  );
  return [
    ...checkUnknown([...texts.flatMap(marksIn), ...seeAlso], idsOf(glossary.value), ({ id }) => ({
      cause: `Termiä ”${id}” ei ole sanastossa.`,
      cure: `Lisää termi tiedostoon ${FILES.glossary} tai korjaa tunnus.`,
    })),
    // A second mark in the same text would only disturb.
    ...texts.flatMap((text) =>
      checkRepeated(marksIn(text), ({ id }, first) => ({
        cause: `Termi ”${id}” on merkitty jo rivillä ${first.line}.`,
        cure: 'Merkitse vain ensimmäinen esiintymä: poista tästä <Termi …> ja </Termi> ja jätä sana.',
      })),
    ),
    ...checkPlainWords(content),
    ...checkWords(content),
    ...checkUnused(content),
  ];
}

const marksIn = ({ file, outline }: ReadText<unknown>) =>
  (outline?.terms ?? [])
    .filter(({ target }) => target !== '')
    .map(({ target, line }) => ({ id: target, file, line }));

/** Plain Finnish explains a word in plain Finnish. */
function checkPlainWords({ glossary, chapters }: Content): Problem[] {
  const unexplained = new Set(
    (glossary.value ?? []).filter(({ plain }) => !plain).map(({ id }) => id),
  );
  return chapters
    .flatMap(({ plain }) => (plain ? marksIn(plain) : []))
    .filter(({ id }) => unexplained.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      cause: `Termillä ”${id}” ei ole selitystä selkosuomeksi.`,
      cure: `Lisää termille kenttä plain tiedostoon ${FILES.glossary}, tai poista merkintä.`,
    }));
}

/** A word leads to one term only, so that a reader who looks it up finds one meaning. */
function checkWords({ glossary }: Content): Problem[] {
  const words = (glossary.value ?? [])
    .flatMap(({ term, aliases }, index) => [
      { word: term, path: [index, 'term'] },
      ...aliases.map((word, place) => ({ word, path: [index, 'aliases', place] })),
    ])
    .map(({ word, path }) => ({ ...idAt(glossary, path, word.toLocaleLowerCase('fi')), word }));
  return checkRepeated(words, ({ word }, first) => ({
    cause: `Sana ”${word}” on sanastossa kahdesti, ensimmäisen kerran rivillä ${first.line}.`,
    cure: 'Yhdistä termit tai poista sana toisesta.',
  }));
}

/** Only said when all chapters could be read: else a term may be in one that could not. */
function checkUnused(content: Content): Problem[] {
  const { glossary, module, chapters } = content;
  const allRead = chapters.every(({ text }) => text.outline);
  const orderFaults = module.problems.filter((problem) => !isToldOfFolder(problem, content));
  if (!allRead || orderFaults.length > 0 || checkOrder(content).length > 0) return [];
  const used = new Set(chapters.flatMap(({ text }) => marksIn(text).map(({ id }) => id)));
  return (glossary.value ?? []).flatMap(({ id, term }, index) => {
    if (used.has(id)) return [];
    const line = glossary.lineOf([index, 'id']);
    const cause = `Termiä ”${term}” ei käytetä missään luvussa.`;
    const cure = `Merkitse se tekstiin: <Termi id="${id}">…</Termi>, tai poista termi.`;
    return [{ file: FILES.glossary, line, cause, cure }];
  });
}
