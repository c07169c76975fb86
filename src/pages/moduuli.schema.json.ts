import { absolute } from '../href.ts';
import { MODULE_SCHEMA } from '../lib/content/addresses.ts';
import { publishedJsonSchema } from '../lib/module/published-schema.ts';

/** What the fields and values of `/moduuli.json` mean. */
export const GET = (): Response => Response.json(publishedJsonSchema(absolute(MODULE_SCHEMA)));
