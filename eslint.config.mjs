import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports from layers above: arrows point one way, from the adapters to the definition. */
function layer(folder, ...forbidden) {
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ group: forbidden, message: `${folder} must not know this: see “Layers” in CONTRIBUTING.md.` }],
      }],
    },
  };
}

const adapters = ['**/vscode/**', '**/generate/**', '**/webview/**', '**/server/**', '**/cli/**', '**/action/**'];
const world = ['vscode', 'node:*', 'fs', 'path', 'esbuild'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
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
  layer('src/canvas', ...world, ...adapters, '**/parsing/**', '**/edit/**', '**/service/**', '**/preview/**', '**/protocol/**'),
  layer('src/parsing', ...world, ...adapters, '**/edit/**', '**/service/**', '**/preview/**', '**/protocol/**'),
  layer('src/edit', ...world, ...adapters, '**/service/**', '**/preview/**', '**/protocol/**'),
  layer('src/service', ...world, ...adapters, '**/preview/**', '**/protocol/**'),
  layer('src/diff', ...world, ...adapters, '**/preview/**', '**/protocol/**'),
  layer('src/merge', ...world, ...adapters, '**/service/**', '**/preview/**', '**/protocol/**'),
  layer('src/preview', ...world, ...adapters, '**/service/**', '**/protocol/**'),
  layer('src/render', ...world, ...adapters, '**/service/**', '**/protocol/**'),
  layer('src/review', ...world, ...adapters, '**/edit/**', '**/protocol/**'),
  layer('src/protocol', ...world, ...adapters, '**/service/**'),
  layer('src/server', 'vscode', '**/vscode/**', '**/generate/**', '**/webview/**', '**/preview/**'),
  layer('src/cli', 'vscode', '**/vscode/**', '**/generate/**', '**/webview/**', '**/action/**'),
  layer('src/action', 'vscode', '**/vscode/**', '**/generate/**', '**/webview/**'),
  layer('src/vscode', 'node:*', 'fs', 'path', 'esbuild', '**/generate/**', '**/webview/**'),
  layer('webview', ...world, '**/src/vscode/**', '**/src/generate/**', '**/src/service/**', '**/src/parsing/**'),
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
