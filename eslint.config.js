import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What each folder may import: lib/domain ← content ← db ← functions ← src/routes. */
const beyond = {
  'src/domain/**/*.ts': ['#content/*', '#db/*', '#functions/*', '#lib/*', '$app/*'],
  'content/**/*.ts': ['#db/*', '#functions/*', '#lib/*', '$app/*'],
  'db/**/*.ts': ['#functions/*', '#lib/*', '$app/*'],
  'functions/**/*.ts': ['$app/*'],
  'src/lib/components/**': ['#db/*', '#functions/*', '#content/*.server.ts'],
};

const directions = Object.entries(beyond).map(([files, group]) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group,
            allowTypeImports: files.includes('components'),
            message: 'See README: the direction of imports.',
          },
        ],
      },
    ],
  },
}));

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
      // The hub stands at the root of its address, always.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
  },
  { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
  ...directions,
);
