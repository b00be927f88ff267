import { defineConfig } from 'drizzle-kit';

// Drafts only: `pnpm drizzle-kit export` prints what the schema wants; a migration is then named and finished by hand.
export default defineConfig({ dialect: 'sqlite', schema: './src/schema/*.ts', casing: 'snake_case', out: './drafts' });
