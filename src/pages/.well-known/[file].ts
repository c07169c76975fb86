import { absolute } from '../../href.ts';
import { HOME } from '../../lib/content/addresses.ts';
import { getModule } from '../../module.ts';
import { securityTxt } from '../../lib/out/security-txt.ts';

/** `/.well-known/security.txt`, only when the publisher has set a contact. */
export async function getStaticPaths() {
  const { contact, edition } = await getModule();
  const text = securityTxt({
    contact,
    editionDate: edition.date,
    site: absolute(HOME),
  });
  return text === undefined ? [] : [{ params: { file: 'security.txt' }, props: { text } }];
}

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
