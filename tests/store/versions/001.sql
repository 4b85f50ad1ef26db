-- A store as version 001 of it made it, with something in each table; never changed. Both engines read it.
create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
insert into kysely_migration_lock values ('migration_lock', 0);
insert into kysely_migration values ('001-remembering', '2026-11-20T08:30:00.000Z');

create table "delivery" ("id" text primary key, "body" text, "state" text not null, "at" bigint not null);
create index "delivery_state" on "delivery" ("state", "at");
insert into "delivery" ("id", "body", "state", "at") values
  ('d-received', '{"text":"<@U0> counterstrike"}', 'received', 1795336200000),
  ('d-began', '{"text":"<@U0> 反撃能力"}', 'began', 1795336201000),
  ('d-held', '{"text":"<@U0> deterrence"}', 'held', 1795336202000),
  ('d-done', null, 'done', 1795336203000),
  ('d-notice', null, 'received', 1795336204000);

create table "delivery_key" ("key" text primary key, "delivery" text not null, "at" bigint not null);
insert into "delivery_key" ("key", "delivery", "at") values
  ('Ev1', 'd-received', 1795336200000),
  ('T1 C1 1795336200.000100', 'd-received', 1795336200000),
  ('Ev4', 'd-done', 1795336203000);

create table "thread" ("team" text not null, "channel" text not null, "thread" text not null, "state" text not null, "at" bigint not null, constraint "thread_key" primary key ("team", "channel", "thread"));
insert into "thread" ("team", "channel", "thread", "state", "at") values
  ('T1', 'C1', '1795336200.000100', '{"subject":"counterstrike"}', 1795336200000),
  ('T1', 'D1', '', '{"subject":"反撃能力"}', 1795336201000);

create table "person" ("team" text not null, "user_id" text not null, "language" text, "visit_before" bigint, "last_seen" bigint, constraint "person_key" primary key ("team", "user_id"));
insert into "person" ("team", "user_id", "language", "visit_before", "last_seen") values
  ('T1', 'U1', 'ja', 1795249800000, 1795336200000),
  ('T1', 'U2', null, null, 1795336200000);

create table "share" ("team" text not null, "channel" text not null, "ts" text not null, "quote" text not null, "user_id" text not null, "at" bigint not null, constraint "share_key" primary key ("team", "channel", "ts"));
insert into "share" ("team", "channel", "ts", "quote", "user_id", "at") values
  ('T1', 'C1', '1795336205.000200', 'k3v9t2m8qa', 'U1', 1795336205000);

create table "feedback" ("id" text primary key, "team" text not null, "at" bigint not null, "user_id" text not null, "complaint" text not null, "quote" text not null, "query" text, "note" text);
insert into "feedback" ("id", "team", "at", "user_id", "complaint", "quote", "query", "note") values
  ('f1', 'T1', 1795336206000, 'U1', 'wrong-person', 'k3v9t2m8qa', 'counterstrike', 'It was O''Neill: “yes”.'),
  ('f2', 'T1', 1795336207000, 'U2', 'not-asked', 'k3v9t2m8qa', null, null);

create table "answer" ("team" text not null, "channel" text not null, "question" text not null, "answer" text not null, "at" bigint not null, constraint "answer_key" primary key ("team", "channel", "question"));
insert into "answer" ("team", "channel", "question", "answer", "at") values
  ('T1', 'D1', '1795336201.000100', '1795336202.000200', 1795336202000);

create table "arrival" ("document" text primary key, "at" bigint not null);
insert into "arrival" ("document", "at") values
  ('2023-06-01-tokyo-defense-ministerial/dod/en/transcript', 0),
  ('2024-07-28-tokyo-2plus2/state/en/transcript', 1795336200000);
