/**
 * Response processing of QTI 2.1, as far as our items use it (1EdTech, QTI 2.1 information model,
 * sections 8 and 15): what a platform would make of an answer.
 */
import { child, type XmlElement } from './school-files.ts';

/** A value of any cardinality; null is no value. */
type Value = string[] | null;

interface Outcome {
  score: number | undefined;
  /** Identifiers of the feedback that is shown, in the order of the item. */
  shown: string[];
}

/**
 * @param item - An `assessmentItem`.
 * @param response - What was answered: identifiers, pairs or text; in order where order counts.
 */
export function process(item: XmlElement, response: Value): Outcome {
  const declared = (name: string) => item.children.filter((one) => one.name === name);
  const [declaration] = declared('responseDeclaration');
  const correct = child(declaration, 'correctResponse')?.children.map(({ text }) => text) ?? null;
  const isOrdered = declaration?.attributes['cardinality'] === 'ordered';
  const outcomes = new Map<string, Value>();
  for (const { attributes, children } of declared('outcomeDeclaration'))
    outcomes.set(
      attributes['identifier'] ?? '',
      children.find(({ name }) => name === 'defaultValue')?.children.map(({ text }) => text) ??
        null,
    );

  const evaluate = ({ name, attributes, text }: XmlElement): Value => {
    switch (name) {
      case 'baseValue':
        return [text];
      case 'variable':
        return attributes['identifier'] === 'RESPONSE'
          ? response
          : (outcomes.get(attributes['identifier'] ?? '') ?? null);
      case 'correct':
        return correct;
      default:
        throw new Error(`No such expression in this test: ${name}`);
    }
  };
  const holds = ({ name, children }: XmlElement): boolean => {
    if (name !== 'match') throw new Error(`No such condition in this test: ${name}`);
    const [one, other] = children.map(evaluate);
    if (!one || !other) return false;
    const compared = (values: string[]) => JSON.stringify(isOrdered ? values : values.toSorted());
    return compared(one) === compared(other);
  };
  const run = (rules: readonly XmlElement[]): void => {
    for (const rule of rules) {
      if (rule.name === 'setOutcomeValue') {
        const [expression] = rule.children;
        if (!expression) throw new Error('A rule without an expression');
        outcomes.set(rule.attributes['identifier'] ?? '', evaluate(expression));
      } else if (rule.name === 'responseCondition') {
        const branch = rule.children.find(
          ({ name, children: [test] }) => name === 'responseElse' || (test && holds(test)),
        );
        run(branch?.children.slice(branch.name === 'responseElse' ? 0 : 1) ?? []);
      } else throw new Error(`No such rule in this test: ${rule.name}`);
    }
  };
  run(declared('responseProcessing').flatMap(({ children }) => children));

  const score = outcomes.get('SCORE');
  return {
    score: score ? Number(score[0]) : undefined,
    shown: declared('modalFeedback').flatMap(({ attributes }) => {
      const values = outcomes.get(attributes['outcomeIdentifier'] ?? '') ?? [];
      const isIn = values.includes(attributes['identifier'] ?? '');
      return isIn === (attributes['showHide'] === 'show') ? (attributes['identifier'] ?? '') : [];
    }),
  };
}
