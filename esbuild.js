// Builds everything that runs. `node esbuild.js` for development, `--production` for what ships,
// `--watch` to go on building, `--tests` for the test bundles as well, `--generate` to rewrite the
// checked-in files that derive from the canvas definition.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const loading = new Map();

/** Bundles a build-time TypeScript module and loads it, once for all bundles of a build. */
function load(entry) {
  if (!loading.has(entry)) loading.set(entry, loadAnew(entry).finally(() => loading.delete(entry)));
  return loading.get(entry);
}

async function loadAnew(entry) {
  const outfile = path.join(__dirname, 'out', 'generate', `${path.basename(entry, '.ts')}.js`);
  await esbuild.build({
    entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    packages: 'external', logLevel: 'warning',
  });
  delete require.cache[outfile];
  return require(outfile);
}

/**
 * `bmc:validator`: the JSON Schema of the canvas definition, compiled by ajv at build time, so that
 * nothing that runs needs ajv's compiler or `eval`.
 */
const validatorPlugin = {
  name: 'bmc-validator',
  setup(build) {
    build.onResolve({ filter: /^bmc:validator$/ }, () => ({ path: 'bmc-validator', namespace: 'bmc' }));
    build.onLoad({ filter: /.*/, namespace: 'bmc' }, async () => {
      const { validatorSource } = await load('src/generate/validator.ts');
      return { contents: validatorSource(), loader: 'js', resolveDir: __dirname };
    });
  },
};

/**
 * The protocol's types come with a function for each that tells a value of it. Marked as free of effects, those that no
 * one asks for stay out of the bundles.
 */
const protocolTypesPlugin = {
  name: 'protocol-types',
  setup(build) {
    build.onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8')
        .replace(/^export var (\w+);\r?\n\(function \(\1\) \{$([^]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm,
          'export var $1 = /* @__PURE__ */ (function ($1) {$2; return $1; })({});'),
      loader: 'js',
    }));
  },
};

/** What the pages' script with the toolkit calls it. */
const toolkitName = 'bmcToolkit';

/** Has a page find the toolkit in the script that it loads before its own. */
const sharedToolkitPlugin = {
  name: 'shared-toolkit',
  setup(build) {
    build.onResolve({ filter: /\/toolkit$/ }, () => ({ path: 'toolkit', namespace: 'shared-toolkit' }));
    build.onLoad({ filter: /.*/, namespace: 'shared-toolkit' }, () => ({ contents: `module.exports = ${toolkitName};`, loader: 'js' }));
  },
};

/** `bmc:examples`: the names, titles and languages of the canvases in `examples/`. */
const examplesPlugin = {
  name: 'bmc-examples',
  setup(build) {
    build.onResolve({ filter: /^bmc:examples$/ }, () => ({ path: 'bmc-examples', namespace: 'bmc-examples' }));
    build.onLoad({ filter: /.*/, namespace: 'bmc-examples' }, async () => {
      const { listExamples } = await load('src/generate/examples.ts');
      const folder = path.join(__dirname, 'examples');
      return {
        contents: `export const examples = ${JSON.stringify(listExamples(folder))};`, loader: 'js', watchDirs: [folder],
      };
    });
  },
};

/**
 * Writes what esbuild splits up as CommonJS, which it does not itself: `import()` becomes a `require` that waits until
 * it is reached, and what several parts use is in a file that they share. VS Code takes it in every version, and starts
 * it faster than modules of the newer kind.
 */
