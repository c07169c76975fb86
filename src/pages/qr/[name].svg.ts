import type { APIRoute } from 'astro';
import QRCode from 'qrcode';
import { sharePlaces } from '../../components/share/share-places.ts';
import { absolute } from '../../href.ts';
import { BALLOT_CARD, BALLOT_QR, qrAddress } from '../../lib/content/addresses.ts';
import { getModule } from '../../module.ts';

/** QR codes of every chapter, of every place that can be shared, and of the card for votes. */
export async function getStaticPaths() {
  const { chapters } = await getModule();
  const nameOf = (address: string) => /([^/]+)\.svg$/.exec(address)?.[1];
  const card = { params: { name: nameOf(BALLOT_QR) }, props: { address: BALLOT_CARD.address } };
  const ofChapters = chapters.flatMap((chapter) => [
    { params: { name: nameOf(qrAddress(chapter.slug)) }, props: { address: chapter.address } },
    ...sharePlaces(chapter)
      .flatMap(({ places }) => places)
      .map(({ id }) => ({
        params: { name: nameOf(qrAddress(chapter.slug, id)) },
        props: { address: `${chapter.address}#${id}` },
      })),
  ]);
  return [card, ...ofChapters];
}

export const GET: APIRoute<{ address: string }> = async ({ props }) => {
  // The quiet zone of four modules is the standard's (ISO/IEC 18004); M survives a worn printout.
  const options = { type: 'svg', errorCorrectionLevel: 'M', margin: 4 } as const;
  const svg = await QRCode.toString(absolute(props.address), options);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
