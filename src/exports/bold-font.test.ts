import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { namedBold } from './bold-font.ts';

const font = (style: string): Uint8Array =>
  readFileSync(new URL(`../assets/fonts/literata-${style}.ttf`, import.meta.url));

/** A font as a program that shows a list of fonts reads it. */
function readFont(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory: { tag: string; sum: number; at: number; length: number }[] = [];
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    directory.push({
      tag: String.fromCharCode(...bytes.subarray(at, at + 4)),
      sum: view.getUint32(at + 4),
      at: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    });
  const start = (tag: string) => directory.find((table) => table.tag === tag)?.at ?? NaN;
  const names: Record<number, string> = {};
  const name = start('name');
  for (let at = name + 6; at < name + 6 + 12 * view.getUint16(name + 2); at += 12) {
    const from = name + view.getUint16(name + 4) + view.getUint16(at + 10);
    const text = bytes.subarray(from, from + view.getUint16(at + 8));
    names[view.getUint16(at + 6)] = new TextDecoder('utf-16be', { fatal: true }).decode(text);
  }
  return {
    directory,
    names,
    weight: view.getUint16(start('OS/2') + 4),
    selection: view.getUint16(start('OS/2') + 62),
    macStyle: view.getUint16(start('head') + 44),
    ownSum: view.getUint32(start('head') + 8),
    headAt: start('head'),
  };
}

/** The sum of the words of 32 bits, what lacks at the end as zeros. */
function wordSum(bytes: Uint8Array): number {
  let sum = 0n;
  for (const [index, byte] of bytes.entries()) sum += BigInt(byte) << BigInt(8 * (3 - (index % 4)));
  return Number(BigInt.asUintN(32, sum));
}

test('the bold font calls itself bold in every place where programs look', () => {
  const { names, weight, selection, macStyle } = readFont(font('700'));
  assert.deepEqual(
    [1, 2, 4, 6].map((id) => names[id]),
    ['Literata', 'Bold', 'Literata Bold', 'Literata-Bold'],
  );
  assert.equal(weight, 700);
  assert.deepEqual([selection & 0x20, selection & 0x40, macStyle], [0x20, 0, 1]);
});

test('no two fonts of the book have the same names', () => {
  const fonts = ['400', '700', 'italic-400'].map((style) => readFont(font(style)).names);
  for (const id of [2, 3, 4, 6]) assert.equal(new Set(fonts.map((names) => names[id])).size, 3);
});

test('everything but names and flags is as it was, and every sum is right', () => {
  const regular = font('400');
  const bold = namedBold(regular);
  const [before, after] = [readFont(regular), readFont(bold)];
  const content = (bytes: Uint8Array, { directory }: typeof before, of: string) => {
    const table = directory.find(({ tag }) => tag === of);
    return bytes.subarray(table?.at, (table?.at ?? 0) + (table?.length ?? 0));
  };
  assert.deepEqual(
    after.directory.map(({ tag }) => tag),
    before.directory.map(({ tag }) => tag),
  );
  for (const { tag, at } of after.directory) {
    assert.equal(at % 4, 0, tag);
    if (['name', 'OS/2', 'head'].includes(tag)) continue;
    assert.deepEqual(content(bold, after, tag), Buffer.from(content(regular, before, tag)), tag);
  }
  const kept = ({ names }: typeof before) =>
    Object.entries(names).filter(([id]) => !['2', '3', '4', '6'].includes(id));
  assert.deepEqual(kept(after), kept(before));

  for (const [bytes, read] of [
    [bold, after],
    [font('700'), readFont(font('700'))],
  ] as const) {
    assert.equal(wordSum(bytes), 0xb1b0afba);
    const unsummed = Buffer.from(bytes);
    unsummed.fill(0, read.headAt + 8, read.headAt + 12);
    for (const { tag, sum, at, length } of read.directory)
      assert.equal(wordSum(unsummed.subarray(at, at + length)), sum, tag);
  }
});

test('a font of another style is not renamed', () => {
  assert.throws(() => namedBold(font('italic-400')), /not regular/);
});
