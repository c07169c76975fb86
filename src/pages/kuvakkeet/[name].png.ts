import mark from '../../assets/art/tunnus.svg?raw';
import { APP_ICONS, iconPng } from '../../app-icons.ts';

/** The module's mark as the pictures that devices want for an installed site. */
export const getStaticPaths = () =>
  APP_ICONS.map(({ name, size, margin }) => ({ params: { name }, props: { size, margin } }));

export const GET = ({ props }: { props: { size: number; margin: number } }) =>
  new Response(iconPng(mark, props.size, props.margin), {
    headers: { 'Content-Type': 'image/png' },
  });
