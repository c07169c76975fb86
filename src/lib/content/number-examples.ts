import type { MdastPluginDefinition } from 'satteri';

/** Gives every `<Esimerkki>` its number in its text, from 1: a component can't see what is beside it. */
export function numberExamples(): MdastPluginDefinition {
  let count = 0;
  return {
    name: 'number-examples',
    mdxJsxFlowElement(node) {
      if (node.name !== 'Esimerkki') return undefined;
      count += 1;
      const number = { type: 'mdxJsxAttribute' as const, name: 'numero', value: String(count) };
      return { ...node, attributes: [...node.attributes, number] };
    },
  };
}
