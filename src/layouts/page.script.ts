/** What runs on every page of the site. */
import '../components/site/landing.ts';
import '../components/site/moved.ts';
import '../components/site/details-menu.element.ts';
import '../components/site/reading-settings.element.ts';
import '../components/site/copy-link.element.ts';
import '../search/interface/search-dialog.element.ts';
import '../components/learn/read-marks.ts';
import '../components/site/found-marks.ts';
import '../components/site/offline.ts';
