import type { Kysely } from 'kysely';

/** Who works on a delivery, and until when it is its own: several replicas share one inbox. */
export async function leases({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('delivery').addColumn('owner', 'text').execute();
  await schema
    .alterTable('delivery')
    .addColumn('lease', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
}
