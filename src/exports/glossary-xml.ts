import { GLOSSARY } from '../lib/content/addresses.ts';
import { sentence } from '../lib/module/finnish-numbers.ts';
import type { PublishedModule } from '../lib/module/published-module.ts';
import { schoolFilePath } from '../lib/out/school-files.ts';
import type { ExportFile } from './export-file.ts';
import { onSite } from './on-site.ts';
import { link, originLines, paragraph } from './question-bank.ts';
import { type Markup, xml } from './xml.ts';

/**
 * The glossary as Moodle's glossary activity takes it (what `mod/glossary` itself exports): every term
 * with its aliases, linked in the course's texts where the platform's own linking is on.
 */
export function glossaryXml(module: PublishedModule): ExportFile {
  const intro = xml`${originLines(module, onSite(module, GLOSSARY)).map(paragraph)}`;
  return {
    path: schoolFilePath('glossary'),
    content: xml`<?xml version="1.0" encoding="UTF-8"?>
<GLOSSARY>
  <INFO>
    <NAME>${`Sanasto: ${module.name}`}</NAME>
    <INTRO>${intro.text}</INTRO>
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
${module.glossary.map((term) => entry(term, module))}    </ENTRIES>
  </INFO>
</GLOSSARY>
`.text,
  };
}

type Term = PublishedModule['glossary'][number];

/** What the glossary of a platform says of a term, as HTML. */
export function definitionOf(term: Term, { glossary, name, licence }: PublishedModule): Markup {
  const others = term.seeAlso.flatMap((id) => glossary.filter((one) => one.id === id));
  const seen = others.map((one, index) => xml`${index > 0 && ', '}${link(one.address, one.term)}`);
  return xml`${paragraph(sentence(term.definition))}<p><em>${term.example}</em></p>${
    others.length > 0 && xml`<p>Katso myös: ${seen}</p>`
  }<p>${link(term.address, `${name}: ${term.term}`)}, ${licence.name}</p>`;
}

function entry(term: Term, module: PublishedModule): Markup {
  return xml`      <ENTRY>
        <CONCEPT>${term.term}</CONCEPT>
        <DEFINITION>${definitionOf(term, module).text}</DEFINITION>
        <FORMAT>1</FORMAT>
        <USEDYNALINK>1</USEDYNALINK>
        <CASESENSITIVE>0</CASESENSITIVE>
        <FULLMATCH>1</FULLMATCH>
        <TEACHERENTRY>1</TEACHERENTRY>
${aliases(term.aliases)}      </ENTRY>
`;
}

function aliases(names: readonly string[]): Markup | false {
  const each = names.map((name) => xml`<ALIAS><NAME>${name}</NAME></ALIAS>`);
  return names.length > 0 && xml`        <ALIASES>${each}</ALIASES>\n`;
}
