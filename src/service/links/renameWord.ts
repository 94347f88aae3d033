import type { Range } from 'vscode-languageserver-types';
import { composed } from '../../canvas/letters';
import { textAfter } from '../../edit/textChanges';
import { replaceScalar, withoutQuotes } from '../../edit/scalar';
import { setList } from '../../edit/setList';
import { anchorNames } from '../../parsing/anchorNames';
import { canvasOf, meantText, scalarsOf } from '../../parsing/canvas';
import { parseCanvas } from '../../parsing/parse';
import type { TextChange } from '../../parsing/source';
import type { CanvasDocument } from '../../parsing/syntax';
import { isSeq } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { AnchorGroup } from './anchorGroups';
import { anchorGroupAt } from './anchorGroups';
import { rangeOf } from './ranges';
import { sayShared } from './renameCheck';
import type { TagGroup } from './tags';
import { tagsAt } from './tags';

/** Changes for a rename, or why there can be none, in the user's language. */
type WordChanges = { readonly changes: readonly TextChange[] } | { readonly problem: string };

/** A word of the author's own that is no item: what can be renamed, and how. */
interface OwnWord {
  readonly range: Range;
  readonly placeholder: string;
  rename(newName: string, l10n: Localize): WordChanges;
}

function renameAnchor(document: CanvasDocument, group: AnchorGroup, text: string, l10n: Localize): WordChanges {
  const name = text.trim().replace(/^[&*]/, '');
  if (!/^[^\s,[\]{}:]+$/.test(name)) {
    return { problem: l10n('The name of an anchor has at least one character, and no spaces, commas, colons or brackets.') };
  }
  if (name === group.name) return { changes: [] };
  if (anchorNames(document.source.text).some((other) => other.name === name)) {
    return { problem: l10n('There is an anchor or alias `{0}` already.', name) };
  }
  const all = [...(group.anchor ? [group.anchor] : []), ...group.aliases];
  return { changes: all.map(({ start, end }) => ({ start: start + 1, end, text: name })) };
}

/** All tags of a canvas, or of its items, as lists; of a tag that has another name, with that. */
function tagLists(document: CanvasDocument, { at }: TagGroup, rename: (tag: string) => string): string {
  const { tags, blocks } = canvasOf(document);
  const lists = at.field.scope.in === 'canvas' ? [tags]
    : Object.values(blocks).flatMap(({ items }) => items.map((item) => item.tags));
  return JSON.stringify(lists.map((list) => [...new Set(list.map(rename))]));
}

/** Gives a tag another name wherever it is; in a list that has the other already, it goes. */
function renameTag(document: CanvasDocument, group: TagGroup, text: string, l10n: Localize): WordChanges {
  const { tag, uses } = group;
  const name = composed(text.trim().replace(/\s+/g, ' '));
  if (name === '') return { problem: l10n('A tag cannot be empty.') };
  if (name === tag) return { changes: [] };
  const changes = uses.flatMap(({ field, node, place, isInFlow }): TextChange[] => {
    const list = isSeq(field.written) ? field.written : undefined;
    const others = scalarsOf(field).map(meantText);
    const texts = others.filter((other) => other !== tag);
    const merged = list && others.includes(name)
      ? setList(document, field, list, { texts, identity: (each) => composed(each.trim()) }) : undefined;
    return merged ?? [replaceScalar(document.source, node, place, name, isInFlow)];
  });
  if (document.hasAnchors) {
    const after = parseCanvas(textAfter(document, changes), { defaultLanguage: document.language });
    const wanted = tagLists(document, group, (each) => (each === tag ? name : each));
    if (tagLists(after, group, (each) => each) !== wanted) return { problem: sayShared(l10n) };
  }
  return { changes };
}

/** The anchor, alias or tag at an offset, to be renamed; `undefined` where there is none. */
export function ownWordAt(document: CanvasDocument, offset: number): OwnWord | undefined {
  const group = anchorGroupAt(document, offset);
  if (group) {
    return {
      range: rangeOf(document, [group.at.start + 1, group.at.end]), placeholder: group.name,
      rename: (newName, l10n) => renameAnchor(document, group, newName, l10n),
    };
  }
  const tags = tagsAt(document, offset);
  return tags && {
    range: rangeOf(document, withoutQuotes(document.source, tags.at.place)), placeholder: tags.tag,
    rename: (newName, l10n) => renameTag(document, tags, newName, l10n),
  };
}
