import { type Language, languages } from '../../answer.js';
import type { InstallingPhrases } from '../../render/phrases/installing.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';

/** Where a page leads. */
interface Way {
  readonly href: string;
  readonly label: (phrases: InstallingPhrases) => string;
}

/** What a page may load: nothing; it stands in nobody’s frame, and nobody is told where its reader came from. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The page at which an installation begins. @param url Slack’s page that asks for agreement */
export function beginPage(url: string): string {
  return page(({ lead }) => lead, { href: url, label: ({ add }) => add });
}

/** The page after an installation. */
export function donePage(workspace: { readonly id: string; readonly name: string | null }): string {
  return page(({ done }) => done(workspace.name), {
    href: `https://app.slack.com/client/${encodeURIComponent(workspace.id)}`,
    label: ({ openSlack }) => openSlack,
  });
}

/** The page after something that was no installation: why, and the way to begin again. */
export function notInstalledPage(why: (phrases: InstallingPhrases) => string): string {
  // Beside this page, wherever a proxy has put the two.
  return page(why, { href: 'install', label: ({ again }) => again });
}

/** Plain, and in every language: whoever installs has chosen none yet. */
function page(say: (phrases: InstallingPhrases) => string, { href, label }: Way): string {
  const said = languages.map((language: Language) => {
    const { installing } = phrasesFor(language);
    return `<section lang="${language}"><p>${escapeHtml(say(installing))}</p><p><a href="${escapeHtml(href)}">${escapeHtml(label(installing))}</a></p></section>`;
  });
  const { title } = phrasesFor('en').installing;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1.25rem; }
section + section { margin-top: 2rem; }
a { font-weight: 600; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${said.join('\n')}
</main>
</body>
</html>
`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, between tags and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
}
