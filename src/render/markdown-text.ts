/** How words are written in Markdown: citations, which stand below the renderers, write it too. */
export { blockquote, inLine, link } from '../evidence/cite/markdown-text.js';
