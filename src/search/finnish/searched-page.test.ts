import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchedPage, type SearchedPage } from './searched-page.ts';

function pageOf(body: string, attributes = ''): SearchedPage {
  const page = searchedPage(
    `<!DOCTYPE html><html lang="fi"><head></head><body><nav>Valikko</nav><main class="a" data-pagefind-body="true"${attributes}>${body}</main><footer>Alaosa</footer></body></html>`,
  );
  assert.ok(page);
  return page;
}
const textOf = (body: string) => pageOf(body).text;

test('words of adjacent blocks are kept apart, those of one word’s elements together', () => {
  assert.equal(textOf('<dl><dt>asenne</dt><dd>tapa</dd></dl>'), 'asenne tapa');
  assert.equal(textOf('<h2>Otsikko</h2>teksti<p>Toinen</p>'), 'Otsikko teksti Toinen');
  assert.equal(textOf('<p><em>luot</em>ta<b>mus</b></p>'), 'luottamus');
  assert.equal(textOf('<p><b>yksi</b><b>kaksi</b><br>kolme</p>'), 'yksi kaksi kolme');
});

test('what keeps words on one line ends none of them', () => {
  const kept = '<span class="unbroken-text">Noin <span class="unbroken">1980</span>-luvulta</span>';
  assert.equal(
    textOf(`<p>${kept}, <b>myös</b><span class="unbroken">it</span>-tuki</p>`),
    'Noin 1980-luvulta, myösit-tuki',
  );
});

test('text is composed, and without signs that only break lines', () => {
  assert.equal(
    textOf('<p>a\u0308iti\u00AD puoli a^b \n &lt;c&gt;\u00A0d</p>'),
    'äiti puoli a b <c> d',
  );
});

test('what is hidden or works a widget is left out; what a form asks is not', () => {
  const left =
    '<nav>a</nav><p hidden>a</p><i aria-hidden="true">a</i><p data-pagefind-ignore>a</p><script>a<b</script><svg><text>a</text></svg><button>a</button>';
  assert.equal(textOf(`${left}<form><p>Mitä mietit?</p><textarea>a</textarea></form>`), 'Mitä mietit?'); // prettier-ignore
});

test('headings and titled terms can be led to, and the first heading is the title', () => {
  const page = pageOf(
    '<p id="a">Alku</p><h1>Kysy <em>ensin</em></h1><h2 id="raja">Raja<copy-link data-pagefind-ignore>¶</copy-link></h2><p>on <dfn id="aika" data-pagefind-title="Aika">ajan</dfn> sana</p>',
  );
  assert.deepEqual(page.anchors, [
    { id: 'raja', text: 'Raja', location: 3 },
    { id: 'aika', text: 'ajan', title: 'Aika', location: 5 },
  ]);
  assert.deepEqual(page.headings, [
    { from: 1, to: 3, level: 1 },
    { from: 3, to: 4, level: 2 },
  ]);
  assert.deepEqual(page.about, [{ name: 'title', text: 'Kysy ensin' }]);
});

test('what a page tells about itself counts where it is hidden, too', () => {
  const page = pageOf(
    '<span hidden data-pagefind-meta="title">Selko: <b>aika</b></span><h1>Aika</h1><dl><dd data-pagefind-meta="aika">Se kuluu</dd></dl>',
  );
  assert.deepEqual(page.about, [
    { name: 'title', text: 'Selko: aika' },
    { name: 'aika', text: 'Se kuluu' },
  ]);
});

test('a page that only repeats others is found by its title and lead', () => {
  const read = (rest: string) =>
    searchedPage(
      `<main data-pagefind-body="title"><article><h1 class="mt-1">Vastaukset</h1>${rest}</article></main>`,
    )?.text;
  assert.equal(
    read(' <p class="mt-1.5 text-lead">Itsetestien <em>vastaukset</em>.</p><p>Muu.</p>'),
    'Vastaukset Itsetestien vastaukset.',
  );
  assert.equal(read('<p>Muu.</p>'), 'Vastaukset');
});

test('a page without a marked main element is not searched', () => {
  assert.equal(searchedPage('<body><main>Haku</main></body>'), undefined);
});
