import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withPolicy } from './security-policy.ts';

const PAGE =
  '<head><meta charset="utf-8"><style>a{}</style><script>x</script></head>' +
  '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('what stands inline is allowed by its hash, data and files need none; the policy comes first', () => {
  const html = withPolicy(PAGE);
  assert.match(html, /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
  assert.ok(html.includes(`script-src 'self' ${hash('x')}; style-src 'self' ${hash('a{}')};`));
});

test('in a frame the site is named for what the page shows and runs', () => {
  const html = withPolicy(PAGE, 'https://example.org');
  for (const kind of ['script', 'style', 'img', 'font'])
    assert.ok(html.includes(`${kind}-src 'self' https://example.org`), kind);
  assert.ok(html.includes("connect-src 'self';"));
});
