import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const parts = [
  'content',
  'db',
  'functions',
  'src',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'wrangler.toml',
];

/** Copies what the hub is built of into `folder`, where it can be changed and built; packages are shared. */
export function copyTree(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
