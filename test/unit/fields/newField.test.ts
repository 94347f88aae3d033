import esbuild from 'esbuild';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type * as Generated from '../../../src/generate/validator';
import type * as Aspects from '../kit/fieldAspects';

/*
 * “Add a field” in CONTRIBUTING.md, done to a copy of the definition: a line in `structure.ts` and one in each language
 * are all there is to do, whatever kind of value the field takes.
 */

type Where = 'canvasFields' | 'blockFields' | 'itemFields';

/** What a new field takes: a line of `structure.ts`. */
const kinds: readonly (readonly [name: string, definition: string])[] = [
  ['text', '{ kind: \'text\' }'], ['markdown', '{ kind: \'markdown\' }'], ['texts', '{ kind: \'texts\' }'],
  ['date', '{ kind: \'date\' }'], ['number', '{ kind: \'number\' }'], ['version', '{ kind: \'version\' }'],
  ['term', '{ kind: \'terms\', vocabulary: \'status\', many: false }'],
  ['terms', '{ kind: \'terms\', vocabulary: \'per\', many: true }'],
];

const wheres: readonly Where[] = ['canvasFields', 'blockFields', 'itemFields'];

function idOf(where: Where, name: string): string {
  return `new_${name}_of_${where.replace('Fields', '')}`;
}


type Lines = Readonly<Record<Where, readonly string[]>>;

/** A file of the definition with more lines behind those that open its lists of fields. */
function withLines(file: string, lines: Lines, opens: (where: Where) => string): string {
  return wheres.reduce((text, where) => {
    const line = opens(where);
    assert.equal(text.split(line).length, 2, `${path.basename(file)} has one line ${line}`);
    return text.replace(line, () => [line, ...lines[where]].join('\n'));
  }, fs.readFileSync(file, 'utf8'));
}

function linesOf(line: (where: Where, name: string, definition: string) => string): Lines {
  const of = (where: Where): string[] => kinds.map(([name, definition]) => line(where, name, definition));
  return { canvasFields: of('canvasFields'), blockFields: of('blockFields'), itemFields: of('itemFields') };
}

const newFields: esbuild.Plugin = {
  name: 'new-fields',
  setup(build) {
    build.onLoad({ filter: /src[\\/]canvas[\\/]structure\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: withLines(file, linesOf((where, name, definition) => `  ${idOf(where, name)}: ${definition},`),
        (where) => `export const ${where} = {`),
    }));
    build.onLoad({ filter: /src[\\/]canvas[\\/]languages[\\/](?:en|nl)\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: withLines(file, linesOf((where, name) => {
        const id = idOf(where, name);
        const language = path.basename(file, '.ts');
        return `${id}: ${JSON.stringify({ key: `${id}_${language}`, label: `New ${name} (${language})`, doc: 'New.' })},`;
      }), (where) => `  ${where}: {`),
    }));
  },
};

/** A module, made with a definition that has more fields; its files go to a folder. */
async function load(entry: string, folder: string, plugins: readonly esbuild.Plugin[] = []): Promise<unknown> {
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.cjs`);
  await esbuild.build({
    entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    mainFields: ['module', 'main'], logLevel: 'silent', plugins: [newFields, ...plugins],
  });
  return createRequire(outfile)(outfile);
}

/** The checks of all fields, with a definition that has more of them. */
async function loadWithNewFields(folder: string): Promise<typeof Aspects> {
  const { validatorSource } = await load('src/generate/validator.ts', folder) as typeof Generated;
  const validator: esbuild.Plugin = {
    name: 'bmc-validator',
    setup(build) {
      build.onResolve({ filter: /^bmc:validator$/ }, () => ({ path: 'bmc-validator', namespace: 'bmc' }));
      build.onLoad({ filter: /.*/, namespace: 'bmc' }, () => (
        { contents: validatorSource(), loader: 'js', resolveDir: process.cwd() }
      ));
    },
  };
  return await load('test/unit/kit/fieldAspects.ts', folder, [validator]) as typeof Aspects;
}

describe('a field that is new in the definition and in each language', () => {
  let folder: string;
  let loaded: typeof Aspects;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-fields-'));
    loaded = await loadWithNewFields(folder);
  });

  after(() => { fs.rmSync(folder, { recursive: true, force: true }); });

  for (const id of wheres.flatMap((where) => kinds.map(([name]) => idOf(where, name)))) {
    it(`holds all that others do: ${id.replaceAll('_', ' ')}`, () => {
      const cases = loaded.fieldCases().filter((each) => each.id === id);
      assert.ok(cases.length > 0);
      for (const each of cases) {
        for (const [title, check] of Object.entries(loaded.aspects)) {
          try {
            check(each);
          } catch (error) {
            throw new Error(`The field ${each.title}: not so that it ${title}.`, { cause: error });
          }
        }
      }
    });
  }
});
