import { xml } from './xml.ts';

interface ScormPackage {
  /** ASCII; the same at every build, so that a platform knows a new edition of the same package. */
  identifier: string;
  title: string;
  description: string;
  edition: string;
  licence: { name: string; address: string };
  /** Absolute address of the chapter's page. */
  address: string;
  start: string;
  /** Paths of all files, the manifest left out. */
  files: readonly string[];
}

/**
 * The `imsmanifest.xml` of a package with one SCO. There is no `masteryscore`: Moodle would turn a
 * completed chapter into a passed or a failed one.
 *
 * @see SCORM 1.2 Content Aggregation Model; the prefix has to be `adlcp`, or Moodle tracks nothing.
 */
export function scormManifest(one: ScormPackage): string {
  const { identifier, title, description, edition, licence, address, start, files } = one;
  const said = (text: string, language = 'fi') =>
    xml`<imsmd:langstring xml:lang="${language}">${text}</imsmd:langstring>`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="${edition}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${said(title)}</imsmd:title>
        <imsmd:language>fi</imsmd:language>
        <imsmd:description>${said(description)}</imsmd:description>
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version>${said(edition)}</imsmd:version>
      </imsmd:lifecycle>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
        <imsmd:location type="URI">${address}</imsmd:location>
      </imsmd:technical>
      <imsmd:rights>
        <imsmd:copyrightandotherrestrictions>
          <imsmd:source>${said('LOMv1.0', 'x-none')}</imsmd:source>
          <imsmd:value>${said('yes', 'x-none')}</imsmd:value>
        </imsmd:copyrightandotherrestrictions>
        <imsmd:description>${said(`${licence.name}, ${licence.address}`)}</imsmd:description>
      </imsmd:rights>
    </imsmd:lom>
  </metadata>
  <organizations default="${identifier}-rakenne">
    <organization identifier="${identifier}-rakenne">
      <title>${title}</title>
      <item identifier="${identifier}-luku" identifierref="${identifier}-sivu">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${identifier}-sivu" type="webcontent" adlcp:scormtype="sco" href="${start}">
${files.map((file) => xml`      <file href="${file}"/>\n`)}    </resource>
  </resources>
</manifest>
`.text;
}
