import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { ModeratedSubmission, PublicLog, Queue } from '#domain/submission/moderation.ts';
import { SentSubmission } from '#domain/submission/submission.ts';
import { columnKeys, columnsOf, type ColumnKey } from '#functions/cli/folder/columns.ts';
import { findSheet, writeTemplate } from '#functions/cli/folder/facts-sheet.server.ts';
import { importFolder } from '#functions/cli/folder/import-folder.server.ts';
import type { FolderMode } from '#functions/cli/folder/import-row.server.ts';
import { environment } from '#functions/cli/programs.server.ts';
import { loadReadingTools } from '#functions/cli/reading-tools.server.ts';
import { UsageError } from '#functions/cli/usage.ts';
import { readSpreadsheet, spreadsheetOf } from '#lib/worksheets/spreadsheet.ts';
import { docx } from '../reading/files.ts';
import { emptyDatabase, root, temporaryFolder, vocabularies } from '../support/database.ts';
import { apiOn, bearer, sendOne, signInModerator, type TestApi } from '../support/submissions.ts';

// A union's folder: agreements of which one sheet says the facts, sent to the moderators or published by the operator.

const tools = loadReadingTools(root);
const columns = columnsOf(vocabularies);

const telework =
  'Employees may work remotely on two days a week. The employer shall consult the union before telework is changed and pays for the equipment that remote work needs.';
const cameras =
  'The employer shall not use cameras to monitor the performance of employees. Video surveillance needs the written agreement of the union.';

let db: Database;
let api: TestApi;
let folder: string;
let documents: string;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = temporaryFolder();
  documents = join(temporaryFolder(), 'documents');
  api = apiOn(db, documents);
});

const articles = (...all: [title: string, text: string][]) =>
  all.map(([title, text], index) => [`Article ${index + 1}: ${title}`, text]).flat();

const writeText = (name: string, ...all: [title: string, text: string][]) => {
  writeFileSync(join(folder, name), articles(...all).join('\n\n'));
};
const writeWord = (name: string, ...all: [title: string, text: string][]) => {
  const paragraphs = articles(...all).map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  writeFileSync(join(folder, name), docx(paragraphs.join('')));
};

type Row = Partial<Record<ColumnKey, string>>;
const whole: Row = {
  title: 'Northtown agreement',
  unions: 'UNISON; GMB',
  counterpart: 'Council of Northtown',
  country: 'gb',
  sector: 'local-government',
  level: 'Workplace',
  signedOn: '2025-03-31',
  licence: 'cc by 4.0',
};
const rights: Row = { rightGivenBy: 'Ana Perez, UNISON', namesLookedForBy: 'Ben Okafor' };

const head = columnKeys.map((key) => columns[key].name);
const cellsOf = (row: Row) => columnKeys.map((key) => row[key] ?? '');
const writeSheet = (...rows: Row[]) => {
  writeFileSync(join(folder, 'facts.csv'), stringify([head, ...rows.map(cellsOf)]));
};

/** Imports the folder and resolves to what was said of it; `failed` is the sentence it ended with, if it did. */
async function run(mode: Partial<FolderMode> = {}): Promise<{ said: string; failed?: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const hub = { db, documents: folderStore(documents), origin: 'https://hub.example' };
  const sheet = findSheet(folder) ?? '';
  try {
    await importFolder(hub, sheet, tools, { isDry: false, isPublished: false, ...mode });
    return { said: log.mock.calls.join('\n') };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { said: log.mock.calls.join('\n'), failed: error.message };
  } finally {
    log.mockRestore();
  }
}

const queueOf = async () => {
  const { headers } = await signInModerator(db, `Moderator ${crypto.randomUUID()}`);
  const answer = await api.request('/moderation/submissions', { headers });
  const { items } = v.parse(Queue, await answer.json());
  return Promise.all(
    items.map(async ({ id }) =>
      v.parse(
        ModeratedSubmission,
        await (await api.request(`/moderation/submissions/${id}`, { headers })).json(),
      ),
    ),
  );
};
const logOf = async () => v.parse(PublicLog, await (await api.request('/log')).json()).items;
const sentList = (): Record<string, string>[] =>
  parse(readFileSync(join(folder, 'facts-sent.csv'), 'utf8'), { columns: true });

