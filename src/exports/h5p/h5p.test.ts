import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { creatorOf } from '../../lib/module/creator.ts';
import { NASTY, nastyModule } from '../nasty-module.fixture.ts';
import { branchingScenarios } from './branching-scenario.ts';
import { questionSets } from './question-set.ts';

interface About {
  title: string;
  authors: { name: string }[];
  language: string;
  source: string;
  license: string;
  licenseVersion: string;
  licenseExtras: string;
  mainLibrary: string;
  preloadedDependencies: { machineName: string; majorVersion: number; minorVersion: number }[];
}

/** A content inside another one. */
interface SubContent<Params = object> {
  library: string;
  params: Params;
  subContentId: string;
}

interface Node {
  type: SubContent<{
    text: string;
    branchingQuestion: {
      question: string;
      alternatives: { text: string; nextContentId: number; feedback: { title: string } }[];
    };
  }>;
  nextContentId: number;
}

/** A package's two files, read as JSON. */
function read<Content = object>(file: { content: string | Uint8Array } | undefined) {
  const files = unzipSync(Buffer.from(file?.content ?? ''));
  const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files[path]));
  return {
    paths: Object.keys(files),
    about: json('h5p.json') as About,
    content: json('content/content.json') as Content,
  };
}

const sets = questionSets(nastyModule);
const scenarios = branchingScenarios(nastyModule);

/** What a browser makes of a text without elements. */
const shown = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** The texts of paragraphs. */
const paragraphs = (html: string) =>
  [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => shown(text));

test('a package is two files, the same bytes each time', () => {
  for (const file of [...sets, ...scenarios])
    assert.deepEqual(read(file).paths, ['content/content.json', 'h5p.json']);
  assert.deepEqual(questionSets(nastyModule), sets);
  assert.deepEqual(branchingScenarios(nastyModule), scenarios);
});

test('what a package says of itself is in the words that platforms check it for', () => {
  for (const { about } of [...sets, ...scenarios].map((file) => read(file))) {
    assert.match(about.title, /^.{1,255}$/);
    assert.match(about.language, /^[-a-zA-Z]{1,10}$/);
    assert.match(about.source, /^https?:\/\/.+$/);
    assert.equal(`${about.license} ${about.licenseVersion}`, nastyModule.licence.name);
    assert.ok(about.licenseExtras.includes(NASTY));
    assert.equal(about.authors[0]?.name, creatorOf(nastyModule));
    assert.equal(about.preloadedDependencies[0]?.machineName, about.mainLibrary);
  }
});

/** Every content inside another, wherever it is. */
function contents(value: unknown): SubContent[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...('library' in value ? [value as SubContent] : []),
    ...Object.values(value).flatMap(contents),
  ];
}

test('each content is of a library that the package names, in that version, with an id of its own', () => {
  for (const { about, content } of [...sets, ...scenarios].map((file) => read(file))) {
    const named = about.preloadedDependencies.map(
      ({ machineName, majorVersion, minorVersion }) =>
        `${machineName} ${majorVersion}.${minorVersion}`,
    );
    const inside = contents(content);
    assert.ok(inside.length > 3);
    for (const { library } of inside) assert.ok(named.includes(library), library);
    const ids = inside.map(({ subContentId }) => subContentId);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('dragging keeps answers and feedback apart, whatever their signs', () => {
  const { questions } = read<{ questions: SubContent<{ textField?: string }>[] }>(sets[0]).content;
  const rows = questions.flatMap(({ params }) => params.textField?.split('\n\n') ?? []);
  assert.equal(rows.length, 6);
  for (const row of rows) {
    // Nothing but the signs of Drag the Words: asterisks around, a backslash before each feedback.
    const [before = '', inside = '', after = '', ...more] = row.split('*');
    const [answer = '', right = '', wrong = '', ...rest] = inside.split('\\');
    assert.deepEqual([...more, ...rest], []);
    assert.ok(!row.includes(':'));
    assert.deepEqual([right, wrong].map(shown), [`+${NASTY}`, `-${NASTY}`]);
    const texts = [before, answer, after].map((text) => shown(text).trim());
    assert.ok(texts.includes(NASTY));
  }
});

test('every way through an encounter meets the lines and the ending that trust leads to', () => {
  const { content } = read<{ branchingScenario: { content: Node[] } }>(scenarios[0]).content
    .branchingScenario;
  const rank = { up: 1, same: 0, down: -1 };
  const encounter = nastyModule.chapters[0]?.encounters[0];
  assert.ok(encounter);
  const far = Math.ceil(0.6 * encounter.steps.length);
  const reached = new Set<number>([0]);
  let walks = 0;
  const walk = (at: number, step: number, level: number) => {
    reached.add(at);
    const node = content[at];
    assert.ok(node);
    const { type, nextContentId } = node;
    if (step === encounter.steps.length) {
      const ending = level >= far ? 'up' : level <= -far ? 'down' : 'same';
      assert.deepEqual(paragraphs(type.params.text), [
        ...encounter.endings[ending],
        ...encounter.debrief,
      ]);
      assert.equal(nextContentId, -1);
      walks++;
      return;
    }
    const { variants = [], ...usual } = encounter.steps[step] as (typeof encounter.steps)[number];
    const when = level > 0 ? 'up' : level < 0 ? 'down' : 'same';
    const { line = usual.line, choices = usual.choices } =
      variants.find((one) => one.when === when) ?? {};
    const { question, alternatives } = type.params.branchingQuestion;
    assert.equal(paragraphs(question).at(-1), line);
    assert.equal(alternatives.length, choices.length);
    for (const [index, one] of alternatives.entries()) {
      const choice = choices[index];
      assert.ok(choice);
      assert.equal(shown(one.text), choice.text);
      assert.deepEqual(paragraphs(one.feedback.title), [choice.reaction]);
      walk(one.nextContentId, step + 1, level + rank[choice.trust]);
    }
  };
  const [start] = content;
  assert.ok(start);
  assert.deepEqual(paragraphs(start.type.params.text), encounter.situation);
  walk(start.nextContentId, 0, 0);
  assert.equal(walks, 27);
  assert.equal(reached.size, content.length);
});
