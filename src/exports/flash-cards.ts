import { sentence } from '../lib/finnish-numbers.ts';
import type { PublishedChapter, PublishedModule } from '../lib/published-module.ts';
import { schoolFilePath } from '../lib/school-files.ts';
import { type ExportFile, utf8 } from './export-file.ts';

interface Card {
  front: string;
  back: string;
}

/** Flash cards, two columns with a tab between, for the whole module and for every chapter. */
export function flashCards(module: PublishedModule): ExportFile[] {
  const cardsOf = (chapters: PublishedChapter[]) => {
    const slugs = chapters.map(({ slug }) => slug);
    const whole = chapters.length === module.chapters.length;
    return [
      ...module.glossary
        .filter((term) => whole || term.chapters.some((slug) => slugs.includes(slug)))
        .map(termCard),
      ...chapters.flatMap(principleCards),
    ];
  };
  const file = (chapters: PublishedChapter[], address: string, slug?: string): ExportFile => ({
    path: schoolFilePath('cards', slug),
    bytes: utf8([...cardsOf(chapters), originCard(module, address)].map(tsvRow).join('')),
  });
  return [
    file(module.chapters, module.address),
    ...module.chapters.map((chapter) => file([chapter], chapter.address, chapter.slug)),
  ];
}

function termCard({ term, definition, example }: PublishedModule['glossary'][number]): Card {
  return { front: term, back: `${sentence(definition)} Esimerkki: ${sentence(example)}` };
}

/** Principles that come from the same section are one card: the section's title is what is asked. */
function principleCards({ number, lens, sections, principles }: PublishedChapter): Card[] {
  return sections
    .map(({ id, title }) => ({
      title,
      found: principles.filter(({ section }) => section === id),
    }))
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => ({
      front: `${found.length === 1 ? 'Mikä avainperiaate' : 'Mitkä avainperiaatteet'}? Luku ${number}, ${lens}: ”${title}”`,
      back: found.map(({ text, label }) => (label ? `${text} (${label})` : text)).join(' '),
    }));
}

/** The licence asks for it, and neither Anki nor Quizlet shares a way to say it outside the cards. */
function originCard({ name, edition, licence }: PublishedModule, address: string): Card {
  return {
    front: 'Mistä nämä kortit ovat?',
    back: `${name}, laitos ${edition.number}, ${licence.name}, ${address}`,
  };
}

/**
 * A row of two fields. Tabs and line breaks end a field, and a straight quotation mark at its start
 * makes readers look for a closing one: the first become spaces, the second a Finnish one.
 */
export function tsvRow({ front, back }: Card): string {
  const field = (text: string) =>
    text
      .replace(/[ \t\r\n]+/g, ' ')
      .replaceAll('"', '”')
      .trim();
  return `${field(front)}\t${field(back)}\n`;
}
