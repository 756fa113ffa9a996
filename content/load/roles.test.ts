import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadVocabularies } from './content.server.ts';
import { loadLaw } from './law.server.ts';
import { listYaml } from './read.server.ts';
import { parseRoles } from './roles.ts';

const laws = loadLaw('.', loadVocabularies('.'));
const files = listYaml('content/roles');

/** The words of a country as its file has them, and its law. */
function own(file: string) {
  const code = basename(file, '.yaml').toUpperCase();
  return {
    value: parse(readFileSync(file, 'utf8')) as { words: { notes: string[] }[] },
    law: laws.find(({ country }) => country === code),
  };
}

it('each country’s words rest on notes of its law, and warn of clauses that exist', () => {
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const { value, law } = own(file);
    const { words } = parseRoles(value, file, law);
    const warned = words.flatMap(({ warnings }) => warnings.flatMap(({ clauses }) => clauses));
    const missing = warned.filter((slug) => {
      const [, topic, strength] = /^model-(.+)-([a-z]+)$/.exec(slug) ?? [];
      return !existsSync(`content/clauses/${topic}/${strength}.yaml`);
    });
    expect(missing).toEqual([]);
  }
});

it('refuses words that rest on a note which does not exist, or are those of another country', () => {
  const { value, law } = own('content/roles/fr.yaml');
  const [first] = value.words;
  const wrong = { ...value, words: [{ ...first, notes: ['no-such-note'] }] };
  expect(() => parseRoles(wrong, 'content/roles/fr.yaml', law)).toThrow('no-such-note');
  expect(() => parseRoles(value, 'content/roles/es.yaml', law)).toThrow('country');
});
