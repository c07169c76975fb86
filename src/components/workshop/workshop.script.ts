/**
 * All that runs in the workshop, bundled by itself (`?worker&url`) and loaded after the page: what it shares
 * with chapters would otherwise become files that every chapter loads.
 */
import './encounter-share.element.ts';
import './own-gallery.element.ts';
import './encounter-workshop.element.ts';
