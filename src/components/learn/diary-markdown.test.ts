import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord } from '../../lib/reader/learner-record.ts';
import { diaryMarkdown } from './diary-markdown.ts';

test('the learner’s text stays text, line by line, under its task', () => {
  const record = {
    ...emptyRecord(),
    read: ['asenne', 'selko-asenne'],
    texts: { eka: '# Ei otsikko\n\n<b>x</b> *y*', muu: 'Ei näy.' },
    promise: 'Kysyn.',
  };
  const chapters = [
    {
      slug: 'asenne',
      title: 'Luku 1',
      checks: [
        { name: 'Itsetesti', result: 'Valmiina 2/6.' },
        { name: 'Selkosuomeksi', result: 'Valmiina 1/2.' },
      ],
      walks: [{ title: 'Taksi viipyy', result: 'Taksi: hyvin.', path: ['”Hei.”', '”Odota.”'] }],
      tasks: [{ id: 'eka', task: 'Pohdi tätä.' }],
    },
  ];
  assert.equal(
    diaryMarkdown(record, chapters, [{ question: 'Sydän vai pää?', view: 'Sydän ensin.' }]),
    [
      '# Oppimispäiväkirja: Kohtaamisen taito',
      '## Lupaus seuraavaan työvuoroon',
      '> Kysyn.',
      '## Luku 1',
      'Luettu. Luettu selkosuomeksi. Itsetesti: Valmiina 2/6. Selkosuomeksi: Valmiina 1/2.',
      '### Kohtaaminen: Taksi viipyy',
      'Taksi: hyvin.',
      '1. ”Hei.”\n2. ”Odota.”',
      '### Pohdi tätä.',
      '> \\# Ei otsikko\n>\n> \\<b\\>x\\</b\\> \\*y\\*',
      '## Valitsemasi kannat',
      '### Sydän vai pää?',
      'Sydän ensin.',
    ].join('\n\n') + '\n',
  );
});
