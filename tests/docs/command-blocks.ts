/** A block of commands of a page, and whether it says of itself that it is run by a test. */
export type CommandBlock = { commands: string; isTested: boolean };

/** The blocks of commands (```sh) of a text, in their order; those that a test runs are marked ```sh tested. */
export const commandBlocksOf = (text: string): CommandBlock[] =>
  [...text.matchAll(/^```sh( tested)?\n([\s\S]*?)^```$/gm)].map(([, tested, commands = '']) => ({
    commands,
    isTested: tested !== undefined,
  }));

/** The settings of the hub that a text names, each once, sorted. */
export const settingsIn = (text: string): string[] =>
  [...new Set(text.match(/\b(?:HUB_[A-Z_]+|LIBSQL_[A-Z_]+|PORT|HOST)\b/g))].sort();

/** The verbs by which a text calls the command line's program itself. */
export const programVerbsIn = (text: string): string[] =>
  [...text.matchAll(/hub\.server\.ts"?,? "?([a-z]+)/g)].map(([, verb = '']) => verb);
