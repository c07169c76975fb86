import { sentence } from '../lib/module/finnish-numbers.ts';
import type { PublishedChapter, PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';

interface Card {
  front: string;
  back: string;
  /** Slugs of the chapters that it belongs to; none for all. */
  chapters: readonly string[];
}

/**
 * How Anki is to read the rest (docs.ankiweb.net, Text files): plain text, and tags in a column of their
 * own. Programs that do not know it have to be given the file without these lines.
 */
export const ANKI_HEADER = '#separator:tab\n#html:false\n#tags column:3\n';

/** A tag that Anki shows inside the module's; tags are parted by spaces. */
const tag = (slug?: string) => ['kohtaamisen-taito', slug].filter(Boolean).join('::');

/** Flash cards: front, back and tags with a tab between, for the whole module and for every chapter. */
export function flashCards(module: PublishedModule): ExportFile[] {
  const { chapters, glossary, address } = module;
  const file = (cards: readonly Card[], from: string, slug?: string): ExportFile => ({
    path: schoolFilePath('cards', slug),
    content: ANKI_HEADER + [...cards, originCard(module, from)].map(tsvRow).join(''),
  });
  return [
    file([...glossary.map(termCard), ...chapters.flatMap(principleCards)], address),
    ...chapters.map((chapter) => {
      const terms = glossary.filter((term) => term.chapters.includes(chapter.slug));
      return file(
        [...terms.map(termCard), ...principleCards(chapter)],
        chapter.address,
        chapter.slug,
      );
    }),
  ];
}

function termCard({
  term,
  definition,
  example,
  chapters,
}: PublishedModule['glossary'][number]): Card {
  return {
    front: term,
    back: `${sentence(definition)} Esimerkki: ${sentence(example)}`,
    chapters,
  };
}

/** Principles that come from the same section are one card: the section's title is what is asked. */
function principleCards({ slug, number, lens, sections, principles }: PublishedChapter): Card[] {
  return sections
    .map(({ id, title }) => ({
      title,
      found: principles.filter(({ section }) => section === id),
    }))
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => ({
      front: `${found.length === 1 ? 'Mikä avainperiaate' : 'Mitkä avainperiaatteet'}? Luku ${number}, ${lens}: ”${title}”`,
      back: found.map(({ text, label }) => (label ? `${text} (${label})` : text)).join(' '),
      chapters: [slug],
    }));
}

/** The licence asks for it, and neither Anki nor Quizlet shares a way to say it outside the cards. */
function originCard({ name, edition, licence }: PublishedModule, address: string): Card {
  return {
    front: 'Mistä nämä kortit ovat?',
    back: `${name}, laitos ${edition.number}, ${licence.name}, ${address}`,
    chapters: [],
  };
}

/**
 * A row of three fields. Tabs and line breaks end a field, and a straight quotation mark at its start
 * makes readers look for a closing one: the first become spaces, the second a Finnish one.
 */
export function tsvRow({ front, back, chapters }: Card): string {
  const field = (text: string) =>
    text
      .replace(/[ \t\r\n]+/g, ' ')
      .replaceAll('"', '”')
      .trim();
  const tags = chapters.length > 0 ? chapters.map(tag) : [tag()];
  return `${field(front)}\t${field(back)}\t${tags.join(' ')}\n`;
}
