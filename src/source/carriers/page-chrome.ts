import type { PageNode } from './html-text.js';
import type { Measure } from './page-measure.js';

/** Something that stands around the words of a page, by what it is told. */
export type Around = 'navigation' | 'hidden';

/** Elements and roles that are for nothing else, and such as are used for content too. */
const surely = /^(?:nav|footer)$/u;
const surelyBy = /^(?:navigation|banner|contentinfo|search)$/iu;
const elements = /^(?:aside|dialog|menu)$/u;
const roles = /^(?:complementary|dialog|alertdialog|menu|menubar|alert)$/iu;
const calledSo = (words: string) => new RegExp(`(?:^|[-_\\s])(?:${words})(?:$|[-_\\s])`, 'iu');
/** Names of classes under which sites put what is on each of their pages, whole sentences too. */
const named = calledSo(
  'footer|site-?footer|global-?footer|colophon|usa-?banner|gov-?banner|cookies?|consent|gdpr|newsletter|subscribe|sign-?up|site-?alert|emergency-?alert|related|related-?(?:articles|content|posts|links|news)|breadcrumbs?|topic-?path|pankuzu|sidebar|side-?bar|gnavi?|lnavi?|global-?navi?(?:gation)?|local-?navi?(?:gation)?',
);
/** The same of what is called so on some sites, and content on others. */
const oftenNamed = calledSo(
  'header|nav|navbar|navi|navigation|menu|share|sharing|share-?this|addtoany|sns|social|masthead|skip|skip-?link|skip-?nav|pagination|pager|next-?prev|prev-?next|comments?|advert|ads?|promo|toolbar|print-?link|tags|site-?header|banner|login|page-?top|lang(?:uages?)?(?:-switcher)?',
);
const readAloud = calledSo(
  'sr-only|visually-?hidden|screen-?reader-?text|screen-?reader|assistive-?text|u-hidden|hide-?text',
);
const withinPage =
  /^(?:skip\b.*|jump to .*|(?:back|go|return) to (?:the )?top(?: of (?:the |this )?page)?|top(?: of page)?|本文へ.*|.*へ(?:移動|ジャンプ)(?:します)?|(?:この)?ページの?(?:先頭|トップ|上部?)(?:へ|に).*|[▲↑△]?\s*(?:page\s*)?top)$/iu;

export function attribute(element: PageNode, name: string): string {
  return element.getAttribute?.(name) ?? '';
}

/** Whether a browser shows nothing of an element, or reads it aloud only. */
export function isHidden(element: PageNode): boolean {
  if (element.getAttribute?.('hidden') != null) return true;
  if (/display:\s*none|visibility:\s*hidden/iu.test(attribute(element, 'style'))) return true;
  return readAloud.test(attribute(element, 'class'));
}

/**
 * What stands on every page of a site: by what it is, by its name where it is mostly links or holds no sentence, or a list
 * of links. What holds a good part of the page's sentences is none of these, whatever it is called.
 *
 * @param all the measure of the page
 * @param inContent whether the element stands within what the page marks as its content
 */
export function isChrome(
  element: PageNode,
  measure: (element: PageNode) => Measure,
  all: Measure,
  inContent: boolean,
): boolean {
  const own = measure(element);
  const name = element.nodeName.toLowerCase();
  const role = attribute(element, 'role');
  if ((surely.test(name) && !inContent) || surelyBy.test(role)) return true;
  if (own.prose > all.prose * 0.5) return false;
  if (surely.test(name) || elements.test(name) || roles.test(role)) return true;
  if (name === 'header') return own.linked > 0.5 || (!inContent && !holdsTitle(element, measure));
  if (name === 'a') return isWayAround(element, own.words);
  const called = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  if (named.test(called)) return !holdsTitle(element, measure, /^h1$/iu);
  if (oftenNamed.test(called) && own.prose <= all.prose * 0.3 && (own.linked > 0.4 || own.prose === 0))
    return !holdsTitle(element, measure);
  return isListOfLinks(element, name, own);
}

/** A link within the page, or back to the list from which somebody came. */
function isWayAround(element: PageNode, words: string): boolean {
  return attribute(element, 'href').startsWith('#')
    ? withinPage.test(words)
    : /^.{0,30}(?:へ|に)戻る$/u.test(words);
}

/** A heading of the first two ranks that is no link: that of a page; the name of a site is a link to its start. */
function holdsTitle(element: PageNode, measure: (element: PageNode) => Measure, name = /^h[12]$/iu): boolean {
  return elementsIn(element, (inner) => name.test(inner.nodeName)).some(
    (inner) => measure(inner).linked < 0.8,
  );
}

function isListOfLinks(element: PageNode, name: string, own: Measure): boolean {
  if (!/^(?:ul|ol|dl|table|div|p|section)$/u.test(name) || own.prose > 0 || own.linked < 0.8) return false;
  return countOf(element, /^a$/iu, 3) >= 3;
}

/** Several articles, of which one is what the page is about, are that one and teasers of others. */
export function teasersAmong(
  articles: readonly PageNode[],
  measure: (element: PageNode) => Measure,
): Set<PageNode> {
  const total = articles.reduce((sum, article) => sum + measure(article).prose, 0);
  const main = articles.find((article) => measure(article).prose > total * 0.6);
  if (main === undefined) return new Set();
  return new Set(
    articles.filter((article) => {
      const { prose, words } = measure(article);
      return (
        article !== main &&
        prose < total * 0.1 &&
        words.length < 600 &&
        !within(article, main) &&
        holdsLinkedHeading(article)
      );
    }),
  );
}

function holdsLinkedHeading(element: PageNode): boolean {
  return [...element.childNodes].some((child) => {
    if (child.nodeType !== 1) return false;
    const name = child.nodeName.toLowerCase();
    if (/^h[1-6]$/u.test(name)) return holds(child, /^a$/iu);
    return name === 'a' ? holds(child, /^h[1-6]$/iu) : holdsLinkedHeading(child);
  });
}

function within(element: PageNode, outer: PageNode): boolean {
  return elementsIn(outer, (inner) => inner === element).length > 0;
}

function holds(element: PageNode, name: RegExp): boolean {
  return countOf(element, name, 1) > 0;
}

/** How many elements of a name are within another; it stops counting at `most`. */
function countOf(element: PageNode, name: RegExp, most: number): number {
  let found = 0;
  for (const child of element.childNodes) {
    if (found >= most) break;
    if (child.nodeType !== 1) continue;
    if (name.test(child.nodeName)) found += 1;
    found += countOf(child, name, most - found);
  }
  return found;
}

/** The elements within another for which something holds, in the order of the page. */
export function elementsIn(root: PageNode, wanted: (element: PageNode) => boolean): PageNode[] {
  const found: PageNode[] = [];
  const look = (node: PageNode) => {
    for (const child of node.childNodes) {
      if (child.nodeType !== 1) continue;
      if (wanted(child)) found.push(child);
      look(child);
    }
  };
  look(root);
  return found;
}
