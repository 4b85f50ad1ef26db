import type { Kysely } from 'kysely';

/** Feeds from which documents come: how it stands with each, and what it has brought. Nothing of it is of a workspace. */
export async function feeds({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('feed')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('polled_at', 'bigint')
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('lease', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('feed_item')
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('tries', 'bigint', (column) => column.notNull())
    .addColumn('first', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_item_key', ['feed', 'key'])
    .execute();
}
