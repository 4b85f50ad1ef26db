import { parseHTML } from 'linkedom';
import { FlowingText } from '../flowing-text.js';
import type { ReadableText } from '../readable-text.js';
import { sentencesIn } from '../sentences.js';
import type { Carrier, DecodedPage } from './carrier.js';
import { type PageNode, writeWords } from './html-text.js';
import { refuseDeepMarkup } from './markup-depth.js';
import { attribute, elementsIn, isChrome, isHidden, teasersAmong } from './page-chrome.js';
import { factsOfPage } from './page-facts.js';
import { measuresOf } from './page-measure.js';

/** HTML, a whole page or the part of one that is its text. */
export const webPage: Carrier = {
  name: 'web page',

  confidence({ name, text, contentType }) {
    const head = text.slice(0, 5_000);
    if (/^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(head))
      return 0.95;
    if (/html/iu.test(contentType ?? '')) return 0.9;
    const elements = head.match(/<(?:p|div|b|strong|span|h[1-6]|br|pre|body|table)\b[^<>]*>/giu)?.length ?? 0;
    if (/\.x?html?$/iu.test(name)) return elements > 0 ? 0.9 : 0.5;
    return /^\s*</u.test(head) && elements > 2 ? 0.7 : 0;
  },

  read(page) {
    return readHtml(page);
  },
};

/** The words of a page without what surrounds them on every page of its site. @throws UsageError where it is nested absurdly */
export function readHtml({ name, text }: DecodedPage): ReadableText {
  refuseDeepMarkup(text, name);
  const hasBody = /<(?:html|body)[\s>]/iu.test(text);
  const { document } = parseHTML(hasBody ? text : `<!doctype html><html><body>${text}</body></html>`);
  // Not `document.body`: linkedom makes an empty one where no head stands before it.
  const body: PageNode = document.querySelector('body') ?? document.documentElement;
  const whole = hasBody || /<(?:nav|main|footer|!doctype html)[\s>]/iu.test(text);
  const { words, letters } = whole ? contentOf(body) : seen(body);
  const around = letters - lettersOf(words.text);
  return {
    carrier: 'web page',
    ...words,
    speeches: null,
    facts: factsOfPage(document, words.text),
    notices: around <= 0 ? [] : [{ notice: 'navigation', characters: around }],
  };
}

type Words = ReturnType<FlowingText['done']>;

/** What of a page is read, and how many characters that are no blanks somebody sees on it. */
interface Read {
  readonly words: Words;
  readonly letters: number;
}

function seen(root: PageNode): Read {
  const words = written(root, isHidden);
  return { words, letters: lettersOf(words.text) };
}

function written(root: PageNode, skips: (element: PageNode) => boolean): Words {
  const into = new FlowingText();
  writeWords(root, into, { skips });
  return into.done();
}

/** A whole page without what is around its words; a page that is nothing else is read as it stands. */
function contentOf(body: PageNode): Read {
  const measure = measuresOf(body, isHidden);
  const all = measure(body);
  const named = (name: RegExp) => elementsIn(body, (element) => name.test(element.nodeName));
  const articles = named(/^article$/iu);
  const teasers = teasersAmong(articles, measure);
  const mains = elementsIn(
    body,
    (element) => /^main$/iu.test(element.nodeName) || attribute(element, 'role') === 'main',
  );
  const inContent = new Set(
    [...mains, ...articles].flatMap((element) =>
      elementsIn(element, (inner) => /^(?:header|footer)$/iu.test(inner.nodeName)),
    ),
  );
  const around = new Set<PageNode>();
  const skips = (element: PageNode) => {
    if (isHidden(element)) return true;
    const drops =
      element !== body &&
      !mains.includes(element) &&
      (teasers.has(element) || isChrome(element, measure, all, inContent.has(element)));
    if (drops) around.add(element);
    return drops;
  };
  const words = written(body, skips);
  if (all.letters > 0 && sentencesIn(words.text, { letters: 8, japanese: 4 }).length === 0) return seen(body);
  const [main] = mains;
  const proseAround = [...around].reduce((sum, element) => sum + measure(element).prose, 0);
  const holdsAll =
    main !== undefined &&
    mains.length === 1 &&
    measure(main).prose >= 0.97 * (all.prose - proseAround) &&
    (holdsHeading(main) || !words.blocks.some(({ kind }) => kind === 'heading'));
  return { words: holdsAll ? written(main, skips) : words, letters: all.letters };
}

function holdsHeading(element: PageNode): boolean {
  return elementsIn(element, (inner) => /^h1$/iu.test(inner.nodeName)).length > 0;
}

function lettersOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}
