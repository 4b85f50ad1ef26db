import type { Kysely } from 'kysely';
import type { PeopleBook, PersonKey } from './store.js';
import type { Tables } from './tables.js';

/** Visits that are no further apart are one: a reader who comes back from a source has not left. */
const oneVisit = 30 * 60_000;

/** What people chose, on SQL. */
export function peopleIn(db: Kysely<Tables>): PeopleBook {
  const of = ({ team, user }: PersonKey) =>
    db
      .selectFrom('person')
      .selectAll()
      .where('team', '=', team)
      .where('user_id', '=', user)
      .executeTakeFirst();
  const unknown = { language: null, visit_before: null, last_seen: null };
  return {
    languageOf: async (person) => (await of(person))?.language ?? null,
    chooseLanguage: async ({ team, user }, language) => {
      await db
        .insertInto('person')
        .values({ team, user_id: user, ...unknown, language })
        .onConflict((conflict) => conflict.columns(['team', 'user_id']).doUpdateSet({ language }))
        .execute();
    },
    visit: async ({ team, user }, at) => {
      const known = await of({ team, user });
      const last = known?.last_seen ?? null;
      const before = known?.visit_before ?? null;
      const since = last !== null && at - last < oneVisit ? before : last;
      await db
        .insertInto('person')
        .values({ team, user_id: user, language: null, visit_before: since, last_seen: at })
        .onConflict((conflict) =>
          conflict.columns(['team', 'user_id']).doUpdateSet({ visit_before: since, last_seen: at }),
        )
        .execute();
      return since;
    },
  };
}
