import { parseArgs } from 'node:util';
import { ContentError } from '#content/load/check.ts';
import { commands } from './commands.server.ts';
import { UsageError } from './usage.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    target: { type: 'string', default: 'node' },
    again: { type: 'boolean', default: false },
    template: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    scan: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [verb = 'help', ...rest] = positionals;
const command = commands[verb];

if (values.help === true || command === undefined) {
  if (verb !== 'help') console.error(`There is no verb “${verb}”.`);
  console.log('npm run hub -- <verb>\n');
  const lines = Object.entries(commands).map(([name, { usage, does }]) => ({
    call: `${name} ${usage}`,
    does,
  }));
  const width = Math.max(...lines.map(({ call }) => call.length)) + 2;
  for (const { call, does } of lines) console.log(`  ${call.padEnd(width)}${does}`);
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
