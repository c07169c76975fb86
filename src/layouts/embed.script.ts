/**
 * All that an embed view runs, as one classic script. A frame with `sandbox="allow-scripts"` alone has
 * no origin: there a browser fetches module scripts only with leave of the server, a classic one always.
 */
import { followInPlatform } from '../components/scorm/scorm-page.ts';
import '../components/site/landing.ts';
import '../components/learn/encounter-player.element.ts';
import '../components/learn/self-check.element.ts';
import '../components/lesson/term-cards.element.ts';
import '../components/site/details-menu.element.ts';
import '../components/site/reading-settings.element.ts';
import { postHeight } from '../components/embed/frame-height.ts';

postHeight();
followInPlatform();
