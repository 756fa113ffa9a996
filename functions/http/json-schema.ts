import { toJsonSchema } from '@valibot/to-json-schema';
import type { DescribeRouteOptions } from 'hono-openapi';
import type * as v from 'valibot';

export type Parameter = NonNullable<DescribeRouteOptions['parameters']>[number];
type SchemaObject = NonNullable<Extract<Parameter, { in: string }>['schema']>;

/** A Valibot schema as OpenAPI 3.1 states it; what JSON Schema cannot say is left out. */
export function openApiSchema(schema: v.GenericSchema): SchemaObject & { description?: string } {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest as SchemaObject;
}

/** A Valibot schema as a JSON Schema (draft 7) that stands alone at the address `id`. */
export function jsonSchema(
  schema: v.GenericSchema,
  { id, title }: { id: string; title: string },
): object {
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return { $schema, $id: id, title, ...rest };
}
