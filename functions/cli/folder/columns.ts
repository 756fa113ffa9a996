import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { licences } from '#domain/limits.ts';
import { Level } from '#domain/words.ts';

/** What a sheet of facts says of a file, by the names that the program has for it. */
export const columnKeys = [
  'file',
  'title',
  'unions',
  'counterpart',
  'country',
  'sector',
  'level',
  'language',
  'signedOn',
  'fromDate',
  'toDate',
  'sourceUrl',
  'licence',
  'rightGivenBy',
  'namesLookedForBy',
  'contact',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** A column as people read it: its name, whether it must be filled, what to write, and the values where only some are allowed. */
export type Column = { name: string; need: string; says: string; allowed: string[] };

const always = 'always';
const no = 'may be empty';
const toPublish = 'with --publish';

/** The columns of a sheet of facts, in their order; some allow only words of the hub's vocabularies. */
export const columnsOf = ({ sectors }: Vocabularies): Record<ColumnKey, Column> => ({
  file: column('File', always, 'The name of the file, as it is called in the folder.'),
  title: column('Title', always, 'The title of the agreement, as on its cover.'),
  unions: column('Unions', always, 'Who signed for the workers; several with ; between them.'),
  counterpart: column('Employer', no, 'The employer or the association of employers.'),
  country: column('Country', always, 'Two letters: FR, US, BR; EU for the Union, ZZ worldwide.'),
  sector: column(
    'Sector',
    always,
    'One of the words on the right.',
    sectors.map(({ slug }) => slug),
  ),
  level: column('Level', always, 'How far the agreement reaches.', [...Level.options]),
  language: column('Language', no, 'Two letters: en, fr. Empty: the hub recognises it.'),
  signedOn: column('Signed on', no, 'A date like 2025-03-31.'),
  fromDate: column('From', no, 'The first day on which it holds, like 2025-04-01.'),
  toDate: column('To', no, 'The last day on which it holds, like 2028-03-31.'),
  sourceUrl: column('Source', no, 'The web address where the agreement is public.'),
  licence: column('Licence', always, 'Under which terms the hub may show it.', [...licences]),
  rightGivenBy: column('Right given by', toPublish, 'Who may give the text, and did.'),
  namesLookedForBy: column(
    'Names looked for by',
    toPublish,
    'Who looked for names and other personal data in the clauses, and took them out.',
  ),
  contact: column('Contact', no, 'An e-mail address for questions; only moderators see it.'),
});

const column = (name: string, need: string, says: string, allowed: string[] = []): Column => ({
  name,
  need,
  says,
  allowed,
});

/** Whether a file cannot be sent while this cell is empty. */
export const isNeeded = ({ need }: Column): boolean => need === always;
