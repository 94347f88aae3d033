import assert from 'node:assert/strict';
import type { BlockId } from '../../../src/canvas/structure';
import { parseCanvas } from '../../../src/parsing/parse';
import type { BlockView, ItemView, PreviewModel } from '../../../src/preview/model';
import { previewModel } from '../../../src/preview/view';

/** The model of a text. */
export function modelOf(text: string): PreviewModel {
  return previewModel(parseCanvas(text));
}

export function blockIn(model: PreviewModel, id: BlockId): BlockView {
  const block = model.blocks.find(({ head }) => head.id === id);
  assert.ok(block, `There is no block ${id}.`);
  return block;
}

/** The item with a name, in whichever block it is. */
export function itemIn(model: PreviewModel, name: string): ItemView {
  const item = model.blocks.flatMap(({ items }) => items).find((each) => each.name === name);
  assert.ok(item, `There is no item ${name}.`);
  return item;
}