describe('the sheet of facts', () => {
  it('is made with a row for each document and says what each column takes', async () => {
    writeText('b.txt', ['Telework', telework]);
    writeWord('a.docx', ['Telework', telework]);
    writeFileSync(join(folder, 'b.yaml'), 'title: x');
    expect(await writeTemplate(folder, vocabularies)).toContain('2 rows');
    const file = new Blob([readFileSync(join(folder, 'facts.xlsx'))]);
    const [facts = [], explained = []] = (await readSpreadsheet(file)) ?? [];
    expect(facts[0]).toEqual(head);
    expect(facts.slice(1).map(([name]) => name)).toEqual(['a.docx', 'b.txt']);
    expect(explained.slice(1).map(([name]) => name)).toEqual(head);
    expect(explained.find(([name]) => name === 'Level')?.[3]).toContain('cross-border');
    writeText('c.txt', ['Telework', telework]);
    await expect(writeTemplate(folder, vocabularies)).rejects.toThrow('Add rows for: c.txt.');
  });

  it('is read from a spreadsheet with its days, and from a table parted by semicolons', async () => {
    writeText('a.txt', ['Telework', telework]);
    const row = { ...whole, file: 'a.txt' };
    const cells = cellsOf(row).map((cell) => (cell === '2025-03-31' ? new Date(cell) : cell));
    const book = await spreadsheetOf([{ name: 'Facts', rows: [head, cells], widths: [] }]);
    writeFileSync(join(folder, 'facts.xlsx'), new Uint8Array(await book.arrayBuffer()));
    expect((await run()).failed).toBeUndefined();
    expect((await queueOf())[0]?.agreement).toMatchObject({
      title: 'Northtown agreement',
      unions: ['UNISON', 'GMB'],
      country: 'GB',
      level: 'workplace',
      language: 'en',
      signedOn: '2025-03-31',
      licence: 'CC BY 4.0',
    });
    const table = stringify([head, cellsOf(row)], { delimiter: ';' });
    writeFileSync(join(folder, 'facts.csv'), table);
    expect(() => findSheet(folder)).toThrow('Keep one of them.');
  });

  it('is read in the encoding and with the sign of a spreadsheet program', async () => {
    writeText('a.txt', ['Telework', telework]);
    const row = { ...whole, file: 'a.txt', counterpart: 'Société générale' };
    const table = stringify([head, cellsOf(row)], { delimiter: ';' });
    writeFileSync(join(folder, 'facts.csv'), table, 'latin1');
    await run();
    expect((await queueOf())[0]?.agreement.counterpart).toBe('Société générale');
  });

  it('says which columns are missing and which say nothing', async () => {
    writeFileSync(join(folder, 'facts.csv'), 'File;Title\na.txt;Agreement\n');
    expect((await run()).failed).toContain('lacks the columns Unions, Employer, Country');
    writeFileSync(join(folder, 'facts.csv'), stringify([[...head, 'Folder'], cellsOf(whole)]));
    expect((await run()).said).toContain('say nothing to the hub: Folder');
  });
});

