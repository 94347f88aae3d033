import { blockDoc } from './docs';
import type { LanguageId } from './languages';
import { languageOf } from './languages';
import type { BlockId, Scope } from './structure';
import { blockIds, fieldsOf } from './structure';
import type { JsonSchema, SchemaStyle } from './valueSchema';
import { valueSchema } from './valueSchema';
import { keyText } from './words';

/** Alternatives as `anyOf`, from which editors complete best. */
const published: SchemaStyle = {
  oneOrMany: (element) => ({ anyOf: [element, { type: 'array', items: element }] }),
  described: true,
};

/** The fields that a scope's mapping may have; `x-` keys are left alone, others are not known. */
function mapping(scope: Scope, language: LanguageId, items: JsonSchema = {}): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [id, kind] of fieldsOf(scope)) {
    const { key, label, doc } = keyText(scope, id, language);
    const value = kind.kind === 'items' ? items : valueSchema(kind, language, published);
    // Draft 7 takes no notice of anything beside a `$ref`.
    properties[key] = kind.kind === 'block' ? { $ref: `#/definitions/${kind.block}` } : {
      title: label, description: doc, markdownDescription: doc, ...value,
      ...('pattern' in value && { patternErrorMessage: doc }),
    };
  }
  return { properties, patternProperties: { '^x-': {} }, additionalProperties: false };
}

/*
 * Blocks and items come in several shapes. Each shape's keywords speak of one type alone, so all can stand
 * side by side: of alternatives, editors would say one mistake several times, or about the wrong shape.
 */

function itemSchema(block: BlockId, language: LanguageId): JsonSchema {
  const scope: Scope = { in: 'item', block };
  const { heading, example } = languageOf(language).blocks[block];
  return {
    title: heading,
    ...mapping(scope, language),
    type: ['object', 'string'],
    required: [keyText(scope, 'name', language).key],
    minLength: 1,
    examples: [example],
  };
}

function blockSchema(block: BlockId, language: LanguageId): JsonSchema {
  const { heading, purpose } = languageOf(language).blocks[block];
  const list: JsonSchema = { type: ['array', 'null'], items: { $ref: `#/definitions/${block}_item` } };
  return {
    title: heading,
    description: purpose,
    markdownDescription: blockDoc(block, language),
    ...list,
    type: ['array', 'object', 'null'],
    // Set apart, so that editors begin a list behind the block's key.
    allOf: [mapping({ in: 'block', block }, language, list)],
  };
}

/** The JSON Schema of canvases written in a language, for other editors and tools. */
export function canvasSchema(language: LanguageId): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://raw.githubusercontent.com/bmc-as-code/bmc-as-code/main/schemas/bmc.${language}.schema.json`,
    title: `Business Model Canvas (${languageOf(language).name})`,
    type: 'object',
    ...mapping({ in: 'canvas' }, language),
    required: [keyText({ in: 'canvas' }, 'title', language).key],
    definitions: Object.fromEntries(blockIds.flatMap((block) => [
      [block, blockSchema(block, language)], [`${block}_item`, itemSchema(block, language)],
    ])),
  };
}
