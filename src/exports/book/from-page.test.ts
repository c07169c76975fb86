import assert from 'node:assert/strict';
import test from 'node:test';
import { xml } from '../xml.ts';
import { fromPage, type PageInBook } from './from-page.ts';

const page: PageInBook = {
  part: 'luku-a',
  address: 'https://esimerkki.fi/luvut/a/',
  places: {
    id: (_part, place) => place,
    at: (part, place) => `${part}.xhtml#${place ?? ''}`,
    picture: (name) => `${name}.svg`,
    paper: false,
  },
  link: (address) => address.replace('https://esimerkki.fi/sanasto/', 'sanasto.xhtml'),
  task: (question) => xml`<p>Tehtävä ${question}</p>`,
  styled: new Set(['voice']),
};
const cut = (html: string, changed: Partial<PageInBook> = {}) =>
  fromPage(`<main><h1>A &amp; B</h1>${html}</main>`, { ...page, ...changed });
const body = (html: string, changed: Partial<PageInBook> = {}) =>
  cut(html, changed).body.text.replace('<h1>A &amp; B</h1>\n', '').trim();

test('text stays, controls and what only lays out a page go', () => {
  const html =
    '<div class="mt-2"><div class="voice mt-2"><p>Yksi<button>Kopioi</button></p></div></div>';
  assert.equal(body(html), '<div class="voice"><p>Yksi</p>\n</div>');
  assert.equal(body('<p class="no-print">Näytöllä</p><p hidden>Piilossa</p>'), '');
});

test('headings are told with their ids, links lead into the book where it has the place', () => {
  const html = '<h2 id="alku">Alku</h2><p><a href="#alku">1</a> <a href="/sanasto/#b">2</a></p>';
  assert.deepEqual(cut(html).headings, [{ id: 'alku', title: 'Alku' }]);
  assert.match(body(html), /href="luku-a\.xhtml#alku">1<.*href="sanasto\.xhtml#b">2</);
});

test('a link for e-books stays out of paper', () => {
  const html = '<a class="no-print book-link" href="#alku">Osio</a>';
  assert.match(body(html), /Osio/);
  assert.equal(body(html, { places: { ...page.places, paper: true } }), '');
});

test('questions become tasks, tables lists, and plain Finnish keeps its lines', () => {
  const question =
    '<self-check-question data-question="q"><p>Vain sivulla</p></self-check-question>';
  assert.equal(body(question), '<p>Tehtävä q</p>');
  const table =
    '<table><tr><th>K</th><th>Osaa</th></tr><tr><th>Raja</th><td>Asettaa</td></tr></table>';
  assert.match(
    body(table),
    /<h3>Raja<\/h3>\n<dl class="source-card"><div><dt>Osaa<\/dt><dd>Asettaa<\/dd>/,
  );
  assert.equal(body('<p>Yksi.\nKaksi.</p>', { lines: true }), '<p>Yksi.<br/>Kaksi.</p>');
  const note = '<p><strong>Kasvaa.</strong> <span>Yksi.\nKaksi.</span></p><label>A\nB</label>';
  assert.match(body(note, { lines: true }), /Yksi\.<br\/>Kaksi\.<\/span>.*A<br\/>B/s);
});

test('a drawing becomes the book’s picture, a scene’s its own', () => {
  const drawn = (scene: string) =>
    body(`<div class="illustration" role="img" aria-label="Ovi"${scene}><svg></svg></div>`, {
      drawing: 'kuva-a',
    });
  assert.equal(drawn(''), '<div class="drawing"><img src="kuva-a.svg" alt="Ovi"/></div>');
  assert.match(drawn(' data-scene="first"'), /src="kuva-a-first\.svg"/);
});

test('a page without a title can be no part', () => {
  assert.throws(() => fromPage('<main><p>Ei mitään</p></main>', page), /main part with a title/);
});
