/** What those who read the tests of a cartridge make of them: a player, Moodle and Canvas. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { assessment } from './qti.ts';
import type { BankQuestion } from './question-bank.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const kids = (parent: Parent, name?: string): Element[] =>
  parent.childNodes.filter(
    (node): node is Element => 'tagName' in node && (name === undefined || node.tagName === name),
  );
const within = (parent: Parent, name: string): Element[] =>
  kids(parent).flatMap((one) => [...(one.tagName === name ? [one] : []), ...within(one, name)]);
const value = (element: Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value ?? '';
const text = (element: Element): string =>
  element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? text(node) : ''))
    .join('');

interface Case {
  right: boolean[];
  item: Element;
}

/** Every way in which two to five options can be right, as one assessment. */
function casesOf(kind: 'choice' | 'multiple'): Case[] {
  const patterns = [2, 3, 4, 5].flatMap((count) =>
    Array.from({ length: 2 ** count }, (_, bits) =>
      Array.from({ length: count }, (_, at) => ((bits >> at) & 1) === 1),
    ).filter((right) => {
      const rights = right.filter(Boolean).length;
      return kind === 'choice' ? rights === 1 : rights > 0;
    }),
  );
  const questions = patterns.map((right, index): BankQuestion => ({
    id: `q${index}`,
    name: 'Nimi',
    stemHtml: '<p>Kysymys</p>',
    hint: undefined,
    generalHtml: 'yleinen',
    tags: [],
    kind,
    answers: right.map((is, at) => ({
      html: `vaihtoehto ${at}`,
      share: is ? 50 : -50,
      feedbackHtml: `palaute ${at}`,
    })),
  }));
  const xml = assessment('t', 'T', questions)
    .replace(/<\?.*?\?>/, '')
    .replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>');
  const items = within(parseFragment(xml), 'item');
  assert.equal(items.length, patterns.length);
  return patterns.map((right, index) => ({ right, item: items[index] as Element }));
}

const optionsOf = (item: Element) =>
  within(item, 'response_label').map((one) => value(one, 'ident'));
const conditionsOf = (item: Element) => within(item, 'respcondition');
const goesOn = (condition: Element) => value(condition, 'continue') === 'Yes';
const shownBy = (condition: Element) =>
  kids(condition, 'displayfeedback').map((one) => value(one, 'linkrefid'));
const points = (condition: Element) => {
  const [set] = kids(condition, 'setvar');
  return set && Number(text(set));
};
const feedbackText = (item: Element, id: string) => {
  const found = kids(item, 'itemfeedback').find((one) => value(one, 'ident') === id);
  assert.ok(found, id);
  return text(found);
};

/** Plays a question as the specification says (IMS ASI 1.2, respcondition). */
function play(item: Element, chosen: ReadonlySet<string>) {
  const holds = (test: Element): boolean => {
    if (test.tagName === 'other') return true;
    if (test.tagName === 'varequal') return chosen.has(text(test));
    if (test.tagName === 'not') return !kids(test).every(holds);
    assert.ok(['and', 'conditionvar'].includes(test.tagName), test.tagName);
    return kids(test).every(holds);
  };
  let score = 0;
  const shown: string[] = [];
  for (const condition of conditionsOf(item)) {
    const [test] = kids(condition, 'conditionvar');
    if (!test || !holds(test)) continue;
    score = points(condition) ?? score;
    shown.push(...shownBy(condition).map((id) => feedbackText(item, id)));
    if (!goesOn(condition)) break;
  }
  return { score, shown };
}

