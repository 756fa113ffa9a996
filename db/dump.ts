import { stringify } from 'csv-stringify/sync';
import type { Clause } from '#domain/clause/records.ts';

const columns = [
  'slug',
  'language',
  'title',
  'text',
  'kind',
  'provenance',
  'strength',
  'themes',
  'topics',
  'unions',
  'counterpart',
  'country',
  'sector',
  'year',
  'agreement',
  'article',
  'confidence',
  'source',
  'licence',
] as const;

/** Clauses as CSV with a header line, one row for each language a clause exists in; cells that a spreadsheet would run are neutralised. */
export async function* csvOf(chunks: AsyncIterable<Clause[]>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([[...columns]], { record_delimiter: '\r\n' })}`;
  for await (const chunk of chunks) {
    yield stringify(chunk.flatMap(rowsOf), { escape_formulas: true, record_delimiter: '\r\n' });
  }
}

/** Clauses as JSON Lines, one record a line. */
export async function* jsonLinesOf(chunks: AsyncIterable<Clause[]>): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    yield chunk.map((clause) => `${JSON.stringify(clause)}\n`).join('');
  }
}

/** A download whose text is sent as it is made. */
export function streamed(
  parts: AsyncGenerator<string>,
  mediaType: string,
  filename: string,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${filename}"`,
    },
  });
}

function rowsOf(clause: Clause): (string | number | null)[][] {
  return clause.texts.map(({ language, title, text }) => [
    clause.slug,
    language,
    title,
    text,
    clause.kind,
    clause.provenance,
    clause.strength,
    clause.themes.join('; '),
    clause.topics.join('; '),
    clause.unions.map((union) => union.name).join('; '),
    clause.counterpart,
    clause.country,
    clause.sector,
    clause.year,
    clause.agreement?.title ?? null,
    clause.articleNumber,
    clause.confidence,
    clause.source,
    clause.licence,
  ]);
}
