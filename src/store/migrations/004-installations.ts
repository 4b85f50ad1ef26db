import type { Kysely } from 'kysely';

/**
 * Workspaces that have installed the bot, their tokens sealed; and on all that is kept whose it is, so that all of a
 * workspace and all of a person can be forgotten.
 */
export async function installations({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('installation')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('enterprise', 'text')
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('renewing_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('delivery').addColumn('team', 'text').execute();
  await schema.alterTable('delivery').addColumn('user_id', 'text').execute();
  await schema.alterTable('delivery_key').addColumn('team', 'text').execute();
  await schema.alterTable('thread').addColumn('user_id', 'text').execute();
  await schema.alterTable('answer').addColumn('user_id', 'text').execute();
}
