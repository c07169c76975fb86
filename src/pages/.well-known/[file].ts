import { getModule } from '../../module.ts';
import { securityTxt } from '../../lib/out/security-txt.ts';

/** `/.well-known/security.txt`, only when the publisher has set a contact. */
export async function getStaticPaths() {
  const { contact, edition } = await getModule();
  const text = securityTxt({
    contact,
    editionDate: edition.date,
    site: new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href,
  });
  return text === undefined ? [] : [{ params: { file: 'security.txt' }, props: { text } }];
}

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
