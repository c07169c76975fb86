import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decoder, Encoder, hash } from './coder.ts';

test('what is written is read again, and what can be foretold costs little', () => {
  let state = 1;
  const noise = () => (state = Math.imul(state, 1103515245) + 12345) >>> 20;
  const numbers = Array.from({ length: 3000 }, (_, at) => (at % 50 === 0 ? noise() : at % 7));
  const encoder = new Encoder();
  numbers.forEach((number, at) => encoder.code(number, 4096, 0, [hash(0, numbers[at - 1] ?? 0)]));
  const bytes = encoder.done();
  assert.ok(bytes.length < 600, String(bytes.length));
  const decoder = new Decoder(bytes);
  const read: number[] = [];
  for (const at of numbers.keys())
    read.push(decoder.code(0, 4096, 0, [hash(0, read[at - 1] ?? 0)]));
  assert.deepEqual(read, numbers);
});

test('the edges: a size of one costs nothing, the biggest numbers come back', () => {
  const encoder = new Encoder();
  for (const number of [0, 65535, 1, 65534]) {
    encoder.code(0, 1, 1, []);
    encoder.code(number, 65536, 0, []);
  }
  const decoder = new Decoder(encoder.done());
  for (const number of [0, 65535, 1, 65534]) {
    assert.equal(decoder.code(0, 1, 1, []), 0);
    assert.equal(decoder.code(0, 65536, 0, []), number);
  }
});
