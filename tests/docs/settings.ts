import { globSync, readFileSync } from 'node:fs';

const sources = ['{functions,db,content,src,tests/support}/**/*.{ts,svelte}', '*.config.{ts,js}'];
/** What the system sets for every program. */
const ofTheSystem = new Set(['PATH', 'TMPDIR', 'LOCALAPPDATA']);
/** Read somewhere, not only written: an assignment alone hands a value on to another program. */
const reading = /\benv\)?\??\.([A-Z][A-Z0-9_]*)\b(?!\s*=[^=])/g;

/** The settings that a piece of code reads from its environment: variables of Node, and bindings of a Worker. */
export const settingsReadBy = (code: string): string[] =>
  [...code.matchAll(reading)].map(([, name = '']) => name).filter((name) => !ofTheSystem.has(name));

/** The settings that the hub, its build and its tests read, sorted, each once. */
export function listSettings(): string[] {
  const files = sources.flatMap((pattern) => globSync(pattern));
  const names = files.flatMap((file) => settingsReadBy(readFileSync(file, 'utf8')));
  return [...new Set(names)].sort();
}
