import { parsed } from './built-html.ts';
import { expect, test } from './fixtures.ts';
import { module } from './school-files.ts';
import { chapters, htmlOf, pages } from './site.ts';

/** Width and height of a PNG, from its header (https://www.w3.org/TR/png/#11IHDR). */
const pngSize = (bytes: Buffer) => ({
  type: bytes.subarray(1, 4).toString('latin1'),
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
});

test('every page says what it is, where links to it are shown, too, under a strict policy', async ({
  page,
  request,
}) => {
  const titles = new Set<string>();
  const pictures = new Map<string, string>();
  for (const path of pages) {
    const document = await parsed(page, htmlOf(path));
    const { lang, title, canonical, policy, inline, meta } = await document.evaluate((one) => ({
      lang: one.documentElement.lang,
      title: one.title,
      canonical: one.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      policy: one.querySelector<HTMLMetaElement>(
        'meta[charset] + meta[http-equiv="Content-Security-Policy"]',
      )?.content,
      inline: one.querySelectorAll('[style], [onclick], [onload]').length,
      meta: Object.fromEntries(
        [...one.querySelectorAll('meta')].map((element) => [
          element.getAttribute('property') ?? element.name,
          element.content,
        ]),
      ) as Record<string, string>,
    }));
    await document.dispose();
    titles.add(title);
    const { description = '', 'og:title': name = '', 'og:image': image = '' } = meta;
    expect(new URL(canonical).pathname).toBe(path);
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect({ lang, inline }, path).toEqual({ lang: 'fi', inline: 0 });
    expect(description.length, path).toBeGreaterThan(30);
    expect(name, path).not.toBe('');
    expect(title).toContain(name);
    // A page’s title at least.
    expect(meta['og:image:alt']?.length, path).toBeGreaterThan(10);
    expect(meta, path).toMatchObject({
      'twitter:card': 'summary_large_image',
      'twitter:title': name,
      'twitter:image': image,
      'og:description': description,
      'og:url': canonical,
    });
    pictures.set(path, new URL(image).pathname);
  }
  expect(titles.size).toBe(pages.length);
  expect(new Set(chapters.map((path) => pictures.get(path))).size).toBe(chapters.length);
  for (const path of new Set(pictures.values())) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(pngSize(await response.body())).toEqual({ type: 'PNG', width: 1200, height: 630 });
  }
});

test('structured data says what the page says', async ({ page }) => {
  const data = async () =>
    JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    ) as Record<string, unknown>;
  await page.goto('/');
  const course = await data();
  expect(course['@type']).toBe('Course');
  const parts = course['hasPart'] as { url: string; name: string }[];
  expect(parts.map(({ url }) => new URL(url).pathname)).toEqual(chapters);
  for (const [index, path] of chapters.entries()) {
    await page.goto(path);
    const chapter = await data();
    expect(chapter['@type']).toBe('LearningResource');
    expect(chapter['name']).toBe((await page.locator('h1').textContent())?.trim());
    expect(chapter['name']).toBe(parts[index]?.name);
    expect(chapter['url']).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    expect(chapter['isPartOf']).toMatchObject({ '@type': 'Course', url: course['url'] });
    const { study } = module.chapters[index] ?? {};
    const { reading = 0, encounters = 0, selfCheck = 0, reflections = 0 } = study ?? {};
    const minutes = reading + encounters + selfCheck + reflections;
    expect(chapter['timeRequired']).toBe(`PT${minutes}M`);
    await expect(page.getByText(new RegExp(`lukuaika noin ${reading}\\s`))).toBeVisible();
    const objectives = page.locator('section[aria-labelledby=tavoitteet] li');
    expect(chapter['teaches']).toHaveLength(await objectives.count());
    const card = await page.locator('.source-card').first().textContent();
    const post = chapter['isBasedOn'] as Record<string, string>;
    expect(post['@type']).toBe('BlogPosting');
    for (const field of ['name', 'author', 'publisher', 'datePublished', 'url']) {
      if (field in post) expect(card).toContain(post[field]);
    }
    expect(JSON.stringify(chapter)).not.toContain('ei tiedossa');
  }
});

test('the feed of editions is well-formed, and every page names it', async ({ page, request }) => {
  await page.goto('/tietoa/');
  const link = page.locator('link[rel=alternate][type="application/atom+xml"]');
  const response = await request.get((await link.getAttribute('href')) ?? '');
  expect(response.headers()['content-type']).toContain('xml');
  const edition = /Laitos ([\d.]+), ([\d.]+)\./.exec(
    await page.getByRole('contentinfo').innerText(),
  );
  // Our own pages let no script parse markup.
  await page.goto('about:blank');
  const feed = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const all = (name: string) => [...xml.querySelectorAll(name)].map((e) => e.textContent);
      return {
        broken: xml.querySelector('parsererror')?.textContent,
        root: xml.documentElement.namespaceURI,
        titles: all('entry > title'),
        dates: all('updated'),
        ids: all('id'),
      };
    },
    await response.text(),
  );
  expect(feed.broken).toBeUndefined();
  expect(feed.root).toBe('http://www.w3.org/2005/Atom');
  expect(feed.titles[0]).toBe(`Laitos ${edition?.[1]}, ${edition?.[2]}`);
  for (const date of feed.dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  expect(new Set(feed.ids).size).toBe(feed.ids.length);
});

test('every promised address answers', async ({ request }) => {
  const text = await (await request.get('/pysyvat-osoitteet.txt')).text();
  const promised = text.split('\n').filter(Boolean);
  expect(promised).toEqual([...promised].sort());
  const byPage = Map.groupBy(promised, (address) => address.split('#')[0] ?? '');
  for (const [path, addresses] of byPage) {
    expect(path).toMatch(/^\/([a-z0-9-]+\/)*$/);
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    for (const address of addresses) {
      const id = address.split('#')[1];
      if (id) expect(html.split(` id="${id}"`), address).toHaveLength(2);
    }
  }
});
