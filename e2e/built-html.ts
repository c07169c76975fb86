import type { JSHandle, Page } from 'playwright/test';

/**
 * A document of HTML, read by the browser without opening it: nothing is drawn, fetched or run.
 *
 * @param page - A page without a policy of its own, such as one that nothing has been opened in.
 */
export const parsed = (page: Page, html: string): Promise<JSHandle<Document>> =>
  page.evaluateHandle((text) => new DOMParser().parseFromString(text, 'text/html'), html);
