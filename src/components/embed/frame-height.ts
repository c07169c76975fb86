/**
 * Tells the page around the frame how high this page is, so that it can make the frame fit. It only
 * tells: nothing that the other page sends is listened to.
 */

/** What is posted to the page around, at first and whenever the height changes. */
type HeightMessage = OwnMessage | PlatformMessage;

interface OwnMessage {
  type: 'kohtaamisen-taito:korkeus';
  /** Path of the embed view, as in the frame's address. */
  path: string;
  /** In CSS pixels, whole. */
  height: number;
}

/** What learning platforms listen to from tools in their frames (Canvas, LTI postMessage). */
interface PlatformMessage {
  subject: 'lti.frameResize';
  height: number;
}

export function postHeight(): void {
  if (parent === window) return;
  let posted = 0;
  const post = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === posted) return;
    posted = height;
    const messages: HeightMessage[] = [
      { type: 'kohtaamisen-taito:korkeus', path: location.pathname, height },
      { subject: 'lti.frameResize', height },
    ];
    // They hold nothing of the reader, so any page may have them; whose it is cannot be known here.
    for (const message of messages) parent.postMessage(message, '*');
  };
  new ResizeObserver(post).observe(document.body);
}
