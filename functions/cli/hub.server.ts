import { parseArgs } from 'node:util';
import { ContentError } from '#content/load/check.ts';
import { commands } from './commands.server.ts';
import { UsageError } from './usage.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    target: { type: 'string', default: 'node' },
    again: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
const [verb = 'help', ...rest] = positionals;
const command = commands[verb];

if (values.help === true || command === undefined) {
  if (verb !== 'help') console.error(`There is no verb “${verb}”.`);
  console.log('npm run hub -- <verb>\n');
  for (const [name, { usage, does }] of Object.entries(commands)) {
    console.log(`  ${`${name} ${usage}`.padEnd(50)}${does}`);
  }
  process.exitCode = verb === 'help' || values.help === true ? 0 : 2;
} else {
  try {
    await command.run(rest, values);
  } catch (error) {
    if (!(error instanceof ContentError) && !(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
