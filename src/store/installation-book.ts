import type { Kysely } from 'kysely';
import { type Installations, renewalLength, type SealedInstallation } from './installations.js';
import type { Tables } from './tables.js';

/** Installations on SQL. */
export function installationsIn(db: Kysely<Tables>): Installations {
  const same = ({ team, at }: Pick<SealedInstallation, 'team' | 'at'>) =>
    db.updateTable('installation').where('team', '=', team).where('at', '=', at);
  return {
    find: async (team) => {
      const found = await db
        .selectFrom('installation')
        .select(['team', 'enterprise', 'sealed', 'at'])
        .where('team', '=', team)
        .executeTakeFirst();
      return found ?? null;
    },
    teams: async () => {
      const rows = await db.selectFrom('installation').select('team').execute();
      return rows.map(({ team }) => team).sort();
    },
    keep: async (installation) => {
      const row = { ...installation, renewing_until: 0 };
      await db
        .insertInto('installation')
        .values(row)
        .onConflict((conflict) => conflict.column('team').doUpdateSet(row))
        .execute();
    },
    beginRenewal: async (installation, now) => {
      const { numUpdatedRows } = await same(installation)
        .set({ renewing_until: now + renewalLength })
        .where('sealed', '=', installation.sealed)
        .where('renewing_until', '<=', now)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    renewed: async (installation, sealed) => {
      const { numUpdatedRows } = await same(installation)
        .set({ sealed, renewing_until: 0 })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    sealedAnew: async (installation, sealed, now) => {
      await same(installation)
        .set({ sealed })
        .where('sealed', '=', installation.sealed)
        .where('renewing_until', '<=', now)
        .execute();
    },
  };
}
