import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parse } from 'yaml';
import { readInputs } from '../../../src/action/workflow';

interface Step {
  readonly id?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = fs.readFileSync('action.yml', 'utf8');
const { inputs, outputs, runs } = parse(text) as Action;

describe('action.yml', () => {
  it('is a composite action whose steps name their shell', () => {
    assert.equal(runs.using, 'composite');
    for (const { run, shell } of runs.steps) assert.equal(shell, run === undefined ? undefined : 'bash');
  });

  it('hands every input on, and none that it does not have', () => {
    const used = [...text.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(inputs).sort());
    for (const { env = {} } of runs.steps) {
      for (const [name, value] of Object.entries(env).filter(([key]) => key.startsWith('INPUT_'))) {
        assert.equal(value, `\${{ inputs.${name.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-')} }}`);
      }
    }
  });

  it('puts nothing of the event into a script, where it could command', () => {
    for (const { run = '' } of runs.steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('has outputs of a step, which the script sets', () => {
    const source = fs.readFileSync('src/action/steps.ts', 'utf8');
    const named = [...source.matchAll(/\bworkflow\.output\('(\w+)'/g)].map(([, name]) => name ?? '');
    for (const { value } of Object.values(outputs)) {
      const name = /^\$\{\{ steps\.look\.outputs\.(\w+) \}\}$/.exec(value)?.[1];
      assert.ok(name !== undefined && named.includes(name), value);
    }
    const [look, keep, tell] = runs.steps.slice(-3);
    assert.deepEqual([look?.id, keep?.if, keep?.uses?.split('@')[0]], ['look', 'steps.look.outputs.pictures != \'\'', 'actions/upload-artifact']);
    assert.equal(tell?.env?.PICTURES_URL, `\${{ steps.${keep?.id ?? ''}.outputs.artifact-url }}`);
  });

  it('has defaults that the script takes', () => {
    const env = Object.fromEntries(Object.entries(inputs).map(([name, input]) =>
      [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, input.default]));
    assert.deepEqual({ ...readInputs(env), token: '' }, {
      token: '', language: 'en', rules: {}, maxWarnings: Infinity, comment: true, pictures: true, target: 'canvases',
    });
  });

  it('is used in the README as it is', () => {
    const section = /^## In pull requests\n[^]*?```yml\n([^]*?)```/m.exec(fs.readFileSync('README.md', 'utf8'))?.[1] ?? '';
    const workflow = parse(section) as { permissions: unknown; jobs: { review: { steps: Step[] } } };
    assert.deepEqual(workflow.permissions, { contents: 'read', 'pull-requests': 'write' });
    const [step, ...more] = workflow.jobs.review.steps;
    assert.deepEqual(more, []);
    const env = Object.entries(step?.with ?? {}).map(([name, value]) => {
      assert.ok(name in inputs, name);
      return [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, String(value)] as const;
    });
    assert.deepEqual(readInputs(Object.fromEntries(env)).rules, { 'empty-block': 'off' });
  });
});
