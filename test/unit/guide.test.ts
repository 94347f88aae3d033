import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { blockDoc } from '../../src/canvas/docs';
import type { TermText } from '../../src/canvas/language';
import { nl } from '../../src/canvas/languages/nl';
import { blockIds, vocabularyIds } from '../../src/canvas/structure';

const guide = fs.readFileSync(path.resolve('test/fixtures/canvas-guide.nl.txt'), 'utf8');

/** Misspelled in the guide; the format has the word as it is written. */
const misspelled: Readonly<Record<string, string>> = { koppilverkoop: 'koppelverkoop' };

/** The guide's pieces: each heading, question, description, term, and explanation in parentheses. */
function piecesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').flatMap((line) => {
    const body = line.replace(/^Soorten: /, 'Soorten:\n').replace(/^(\d\. [^.]+)\. /, '$1\n').replace(/^\d\. /, '');
    return body.split('\n').flatMap((part) => {
      if (part.endsWith(":")) return [part.replace(/:$/, '')];
      const explained = /^(\S+) \(([^)]{40,})\)$/.exec(part);
      if (explained) return [explained[1] ?? '', explained[2] ?? ''];
      const isList = part.includes(',') && !/\?|\b(de|het|die|om|een)\b/i.test(part.replace(/de klus klaren/i, ''));
      const entries = isList ? part.replace(/\.$/, '').split(/, (?![^(]*\))/) : [part];
      return entries.flatMap((entry) => {
        const inParentheses = /^(.*?) \(([^)]*)\)\.?$/.exec(entry);
        return inParentheses ? [inParentheses[1] ?? '', inParentheses[2] ?? ''] : [entry];
      });
    });
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[.?]$/, '').replace(/\s+/g, ' ').trim();
}

/** What the guide has of each block, by its heading. */
const ofBlocks = new Map(guide.split(/^(?=[A-Z ]+$)/m).flatMap((part): [string, string][] => {
  const [heading = '', ...body] = part.trim().split('\n');
  return heading === '' ? [] : [[heading, body.join('\n')]];
}));

/** The pieces that are nowhere among some texts. */
function missing(pieces: readonly string[], texts: string): string[] {
  return pieces.filter((piece) => {
    const wanted = fold(piece);
    return !texts.includes(misspelled[wanted] ?? wanted);
  });
}

/** Every text of the Dutch definition, whether a label, a question or an explanation. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const texts = textsOf(nl).map(fold).join('\n');
/** Headings of lists that the guide has twice for what is one field here. */
const pieces = piecesOf(guide);

describe('the Dutch guide', () => {
  it('is cut up into all that it says', () => {
    assert.ok(pieces.length > 100, String(pieces.length));
    for (const piece of ['KEY PARTNERS', 'Wie zijn onze key partners?', 'schaalvoordelen', 'Awareness', 'veilingen', 'winkels', 'Soorten']) {
      assert.ok(pieces.includes(piece), `${piece} in ${pieces.join(' | ')}`);
    }
  });

  it('is in the definition, every heading, question, description, term and explanation of it', () => {
    assert.deepEqual(missing(pieces, texts), []);
  });

  it('would be missed, were any of its terms, questions or explanations not there', () => {
    for (const left of ['goederenverkoop', 'hoe bieden we klantsupport na afloop', 'maximale automatisering', 'groothandel', 'veilingen']) {
      assert.notDeepEqual(missing(pieces, texts.replaceAll(left, '')), [], left);
    }
    assert.deepEqual(missing(['Nieuwe term'], texts), ['Nieuwe term']);
  });

  for (const block of blockIds) {
    const { heading } = nl.blocks[block];
    it(`is all in what is said of ${heading}, under the mouse and in completion`, () => {
      const part = ofBlocks.get(heading.toUpperCase());
      assert.ok(part);
      const said = `${heading}\n${blockDoc(block, 'nl')}`;
      assert.deepEqual(missing(piecesOf(part), fold(said)), []);
      // Each term on its own, the way that the guide has it.
      const lines = said.split('\n').flatMap((line) => line.replace(/^- |^\*\*.*?\*\*: /, '').split(/ · | — /));
      for (const id of vocabularyIds.filter((each) => each.startsWith(`${block}.`))) {
        const labels = Object.values<TermText>(nl.vocabularies[id].terms).map(({ label }) => label);
        assert.deepEqual(labels.filter((label) => !lines.includes(label)), []);
      }
    });
  }

  it('has what it says in parentheses of a term in the label of the term', () => {
    const labels = vocabularyIds
      .flatMap((id) => Object.values<TermText>(nl.vocabularies[id].terms).map(({ label }) => label));
    for (const label of ['Indirect (groothandel)', 'Partner (winkels)', 'Optimalisatie / economische redenen (schaalvoordelen)']) {
      assert.ok(labels.includes(label) && guide.toLowerCase().includes(label.toLowerCase()), label);
    }
  });
});
