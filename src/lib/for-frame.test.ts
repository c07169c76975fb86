import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forFrame } from './for-frame.ts';
import { securityPolicy } from './security-policy.ts';

const SITE = 'https://example.org';

test('module scripts go, classic ones stay', () => {
  assert.equal(
    forFrame(
      '<script type="module" src="/a.js"></script><script defer src="/b.js"></script>',
      SITE,
    ),
    '<script defer src="/b.js"></script>',
  );
});

test('links within the page stay in the frame, others are left to the base', () => {
  assert.equal(
    forFrame(
      '<a class="x" href="#raja">a</a><a href="/b/#c">b</a><a target="_self" href="#d">d</a>',
      SITE,
    ),
    '<a target="_self" class="x" href="#raja">a</a><a href="/b/#c">b</a><a target="_self" href="#d">d</a>',
  );
});

test('what the page shows and runs may come from the site by its name', () => {
  const policy = forFrame(securityPolicy(['abc']), SITE);
  for (const kind of ['script', 'style', 'img', 'font'])
    assert.match(policy, new RegExp(`${kind}-src 'self' https://example\\.org( 'sha256-abc')?;`));
  assert.match(policy, /connect-src 'self';/);
});
