import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVocabularies } from './content.server.ts';
import { readValue } from './read.server.ts';
import { parseReadingRules } from './reading-rules.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readValue(join(root, 'content/vocabularies', `${name}.yaml`), root);
const vocabularies = loadVocabularies(root);

const parse = (reading: unknown) =>
  parseReadingRules(vocabularies, {
    classification: read('classification'),
    selection: read('selection'),
    force: read('force'),
    reading,
  });

describe('the words that only reading knows', () => {
  it('belong to topics of the hub, each once', () => {
    expect(parse({ before: [], topics: [{ slug: 'telework' }] }).terms.topics).toHaveLength(1);
    expect(() => parse({ before: [], topics: [{ slug: 'teleworks' }] })).toThrow(/reading\.yaml/);
    const twice = [{ slug: 'telework' }, { slug: 'telework' }];
    expect(() => parse({ before: [], topics: twice })).toThrow(/twice|once/);
  });

  it('are put in order for topics of the hub only', () => {
    expect(() => parse({ before: [['monitoring', 'tracking']], topics: [] })).toThrow(/tracking/);
  });
});
