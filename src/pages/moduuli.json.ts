import { getPublishedModule } from '../module.ts';

/** The module model for others to build on; what it holds is told on the downloads page. */
export const GET = async (): Promise<Response> => Response.json(await getPublishedModule());
