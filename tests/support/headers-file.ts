import { expect } from 'vitest';

/** One rule of a `_headers` file: the addresses it is for, the headers it takes away and those it adds. */
type Rule = { addresses: RegExp; without: string[]; add: [name: string, value: string][] };

/** The rules of a `_headers` file, read as Cloudflare's documentation says. */
export function readHeaderRules(file: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split('\n').map((text) => text.trim())) {
    if (line.startsWith('/')) rules.push({ addresses: addressesOf(line), without: [], add: [] });
    else if (line.startsWith('! ')) rules.at(-1)?.without.push(line.slice(2).toLowerCase());
    else if (line.includes(':') && !line.startsWith('#')) {
      const colon = line.indexOf(':');
      const pair = [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      rules.at(-1)?.add.push([...pair]);
    }
  }
  return rules;
}

/** The headers that a static answer at a path is given: every fitting rule in its order, values of one name joined. */
export function headersAt(rules: Rule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { without, add } of rules.filter(({ addresses }) => addresses.test(path))) {
    for (const name of without) Reflect.deleteProperty(headers, name);
    for (const [name, value] of add)
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

/** Fails when Cloudflare would be near the number of rules from which on it leaves them out. */
export function expectFewRules(file: string): void {
  expect(readHeaderRules(file).length, 'rules of _headers').toBeLessThan(60);
}

const addressesOf = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace('*', '.*')
      .replaceAll(/:[a-zA-Z]\w*/g, '[^/]+')}$`,
  );
