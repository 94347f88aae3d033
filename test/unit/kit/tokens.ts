import fs from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { grammarFile } from '../../../src/generate/grammar';

const wasm = path.resolve('node_modules/vscode-oniguruma/release/onig.wasm');

let loading: Promise<IGrammar> | undefined;

async function load(): Promise<IGrammar> {
  await loadWASM(fs.readFileSync(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(grammarFile(), 'bmc.tmLanguage.json')),
  });
  const grammar = await registry.loadGrammar('source.yaml.bmc');
  if (!grammar) throw new Error('No grammar');
  return grammar;
}

/** The grammar that is generated from the definition, as VS Code would read it. */
export function loadGrammar(): Promise<IGrammar> {
  return loading ??= load();
}

/** A piece of a text, with the scopes it has beyond those of the file and the block. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** A text as the grammar sees it, without what is only spaces. */
export function tokenize(grammar: IGrammar, text: string): Token[] {
  let state = INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex).trim(),
        scopes: scopes.filter((scope) => scope !== 'source.yaml.bmc' && !scope.startsWith('meta.')),
      }))
      .filter((token) => token.text !== '');
  });
}
