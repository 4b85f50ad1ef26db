import { z } from 'zod';
import type { Fact } from '../readable-text.js';

const publisherSchema = z.looseObject({ name: z.string().optional() });
/** Things of schema.org, as far as they are asked for here. */
const thingSchema = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]).optional(),
  datePublished: z.string().optional(),
  startDate: z.string().optional(),
  publisher: z.union([publisherSchema, z.string()]).optional(),
});
const dataSchema = z.union([
  z.looseObject({ '@graph': z.array(thingSchema) }).transform((data) => data['@graph']),
  z.array(thingSchema),
  thingSchema.transform((thing) => [thing]),
]);

export interface LinkedData {
  readonly datePublished: Fact | null;
  readonly startDate: Fact | null;
  readonly publisher: Fact | null;
}

/**
 * What the JSON-LD of a page says in the words of schema.org: days of publication and of an event, and the publisher. What
 * is no JSON, or two days that differ, says nothing.
 *
 * @param scripts the text of each `<script type="application/ld+json">`
 */
export function linkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap((script) => {
    try {
      const read = dataSchema.safeParse(JSON.parse(script));
      return read.success ? read.data : [];
    } catch {
      return [];
    }
  });
  const only = (values: readonly (string | undefined)[], name: string): Fact | null => {
    const all = new Set(values.filter((value) => value !== undefined && value.trim() !== ''));
    const [value] = all;
    return all.size === 1 && value !== undefined ? { value, evidence: `JSON-LD: ${name}` } : null;
  };
  const days = (values: readonly (string | undefined)[]) =>
    values.map((value) => /^\d{4}-\d{2}-\d{2}/u.exec(value ?? '')?.[0]);
  const isEvent = (type: string | readonly string[] | undefined) => /Event$/u.test([type].flat().join(' '));
  return {
    datePublished: only(days(things.map(({ datePublished }) => datePublished)), 'datePublished'),
    startDate: only(
      days(things.map((thing) => (isEvent(thing['@type']) ? thing.startDate : undefined))),
      'startDate',
    ),
    publisher: only(
      things.map(({ publisher }) => (typeof publisher === 'string' ? publisher : publisher?.name)),
      'publisher',
    ),
  };
}
