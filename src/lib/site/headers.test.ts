import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHeaders, headerRules, nginxConfig } from './headers.ts';

const rules = headerRules(['/', '/luvut/', '/luvut/asenne/', '/upota/x/']);

test('only embed pages may be framed by others', () => {
  for (const { path, headers } of rules) {
    const policy = headers['Content-Security-Policy'];
    if (policy)
      assert.equal(policy, `frame-ancestors ${path === '/upota/*' ? 'https:' : "'self'"}`, path);
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

test('other sites’ scripts may read the module as data, and no page', () => {
  const open = rules.filter(({ headers }) => 'Access-Control-Allow-Origin' in headers);
  assert.deepEqual(
    open.map(({ path }) => path),
    ['/_astro/*', '/moduuli.json', '/moduuli.schema.json'],
  );
});

test('under a path every rule begins with it', () => {
  const under = headerRules(['/', '/haku/'], '/kurssi/');
  assert.ok(under.every(({ path }) => path.startsWith('/kurssi/')));
  assert.ok(under.some(({ path }) => path === '/kurssi/haku/*'));
});

test('_headers: a path, its headers indented', () => {
  assert.match(formatHeaders(rules), /^\/\*\n {2}X-Content-Type-Options: nosniff\n/);
});

test('nginx: every header in the server, none in a location', () => {
  const config = nginxConfig(rules, { name: 'x', root: '/srv/x', base: '/', listen: '80' });
  const [head = '', locations = ''] = config.split(/(?=\n {2}location)/, 2);
  assert.match(head, /add_header X-Content-Type-Options "nosniff" always;/);
  assert.match(head, /add_header Content-Security-Policy \$oppi_content_security_policy always;/);
  assert.match(head, /"~\^\/\(index\\\.html\)\?\$" "frame-ancestors/);
  assert.doesNotMatch(locations, /add_header/);
});
