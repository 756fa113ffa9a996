import * as v from 'valibot';
import { SavedKind } from '#domain/words.ts';
import { SavedError } from './problems.ts';

/** What makes a file of the hub: `format` and its version say how to read it, `tool` what opens it. */
const WorkFile = v.object({
  format: v.literal('clause-hub'),
  version: v.literal(1),
  kind: SavedKind,
  tool: v.string(),
  writtenAt: v.string(),
  document: v.unknown(),
});

type Origin = { kind: SavedKind; tool: string };

/** A document as the text of a file. */
export const fileText = (document: unknown, origin: Origin): string =>
  `${JSON.stringify(
    { format: 'clause-hub', version: 1, ...origin, writtenAt: new Date().toISOString(), document },
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
