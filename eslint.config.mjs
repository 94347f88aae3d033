import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const world = ['vscode', 'node:*', 'fs', 'path', 'esbuild'];

/**
 * The layers: the folders in `src`, each with those that it may import from, and `webview`. Arrows point one way, from
 * the adapters to the definition.
 */
const layers = {
  canvas: [],
  l10n: ['canvas'],
  incremental: [],
  parsing: ['canvas', 'incremental'],
  links: ['canvas', 'incremental', 'parsing'],
  edit: ['canvas', 'parsing'],
  service: ['canvas', 'l10n', 'incremental', 'parsing', 'links', 'edit'],
  diff: ['canvas', 'l10n', 'parsing'],
  merge: ['canvas', 'parsing', 'edit', 'diff'],
  preview: ['canvas', 'incremental', 'parsing', 'links', 'edit'],
  review: ['canvas', 'l10n', 'parsing', 'diff', 'preview'],
  render: ['canvas', 'diff', 'preview', 'review'],
  protocol: ['canvas', 'edit', 'diff', 'preview', 'review'],
  server: ['canvas', 'l10n', 'parsing', 'links', 'service'],
  cli: ['canvas', 'l10n', 'parsing', 'edit', 'service', 'diff', 'merge', 'preview', 'review', 'render', 'server'],
  action: ['canvas', 'l10n', 'parsing', 'service', 'diff', 'preview', 'render', 'cli'],
  vscode: [
    'canvas', 'l10n', 'parsing', 'links', 'edit', 'service', 'diff', 'preview', 'review', 'render', 'protocol',
  ],
  generate: ['canvas', 'parsing', 'edit', 'service'],
  webview: ['canvas', 'edit', 'diff', 'preview', 'review', 'protocol'],
};

/** What a layer may use of the world around it. */
const outside = {
  server: ['node:*', 'fs', 'path'], cli: ['node:*', 'fs', 'path'], action: ['node:*', 'fs', 'path'],
  generate: ['node:*', 'fs', 'path', 'esbuild'], vscode: ['vscode'],
};

const layerRules = Object.entries(layers).map(([layer, may]) => {
  const others = Object.keys(layers).filter((other) => other !== layer && !may.includes(other));
  // In `src`, a layer is told by its folder's name; within `webview`, folders have such names too.
  const forbidden = others.map((other) => (layer === 'webview' ? `**/src/${other}/**` : `**/${other}/**`));
  const folder = layer === 'webview' ? layer : `src/${layer}`;
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{
          group: [...forbidden, ...world.filter((each) => !outside[layer]?.includes(each))],
          message: `${folder} must not know this: see “Layers” in CONTRIBUTING.md.`,
        }],
      }],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.lint.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
      'no-console': 'error',
    },
  },
  ...layerRules,
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', require: 'readonly', module: 'writable',
      __dirname: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly',
      fetch: 'readonly', AbortSignal: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' } },
  },
);
