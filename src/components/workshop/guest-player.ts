/**
 * The player for pages that are no chapters. Bundled by itself (`?worker&url`): what it shared with the
 * script of chapters would otherwise become one more file that every chapter loads.
 */
import '../learn/encounter-player.element.ts';
