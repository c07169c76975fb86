/** All questions as a package of QTI 2.1: items, a test of each category, and a manifest of both. */
import type { PublishedModule } from '../../lib/module/published-module.ts';
import type { ExportFile } from '../export-file.ts';
import { type BankCategory, bankFiles } from '../question-bank.ts';
import { type Markup, xml } from '../xml.ts';
import { zip } from '../zip.ts';
import { item, NAMESPACE } from './item.ts';

/** Packages of the whole module and of every chapter. */
export const qtiPackages = (module: PublishedModule): ExportFile[] =>
  bankFiles(module, 'qti', (categories, origin) => qtiPackage(module, categories, origin));

const itemPath = (id: string) => `kysymykset/${id}.xml`;
const testPath = (id: string) => `testit/${id}.xml`;
const testId = (id: string) => `testi-${id}`;

const qtiPackage = (
  module: PublishedModule,
  categories: readonly BankCategory[],
  origin: readonly string[],
): Uint8Array =>
  zip(
    [
      { path: MANIFEST, content: manifest(module, categories, origin) },
      ...categories.map((category) => ({ path: testPath(category.id), content: test(category) })),
      ...categories.flatMap(({ questions }) =>
        questions.map((question) => ({ path: itemPath(question.id), content: item(question) })),
      ),
    ],
    [MANIFEST],
  );

const MANIFEST = 'imsmanifest.xml';

/** Answered in any order, each question as often as one likes, with its feedback. */
function test({ id, path, questions }: BankCategory): string {
  const title = path.slice(1).join(': ');
  const items = questions.map(
    (question) =>
      xml`      <assessmentItemRef identifier="${question.id}" href="../${itemPath(question.id)}"/>\n`,
  );
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<assessmentTest xmlns="${NAMESPACE}" identifier="${testId(id)}" title="${title}">
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <testPart identifier="osa" navigationMode="nonlinear" submissionMode="individual">
    <itemSessionControl maxAttempts="0" showFeedback="true"/>
    <assessmentSection identifier="kysymykset" title="${title}" visible="true">
${items}    </assessmentSection>
  </testPart>
  <outcomeProcessing>
    <setOutcomeValue identifier="SCORE"><sum><testVariables variableIdentifier="SCORE"/></sum></setOutcomeValue>
  </outcomeProcessing>
</assessmentTest>
`.text;
}

function manifest(
  module: PublishedModule,
  categories: readonly BankCategory[],
  origin: readonly string[],
): string {
  const text = (value: string) => xml`<lom:string language="fi">${value}</lom:string>`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" identifier="kohtaamisen-taito">
  <metadata>
    <schema>QTIv2.1 Package</schema>
    <schemaversion>1.0.0</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:title>${text(`${module.name} – ${module.subtitle}`)}</lom:title>
        <lom:language>fi</lom:language>
        <lom:description>${text(origin.slice(1).join('. '))}</lom:description>
      </lom:general>
      <lom:rights>
        <lom:copyrightAndOtherRestrictions><lom:source>LOMv1.0</lom:source><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions>
        <lom:description>${text(`${module.licence.name}: ${module.licence.address}`)}</lom:description>
      </lom:rights>
    </lom:lom>
  </metadata>
  <organizations/>
  <resources>
${categories.map(resources)}  </resources>
</manifest>
`.text;
}

/** A test and what it refers to. */
function resources({ id, questions }: BankCategory): Markup[] {
  const uses = questions.map(
    (question) => xml`      <dependency identifierref="${question.id}"/>\n`,
  );
  return [
    xml`    <resource identifier="${testId(id)}" type="imsqti_test_xmlv2p1" href="${testPath(id)}">
      <file href="${testPath(id)}"/>
${uses}    </resource>\n`,
    ...questions.map(
      (question) =>
        xml`    <resource identifier="${question.id}" type="imsqti_item_xmlv2p1" href="${itemPath(question.id)}"><file href="${itemPath(question.id)}"/></resource>\n`,
    ),
  ];
}
