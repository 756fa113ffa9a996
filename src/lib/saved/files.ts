import * as v from 'valibot';
import { SavedKind } from '#domain/words.ts';
import type { FileTool } from './file-formats.ts';
import { SavedError } from './problems.ts';

/** What makes a file of the hub: `format` and its version say how to read it, `$schema` where that is written down. */
const envelope = {
  $schema: v.optional(v.string()),
  format: v.literal('clause-hub'),
  version: v.literal(1),
  writtenAt: v.string(),
};

/** Any file of the hub; `tool` says what opens it. */
const WorkFile = v.object({
  ...envelope,
  kind: SavedKind,
  tool: v.string(),
  document: v.unknown(),
});

type Origin = { kind: SavedKind; tool: FileTool };

/** What a file of one tool holds. */
export const workFile = ({ kind, tool }: Origin, document: v.GenericSchema) =>
  v.object({ ...envelope, kind: v.literal(kind), tool: v.literal(tool), document });

/** A document as the text of a file, which names its JSON Schema at the hub's address `site`. */
export const fileText = (document: unknown, { kind, tool }: Origin, site: string): string =>
  `${JSON.stringify(
    {
      $schema: `${site}/data/schemas/${tool}.json`,
      format: 'clause-hub',
      version: 1,
      kind,
      tool,
      writtenAt: new Date().toISOString(),
      document,
    },
    undefined,
    2,
  )}\n`;

/** Reads such a file; throws a SavedError: `notAFile`, `otherFile` (of another tool) or `unreadable`. */
export function parseFile<Schema extends v.GenericSchema>(
  text: string,
  origin: Origin,
  schema: Schema,
): v.InferOutput<Schema> {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), WorkFile), text);
  if (!file.success) throw new SavedError('notAFile');
  if (file.output.kind !== origin.kind || file.output.tool !== origin.tool) {
    throw new SavedError('otherFile');
  }
  const document = v.safeParse(schema, file.output.document);
  if (!document.success) throw new SavedError('unreadable');
  return document.output;
}

/** Hands a text or other content to the browser as a file to be kept. */
export function offerFile(name: string, content: BlobPart, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
