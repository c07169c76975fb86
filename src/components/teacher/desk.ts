import { TEACHER } from '../../lib/content/addresses.ts';

/** The desk itself, as breadcrumbs of its pages name it. */
export const DESK = { name: 'Opettajalle', address: TEACHER };
