import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Everything that must come out the same in every run, in Node and in every browser. */
const exact = ['kernel', 'loop', 'protocol', 'restaurant', 'programs', 'executors', 'business'];
const deterministic = [...exact, 'explore', 'metrics', 'story'];
const live = 'src/executors/live/**';

/** Not rounded the same way in every engine. */
const inexact = [
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1'],
  ...['hypot', 'log', 'log10', 'log1p', 'log2', 'pow', 'sin', 'sinh', 'tan', 'tanh'],
];

/** In TypeScript's ES2024, but not in Node 20. */
const tooNew = [
  ['Promise', 'withResolvers'],
  ['Object', 'groupBy'],
  ['Map', 'groupBy'],
].map(([object, property]) => ({ object, property, message: 'Node 20 does not have it.' }));

const noWorkers = ['Worker', 'SharedWorker'].map((name) => ({
  selector: `NewExpression[callee.name="${name}"], NewExpression[callee.property.name="${name}"]`,
  message: 'Workers are started in src/executors/live/browser and src/executors/live/node only.',
}));
const noSharing = [
  {
    selector: 'Identifier[name="Atomics"]',
    message: 'Atomics are used in src/sync only.',
  },
  {
    selector: 'NewExpression[callee.name="SharedArrayBuffer"]',
    message: 'Shared memory is made in src/sync only.',
  },
];

export default defineConfig(
  globalIgnores([
    'src/story/samples/',
    'build/',
    'dist/',
    'coverage/',
    'test-results/',
    'playwright-report/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-restricted-properties': ['error', ...tooNew],
      // Reading a typed array in range is certain; a branch for the rest would be dead code.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'always' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // The tools: types are checked there by the compiler.
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'performance', 'URL', 'module', 'setTimeout', 'clearTimeout', 'fetch'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['src/**'],
    ignores: ['src/sync/**', 'src/executors/live/browser/**', 'src/executors/live/node/**'],
    rules: { 'no-restricted-syntax': ['error', ...noSharing, ...noWorkers] },
  },
  {
    files: ['src/sync/**'],
    rules: { 'no-restricted-syntax': ['error', ...noWorkers] },
  },
  {
    files: ['src/executors/live/browser/**', 'src/executors/live/node/**'],
    rules: { 'no-restricted-syntax': ['error', ...noSharing] },
  },
  {
    files: deterministic.map((layer) => `src/${layer}/**`),
    ignores: [live],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'A run reads no clock: use ticks.' }],
      'no-restricted-properties': [
        'error',
        ...tooNew,
        { object: 'Math', property: 'random', message: "Use one of the run's random streams." },
      ],
    },
  },
  {
    // What decides a run's course; metrics and searches may round as they like.
    files: exact.map((layer) => `src/${layer}/**`),
    ignores: [live],
    rules: {
      'no-restricted-properties': [
        'error',
        ...tooNew,
        { object: 'Math', property: 'random', message: "Use one of the run's random streams." },
        ...inexact.map((property) => ({
          object: 'Math',
          property,
          message: 'Engines differ in its last bit: use src/kernel/math.ts.',
        })),
      ],
    },
  },
  {
    // Tasks that do something and wait for nothing.
    files: ['tests/loop/**'],
    rules: { 'require-yield': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'describe'] }],
    },
  },
);
