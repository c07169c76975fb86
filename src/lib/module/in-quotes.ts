/** In Finnish quotation marks; what is a line of somebody's already has them. */
export const inQuotes = (text: string): string => (/^”.*”$/s.test(text) ? text : `”${text}”`);
