/** All that the embed view of an own encounter runs, as one classic script; see `embed.script.ts`. */
import '../components/learn/encounter-player.element.ts';
import '../components/workshop/linked-encounter.element.ts';
import '../components/site/details-menu.element.ts';
import '../components/site/reading-settings.element.ts';
import { postHeight } from '../components/embed/frame-height.ts';

postHeight();
