import { expect, it } from 'vitest';
import { findPersonalData } from '#domain/reading/personal-data.ts';
import { readText } from './documents.ts';

// Two megabytes of any form are read within seconds: nothing in the reading costs the square of a text's length.

const bytes = 1_990_000;
const longest = 30_000;

const repeated = (text: string) => text.repeat(Math.floor(bytes / text.length));
const counted = (line: (number: number) => string) => {
  let text = '';
  for (let number = 1; text.length < bytes; number += 1) text += line(number);
  return text.slice(0, bytes);
};

/** Milliseconds of processor time that a text takes. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const documents: Record<string, string> = {
  'blanks before a page number': `${repeated(' ')}x\n`.repeat(1) + 'Page',
  'lines of blanks and numbers': repeated(`Office${' '.repeat(640)}3${' '.repeat(640)}of\n`),
  dots: repeated('.'),
  'dots and blanks': repeated('. '),
  ellipses: repeated('…').slice(0, bytes / 3),
  'articles without text': counted((number) => `Article ${number}\n`),
  'articles of one paragraph': counted((number) => `Article ${number} The rest of it\n`),
  'articles that all have one number': repeated('Article 1\n\nRest.\n\n'),
  'sections that fall': counted((number) => `Article 1\n\nSection ${999 - (number % 999)}\n\n`),
  'numbered lines': repeated('1. Rest periods\n\n2. Pay\n\n'),
  'lines that begin a row': repeated('1. Rest periods\n\n'),
  'one title in capitals': `ARTICLE 1\n${repeated('THE WORKING TIME OF ALL EMPLOYEES IN THE SECTOR\n')}`,
  'one article in wrapped lines': `Article 1 Tools\n\n${repeated('the employer shall inform the auto-\nmatic union of artificial intelligence\n')}`,
  'phrases that only pass': repeated(
    'by e-mail to the following address, artificial intelligence, ',
  ),
  'one word': repeated('e'),
  hyphens: repeated('-'),
};

it.each(Object.entries(documents))(
  'reads a document of %s',
  { timeout: 300_000 },
  async (_, text) => {
    expect(await timeOf(() => readText(text).catch(() => undefined))).toBeLessThan(longest);
  },
);

const persons: Record<string, string> = {
  dots: repeated('.'),
  'dots before a number': `${repeated('.')}1`,
  'letters that are no address': repeated('a'),
  'addresses cut short': repeated('a@'),
  'names of hosts': `a@${repeated('a.')}`,
  digits: repeated('1'),
  'digits in groups': repeated('123 '),
  'names before no number': repeated('tel '),
  'openings of signatures': repeated('Signature\n'),
  'names in capitals': repeated('De La Cruz E '),
  'lines to sign on': repeated('_____ Ana Ruiz\n'),
};

it.each(Object.entries(persons))(
  'looks for personal data in %s',
  { timeout: 300_000 },
  async (_, text) => {
    expect(await timeOf(() => findPersonalData(text))).toBeLessThan(longest);
  },
);
