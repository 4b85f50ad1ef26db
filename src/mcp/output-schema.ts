import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';

/**
 * A result's schema as a client is shown it: in words that JSON Schema has had in every draft, since older clients read
 * draft 7 and newer ones 2020-12. A pair is a list of two; further fields may come with any version.
 */
export function outputSchema(result: z.ZodType): StandardSchemaWithJSON {
  const shown = (): Record<string, unknown> => {
    const { $schema: _, ...schema } = z.toJSONSchema(result, {
      io: 'output',
      override: ({ zodSchema, jsonSchema }) => {
        if (jsonSchema.type === 'object' && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
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