for (const kind of ['choice', 'multiple'] as const) {
  const cases = casesOf(kind);

  test(`${kind}: a player gives the points to the right ones alone, and a chosen option's feedback`, () => {
    for (const { right, item } of cases) {
      const options = optionsOf(item);
      for (let bits = 0; bits < 2 ** options.length; bits++) {
        const at = options.flatMap((_, index) => ((bits >> index) & 1 ? [index] : []));
        if (kind === 'choice' && at.length > 1) continue;
        const { score, shown } = play(item, new Set(at.map((index) => options[index] ?? '')));
        const isRight = right.every((is, index) => is === at.includes(index));
        assert.equal(score, isRight ? 100 : 0);
        // Of several chosen, a player that stops shows the first one's.
        const own = at.slice(0, 1).map((index) => `palaute ${index}`);
        assert.deepEqual(shown, ['yleinen', ...own]);
      }
    }
  });

  test(`${kind}: Moodle finds general feedback, every option's own, and its share`, () => {
    for (const { right, item } of cases) {
      const conditions = conditionsOf(item);
      const general = conditions.filter(goesOn).flatMap(shownBy);
      assert.deepEqual(
        general.map((id) => feedbackText(item, id)),
        ['yleinen'],
      );
      const exact = conditions
        .filter((condition) => points(condition) === 100)
        .flatMap((condition) => within(condition, 'varequal'))
        .filter((one) => value(one, 'case') === 'Yes')
        .filter(({ parentNode }) => (parentNode as Element).tagName !== 'not')
        .map(text);
      for (const [index, option] of optionsOf(item).entries()) {
        const about = conditions.filter((condition) => {
          const [first] = kids(kids(condition, 'conditionvar')[0] as Element, 'varequal');
          return first && text(first) === option;
        });
        assert.deepEqual(
          about.flatMap(shownBy).map((id) => feedbackText(item, id)),
          [`palaute ${index}`],
        );
        assert.equal(exact.includes(option), right[index]);
      }
      assert.equal(exact.length, right.filter(Boolean).length);
    }
  });

  test(`${kind}: Canvas finds general feedback, every option's own, and which are right`, () => {
    for (const { right, item } of cases) {
      const found = readAsCanvas(item);
      assert.deepEqual(found.right, right);
      assert.deepEqual(
        found.feedback,
        right.map((_, index) => `palaute ${index}`),
      );
      const general = kids(item, 'itemfeedback').filter((one) =>
        /general_|_all/.test(value(one, 'ident')),
      );
      assert.deepEqual(general.map(text), ['yleinen']);
    }
  });
}

/**
 * Reads options as Canvas brings them in: conditions become if, else if and else; each of these is asked
 * for the option that it begins with; the first feedback counts, and the last word on points.
 */
function readAsCanvas(item: Element) {
  interface Choice {
    branches: Element[];
    inElse: Choice[];
  }
  const top: Choice[] = [];
  let place = top;
  let open: Choice | undefined;
  for (const condition of conditionsOf(item)) {
    if (open && !goesOn(condition)) {
      open.branches.push(condition);
      continue;
    }
    if (open) place = open.inElse;
    const made = { branches: [condition], inElse: [] };
    place.push(made);
    open = goesOn(condition) ? undefined : made;
  }
  const options = optionsOf(item).map((id) => ({ id, right: false, feedback: '' }));
  const own = (condition: Element) =>
    shownBy(condition).find((id) => !/general_|_all/.test(id)) ?? '';
  const wholeOf = (condition: Element) =>
    within(condition, 'and').flatMap((one) => kids(one, 'varequal'));
  const all = (choices: Choice[]): Choice[] => choices.flatMap((one) => [one, ...all(one.inElse)]);
  for (const choice of all(top)) {
    const inside = [choice, ...all(choice.inElse)];
    const firsts = inside.flatMap(({ branches }) => branches.slice(0, 1));
    const about = (test: Element | undefined) =>
      options.find(({ id }) => test && text(test) === id);
    if (firsts.some((condition) => wholeOf(condition).length > 0)) {
      for (const condition of firsts) {
        for (const test of wholeOf(condition)) {
          const option = about(test);
          assert.ok(option);
          option.right = true;
          option.feedback ||= own(choice.branches[0] as Element);
        }
      }
      continue;
    }
    for (const condition of inside.flatMap(({ branches }) => branches)) {
      const option = about(within(condition, 'varequal')[0]);
      if (!option) continue;
      option.right = (points(condition) ?? 0) > 0;
      option.feedback ||= own(condition);
    }
  }
  return {
    right: options.map(({ right }) => right),
    feedback: options.map(({ feedback }) => feedback && feedbackText(item, feedback)),
  };
}
