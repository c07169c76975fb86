import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decoder, hash, type Coder } from './coder.ts';
import { Bits, Encoder } from './encoder.ts';

function written(bits: Bits, read: (coder: Coder) => unknown): Uint8Array {
  const encoder = new Encoder(bits.all);
  read(encoder);
  return encoder.done();
}

test('what is written is read again, and what can be foretold costs little', () => {
  let state = 1;
  const noise = () => (state = Math.imul(state, 1103515245) + 12345) >>> 20;
  const numbers = Array.from({ length: 3000 }, (_, at) => (at % 50 === 0 ? noise() : at % 7));
  const bits = new Bits();
  for (const number of numbers) bits.number(number);
  const readAll = (coder: Coder) => {
    const read: number[] = [];
    for (const at of numbers.keys()) read.push(coder.number(0, [hash(0, read[at - 1] ?? 0)]));
    return read;
  };
  const bytes = written(bits, readAll);
  assert.ok(bytes.length < 600, String(bytes.length));
  assert.deepEqual(readAll(new Decoder(bytes)), numbers);
});

test('the edges: bits, nothing and the biggest numbers come back', () => {
  const bits = new Bits();
  for (const number of [0, 65535, 1, 65534]) {
    bits.bit(number === 1);
    bits.number(number);
  }
  const readAll = (coder: Coder) =>
    Array.from({ length: 4 }, () => [coder.bit(1, []), coder.number(0, [])]);
  assert.deepEqual(readAll(new Decoder(written(bits, readAll))), [
    [0, 0],
    [0, 65535],
    [1, 1],
    [0, 65534],
  ]);
});
