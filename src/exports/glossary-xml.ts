import { GLOSSARY } from '../lib/addresses.ts';
import { escapeHtml } from '../lib/escape.ts';
import { sentence } from '../lib/finnish-numbers.ts';
import type { PublishedModule } from '../lib/published-module.ts';
import { schoolFilePath } from '../lib/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { link, originLines, paragraph } from './question-bank.ts';

/**
 * The glossary as Moodle's glossary activity takes it (what `mod/glossary` itself exports): every term
 * with its aliases, linked in the course's texts where the platform's own linking is on.
 */
export function glossaryXml(module: PublishedModule): ExportFile {
  const intro = originLines(module, module.address + GLOSSARY.slice(1))
    .map(paragraph)
    .join('');
  return {
    path: schoolFilePath('glossary'),
    content: `<?xml version="1.0" encoding="UTF-8"?>
<GLOSSARY>
  <INFO>
    <NAME>${escapeHtml(`Sanasto: ${module.name}`)}</NAME>
    <INTRO>${escapeHtml(intro)}</INTRO>
    <INTROFORMAT>1</INTROFORMAT>
    <ALLOWDUPLICATEDENTRIES>0</ALLOWDUPLICATEDENTRIES>
    <DISPLAYFORMAT>dictionary</DISPLAYFORMAT>
    <SHOWSPECIAL>1</SHOWSPECIAL>
    <SHOWALPHABET>1</SHOWALPHABET>
    <SHOWALL>1</SHOWALL>
    <ALLOWCOMMENTS>0</ALLOWCOMMENTS>
    <USEDYNALINK>1</USEDYNALINK>
    <DEFAULTAPPROVAL>1</DEFAULTAPPROVAL>
    <GLOBALGLOSSARY>0</GLOBALGLOSSARY>
    <ENTBYPAGE>${module.glossary.length}</ENTBYPAGE>
    <ENTRIES>
${module.glossary.map((term) => entry(term, module)).join('')}    </ENTRIES>
  </INFO>
</GLOSSARY>
`,
  };
}

type Term = PublishedModule['glossary'][number];

function entry(term: Term, { glossary, name, licence }: PublishedModule): string {
  const others = term.seeAlso.flatMap((id) => glossary.filter((one) => one.id === id));
  const definition = [
    paragraph(sentence(term.definition)),
    `<p><em>${escapeHtml(term.example)}</em></p>`,
    others.length > 0
      ? `<p>Katso myös: ${others.map((one) => link(one.address, one.term)).join(', ')}</p>`
      : '',
    `<p>${link(term.address, `${name}: ${term.term}`)}, ${escapeHtml(licence.name)}</p>`,
  ].join('');
  return `      <ENTRY>
        <CONCEPT>${escapeHtml(term.term)}</CONCEPT>
        <DEFINITION>${escapeHtml(definition)}</DEFINITION>
        <FORMAT>1</FORMAT>
        <USEDYNALINK>1</USEDYNALINK>
        <CASESENSITIVE>0</CASESENSITIVE>
        <FULLMATCH>1</FULLMATCH>
        <TEACHERENTRY>1</TEACHERENTRY>
${aliases(term.aliases)}      </ENTRY>
`;
}

function aliases(names: readonly string[]): string {
  if (names.length === 0) return '';
  const each = names.map((name) => `<ALIAS><NAME>${escapeHtml(name)}</NAME></ALIAS>`);
  return `        <ALIASES>${each.join('')}</ALIASES>\n`;
}
