import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { house } from './eslint-rooms.ts';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
  {
    ignores: [
      '.svelte-kit/',
      'build/',
      '.data/',
      'src/static/',
      'db/migrations/',
      'node_modules/',
      '.wrangler/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_$' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SpreadElement > ObjectExpression',
          message: 'Write the properties out: a spread literal only steers the formatter.',
        },
      ],
      // The hub stands at the root of its address, always.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
  },
  {
    // What people send meets these patterns: none may take the square of a text's length.
    files: ['{src,functions,db,content}/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { plugins: { house }, rules: { 'house/directions': 'error' } },
);
