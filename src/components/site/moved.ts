/**
 * Goes on from a place that has moved to where it is now. Without this script the same link can be
 * followed by hand, and a moved page leads on by itself, though to the new page's top.
 */
function goOn() {
  const id = location.hash.slice(1);
  const place = document.getElementById(id)?.closest('[data-moved]');
  const link = (place ?? document.querySelector('[data-moved-page]'))?.querySelector('a');
  if (!link) return;
  const to = new URL(link.href);
  to.hash ||= location.hash;
  location.replace(to);
}

goOn();
addEventListener('hashchange', goOn);
