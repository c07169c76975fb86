import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedJsonSchema } from './published-schema.ts';

interface Node {
  description?: string;
  $ref?: string;
  properties?: Record<string, Node>;
}
const schema = publishedJsonSchema('https://e.fi/k/moduuli.schema.json');
const named = schema['$defs'] as Record<string, Node>;

/** Every field anywhere inside, with the names that lead to it. */
function fieldsIn(node: unknown, path: string): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as Node;
  return [
    ...Object.entries(properties).map(([name, field]): [string, Node] => [
      `${path}.${name}`,
      field,
    ]),
    ...Object.entries(node).flatMap(([name, inner]) => fieldsIn(inner, `${path}.${name}`)),
  ];
}

test('it names its draft and its own address', () => {
  assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(schema['$id'], 'https://e.fi/k/moduuli.schema.json');
});

test('every field is explained, itself or where its form is told', () => {
  const fields = fieldsIn(schema, '');
  assert.ok(fields.length > 150);
  for (const [path, { description, $ref = '' }] of fields)
    assert.ok(description ?? named[$ref.replace('#/$defs/', '')]?.description, path);
});

test('forms that are used in many places have names of their own', () => {
  for (const name of Object.keys(named)) assert.match(name, /^[A-Z][A-Za-z]+$/);
});

test('fields that come later are no mistake', () => {
  assert.doesNotMatch(JSON.stringify(schema), /additionalProperties/);
});
