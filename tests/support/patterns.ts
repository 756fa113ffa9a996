import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A pattern as it stands in the source, or a place where one is put together (`pattern` undefined). */
export type Written = { file: string; pattern: RegExp | undefined };

/** Every pattern in the files of the hub that run, found by parsing them. */
export function listPatterns(): Written[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /^(?:src|functions|db|content)\/.*\.(?:ts|svelte)$/.test(file))
    .filter((file) => !file.endsWith('.test.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const found = file.endsWith('.svelte') ? inSvelte(source) : inTypeScript(source);
    return found.map((pattern) => ({ file, pattern }));
  });
}

type Found = RegExp | undefined;

function inTypeScript(source: string): Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(fromLiteral(node.text));
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') found.push(undefined);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

function inSvelte(source: string): Found[] {
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (regex !== undefined) found.push(new RegExp(regex.pattern, regex.flags));
    if (type === 'NewExpression' && callee?.name === 'RegExp') found.push(undefined);
    Object.values(node).forEach(visit);
  };
  visit(parse(source, { modern: true }));
  return found;
}

const fromLiteral = (text: string) =>
  new RegExp(text.slice(1, text.lastIndexOf('/')), text.slice(text.lastIndexOf('/') + 1));
