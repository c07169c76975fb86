import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Adds addresses to the contract's text. Comments and everything that stands there stay; pages are
 * kept in alphabetical order, a page's ids in the order in which they came.
 *
 * @param text - `content/addresses.yaml`.
 * @param fresh - Addresses to add: `/luvut/asenne/`, `/luvut/asenne/#raja`.
 */
export function withAddresses(text: string, fresh: readonly string[]): string {
  const document = parseDocument(text);
  for (const address of fresh) {
    const [page = '', id] = address.split('#');
    if (!document.hasIn(['addresses', page])) {
      document.setIn(['addresses', page], document.createNode([]));
    }
    if (id !== undefined) document.addIn(['addresses', page], id);
  }
  const pages = document.get('addresses');
  if (isMap(pages)) {
    // An empty mapping is written { }, and would stay on one line.
    pages.flow = false;
    const name = (key: unknown) => String(isScalar(key) ? key.value : key);
    pages.items.sort((a, b) => (name(a.key) < name(b.key) ? -1 : 1));
    for (const { value } of pages.items) {
      if (value && typeof value === 'object' && 'items' in value && 'flow' in value) {
        value.flow = (value.items as unknown[]).length === 0;
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}
