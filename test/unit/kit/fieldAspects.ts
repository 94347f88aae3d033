import assert from 'node:assert/strict';
import type { LanguageId } from '../../../src/canvas/languages';
import { languageIds } from '../../../src/canvas/languages';
import type { BlockId, KeyId, ValueKind } from '../../../src/canvas/structure';
import { blockIds, fieldsOf, isBlockId, isItemFieldId, requiredFields } from '../../../src/canvas/structure';
import { keyText, keyWord, termsOf, termText, termWord } from '../../../src/canvas/words';
import { applyDiff } from '../../../src/diff/apply';
import type { CanvasDiff } from '../../../src/diff/canvasDiff';
import { isSameBusiness } from '../../../src/diff/canvasDiff';
import { diffCanvases } from '../../../src/diff/compare';
import { describeDiff } from '../../../src/diff/describe';
import { markdown } from '../../../src/diff/codeHostMarkdown';
import { outline } from '../../../src/diff/outline';
import { textAfter } from '../../../src/edit/textChanges';
import { moveItem } from '../../../src/edit/moveItem';
import { setField } from '../../../src/edit/setField';
import { mergeOf } from '../../../src/merge/merge';
import type { CanvasItem } from '../../../src/parsing/canvas';
import { canvasOf, itemOf } from '../../../src/parsing/canvas';
import { valuesIn } from '../../../src/parsing/itemValues';
import { parseCanvas } from '../../../src/parsing/parse';
import type { CanvasDocument } from '../../../src/parsing/syntax';
import { blockPresentation, canvasPresentation, itemPresentation } from '../../../src/preview/facts';
import { previewModel } from '../../../src/preview/view';
import { toHtml } from '../../../src/render/html/page';
import { toMarkdown } from '../../../src/render/canvasMarkdown';
import { drawCanvas } from '../../../src/render/page';
import { toSvg } from '../../../src/render/svg';
import { reviewModel } from '../../../src/review/view';
import { english } from '../../../src/l10n/l10n';
import { localizer } from '../../../src/l10n/localizer';
import { validate } from '../../../src/service/validation/validate';
import type { Case, Place, Setting } from './fieldCases';
import { inLanguage, said, stepsOf, textWith, threeOf } from './fieldCases';

export { fieldCases } from './fieldCases';

/*
 * What has to hold for any field, of the canvas, of a block or of an item.
 */

/** How many things a diff is about. */
function countOf({ meta, lists, blocks, removed, added, changed }: CanvasDiff): number {
  const inside = changed.flatMap(({ values, lists: own, links }) => [...values, ...own, ...links]);
  return meta.length + lists.length + blocks.length + removed.length + added.length + inside.length;
}

/** All versions of something are different ones. */
function assertAllDiffer(versions: readonly string[], what: string): void {
  assert.equal(new Set(versions).size, versions.length, `${what} does not show it`);
}

function isCompared(each: Case): void {
  const [none, one, other] = threeOf(each);
  assert.equal(countOf(diffCanvases(canvasOf(one), canvasOf(one))), 0);
  for (const [before, after] of stepsOf(each)) {
    const [from, to] = [canvasOf(before), canvasOf(after)];
    const diff = diffCanvases(from, to);
    assert.equal(countOf(diff), 1, JSON.stringify(diff));
    assert.ok(!isSameBusiness(diff));
    assert.ok(isSameBusiness(diffCanvases(applyDiff(from, diff), to)), 'a diff that is applied');
  }
  assertAllDiffer([none, one, other].map((document) => outline(canvasOf(document))), 'the text for git');
}

/** What names a field, or what it says, in a language. */
function namesOf({ scope, id, kind, values }: Case, language: LanguageId): string[] {
  const terms = kind.kind === 'terms' ? termsOf(kind.vocabulary).slice(0, 2) : [];
  const labels = terms.map((term) => (kind.kind === 'terms' ? termText(kind.vocabulary, term, language)?.label ?? '' : ''));
  return [keyText(scope, id, language).label, ...labels.length > 0 ? labels : values].map((each) => each.toLowerCase());
}

function isSaid(each: Case): void {
  for (const language of languageIds) {
    for (const [before, after] of stepsOf(each)) {
      const [from, to] = [before, after].map((document) => canvasOf(inLanguage(document, language)));
      assert.ok(from && to);
      for (const options of [{}, { set: markdown }]) {
        const lines = describeDiff(diffCanvases(from, to), language, localizer(language), options);
        const names = namesOf(each, language);
        assert.ok(lines.length > 0);
        for (const { text } of lines) {
          assert.ok(names.some((name) => text.toLowerCase().includes(name)), `“${text}” names none of ${names.join(', ')}`);
        }
      }
    }
  }
}

