import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import picture from './tests/promises/picture.json' with { type: 'json' };

const tests = ['**/*.test.ts', '**/*.test.tsx'];

const ours = ['api', 'cli', 'curator', 'db', 'domain', 'formats', 'media', 'reader', 'tests', 'ui'];

const environmentOnly = 'The environment is read and checked in packages/api/src/environment.ts alone.';

/** `picture` says which of our packages each folder may import; a test holds it against every package.json too. */
function importRules(folder, { pure = false } = {}) {
  const refused = ours.filter((name) => !picture[folder].includes(name));
  const patterns = [
    {
      regex: `^@fonds/(${refused.join('|')})(/|$)`,
      message: `${folder} may import ${picture[folder].join(', ') || 'none of our packages'}: imports go down the picture in docs/architecture.md.`,
    },
  ];
  if (pure) {
    const builtins = builtinModules.filter((name) => !name.startsWith('_') && !name.includes('/')).join('|');
    patterns.push({ regex: `^(node:|(${builtins})(/|$))`, message: `${folder} is pure: it reads and writes nothing.` });
  }
  const environment = ['node:process', 'process'].map((name) => ({
    name,
    importNames: ['env'],
    message: environmentOnly,
  }));
  return { 'no-restricted-imports': ['error', { patterns, paths: environment }] };
}

const perPackage = Object.keys(picture).map((folder) => ({
  files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
  rules: importRules(folder),
}));

const pure = ['packages/domain', 'packages/formats'].map((folder) => ({
  files: [`${folder}/src/**/*.ts`],
  // A test reads its cases and golden files from beside itself.
  ignores: tests,
  rules: {
    ...importRules(folder, { pure: true }),
    'no-restricted-globals': ['error', 'crypto', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: `${folder} is pure: take the randomness as a parameter.` },
      { object: 'Date', property: 'now', message: `${folder} is pure: take the time as a parameter.` },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: `${folder} is pure: take the time as a parameter.`,
      },
    ],
  },
}));

const shownAttribute = 'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label)$/]';
/** Words written where a page shows them: as text, in an attribute that is read out, or chosen in either by a condition. */
const literalWords = [
  'JSXText[value=/\\p{L}/u]',
  `${shownAttribute} > Literal[value=/\\p{L}/u]`,
  ...[`${shownAttribute} > JSXExpressionContainer`, ':matches(JSXElement, JSXFragment) > JSXExpressionContainer']
    .flatMap((place) => [place, `${place} > ConditionalExpression`, `${place} > LogicalExpression`])
    .flatMap((place) => [
      `${place} > Literal[value=/\\p{L}/u]`,
      `${place} > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
    ]),
];
const inCatalogue =
  'Words of the interface stand in packages/ui/src/words, so that another language is one folder more.';

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.next/',
    '**/dist/',
    '**/test-results/',
    '**/playwright-report/',
    '**/next-env.d.ts',
    'apps/reader/public/scripts/',
    '.tools/',
    '.turbo/',
    'data/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { includeTypes: true }],
      'import-x/no-relative-packages': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/first': 'error',
      'import-x/order': ['error', { groups: ['builtin', 'external', 'parent', 'sibling'] }],
      'max-lines': ['error', 500],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] } },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      // A number reads the same however it is printed; the other types that the rule refuses don't.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => save()}` and `() => void` handlers say what they mean.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // React takes an async function for an action and for onSubmit.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // `[...text]` means its code points, the unit in which we count and cut text of any script.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `_` marks a parameter that the signature demands.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environmentOnly }],
    },
  },
  // This file is the root's, whose package holds all the others.
  { files: ['eslint.config.mjs'], rules: { 'import-x/no-relative-packages': 'off' } },
  ...perPackage,
  {
    files: ['apps/**/*.tsx', 'apps/**/*.ts', 'packages/ui/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  ...pure,
  {
    files: ['apps/reader/src/**/*.tsx', 'packages/ui/src/**/*.tsx'],
    ignores: ['packages/ui/src/words/**'],
    rules: {
      'no-restricted-syntax': ['error', ...literalWords.map((selector) => ({ selector, message: inCatalogue }))],
    },
  },
  {
    files: ['packages/api/src/environment.ts', 'tests/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // The command line and the benchmark speak by printing.
    files: ['packages/cli/**', 'tests/bench/**', '**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    // Where Next and the tools' own configuration ask for a default export.
    files: [
      'apps/*/src/app/**/{page,layout,template,loading,error,global-error,not-found,global-not-found,forbidden,default}.tsx',
      'apps/*/src/app/**/{sitemap,robots,manifest,icon,opengraph-image}.{ts,tsx}',
      'apps/*/src/{proxy,middleware}.ts',
      '**/*.config.{ts,mts,mjs}',
      '**/*.d.ts',
      '**/vitest.setup.ts',
      'tests/**/global-{setup,teardown}.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // Lists of data and numbered migrations are as long as what they list.
    files: ['packages/api/src/seed/**', 'packages/db/src/migrations/**', 'packages/domain/src/document-fields.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: readonly(
        'console',
        'performance',
        'process',
        'URL',
        'Buffer',
        'fetch',
        'setTimeout',
        'setInterval',
        'clearTimeout',
        'clearInterval',
      ),
    },
  },
  {
    // Sent to browsers as they stand.
    files: ['apps/*/public/**/*.js'],
    languageOptions: {
      globals: readonly(
        'window',
        'document',
        'location',
        'history',
        'navigator',
        'localStorage',
        'sessionStorage',
        'Element',
        'HTMLElement',
        'HTMLInputElement',
        'HTMLFormElement',
        'HTMLDialogElement',
        'Event',
        'CustomEvent',
        'IntersectionObserver',
        'URL',
        'URLSearchParams',
        'fetch',
        'setTimeout',
        'clearTimeout',
        'requestAnimationFrame',
        'getComputedStyle',
        'getSelection',
        'matchMedia',
      ),
    },
  },
);
