import { asciiName } from '../ascii-name.ts';
import { checkRepeated, idAt, type Id } from '../common-mistakes.ts';
import { FILES, type Content } from '../content.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** The list of chapters names every folder once and nothing else. */
export function checkOrder(content: Content): Problem[] {
  const { module, chapters } = content;
  if (module.raw === undefined) return [];
  const order = orderOf(content);
  // A name that does not suit an address is told where it stands, so here it counts as mended.
  const slugs = chapters.map(({ slug }) => slug);
  const listed = order.map(({ id }) => asciiName(id));
  const unlisted = new Set(slugs.filter((slug) => !listed.includes(slug)));

  const firsts = order.filter((one, index) => order.findIndex(({ id }) => id === one.id) === index);
  const lost = firsts.filter(({ id }) => id === asciiName(id) && !slugs.includes(id));
  const unknown = lost.map(({ id, file, line }): Problem => {
    const meant = nearest(id, unlisted);
    if (meant !== undefined) unlisted.delete(meant);
    const cure = meant
      ? `Tarkoititko ”${meant}”?`
      : `Tee kansio content/chapters/${id}/ tai poista rivi.`;
    return { file, line, cause: `Lukua ”${id}” ei ole.`, cure };
  });
  return [
    ...checkRepeated(order, ({ id }) => ({
      cause: `Luku ”${id}” on luettelossa kahdesti.`,
      cure: 'Poista toinen rivi.',
    })),
    ...unknown,
    // The misnamed folder's own message says to list it.
    ...chapters
      .filter(({ folder }) => unlisted.has(folder))
      .map(({ folder }) => ({
        file: FILES.module,
        line: module.lineOf(['chapters']),
        cause: `Kansio content/chapters/${folder}/ ei ole lukujen luettelossa.`,
        cure: `Lisää kohtaan chapters rivi ”- ${folder}” siihen paikkaan, johon luku kuuluu.`,
      })),
  ];
}

/** What stands in the list of chapters, whether or not the rest of its file could be read. */
function orderOf({ module }: Content): Id[] {
  const list = (module.raw as { chapters?: unknown } | null)?.chapters;
  if (!Array.isArray(list)) return [];
  return list.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [idAt(module, ['chapters', index], id)] : [],
  );
}

/** Whether a problem of the list of chapters is only what is told of a misnamed folder already. */
export function isToldOfFolder(problem: Problem, content: Content): boolean {
  const misnamed = content.chapters
    .filter(({ folder, slug }) => folder !== slug)
    .map(({ folder }) => folder);
  return orderOf(content).some(
    ({ id, file, line }) => misnamed.includes(id) && problem.file === file && problem.line === line,
  );
}
