import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'turso',
  schema: ['./db/schema/clauses.ts', './db/schema/submissions.ts'],
  out: './db/migrations',
  casing: 'snake_case',
});
