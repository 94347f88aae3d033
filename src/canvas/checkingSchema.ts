import type { KeyId, Scope, ValueKind } from './structure';
import { blockIds, fieldsOf, isItemFieldId, isSharedField, requiredFields } from './structure';
import type { JsonSchema, SchemaStyle } from './valueSchema';
import { valueSchema } from './valueSchema';

/*
 * The published schema, cut up for our own validator: the fields at the top, of each block, and of an item
 * of each block are checked on their own, so that an edit costs what it touches. Values are canonical, as in
 * an English file. Which keys are known is the business of the one who makes the values canonical.
 */

/** Alternatives told apart by type, so that only what is wrong is reported. */
const checking: SchemaStyle = {
  oneOrMany: (element) => ({
    if: { type: 'array' }, then: { type: 'array', items: checking.inList(element) }, else: element,
  }),
  inList: (element) => ({ if: { type: 'null' }, else: element }),
  described: false,
};

/** The name of the definition of a kind of value: each is there once, to keep the validator small. */
function definitionOf(kind: ValueKind): string {
  return kind.kind === 'terms' ? `terms_${kind.vocabulary}` : kind.kind;
}

function mapping(fields: readonly (readonly [KeyId, ValueKind])[], more: JsonSchema = {}): JsonSchema {
  const properties = fields
    .filter(([, { kind }]) => kind !== 'items' && kind !== 'block')
    .map(([id, kind]) => [id, { $ref: `#/definitions/${definitionOf(kind)}` }]);
  return { type: 'object', properties: Object.fromEntries(properties), ...more };
}

/** Whether a field means the same in the items of all blocks. */
function isCommon(id: KeyId): boolean {
  return !isItemFieldId(id) || isSharedField(id);
}

const itemScopes: readonly Scope[] = blockIds.map((block) => ({ in: 'item', block }));
const allScopes: readonly Scope[] = [
  { in: 'canvas' }, ...blockIds.map((block): Scope => ({ in: 'block', block })), ...itemScopes,
];

/** The schema that our own validator is compiled from: its {@link checkingEntries} are definitions in it. */
export function checkingSchema(): JsonSchema {
  const kinds = allScopes.flatMap((scope) => [...fieldsOf(scope).values()]);
  const common = new Map(itemScopes.flatMap((scope) => [...fieldsOf(scope)].filter(([id]) => isCommon(id))));
  return {
    definitions: {
      ...Object.fromEntries(kinds.map((kind) => [definitionOf(kind), valueSchema(kind, 'en', checking)])),
      common: mapping([...common], { required: requiredFields.item }),
      canvas: mapping([...fieldsOf({ in: 'canvas' })], { required: requiredFields.canvas }),
      ...Object.fromEntries(blockIds.flatMap((block) => [
        [`block_${block}`, mapping([...fieldsOf({ in: 'block', block })])],
        [`item_${block}`, mapping(
          [...fieldsOf({ in: 'item', block })].filter(([id]) => !isCommon(id)),
          { allOf: [{ $ref: '#/definitions/common' }] },
        )],
      ])),
    },
  };
}

/** The names of the definitions that are validated against. */
export const checkingEntries: readonly string[] = [
  'canvas', ...blockIds.flatMap((block) => [`block_${block}`, `item_${block}`]),
];
