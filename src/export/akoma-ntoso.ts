import type { Document, Transcript, Turn } from '../transcript/transcript.js';
import { token } from '../transcript/turn-id.js';
import type { ExportFormat } from './export-format.js';

/**
 * Akoma Ntoso 3.0 (OASIS 2018): a document is a `debate`, its turns `speech`, `question` or `answer`, its people and
 * offices references. A document of XML holds one debate: several are written one after the other, each with an XML
 * declaration of its own, for a program that parts them; `--document` writes one.
 */
export const akomaNtoso: ExportFormat = {
  name: 'akn',
  carries: ['transcripts'],
  *write(_, { transcripts }) {
    for (const transcript of transcripts) {
      yield* head(transcript);
      for (const turn of transcript.turns) yield speechOf(turn, transcript.document);
      yield '</debateSection>\n</debateBody>\n</debate>\n</akomaNtoso>\n';
    }
  },
};

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Akoma Ntoso wants a country in addresses and dates that are days; a day that is not known is this one. */
const noDay = '0001-01-01';

function* head({ document, turns }: Transcript): Iterable<string> {
  const { id, title, language, date, published, url, publisher } = document;
  const work = `/akn/un/debate/${date ?? noDay}/${slug(id)}`;
  const languages: Readonly<Record<string, string>> = { en: 'eng', ja: 'jpn' };
  const three = languages[language] ?? 'und';
  const day = date ?? noDay;
  const identified = (name: string, path: string, more: string) =>
    `<FRBR${name}>\n<FRBRthis value="${path}/!main"/>\n<FRBRuri value="${path}"/>\n<FRBRdate date="${name === 'Work' ? day : (published ?? day)}" name="${name === 'Work' ? 'event' : 'publication'}"/>\n<FRBRauthor href="#publisher"/>\n${more}</FRBR${name}>\n`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${namespace}">\n<debate name="${document.kind}">\n<meta>\n`;
  yield `<identification source="#alliance">\n${identified('Work', work, '<FRBRcountry value="un"/>\n')}${identified('Expression', `${work}/${three}@`, `<FRBRlanguage language="${three}"/>\n`)}${identified('Manifestation', `${work}/${three}@.xml`, '')}</identification>\n`;
  yield `<references source="#alliance">\n<TLCOrganization eId="publisher" href="/ontology/organization/${slug(publisher)}" showAs="${escaped(publisher)}"/>\n<TLCOrganization eId="alliance" href="/ontology/organization/alliance" showAs="Alliance"/>\n`;
  for (const [key, { name }] of speakersOf(turns))
    yield `<TLCPerson eId="${key}" href="/ontology/person/${key}" showAs="${escaped(name)}"/>\n`;
  for (const office of officesOf(turns))
    yield `<TLCRole eId="${roleId(office)}" href="/ontology/role/${slug(office)}" showAs="${escaped(office)}"/>\n`;
  yield '</references>\n';
  yield `<proprietary source="#alliance">\n<source xmlns="urn:alliance">${escaped(url ?? '')}</source>\n</proprietary>\n`;
  yield `</meta>\n<preface>\n<p><docTitle>${escaped(title)}</docTitle></p>\n</preface>\n<debateBody>\n<debateSection name="meeting" eId="${slug(document.meeting)}">\n<heading>${escaped(title)}</heading>\n`;
}

/** Turns that nobody in the record is known to have spoken are of the nameless speaker whom the label names. */
function speechOf(turn: Turn, document: Document): string {
  const element = turn.kind === 'question' ? 'question' : turn.kind === 'answer' ? 'answer' : 'speech';
  const by = turn.speaker ? personId(turn.speaker.id) : 'unknown';
  const role = turn.office === null ? '' : ` as="#${roleId(turn.office)}"`;
  const from = turn.label === '' ? '' : `<from>${escaped(turn.label)}</from>\n`;
  const words = turn.paragraphs
    .map(({ text, interpreted }) => `<p${interpreted ? ' class="interpreted"' : ''}>${escaped(text)}</p>\n`)
    .join('');
  const eId = `turn-${token(turn.id, 10)}`;
  const status = document.kind === 'transcript' ? '' : ' class="reported"';
  return `<${element} by="#${by}"${role} eId="${eId}"${status}>\n${from}${words}</${element}>\n`;
}

function speakersOf(turns: readonly Turn[]): Map<string, { readonly name: string }> {
  const speakers = new Map<string, { readonly name: string }>();
  for (const { speaker } of turns) if (speaker) speakers.set(personId(speaker.id), speaker);
  if (turns.some(({ speaker }) => speaker === null)) speakers.set('unknown', { name: 'unknown' });
  return speakers;
}

function officesOf(turns: readonly Turn[]): Set<string> {
  return new Set(turns.flatMap(({ office }) => office ?? []));
}

/** An XML name of a person's id, which may have a document's slashes in it. */
function personId(id: string): string {
  return `person-${slug(id)}`;
}

function roleId(office: string): string {
  return `role-${slug(office)}`;
}

function slug(text: string): string {
  const ascii = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return /[^\p{ASCII}]/u.test(text) || ascii === ''
    ? `${ascii === '' ? 'x' : ascii}-${token(text, 6)}`
    : ascii;
}

/** Characters that XML 1.0 does not have are left out of the file; the record keeps them. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/u.test(sign) ? sign : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
