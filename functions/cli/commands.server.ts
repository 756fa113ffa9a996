import type { works } from './works.server.ts';

/**
 * What a verb may be given besides its arguments: what a build is for, whether an invitation is a further one, and what
 * is done with a folder of agreements; in which languages the pictures of a scan are read.
 */
export type Options = {
  target: string;
  again: boolean;
  template: boolean;
  'dry-run': boolean;
  publish: boolean;
  scan: string;
};

type Command = {
  usage: string;
  does: string;
  run: (args: string[], options: Options) => Promise<void>;
};

/** What `npm run hub -- <verb>` can do. */
export const commands: Record<string, Command> = {
  start: {
    usage: '',
    does: 'fill the database and build the pages where needed, then serve them',
    run: async () => (await import('./start.server.ts')).start(),
  },
  serve: {
    usage: '',
    does: 'serve the pages as they were built, whether the database answers or not',
    run: async () => (await import('./serve-build.server.ts')).serveBuild(),
  },
  migrate: {
    usage: '',
    does: 'bring the database to the schema of this version',
    run: work('migrate'),
  },
  seed: {
    usage: '',
    does: 'import content/ and the French agreements; repeat it as you like',
    run: work('seed'),
  },
  content: {
    usage: '',
    does: 'count the clauses and name the gaps',
    run: work('content'),
  },
  import: {
    usage: '[--template | --dry-run | --publish] <file or folder>',
    does: 'send a folder of agreements to the moderators by its facts.xlsx, which --template makes; or publish the clauses of agreements, each with a YAML file of the same name',
    run: work('import'),
  },
  read: {
    usage: '[--scan <languages>] <file>',
    does: 'print the articles the wizard would see in a document, as JSON; --scan fr,en reads them from pictures of pages in these languages',
    run: work('read'),
  },
  invite: {
    usage: '[--again] <name>',
    does: 'print a link by which this person becomes a moderator, once, within three days; with --again a moderator who lost their passkeys makes a new one',
    run: work('invite'),
  },
  moderators: {
    usage: '[remove <name> | end-sessions <name>]',
    does: 'list the moderators, remove one, or end all sessions of one',
    run: work('moderators'),
  },
  queue: {
    usage: '',
    does: 'say how many submissions and reports wait for moderators, and since when; nothing where none does, for cron',
    run: work('queue'),
  },
  publish: {
    usage: '[--target node|cloudflare]',
    does: 'make the static pages and the search index of what the database holds',
    run: work('publish'),
  },
  export: {
    usage: '<folder>',
    does: 'write clauses.csv and clauses.jsonl into a folder',
    run: work('export'),
  },
  backup: {
    usage: '<file>',
    does: 'write every row of the database and every document into a file',
    run: work('backup'),
  },
  restore: {
    usage: '<file>',
    does: 'fill an empty database and its documents from such a file, whole or not at all',
    run: work('restore'),
  },
};

/** Loads what a verb does when it is called. */
function work(verb: keyof typeof works): Command['run'] {
  return async (args, options) => {
    const { works } = await import('./works.server.ts');
    await works[verb](args, options);
  };
}
