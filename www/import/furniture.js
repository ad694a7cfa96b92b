// Which elements of a page are no part of what is read on it: scripts, menus, share buttons, forms, what is hidden.
// In comes an element of a parsed document; what its words say is left to the analyzer, which knows promos and captions.

/** Never words of a text. */
const MUTE = new Set([
  'SCRIPT', 'NOFRAMES', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO', 'CANVAS', 'svg', 'HEAD', 'LINK',
  'META', 'TITLE', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'DATALIST', 'PROGRESS', 'METER', 'MAP', 'RP', 'RT',
]);
const ROLES = new Set([
  'navigation', 'search', 'complementary', 'contentinfo', 'banner', 'menu', 'menubar', 'toolbar', 'dialog', 'alertdialog',
  'tablist', 'button',
]);
const UNSEEN = /^(sr-only|screen-?reader(-?text|-only)?|visually-?hidden|skip-?(link|nav|to-content|to-main))$/;
const THINGS =
  'share|sharing|social|newsletter|subscribe|subscription|sign-?up|related|recommended|recommendations|read-?more|' +
  'most-?read|most-?popular|trending|advert|advertisement|ads?|sponsored|outbrain|taboola|cookies?|consent|gdpr|breadcrumbs?|' +
  'comments?|disqus|paywall|sidebar|toolbar|pagination|pager|tags|nav|navbar|navigation|menu|toc|navbox|noprint|editsection';
const PARTS =
  'bar|box|buttons?|links?|tools?|list|icons?|items?|media|block|wrapper|container|widget|module|section|area|form|thread|' +
  'articles?|stories|posts?|content|slot|unit|banner|notice|cta|promo|prompt|embed';
const PLACES = '[a-z]{1,4}|article|story|entry|single|global|header|mobile';
// 'share-tools', 'article__related-links', 'c-newsletter-form': the whole of a class, not a part of 'has-sidebar'.
const NAMED = new RegExp(`^(?:(?:${PLACES})-)?(?:${THINGS})(?:-(?:${PARTS}))*$`);

/** Whether an element of a document is dropped, with all within it: a function of the element. */
export function furnitureOf(document) {
  const titles = document.querySelectorAll('h1');
  const whole = prose(document);
  // A form may be around the whole page, a header around the headline, and behind a dialog all is said to be hidden.
  const holdsStory = (element) => {
    if (prose(element) * 2 > whole) return titles.length === 0 || !isTalk(element);
    if (titles.length === 0) return false;
    const all = element.contains(titles[0]) && element.contains(titles[titles.length - 1]);
    return all || (element.querySelector('h1') !== null && element.closest('article, main') !== null);
  };
  return (element) =>
    MUTE.has(element.tagName) || ((isHidden(element) || looksLikeFurniture(element)) && !holdsStory(element));
}

/** How much running text there is, in characters. */
export function prose(root) {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) length += paragraph.textContent.trim().length;
  return length;
}

function isHidden(element) {
  const style = element.getAttribute('data-style') ?? '';
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return names(element).some((name) => UNSEEN.test(name));
}

function looksLikeFurniture(element) {
  const tag = element.tagName;
  if (tag === 'BODY' || tag === 'MAIN' || tag === 'ARTICLE') return false;
  if (tag === 'NAV' || tag === 'ASIDE' || tag === 'FORM' || tag === 'MENU') return true;
  // Within a story a header holds its headline, a footer its credits; within a quotation a footer names the speaker.
  const within = 'article, main, [role=main], blockquote, figure, section';
  if ((tag === 'HEADER' || tag === 'FOOTER') && !element.closest(within)) return true;
  if (tag === 'SUP' && element.classList.contains('reference')) return true;
  return ROLES.has(element.getAttribute('role')) || names(element).some((name) => NAMED.test(name));
}

/** What readers write may be longer than the story. */
const isTalk = (element) => names(element).some((name) => /comment|disqus/.test(name));

/** The classes and the id of an element, in one spelling: 'article__shareTools' is 'share-tools'. */
function names(element) {
  const all = `${element.getAttribute('class') ?? ''} ${element.id}`.trim();
  if (all === '') return [];
  return all.split(/\s+/).map((name) => {
    const own = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    return own.split('__').at(-1).replaceAll('_', '-');
  });
}
