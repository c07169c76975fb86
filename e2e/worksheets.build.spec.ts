/** The worksheets and their keys, read as Word reads them and held against the published model. */
import { expect, test } from './fixtures.ts';
import { module, type PublishedQuestion, read } from './school-files.ts';
import { readWord, type WordSection } from './word-file.ts';

const WRITING_LINE = 'Kirjoitusviiva';
const INSTRUCTION = 'Ohje';
const linesIn = ({ paragraphs }: WordSection) =>
  paragraphs.filter(({ style }) => style === WRITING_LINE).length;
const withoutMark = (text: string) => text.replace(/^(___)?\t/, '');

/** Asserts that a section asks a question, and does not answer it. */
function expectAsked(section: WordSection, question: PublishedQuestion) {
  const { paragraphs, tables } = section;
  const at = paragraphs.findIndex(({ style }) => style === INSTRUCTION);
  expect(paragraphs.slice(0, at).map(({ text }) => text)).toEqual(question.stem);
  const rest = paragraphs.slice(at + 1).filter(({ text }) => text !== '');
  const items = rest.map(({ text }) => withoutMark(text));
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      expect(items).toEqual(question.options.map(({ text }) => text));
      expect(rest.every(({ boxes }) => boxes === 1)).toBe(true);
      break;
    case 'sort': {
      const [table] = tables;
      expect(table?.head.slice(1)).toEqual(question.boxes.map(({ name }) => name));
      expect(table?.rows).toEqual(
        question.items.map(({ text }) => ({ item: text, boxes: question.boxes.map(() => 1) })),
      );
      expect(items).toEqual(
        question.boxes.flatMap(({ name, meaning }) => (meaning ? [`${name}: ${meaning}`] : [])),
      );
      break;
    }
    case 'order': {
      const texts = question.items.map(({ text }) => text);
      expect(items).not.toEqual(texts);
      expect([...items].sort()).toEqual([...texts].sort());
      expect(rest.every(({ text }) => text.startsWith('___'))).toBe(true);
      break;
    }
    case 'open':
      expect(items).toEqual([]);
      expect(linesIn(section)).toBeGreaterThan(3);
  }
}

/** What the key has to say of each option or item, verdict first. */
function answersOf(question: PublishedQuestion): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map(({ text, feedback, correct }) => {
        const right = question.kind === 'choice' ? 'Paras' : 'Kyllä';
        return `${correct ? right : 'Ei'}: ${text}\n${feedback}`;
      });
    case 'sort': {
      const names = new Map(question.boxes.map(({ id, name }) => [id, name]));
      return question.items.map(
        ({ text, box, feedback }) => `${names.get(box)}: ${text}\n${feedback}`,
      );
    }
    case 'order':
      return question.items.map(({ text, feedback }, at) => `${at + 1}. ${text}\n${feedback}`);
    case 'open':
      return [...question.model, ...question.look];
  }
}

for (const chapter of module.chapters) {
  const { slug, title, questions, encounters, reflections, situation, address } = chapter;
  const file = (suffix = '') => read(`tiedostot/moniste/${slug}${suffix}.docx`);

  test(`${slug}: the worksheet asks everything as written, and answers nothing`, async ({
    page,
  }) => {
    const { sections, links, ...about } = await readWord(page, file());
    expect(about.language).toBe('fi-FI');
    expect(about.title).toContain(title);
    expect(new Set(about.dates)).toEqual(new Set([`${module.edition.date}T00:00:00Z`]));
    expect(about.fields).toEqual(['PAGE', 'NUMPAGES']);
    for (const one of [module.name, module.licence.name]) expect(about.foot).toContain(one);
    expect(sections.slice(1).map(({ level, title }) => [level, title])).toEqual([
      [1, title],
      [2, 'Tilanne'],
      [2, 'Tehtävät'],
      ...questions.map((question, index) => [3, `${index + 1}. ${question.title}`]),
      [2, 'Keskustelkaa'],
      ...encounters.map((encounter) => [3, encounter.title]),
      [2, 'Pohdi'],
    ]);
    const under = (name: string) =>
      sections.find((section) => section.title === name) as WordSection;
    expect(under('Tilanne').paragraphs.map(({ text }) => text)).toEqual(situation);
    for (const [index, question] of questions.entries())
      expectAsked(under(`${index + 1}. ${question.title}`), question);
    for (const encounter of encounters) {
      const [first] = encounter.steps;
      const { paragraphs } = under(encounter.title);
      const texts = paragraphs.map(({ text }) => withoutMark(text));
      expect(texts).toEqual(expect.arrayContaining(encounter.situation));
      expect(texts).toContain(`${first?.customer}: ${first?.line}`);
      expect(
        paragraphs.filter(({ boxes }) => boxes === 1).map(({ text }) => withoutMark(text)),
      ).toEqual(first?.choices.map(({ text }) => text));
    }
    const pondered = under('Pohdi');
    for (const { task } of reflections)
      expect(pondered.paragraphs.map(({ text }) => text)).toContain(task);
    expect(linesIn(pondered)).toBeGreaterThanOrEqual(5 * reflections.length);
    expect(links).toEqual([address, ...encounters.map((encounter) => encounter.address)]);
  });

  test(`${slug}: the key gives every answer with its reason`, async ({ page }) => {
    const { sections, links } = await readWord(page, file('-avain'));
    for (const [index, question] of questions.entries()) {
      const { paragraphs } = sections.find(
        (section) => section.title === `${index + 1}. ${question.title}`,
      ) as WordSection;
      const texts = paragraphs.map(({ text }) => text);
      if (question.kind === 'order') expect(texts).toContain(question.feedback);
      const answers = answersOf(question);
      expect(texts.filter((text) => answers.includes(text))).toEqual(answers);
      expect(links).toContain(question.sectionAddress);
    }
    for (const encounter of encounters) {
      const { paragraphs } = sections.find(
        (section) => section.title === encounter.title,
      ) as WordSection;
      const choices = encounter.steps[0]?.choices ?? [];
      expect(paragraphs).toHaveLength(choices.length);
      for (const [index, { text, reaction, note, best, trust }] of choices.entries()) {
        const told = paragraphs[index]?.text ?? '';
        expect(told.endsWith(` ${text}\n${reaction} ${note}`), told).toBe(true);
        expect(told.startsWith('Paras. ')).toBe(Boolean(best));
        const words = { up: /kasvaa\. /, same: /ennallaan\. /, down: /heikkenee\. / };
        expect(told).toMatch(words[trust]);
      }
    }
  });
}
