import { createHash } from 'node:crypto';
import { readCorpus } from '../../src/corpus-files.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { readable } from '../../src/source/readable.js';
import { assembleRecord } from '../../src/team-record.js';
import { normalise } from '../../src/transcript/normalise.js';
import { meetingSchema, sourceMetadataSchema } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';

/** An invented page of talks of a day: what it prints, as an import would read it. */
export interface InventedPage {
  readonly day: string;
  readonly page: string;
  readonly publisher?: string;
  readonly language?: 'en' | 'ja';
  readonly kind?: 'transcript' | 'readout' | 'article';
}

/** Read once for all of them. */
let shipped: ReturnType<typeof readCorpus> | null = null;

const met = ['austin-lloyd', 'hamada-yasukazu', 'blinken-antony', 'hayashi-yoshimasa'];

/** A record of invented pages, with the people and the glossary that are shipped. */
export async function inventedTalks(
  pages: readonly InventedPage[],
  also: readonly string[] = [],
): Promise<Evidence> {
  shipped ??= readCorpus(corpusDir);
  const { people, glossary, japanese } = await shipped;
  const meetings = [...new Set([...pages.map(({ day }) => day), ...also])].map((day) =>
    meetingSchema.parse({
      id: `${day}-tokyo-talks`,
      title: `Talks, Tokyo, ${day}`,
      date: day,
      place: 'Tokyo',
      event: 'Talks',
      participants: met,
    }),
  );
  const documents = await Promise.all(
    pages.map(async ({ day, page, publisher = 'dod', language = 'en', kind = 'transcript' }, n) => {
      const layout = await readable({
        name: 'page.txt',
        bytes: new TextEncoder().encode(page),
        contentType: 'text/plain; charset=utf-8',
      });
      const meeting = meetings.find(({ date }) => date === day);
      if (!meeting) throw new Error(`no talks on ${day}`);
      const metadata = sourceMetadataSchema.parse({
        document: `${meeting.id}/${publisher}/${language}/${kind}`,
        title: `Talks of ${day}`,
        kind,
        language,
        publisher,
        status: 'official',
        url: `https://example.org/${publisher}/${day}`,
        copy: false,
        date: day,
        dateEvidence: null,
        published: null,
        place: 'Tokyo',
        meeting: meeting.id,
        alsoPublished: [],
        licence: null,
      });
      const sha256 = createHash('sha256').update(layout.text).digest('hex');
      const source = { file: `${n}.txt`, text: layout.text, sha256, metadata, layout };
      return { transcript: normalise(source, meeting, people), source: layout.text };
    }),
  );
  return assembleRecord({ documents, people, meetings, glossary, japanese }).evidence;
}

/** A press conference with what reporters and officials say, as the Pentagon prints one. */
export function pressConference(...turns: readonly string[]): string {
  return [
    'Secretary of Defense Lloyd J. Austin III and Japanese Minister of Defense Hamada Yasukazu Hold a Joint Press Conference',
    'STAFF: We will now begin the joint press conference. Minister Hamada, please.',
    'MINISTER HAMADA (THROUGH TRANSLATOR): We spoke of radar sites on the southern islands at length.',
    'SECRETARY AUSTIN: Our forces have never trained together as often as they did this winter.',
    'SECRETARY BLINKEN: Diplomacy comes first in all that we do together.',
    ...turns,
    'STAFF: That ends the press conference.',
  ].join('\n\n');
}