function isTranslated(each: Case): void {
  const { scope, id, kind, values } = each;
  const text = textWith([each, values[0]]);
  const document = parseCanvas(text);
  for (const language of languageIds) {
    const there = inLanguage(document, language);
    assert.match(there.source.text, new RegExp(`^[- ]*${keyWord(scope, id, language)}:`, 'm'));
    if (kind.kind === 'terms') {
      const word = termWord(kind.vocabulary, termsOf(kind.vocabulary)[0] ?? '', language);
      assert.ok(there.source.text.includes(`: ${word}\n`), `${word} is not there`);
    }
    assert.deepEqual({ ...canvasOf(there), language: 'en' }, canvasOf(document));
    assert.equal(inLanguage(there, 'en').source.text, text);
  }
}

function valuesOf(item: CanvasItem, id: KeyId): readonly (string | number)[] {
  return isBlockId(id) ? item.links[id] ?? [] : isItemFieldId(id) ? valuesIn(item, id) : [];
}

/** The canvas after an item of a block moved behind the last of another, and that item. */
function moved(
  document: CanvasDocument, from: BlockId, at: 0 | -1, to: BlockId,
): readonly [CanvasDocument, CanvasItem] {
  const block = document.blocks.find(({ id }) => id === from);
  const item = block?.items.at(at);
  const move = block && item && moveItem(document, block, item, to);
  assert.ok(move);
  const after = parseCanvas(textAfter(document, move.changes));
  const there = after.blocks.find(({ id }) => id === to)?.items.at(-1);
  const read = there && itemOf(there);
  assert.ok(read);
  return [after, read];
}

/** The other blocks in which a field of an item takes the same, and those that do not know it. */
function blocksFor({ scope, id, kind }: Place): Readonly<Record<'same' | 'without', readonly BlockId[]>> {
  const others = blockIds.filter((block) => scope.in === 'item' && block !== scope.block);
  const of = (block: BlockId): ValueKind | undefined => fieldsOf({ in: 'item', block }).get(id);
  return {
    same: others.filter((block) => JSON.stringify(of(block)) === JSON.stringify(kind)),
    without: others.filter((block) => of(block) === undefined),
  };
}

function movesAlong(each: Case): void {
  const { scope, id, values } = each;
  if (scope.in !== 'item') return;
  const document = said([[each, values[0]]]);
  const item = document.blocks.find((block) => block.id === scope.block)?.items[0];
  const before = item && itemOf(item);
  assert.ok(before);
  const expected = valuesOf(before, id);
  assert.equal(expected.length, 1);
  const { same, without } = blocksFor(each);
  for (const block of [scope.block, ...same]) {
    assert.deepEqual(valuesOf(moved(document, scope.block, 0, block)[1], id), expected, `not in ${block}`);
  }
  const [elsewhere] = without;
  if (elsewhere === undefined) return;
  const [there] = moved(document, scope.block, 0, elsewhere);
  const [, back] = moved(there, elsewhere, -1, scope.block);
  assert.deepEqual(valuesOf(back, id), expected, 'not back where it came from');
}

function isMerged(each: Case): void {
  const { scope, id, values: [one, other] } = each;
  // What the other side changes.
  const [second] = [...fieldsOf(scope)]
    .filter(([field, { kind }]) => field !== id && (kind === 'markdown' || kind === 'texts'));
  const aside: Setting[] = second
    ? [[{ scope, id: second[0] }, second[1].kind === 'texts' ? '[Elsewhere]' : 'Elsewhere']]
    : [[{ scope: { in: 'canvas' }, id: 'description' }, 'Elsewhere']];
  const check = (before: string | undefined, after: string | undefined): void => {
    const [base, mine] = [textWith([each, before]), textWith([each, after])];
    const theirs = textWith([each, before], ...aside);
    const wanted = canvasOf(said([[each, after], ...aside]));
    for (const [ours, yours] of [[mine, theirs], [theirs, mine]] as const) {
      const merged = mergeOf(base, ours, yours).byMeaning({ ours: 'ours', theirs: 'theirs' });
      assert.ok(typeof merged !== 'string', 'not merged by meaning');
      assert.equal(merged.conflicts, 0);
      assert.deepEqual(canvasOf(parseCanvas(merged.text)), wanted);
    }
    const merge = mergeOf(base, mine, theirs);
    assert.ok(!merge.isWhole(mine) && !merge.isWhole(theirs), 'a merge that drops a side is not told');
  };
  check(undefined, one);
  check(one, other);
  check(one, undefined);
  // Two different values are for people to decide.
  const both = mergeOf(textWith([each, undefined]), textWith([each, one]), textWith([each, other]))
    .byMeaning({ ours: 'ours', theirs: 'theirs' });
  assert.ok(typeof both !== 'string');
  const text = both.text.toLowerCase();
  for (const value of [one, other]) assert.ok(text.includes(value.replace(/[[\]]/g, '').toLowerCase()), `${value} is lost`);
}