describe('a dry run', () => {
  it('tells of each file and row, and sends nothing', async () => {
    writeText('a.txt', ['Telework', telework], ['Cameras', cameras], ['Holidays', 'There are 25.']);
    writeText('b.txt', ['Telework', telework]);
    writeFileSync(join(folder, 'c.doc'), 'no');
    writeText('unlisted.txt', ['Telework', telework]);
    writeSheet(
      { ...whole, file: 'a.txt' },
      { ...whole, file: 'b.txt', title: '', level: 'town', country: 'Britain' },
      { ...whole, file: 'gone.txt' },
      whole,
    );
    const { said, failed } = await run({ isDry: true });
    expect(said).toContain('a.txt: ready');
    expect(said).toContain('Read: 3 articles on 1 page, in English.');
    expect(said).toContain('Nothing shows that it was read badly.');
    expect(said).toMatch(/2 clauses: .*Telework.* 1/);
    expect(said).toMatch(/Title is empty\.[^]*Read: 1 article on 1 page[^]*gone\.txt/);
    expect(said).toContain('Level: “town” is none of: workplace, company');
    expect(said).toContain('Country: “Britain”. What is expected is two capital letters.');
    expect(said).toContain('There is no file of this name');
    expect(said).toMatch(/\(no file\): not sent.*\n    File is empty\./);
    expect(said).toContain('Files without a row: c.doc, unlisted.txt');
    expect(said).toContain('4 rows: 1 ready, 3 to be mended');
    expect(failed).toBe('Something is to be mended; see above.');
    expect(await queueOf()).toEqual([]);
    expect(existsSync(join(folder, 'facts-sent.csv'))).toBe(false);
  });

  it('says when a document was not read well, and what looks like personal data', async () => {
    const word = 'The parties agree on everything that is written here and nothing else. ';
    writeText(
      'a.txt',
      ['Telework', `${telework} Ask Ana at ana@example.org. ${word.repeat(400)}`],
      ['Cameras', cameras],
    );
    writeSheet({ ...whole, ...rights, file: 'a.txt' });
    const { said } = await run({ isDry: true, isPublished: true });
    expect(said).toContain('of all words: 1 Telework.');
    expect(said).not.toContain('Nothing shows that it was read badly.');
    expect(said).toContain('Looks like personal data, in 1 place');
    expect(said).toContain('Not published at once: it was not read well');
  });

  it('groups what stands in several files as one clause', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `agreement-${index}.txt`);
    for (const name of names)
      writeText(name, ['Working remotely', `${telework} ${name}`], ['Cameras', cameras]);
    writeSheet(...names.map((file) => ({ ...whole, file })));
    const { said } = await run({ isDry: true });
    expect(said).toContain(
      '“Working remotely”: one clause, 8 agreements, nearly word for word (agreement-0.txt',
    );
    expect(said).toContain('“Cameras”: one clause, 8 agreements, word for word');
    expect(said).toContain('16 clauses read: ');
  });
});

