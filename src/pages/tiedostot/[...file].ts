import type { APIRoute } from 'astro';
import { moduleFormats } from '../../exports/all-formats.ts';
import { getPublishedModule } from '../../module.ts';

const FOLDER = '/tiedostot/';

/** The files for schools that are made of the module alone; the rest need the finished pages. */
export async function getStaticPaths() {
  const module = await getPublishedModule();
  const files = await Promise.all(Object.values(moduleFormats).map((make) => make(module)));
  return files.flat().map(({ path, content }) => ({
    params: { file: path.slice(FOLDER.length) },
    props: { content },
  }));
}

export const GET: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.content);