/** A change of a field by one side, while the other moves the item. */
function isMergedInMove(each: Case): void {
  const { scope, id, values: [one, other] } = each;
  const [to] = blocksFor(each).same;
  if (scope.in !== 'item' || to === undefined) return;
  const base = said([[each, one]]);
  const ours = textWith([each, other]);
  const [theirs] = moved(base, scope.block, 0, to);
  const merged = mergeOf(base.source.text, ours, theirs.source.text).byMeaning({ ours: 'ours', theirs: 'theirs' });
  assert.ok(typeof merged !== 'string', 'not merged by meaning');
  assert.equal(merged.conflicts, 0);
  const there = canvasOf(parseCanvas(merged.text)).blocks[to].items.at(-1);
  assert.ok(there);
  assert.deepEqual(valuesOf(there, id), valuesOf(moved(parseCanvas(ours), scope.block, 0, to)[1], id));
}

/** Whether the canvas never shows a field. */
function isHidden({ scope, id }: Place): boolean {
  const of: Readonly<Partial<Record<string, string>>> = scope.in === 'canvas' ? canvasPresentation
    : scope.in === 'block' ? blockPresentation : itemPresentation;
  return of[id] === 'never';
}

function isColor({ kind }: Place): boolean {
  return kind.kind === 'terms' && kind.vocabulary === 'color';
}

function isShown(each: Case): void {
  const versions = threeOf(each);
  const models = versions.map((document) => previewModel(document));
  const scenes = models.map((model) => drawCanvas(model));
  const pictures = scenes.map((scene) => toSvg(scene));
  if (isHidden(each)) {
    assert.equal(new Set(pictures).size, 1, 'it is said to be hidden');
    return;
  }
  assertAllDiffer(pictures, 'the picture');
  for (const language of languageIds) {
    const shown = versions.map((document) => JSON.stringify(previewModel(inLanguage(document, language))));
    assertAllDiffer(shown, 'the preview');
  }
  // A colour is in the picture of a page, and in no text.
  if (isColor(each)) return;
  const pages = scenes.flatMap((scene, index) => {
    const model = models[index];
    return model ? [toHtml(model, scene).replace(/<svg[^]*<\/svg>/, '')] : [];
  });
  assertAllDiffer(pages, 'the page');
  assertAllDiffer(models.map((model) => toMarkdown(model)), 'the Markdown');
}

function isReviewed(each: Case): void {
  for (const [before, after] of stepsOf(each).slice(0, 2)) {
    const { verdict, changes, head, blocks } = reviewModel(before, after, localizer('en'));
    assert.equal(verdict, 'business');
    const marked = JSON.stringify([head, blocks]);
    for (const { target } of changes) assert.ok(marked.includes(`"target":${JSON.stringify(target)}`), 'nothing is marked');
    // A colour is in the picture, a currency in all amounts.
    const isElsewhere = isColor(each) || each.kind.kind === 'currency';
    assert.ok(isElsewhere || /"sign":"(added|removed)"/.test(marked), 'what is new is not marked');
  }
}

function isSet(each: Case): void {
  const { scope, id, values: [one, other] } = each;
  if (scope.in !== 'item' || !(isItemFieldId(id) || isBlockId(id))) return;
  const value = other.replace(/[[\]]/g, '');
  const set = (document: CanvasDocument): string | undefined => {
    const item = document.blocks.find((block) => block.id === scope.block)?.items[0];
    const changes = item && setField(document, item, id, [value]);
    return changes && textAfter(document, changes);
  };
  for (const before of [undefined, one]) {
    assert.deepEqual(canvasOf(parseCanvas(set(said([[each, before]])) ?? '')), canvasOf(said([[each, other]])));
  }
}

/** What is told of the form of a value, rather than of the business. */
const formCodes = ['wrong-type', 'bad-value', 'unknown-key', 'unknown-term', 'missing-name', 'missing-title'];

function isChecked(each: Case): void {
  const { scope, id, kind, values } = each;
  const told = (value: string): [code: string, message: string][] => validate(said([[each, value]]), english)
    .map(({ code, message }): [string, string] => [String(code), JSON.stringify(message)])
    .filter(([code]) => formCodes.includes(code));
  for (const value of values) assert.deepEqual(told(value), []);
  assert.notDeepEqual(told('{a: b}'), []);
  if (kind.kind !== 'text') return;
  const [code, message] = told('" "')[0] ?? ['', ''];
  if (requiredFields[scope.in].includes(id)) assert.match(code, /^missing-/);
  else assert.ok(code === 'bad-value' && message.includes(`\`${keyWord(scope, id, 'en')}\``), `${code}: ${message}`);
}

/** What has to hold for each field, by what it is called. */
export const aspects: Readonly<Record<string, (each: Case) => void>> = {
  'is checked by its kind of value': isChecked,
  'shows in a diff when it comes, changes and goes': isCompared,
  'is said in words, in every language': isSaid,
  'survives a translation and back': isTranslated,
  'is set in an item': isSet,
  'moves along with an item': movesAlong,
  'is merged with a change of another field': isMerged,
  'is merged with a move of its item': isMergedInMove,
  'is seen in the preview and in exports, unless that says never': isShown,
  'is marked in a visual diff': isReviewed,
};
