import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHeaders, headerRules, mergePolicies, nginxConfig, parseHeaders } from './headers.ts';

const page = (path: string, hash = 'a') => ({
  path,
  policy: `default-src 'none'; script-src 'self' 'sha256-${hash}'; trusted-types oppi`,
});
const rules = headerRules([
  page('/'),
  page('/luvut/'),
  page('/luvut/asenne/', 'b'),
  page('/upota/x/'),
]);
const of = (path: string) => rules.find((rule) => rule.path === path)?.headers ?? {};

test('a folder’s rule allows what each of its pages needs, and nothing more', () => {
  assert.equal(
    of('/luvut/*')['Content-Security-Policy'],
    "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; trusted-types oppi; frame-ancestors 'self'",
  );
});

test('only embed pages may be framed by others', () => {
  for (const { path, headers } of rules) {
    const policy = headers['Content-Security-Policy'] ?? '';
    assert.equal(policy.includes('frame-ancestors https:'), path === '/upota/*', path);
  }
});

test('no header stands in two rules that match the same path', () => {
  for (const one of rules) {
    for (const other of rules) {
      if (one === other || !one.path.endsWith('*')) continue;
      if (!other.path.startsWith(one.path.slice(0, -1))) continue;
      const both = Object.keys(one.headers).filter((name) => name in other.headers);
      assert.deepEqual(both, [], `${one.path} and ${other.path}`);
    }
  }
});

test('under a path every rule begins with it', () => {
  const under = headerRules([page('/'), page('/haku/')], '/kurssi/');
  assert.ok(under.every(({ path }) => path.startsWith('/kurssi/')));
  assert.ok(under.some(({ path }) => path === '/kurssi/haku/*'));
});

test('_headers reads back as it was written', () => {
  assert.deepEqual(parseHeaders(formatHeaders(rules)), rules);
  assert.throws(() => parseHeaders('  X: y'), /no path before/);
});

test("'none' gives way to a source", () => {
  assert.equal(mergePolicies(["img-src 'none'", "img-src 'self'"]), "img-src 'self'");
});

test('nginx: every header in the server, none in a location', () => {
  const config = nginxConfig(rules, { name: 'x', root: '/srv/x', base: '/', listen: '80' });
  const [head = '', locations = ''] = config.split(/(?=\n {2}location)/, 2);
  assert.match(head, /add_header X-Content-Type-Options "nosniff" always;/);
  assert.match(head, /add_header Content-Security-Policy \$oppi_content_security_policy always;/);
  assert.match(head, /"~\^\/\(index\\\.html\)\?\$" "default-src/);
  assert.doesNotMatch(locations, /add_header/);
});
