import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { CHAPTERS, EMBED } from '../lib/content/addresses.ts';
import { withPolicy } from '../lib/site/security-policy.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const ASSETS = 'aineisto/';

/** A page of a package and what it needs from the site. */
interface PackagePage {
  html: string;
  /** Path in the package → root-relative address on the site, without its base path. */
  assets: Map<string, string>;
}

/**
 * Makes an embed view a page that stands alone: styles, script and pictures beside it, links to the
 * site absolute, nothing kept in the platform's own storage.
 *
 * @param html - The built embed view.
 * @param site - Absolute address of the site's front page.
 */
export function packagePage(html: string, site: string): PackagePage {
  const base = new URL(site).pathname;
  const assets = new Map<string, string>();
  const copied = (address: string) => {
    const path = address.replace(base, '/');
    const name = ASSETS + path.slice(path.lastIndexOf('/') + 1);
    assets.set(name, path);
    return name;
  };
  const document = parse(html);
  for (const element of elementsOf(document)) {
    const attribute = (name: string) => element.attrs.find((one) => one.name === name);
    const remove = () => {
      const { parentNode } = element;
      if (parentNode)
        parentNode.childNodes = parentNode.childNodes.filter((one) => one !== element);
    };
    const [src, href] = [attribute('src'), attribute('href')];
    switch (element.tagName) {
      case 'html':
        element.attrs.push({ name: 'data-scorm', value: '' });
        break;
      case 'script':
        // The inline one reads the reader's settings from the storage of whoever serves the page.
        if (src) src.value = copied(src.value);
        else if (attribute('type')?.value !== 'application/ld+json') remove();
        break;
      case 'img':
        if (src) src.value = copied(src.value);
        break;
      case 'link':
        if (/^(icon|preload)$/.test(attribute('rel')?.value ?? '')) {
          if (href) href.value = copied(href.value);
        } else if (!/^(canonical|license)$/.test(attribute('rel')?.value ?? '')) remove();
        break;
      case 'meta':
        if (attribute('http-equiv')?.value === 'Content-Security-Policy') remove();
        break;
      case 'style': {
        const [text] = element.childNodes;
        if (!text || !('value' in text)) break;
        text.value = text.value.replaceAll(
          /url\((["']?)(\/[^"')]+)\1\)/g,
          (_whole, _quote, address: string) => `url(${copied(address)})`,
        );
        break;
      }
      case 'a':
        if (!href || href.value.startsWith('#')) break;
        // From one embed view to another stays in a frame on the site; from here it leaves.
        href.value = new URL(
          href.value.replace(`${base}${EMBED.slice(1)}`, `${base}${CHAPTERS.slice(1)}`),
          site,
        ).href;
        element.attrs = element.attrs.filter(({ name }) => name !== 'target');
        break;
    }
  }
  return { html: withPolicy(serialize(document)), assets };
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of [...node.childNodes]) yield* elementsOf(child);
}
