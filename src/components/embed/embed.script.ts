/**
 * All that an embed view runs, as one classic script. A frame with `sandbox="allow-scripts"` alone has
 * no origin: there a browser fetches module scripts only with leave of the server, a classic one always.
 */
import { followInPlatform } from '../scorm/scorm-page.ts';
import '../site/landing.ts';
import '../learn/check-summary.ts';
import '../learn/encounter-player.element.ts';
import '../learn/self-check-question.element.ts';
import '../lesson/term-cards.element.ts';
import '../site/details-menu.element.ts';
import '../site/reading-settings.element.ts';
import { tellHeight } from './frame-height.ts';

tellHeight();
followInPlatform();
