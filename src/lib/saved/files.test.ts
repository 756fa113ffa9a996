import { expect, test } from 'vitest';
import { jsonSchema } from '#functions/http/json-schema.ts';
import { Brief, emptyBrief } from '#domain/tools/brief.ts';
import { emptyWorksheet, Worksheet } from '#domain/tools/worksheet.ts';
import { fileText, parseFile, workFile } from './files.ts';

const origin = { kind: 'brief', tool: 'brief' } as const;
const document = { ...emptyBrief(), title: 'Thursday’s meeting' };
const text = fileText(document, origin, 'https://hub.example.org');

test('a file names the address of its schema and opens again', () => {
  expect(JSON.parse(text)).toMatchObject({
    $schema: 'https://hub.example.org/data/schemas/brief.json',
    format: 'clause-hub',
    tool: 'brief',
  });
  expect(parseFile(text, origin, Brief)).toEqual(document);
});

test('a file without a schema’s address, as they were before, opens as well', () => {
  const { $schema: _, ...older } = JSON.parse(text) as Record<string, unknown>;
  expect(parseFile(JSON.stringify(older), origin, Brief)).toEqual(document);
});

test('another tool’s file, another version and another text are told apart', () => {
  const opened = (changed: string) => () => parseFile(changed, origin, Brief);
  const sheet = fileText(
    emptyWorksheet('data-rights'),
    { kind: 'worksheet', tool: 'data-rights' },
    '',
  );
  expect(opened(sheet)).toThrow('otherFile');
  expect(opened(text.replace('"version": 1', '"version": 2'))).toThrow('notAFile');
  expect(opened(text.replace('"items"', '"others"'))).toThrow('unreadable');
});

test('the schema of a tool says what its files hold, to the ends of its texts', () => {
  const tool = { kind: 'worksheet', tool: 'data-rights' } as const;
  const schema = jsonSchema(workFile(tool, Worksheet), { id: 'https://a.example/b', title: 'c' });
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://a.example/b',
    required: ['format', 'version', 'writtenAt', 'kind', 'tool', 'document'],
    properties: {
      tool: { const: 'data-rights' },
      document: {
        additionalProperties: false,
        properties: {
          systems: { maxItems: 60, items: { additionalProperties: { maxLength: 8000 } } },
        },
      },
    },
  });
});
