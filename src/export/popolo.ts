import type { Person } from '../transcript/person.js';
import type { Meeting } from '../transcript/transcript.js';
import type { ExportFormat } from './export-format.js';

/** Popolo (popoloproject.com): people, the offices that they held as memberships, outlets and sides as organizations, meetings as events. */
export const popolo: ExportFormat = {
  name: 'popolo',
  carries: ['people'],
  *write(_, { people, meetings }) {
    const outlets = [
      ...new Set(people.flatMap((person) => person.outlets.map(({ outlet }) => outlet))),
    ].sort();
    yield `${JSON.stringify(
      {
        persons: people.map(personOf),
        organizations: [
          { id: 'us', name: 'United States', classification: 'government' },
          { id: 'japan', name: 'Japan', classification: 'government' },
          ...outlets.map((name) => ({ id: outletId(name), name, classification: 'outlet' })),
        ],
        memberships: people.flatMap(membershipsOf),
        events: meetings.map(eventOf),
      },
      null,
      2,
    )}\n`;
  },
};

function personOf({ id, name, family, given, aliases }: Person) {
  return {
    id,
    name,
    family_name: family,
    ...(given === null ? {} : { given_name: given }),
    other_names: aliases.map((alias) => ({ name: alias })),
  };
}

/** Dates that are not known are left out, as Popolo has it. */
function membershipsOf({ id, side, offices, outlets }: Person) {
  const dated = ({ from, to }: { from: string | null; to: string | null }) => ({
    ...(from === null ? {} : { start_date: from }),
    ...(to === null ? {} : { end_date: to }),
  });
  const government = side === 'us' || side === 'japan' ? { organization_id: side } : {};
  return [
    ...offices.map((office) => ({ person_id: id, role: office.office, ...government, ...dated(office) })),
    ...outlets.map((outlet) => ({
      person_id: id,
      organization_id: outletId(outlet.outlet),
      ...dated(outlet),
    })),
  ];
}

function eventOf({ id, title, date, place, participants }: Meeting) {
  return {
    id,
    name: title,
    start_date: date,
    location: place,
    attendees: participants.map((person) => ({ id: person })),
  };
}

function outletId(name: string): string {
  return `outlet-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')}`;
}
