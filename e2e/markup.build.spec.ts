import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { findJava, NO_JAVA } from './java.ts';
import { DIST, inParts, kinds, pageFiles } from './site.ts';

const java = findJava();
/** CSS of 2023 and later, which the checker takes for a mistake. */
const UNKNOWN_TO_IT =
  /^CSS: (Unrecognized at-rule “@(property|container)”|“(margin-trim|container|container-type|reading-flow|reading-order|field-sizing)”: Property)/;

test('the Nu checker finds no error on any page', { tag: '@all' }, async () => {
  test.skip(!java, NO_JAVA);
  const jar = join(
    dirname(createRequire(import.meta.url).resolve('vnu-jar')),
    'build/dist/vnu.jar',
  );
  const args = ['-jar', jar, '--errors-only', '--skip-non-html', '--format', 'json'];
  // The checker ends with an error code when it finds something; what it found is in its output.
  const { stderr } = await promisify(execFile)(java ?? '', [...args, '--exit-zero-always', DIST], {
    maxBuffer: 50_000_000,
  });
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; message: string; extract?: string }[];
  };
  const found = messages.filter(({ message }) => !UNKNOWN_TO_IT.test(message));
  expect(
    found.map(
      ({ url, message, extract }) =>
        `${url.slice(url.indexOf('dist'))}: ${message} ${extract ?? ''}`,
    ),
  ).toEqual([]);
});

const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Everything comes from the site itself.
    'require-sri': 'off',
    // A list of suggestions under a text field, and a region that scrolls: no element does that.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    // The module's name ends every title; no rule of accessibility counts its letters.
    'long-title': 'off',
  },
});
const fileOf = (path: string) => `${path.slice(1)}index.html`;
for (const { which, details, paths: files } of inParts(pageFiles, kinds.map(fileOf))) {
  test(`html-validate finds no error on any page (${which})`, details, async () => {
    const found: string[] = [];
    for (const file of files) {
      const { results } = await checker.validateFile(join(DIST, file));
      for (const { messages } of results)
        found.push(...messages.map((one) => `${file}:${one.line}: ${one.message} (${one.ruleId})`));
    }
    expect(found).toEqual([]);
  });
}
