import { APP_ICONS, PAPER } from '../app-icons.ts';
import { href } from '../href.ts';
import { HOME } from '../lib/content/addresses.ts';
import { getModule } from '../module.ts';

/** What a device needs to keep the site among its applications. */
export async function GET(): Promise<Response> {
  const { name, description } = await getModule();
  const manifest = {
    id: href(HOME),
    name,
    short_name: name,
    description,
    lang: 'fi',
    dir: 'ltr',
    start_url: href(HOME),
    scope: href(HOME),
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['education'],
    icons: APP_ICONS.flatMap(({ name: icon, size, purpose }) =>
      purpose
        ? [
            {
              src: href(`/kuvakkeet/${icon}.png`),
              sizes: `${size}x${size}`,
              type: 'image/png',
              purpose,
            },
          ]
        : [],
    ),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
}