describe('a folder that is sent', () => {
  it('waits for the moderators, each file with its document, and its sender has its receipt', async () => {
    writeText('a.txt', ['Telework', telework], ['Holidays', 'There are 25.']);
    writeWord('b.docx', ['CAMERAS', cameras]);
    writeSheet({ ...whole, ...rights, file: 'a.txt' }, { ...whole, title: 'B', file: 'b.docx' });
    const { said, failed } = await run();
    expect(failed).toBeUndefined();
    expect(said).toContain('a.txt: sent to the moderators');
    const queue = await queueOf();
    expect(queue.map(({ state, document }) => [state, document?.mediaType])).toEqual([
      ['submitted', 'text/plain'],
      ['submitted', expect.stringContaining('wordprocessingml')],
    ]);
    expect(queue.map(({ clauses }) => clauses.map(({ proposal }) => proposal.title))).toEqual([
      ['Telework'],
      ['Cameras'],
    ]);
    expect(queue[0]?.note).toContain('Right given by: Ana Perez, UNISON.');
    expect(queue[1]?.note).toContain('nobody is named; look for them');
    const [first] = sentList();
    const [id = '', receipt = ''] = first?.status?.split('#')[1]?.split('.') ?? [];
    const answer = await api.request(`/submissions/${id}`, { headers: bearer(receipt) });
    expect(v.parse(SentSubmission, await answer.json()).agreement.title).toBe(whole.title);
    expect(statSync(join(folder, 'facts-sent.csv')).mode & 0o077).toBe(0);
  });

  it('names what is too long for a clause, and what gives none goes to the moderators to read', async () => {
    writeText('a.txt', ['Telework', `${telework} `.repeat(400)]);
    writeText('b.txt', ['Holidays', 'There are 25.']);
    writeSheet({ ...whole, file: 'a.txt' }, { ...whole, file: 'b.txt', language: 'en' });
    const { said } = await run();
    expect(said).toMatch(/Left out: 1 Telework: .*50,000 characters/);
    expect(said.match(/No clause on the hub’s topics was found/g)).toHaveLength(2);
    const queue = await queueOf();
    expect(queue.map(({ clauses, document }) => [clauses.length, document !== null])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it('is sent once: a second run goes on with what is missing', async () => {
    writeText('a.txt', ['Telework', telework]);
    writeText('b.txt', ['Cameras', cameras]);
    writeSheet({ ...whole, file: 'a.txt' }, { ...whole, file: 'b.txt', title: '' });
    expect((await run()).said).toContain('2 rows: 1 sent, 1 to be mended');
    writeSheet({ ...whole, file: 'a.txt' }, { ...whole, file: 'b.txt', title: 'B' });
    const { said } = await run();
    expect(said).toMatch(/a\.txt: sent before, on \d{4}-\d\d-\d\d: waiting for a moderator/);
    expect(said).toContain('b.txt: sent to the moderators');
    await run();
    expect(await queueOf()).toHaveLength(2);
  });

  it('is sent once where a run broke off before it noted what it sent', async () => {
    writeText('a.txt', ['Telework', telework]);
    writeSheet({ ...whole, file: 'a.txt' });
    await run();
    const before = sentList();
    writeFileSync(join(folder, 'facts-sent.csv'), '');
    expect((await run()).said).toContain('a.txt: sent before');
    expect(sentList()).toEqual(before);
    expect(await queueOf()).toHaveLength(1);
  });

  it('is not sent again when its row or file was changed, and says so', async () => {
    writeText('a.txt', ['Telework', telework]);
    writeText('b.txt', ['Cameras', cameras]);
    const [a, b] = [
      { ...whole, file: 'a.txt' },
      { ...whole, title: 'B', file: 'b.txt' },
    ];
    writeSheet(a, b);
    await run();
    writeSheet({ ...a, title: 'Another title' }, b);
    writeText('b.txt', ['Cameras', `${cameras} Not even in offices.`]);
    const { said } = await run();
    expect(said).toContain('a.txt: its row was changed since it was sent');
    expect(said).toContain('b.txt: the file was changed since it was sent');
    expect(said).toContain('2 rows: 2 to be mended');
    expect(await queueOf()).toHaveLength(2);
    const { submission = '', status = '' } = sentList()[0] ?? {};
    const receipt = status.split('.').at(-1) ?? '';
    const body = { method: 'POST', body: '{}', headers: { ...bearer(receipt), 'Content-Type': 'application/json' } }; // prettier-ignore
    await api.request(`/submissions/${submission}/withdraw`, body);
    expect((await run()).said).toContain('a.txt: sent to the moderators');
  });

  it('is not sent where the hub has the file from somebody else, or the folder has it twice', async () => {
    writeText('a.txt', ['Telework', telework]);
    await sendOne(api, {}, new Blob([readFileSync(join(folder, 'a.txt'))]));
    writeText('b.txt', ['Cameras', cameras]);
    writeText('c.txt', ['Cameras', cameras]);
    writeSheet(...['a.txt', 'b.txt', 'c.txt'].map((file) => ({ ...whole, file })));
    const { said } = await run();
    expect(said).toContain('a.txt: the hub has this very file already');
    expect(said).toContain('It is the same file as b.txt');
    expect(await queueOf()).toHaveLength(2);
  });
});

describe('the command', () => {
  const hub = 'functions/cli/hub.server.ts';
  const start = (data: string, ...args: string[]) => {
    const child = spawn('node', [hub, 'import', ...args], {
      env: environment({ HUB_DATA: data }),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { child, closed: once(child, 'close') };
  };

  it('goes on where it was killed: every file is sent once', async () => {
    const data = temporaryFolder();
    const names = Array.from({ length: 12 }, (_, index) => `agreement-${index}.txt`);
    for (const name of names) writeText(name, ['Working remotely', `${telework} ${name}`]);
    writeSheet(...names.map((file) => ({ ...whole, file })));
    const { child, closed } = start(data, folder);
    await vi.waitUntil(() => existsSync(join(folder, 'facts-sent.csv')), { timeout: 60_000 });
    child.kill('SIGKILL');
    expect(await closed).toEqual([null, 'SIGKILL']);
    expect(sentList().length).toBeLessThan(12);
    expect(await start(data, folder).closed).toEqual([0, null]);
    const sent = await openDatabase({ url: `file:${join(data, 'hub.db')}` });
    const { rows } = await sent.$client.execute('SELECT DISTINCT sha256 FROM documents');
    const [counted] = (await sent.$client.execute('SELECT count(*) FROM submissions')).rows;
    sent.$client.close();
    expect([rows.length, counted?.[0], sentList().length]).toEqual([12, 12, 12]);
  });

  it('wants a sheet of facts for a dry run, and makes one', async () => {
    const data = temporaryFolder();
    writeText('a.txt', ['Telework', telework]);
    expect(await start(data, '--dry-run', folder).closed).toEqual([1, null]);
    expect(await start(data, '--template', folder).closed).toEqual([0, null]);
    expect(existsSync(join(folder, 'facts.xlsx'))).toBe(true);
  });
});

describe('a folder that is published', () => {
  it('is public at once where its row says who gave the right and who looked for names', async () => {
    writeText('a.txt', ['Telework', telework], ['Cameras', cameras]);
    writeText('b.txt', ['Cameras', `${cameras} In no office.`]);
    const [a, b] = [
      { ...whole, ...rights, file: 'a.txt' },
      { ...whole, title: 'B', file: 'b.txt', rightGivenBy: 'Ana Perez' },
    ];
    writeSheet(a, b);
    const { said } = await run({ isPublished: true });
    expect(said).toContain('a.txt: published, 2 clauses');
    expect(said).toContain('b.txt: sent to the moderators');
    expect(said).toContain('Not published at once: the row must say: Names looked for by.');
    const found = v.parse(
      v.looseObject({ items: v.array(v.looseObject({ slug: v.string() })) }),
      await (await api.request('/clauses')).json(),
    );
    expect(found.items.map(({ slug }) => slug.split('-')[0]).sort()).toEqual([
      'cameras',
      'telework',
    ]);
    const lines = await logOf();
    expect(lines.map(({ action }) => action)).toEqual(['published', 'decided']);
    expect(lines[0]).toMatchObject({
      title: 'Northtown agreement',
      clauses: [{ title: 'Telework' }, { title: 'Cameras' }],
    });
    expect(lines[1]?.reason).toContain('without a moderator');
    expect(JSON.stringify(lines)).not.toContain('Ana Perez');
    const again = await run({ isPublished: true });
    expect(again.said).toMatch(/a\.txt: sent before, on [\d-]+: published/);
    expect(await logOf()).toHaveLength(2);
    writeSheet(a, { ...b, ...rights });
    expect((await run({ isPublished: true })).said).toContain('b.txt: published, 1 clause');
  });

  it('leaves to its moderator what one has taken up', async () => {
    writeText('a.txt', ['Telework', telework]);
    writeSheet({ ...whole, ...rights, file: 'a.txt' });
    await run();
    const { headers } = await signInModerator(db, 'Ana');
    const { submission = '' } = sentList()[0] ?? {};
    await api.request(`/moderation/submissions/${submission}/claim`, { method: 'POST', headers });
    expect((await run({ isPublished: true })).said).toContain('in review');
    expect(await logOf()).toEqual([]);
  });
});
