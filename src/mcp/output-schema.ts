import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { quoteSchema } from '../evidence/quote.js';

/** What is told of a quote within another result; the schema of the tool `quote` tells all of it. */
const ofQuote = ['id', 'text', 'kind', 'verbatim', 'interpreted', 'date', 'url'] as const;

/**
 * A result's schema as a client is shown it: in words that JSON Schema has had in every draft, since older clients read
 * draft 7 and newer ones 2020-12. A pair is a list of two; further fields may come with any version.
 *
 * @param quotes whether a quote is told of field by field, or in brief: a client reads every schema before it asks anything
 */
export function outputSchema(result: z.ZodType, quotes: 'in full' | 'in brief'): StandardSchemaWithJSON {
  const shown = (): Record<string, unknown> => {
    const { $schema: _, ...schema } = z.toJSONSchema(result, {
      io: 'output',
      override: ({ zodSchema, jsonSchema }) => {
        if (jsonSchema.type === 'object' && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
        if (zodSchema === quoteSchema && quotes === 'in brief') {
          const all = jsonSchema.properties ?? {};
          jsonSchema.description = 'A quote, with every field that the tool `quote` tells of.';
          jsonSchema.properties = Object.fromEntries(
            ofQuote.flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
          );
          jsonSchema.required = [...ofQuote];
        }
        if (!(zodSchema instanceof z.ZodTuple)) return;
        const items = jsonSchema.prefixItems ?? [];
        delete jsonSchema.prefixItems;
        jsonSchema.items = { anyOf: items.filter((item) => typeof item !== 'boolean') };
        jsonSchema.minItems = items.length;
        jsonSchema.maxItems = items.length;
      },
    });
    return schema;
  };
  const { vendor, version, validate } = result['~standard'];
  return { '~standard': { vendor, version, validate, jsonSchema: { input: shown, output: shown } } };
}
