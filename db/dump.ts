import { stringify, type Options } from 'csv-stringify/sync';
import { judgementOf } from '#domain/clause/judgement.ts';
import type { Clause, ClauseText } from '#domain/clause/records.ts';

type Cell = string | number | null;

/** The columns of the CSV in their order, each with what stands in it for a text of a clause. */
const columns: Record<string, (clause: Clause, text: ClauseText) => Cell> = {
  slug: (clause) => clause.slug,
  language: (_, text) => text.language,
  title: (_, text) => text.title,
  text: (_, text) => text.text,
  kind: (clause) => clause.kind,
  provenance: (clause) => clause.provenance,
  strength: (clause) => judgementOf(clause),
  themes: (clause) => clause.themes.join('; '),
  topics: (clause) => clause.topics.join('; '),
  unions: (clause) => clause.unions.map((union) => union.name).join('; '),
  counterpart: (clause) => clause.counterpart,
  country: (clause) => clause.country,
  sector: (clause) => clause.sector,
  year: (clause) => clause.year,
  agreement: (clause) => clause.agreement?.title ?? null,
  article: (clause) => clause.articleNumber,
  confidence: (clause) => clause.confidence,
  source: (clause) => clause.source,
  licence: (clause) => clause.licence,
  strengthBy: (clause) => clause.strengthBy,
  concession: (clause) => (clause.concession ? 'yes' : 'no'),
  wordingDate: (clause) => clause.wordingDate,
  isPassage: (clause) => (clause.isPassage ? 'yes' : 'no'),
  extension: (clause) => clause.extension,
  validity: (clause) => clause.validity,
  checkedOn: (clause) => clause.checkedOn,
  instrument: (clause) => clause.instrument,
  gist: (clause, text) => clause.gist?.[text.language] ?? clause.gist?.en ?? null,
  sourceKind: (clause) => clause.sourceKind,
  publisher: (clause) => clause.publisher,
  seenOn: (clause) => clause.seenOn,
  replaces: (clause) => clause.replaces.join('; '),
  from: (clause) => clause.from,
  to: (clause) => clause.to,
  textFrom: (clause) => clause.textFrom,
  replacedBy: (clause) => clause.replacedBy,
  version: (clause) => clause.version,
};

/** Clauses as CSV with a header line, one row for each language a clause exists in; cells that a spreadsheet would run are neutralised. */
export async function* csvOf(chunks: AsyncIterable<Clause[]>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([Object.keys(columns)], form)}`;
  for await (const chunk of chunks) {
    yield stringify(chunk.flatMap(rowsOf), form);
  }
}

/** Line breaks of either kind are quoted, by which readers tell rows from lines in a cell. */
const form: Options = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ };

/** A spreadsheet runs a formula at the start of a cell, and some at the start of a line in it: both get an apostrophe. */
const neutral = (cell: Cell): Cell =>
  typeof cell === 'string'
    ? cell.replace(/^(?=[=+\-@\t\r＝＋－＠])|(?<=[\r\n])(?=[=+@\t＝＋＠]|[-－]\S)/g, "'")
    : cell;

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

function rowsOf(clause: Clause): Cell[][] {
  return clause.texts.map((text) =>
    Object.values(columns).map((cell) => neutral(cell(clause, text))),
  );
}
