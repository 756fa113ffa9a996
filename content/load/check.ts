import * as v from 'valibot';

/** A mistake in a content file: says the file, the field, what was expected and what was found. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(file: string, problems: string[]) {
    super(`${file}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Validates a parsed file; throws a ContentError that names every wrong field. */
export function parseContent<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new ContentError(file, result.issues.map(describeIssue));
}

/** Throws a ContentError unless every slug found is a known one. */
export function requireKnown(
  file: string,
  field: string,
  found: string[],
  known: Set<string>,
): void {
  const unknown = found.filter((slug) => !known.has(slug));
  if (unknown.length === 0) return;
  const expected = known.size > 8 ? 'the slug of an existing entry' : [...known].join(' or ');
  throw new ContentError(file, [`${field}: expected ${expected}, found ${unknown.join(', ')}`]);
}

/** Throws a ContentError when a slug is found twice. */
export function requireUnique(file: string, field: string, found: string[]): void {
  const twice = found.filter((slug, index) => found.indexOf(slug) !== index);
  if (twice.length > 0) {
    throw new ContentError(file, [
      `${field}: expected each once, found twice: ${twice.join(', ')}`,
    ]);
  }
}

/** Throws a ContentError unless every fixed word has an entry. */
export function requireEach(
  file: string,
  field: string,
  words: readonly string[],
  found: readonly string[],
): void {
  const missing = words.filter((word) => !found.includes(word));
  if (missing.length > 0) {
    throw new ContentError(file, [
      `${field}: expected ${words.join(', ')}, found none for ${missing.join(', ')}`,
    ]);
  }
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? '(the whole file)';
  return `${field}: expected ${issue.expected ?? issue.message}, found ${issue.received}`;
}