const splitCommonJsPlugin = {
  name: 'split-common-js',
  setup(build) {
    const { outdir, minify, target } = build.initialOptions;
    build.onEnd(async ({ errors, outputFiles, metafile }) => {
      if (errors.length > 0) return;
      fs.rmSync(path.resolve(outdir, 'chunks'), { recursive: true, force: true });
      await Promise.all(outputFiles.map(async ({ path: file, text }) => {
        const { code, map } = await esbuild.transform(text, {
          format: 'cjs', platform: 'node', target, minify, legalComments: 'none', supported: { 'dynamic-import': false },
          sourcefile: path.basename(file), sourcemap: production ? false : 'external',
        });
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, map === '' ? code : `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
        if (map !== '') fs.writeFileSync(`${file}.map`, map);
      }));
      // Which part asks for which, for the check of what is loaded when.
      fs.mkdirSync(path.join(__dirname, 'out'), { recursive: true });
      fs.writeFileSync(path.join(__dirname, 'out', 'parts.json'), JSON.stringify(metafile.outputs));
    });
  },
};

/** The parts of jsPDF for work that we never ask of it, by what each adds: other pictures, and pages as HTML has them. */
const unusedParts = new RegExp(`API\\.(${[
  'processGIF89A', 'processBMP', 'processWEBP', 'processJPEG', 'addSvgAsImage', 'table', 'html', 'loadImageFile',
].join('|')}) = |new Context2D\\(|A Canvas Wrapper for jsPDF`);

/** The library's own text without these, and without what only they use: half of it. */
function withoutUnusedParts(source) {
  let count = 0;
  const leaveOut = (part, isUnused) => {
    if (isUnused) count++;
    return isUnused ? '' : part;
  };
  const rest = source
    .replace(/^\(function \(jsPDFAPI[^)]*\) \{$[^]*?^\}\)\(jsPDF\.API\);$/gm, (part) => leaveOut(part, unusedParts.test(part)))
    .replace(/^(?:function )?(?:WebPDecoder|BmpDecoder|GifReader\w*|JPEGEncoder)\b[^]*?^\};?$/gm, (part) => leaveOut(part, true));
  if (count !== 26) throw new Error(`jsPDF has ${count} parts that are left out, not 26: see what changed in it.`);
  return rest;
}

/** What a library would load for work that we never ask of it. */
const leaveOutPlugin = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: /^(canvg|dompurify|fast-png|html2canvas)$/ }, ({ path: name }) => ({ path: name, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default undefined; export const decode = undefined;', loader: 'js',
    }));
    build.onLoad({ filter: /jspdf\.es\.js$/ }, ({ path: file }) => ({
      contents: withoutUnusedParts(fs.readFileSync(file, 'utf8')), loader: 'js',
    }));
  },
};

/** Copies the files that pictures are made with to where they are read: the fonts, with their licence, and a rasteriser. */
function copyRenderAssets() {
  const fonts = path.join(__dirname, 'node_modules', 'pdfjs-dist', 'standard_fonts');
  const target = path.join(__dirname, 'dist', 'render');
  fs.mkdirSync(target, { recursive: true });
  for (const file of ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'LICENSE_LIBERATION']) {
    fs.copyFileSync(path.join(fonts, file), path.join(target, file));
  }
  fs.copyFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'), path.join(target, 'resvg.wasm'));
}

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [validatorPlugin, examplesPlugin, protocolTypesPlugin, leaveOutPlugin],
  // Of its builds the one for the browser, which asks for nothing of Node, runs everywhere.
  alias: { jspdf: require.resolve('jspdf/dist/jspdf.es.js') },
};
const extension = { ...common, entryPoints: { extension: 'src/vscode/activate.ts' }, external: ['vscode'] };

const bundles = [
  {
    ...extension, outdir: 'dist', chunkNames: 'chunks/[name]-[hash]', splitting: true, write: false, metafile: true,
    format: 'esm', platform: 'node', target: 'node20', mainFields: ['module', 'main'], sourcemap: production ? false : 'inline',
    plugins: [...common.plugins, splitCommonJsPlugin],
  },
  // The web worker extension host knows no `require` but of `vscode`: all is in one file, run part by part.
  // Of packages with a build for workers it is that: those for pages need a document.
  { ...extension, outdir: 'dist/web', format: 'cjs', platform: 'browser', target: 'es2023', conditions: ['worker'] },
  {
    ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/bmc.js', format: 'cjs', platform: 'node',
    target: 'node20', mainFields: ['module', 'main'],
    // What a module in here asks of itself, it asks of the bundle.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  },
  {
    // What the GitHub Action runs: all in one file, so that a workflow installs nothing.
    ...common, entryPoints: ['src/action/main.ts'], outfile: 'dist/action.js', format: 'cjs', platform: 'node',
    target: 'node20', mainFields: ['module', 'main'],
  },
  {
    ...common, outdir: 'dist/webview',
    entryPoints: { preview: 'webview/main.ts', overview: 'webview/overview/main.ts', review: 'webview/review/main.ts' },
    format: 'iife', platform: 'browser', target: 'es2023', plugins: [...common.plugins, sharedToolkitPlugin],
  },
  {
    ...common, outdir: 'dist/webview', entryPoints: { toolkit: 'webview/toolkit.ts' }, globalName: toolkitName,
    format: 'iife', platform: 'browser', target: 'es2023',
  },
];

/**
 * Every `*.test.ts` below a folder becomes one bundle, so that mocha loads one file.
 * @param {string} folder
 * @param {string[]} external
 * @param {{ before?: string[], after?: string[], but?: RegExp }} [options] statements before and after the tests;
 *   which files to leave out, by their paths from the folder
 */
function testBundle(folder, external, { before = [], after = [], but } = {}) {
  const files = fs.readdirSync(path.join(__dirname, folder), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/')).filter((file) => file.endsWith('.test.ts') && !but?.test(file)).sort();
  const imports = files.map((file) => `import ${JSON.stringify(`./${file}`)};`);
  return {
    ...common, minify: false, sourcemap: 'inline', platform: 'node', format: 'cjs', target: 'node20', external,
    stdin: {
      contents: [...before, ...imports, ...after].join('\n'), resolveDir: path.join(__dirname, folder), loader: 'ts',
    },
    outfile: `out/test/${path.basename(folder)}.js`,
  };
}

const aroundHost = { before: ["import './setup';"], after: ["export { run } from './run';"] };

async function main() {
  if (flags.has('--generate')) {
    const { writeGenerated } = await load('src/generate/write.ts');
    writeGenerated(__dirname);
    return;
  }
  if (production) fs.rmSync(path.join(__dirname, 'dist'), { recursive: true, force: true });
  copyRenderAssets();
  const wanted = [...bundles];
  if (flags.has('--tests')) {
    fs.mkdirSync(path.join(__dirname, 'out', 'test', 'driver'), { recursive: true });
    fs.copyFileSync(path.join(__dirname, 'test', 'workbench', 'driver', 'package.json'), path.join(__dirname, 'out', 'test', 'driver', 'package.json'));
    wanted.push(
      testBundle(
        'test/unit', ['pdfjs-dist', 'esbuild', 'ajv', 'fast-check', 'vscode-textmate', 'vscode-oniguruma', 'tinyglobby'],
        { before: ["import './setup';"] },
      ),
      testBundle('test/schemas', []),
      {
        // With the extension itself, over a stand-in of VS Code's API, and with the timers of a clock that stands still.
        ...testBundle('test/webview', ['jsdom', 'fast-check'], { before: ["import './setup';"] }),
        alias: { ...common.alias, vscode: './test/webview/kit/vscode' }, inject: ['test/webview/kit/timers.ts'],
        logOverride: { 'import-is-undefined': 'silent' },
      },
      {
        ...common, minify: false, sourcemap: 'inline', format: 'iife', globalName: 'parts', platform: 'browser', target: 'es2023',
        entryPoints: { webviewParts: 'test/webview/kit/parts.ts' }, outdir: 'out/test', loader: { '.css': 'empty' },
      },
      testBundle('test/host', ['vscode'], aroundHost),
      {
        // The same for the web worker extension host: less what only Node can do (`*.node.test.ts`).
        ...testBundle('test/host', ['vscode'], { ...aroundHost, but: /\.node\.test\.ts$/ }), outfile: 'out/test/web.js',
        platform: 'browser', target: 'es2023', alias: { 'node:assert/strict': './test/host/assertStrict.js' },
        define: { process: '{"env":{}}' },
      },
      testBundle('test/workbench', ['playwright-core'], { but: /^review\// }),
      testBundle('test/workbench/review', ['playwright-core']),
      {
        // What the tests of the workbench ask of VS Code, as an extension of its own.
        ...common, minify: false, sourcemap: 'inline', platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'],
        entryPoints: ['test/workbench/driver/extension.ts'], outdir: 'out/test/driver',
      },
      {
        ...common, minify: false, sourcemap: 'inline', platform: 'node', format: 'cjs', target: 'node20',
        external: ['yaml-language-server'], entryPoints: { bench: 'test/bench/main.ts', benchCheck: 'test/bench/check.ts' },
        outdir: 'out/test',
      },
      {
        ...common, minify: false, sourcemap: 'inline', platform: 'node', format: 'cjs', target: 'node20',
        external: ['fast-check'], entryPoints: ['test/fuzz/main.ts'], outfile: 'out/test/fuzz.js',
      },
      {
        ...common, minify: false, sourcemap: 'inline', platform: 'node', format: 'cjs', target: 'node20',
        external: ['playwright-core'], entryPoints: ['test/workbench/screenshots.ts', 'test/workbench/previewSpeed.ts'],
        outdir: 'out/test',
      },
    );
  }
  if (flags.has('--watch')) {
    const contexts = await Promise.all(wanted.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(wanted.map((options) => esbuild.build(options)));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
