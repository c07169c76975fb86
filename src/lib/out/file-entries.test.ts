import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeFileEntries } from './file-entries.ts';

const page =
  '<p data-file-absent="/t/a">Ei ole.</p><p data-file-absent="/t/b">Ei ole.</p>' +
  '<li class="x" hidden data-file-entry="/t/a"><span class="y" data-file-size="/t/a"></span></li>' +
  '<li hidden data-file-entry="/t/b"><a data-href="/x/t/b" data-file-link="/t/b" data-download="b-x.pdf"><span data-file-size="/t/b"></span></a></li>';

test('sizes are filled and entries shown for files that are there', () => {
  assert.equal(
    completeFileEntries(page, new Map([['/t/a', 1_440_000]])),
    '<p data-file-absent="/t/a" hidden>Ei ole.</p><p data-file-absent="/t/b">Ei ole.</p>' +
      '<li class="x" data-file-entry="/t/a"><span class="y" data-file-size="/t/a">1,4\u00a0Mt</span></li>' +
      '<li hidden data-file-entry="/t/b"><a data-href="/x/t/b" data-file-link="/t/b" data-download="b-x.pdf"><span data-file-size="/t/b"></span></a></li>',
  );
});

test('a second time brings what has come since', () => {
  const once = completeFileEntries(page, new Map([['/t/a', 1]]));
  const twice = completeFileEntries(
    once,
    new Map([
      ['/t/a', 12_345],
      ['/t/b', 999],
    ]),
  );
  assert.match(
    twice,
    /^<p data-file-absent="\/t\/a" hidden>Ei ole.<\/p><p data-file-absent="\/t\/b" hidden>/,
  );
  assert.match(twice, /"\/t\/a">12\u00a0kt</);
  assert.match(
    twice,
    /<li data-file-entry="\/t\/b"><a href="\/x\/t\/b" download="b-x.pdf"><span data-file-size="\/t\/b">1\u00a0kt</,
  );
});
