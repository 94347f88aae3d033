import { blockDoc } from './docs';
import type { LanguageId } from './languages';
import { languageOf } from './languages';
import type { BlockId, Scope } from './structure';
import { blockIds, fieldsOf, requiredFields } from './structure';
import type { JsonSchema, SchemaStyle } from './valueSchema';
import { textPattern, valueSchema } from './valueSchema';
import { keyText } from './words';

/**
 * Nothing yet: `null`, in a form in which editors do not offer to write it. By its title yaml-language-server tells it
 * from what else a value can be: of alternatives that look alike it shows the title of each, and no description.
 */
const nothing: JsonSchema = { title: 'null', not: { not: { type: 'null' } } };

/** A value, or nothing yet. What a list has in it stays beside the alternatives, for editors to begin one by. */
function orNothing(value: JsonSchema): JsonSchema {
  const { type, anyOf, ...others } = value;
  if (Array.isArray(anyOf)) return { ...others, anyOf: [...anyOf as readonly JsonSchema[], nothing] };
  return type === 'array' ? { ...others, anyOf: [{ type }, nothing] } : { anyOf: [value, nothing] };
}

/** Alternatives as `anyOf`, from which editors complete best. */
function published(doc: string): SchemaStyle {
  return {
    oneOrMany: (element) => ({ anyOf: [element, { type: 'array', items: orNothing(element) }] }),
    inList: orNothing,
    described: true,
    doc,
  };
}

/** The fields that a scope's mapping may have; `x-` keys are left alone, others are not known. */
function mapping(scope: Scope, language: LanguageId, items: JsonSchema = {}): JsonSchema {
  const required = requiredFields[scope.in];
  const properties: Record<string, JsonSchema> = {};
  for (const [id, kind] of fieldsOf(scope)) {
    const { key, label, doc } = keyText(scope, id, language);
    const value = kind.kind === 'items' ? items : valueSchema(kind, language, published(doc));
    // Draft 7 takes no notice of anything beside a `$ref`.
    properties[key] = kind.kind === 'block' ? { $ref: `#/definitions/${kind.block}` } : {
      title: label, description: doc, markdownDescription: doc,
      ...(required.includes(id) || kind.kind === 'items' ? value : orNothing(value)),
    };
  }
  return {
    properties, patternProperties: { '^x-': {} }, additionalProperties: false,
    ...(required.length > 0 && { required: required.map((id) => keyText(scope, id, language).key) }),
  };
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
    anyOf: [{ type: ['object', 'string'] }, nothing],
    pattern: textPattern,
    patternErrorMessage: languageOf(language).phrases.noText,
    examples: [example],
  };
}

function blockSchema(block: BlockId, language: LanguageId): JsonSchema {
  const { heading, purpose } = languageOf(language).blocks[block];
  const list = orNothing({ type: 'array', items: { $ref: `#/definitions/${block}_item` } });
  return {
    title: heading,
    description: purpose,
    markdownDescription: blockDoc(block, language),
    ...list,
    anyOf: [{ type: ['array', 'object'] }, nothing],
    // Set apart, so that editors begin a list after the block's key.
    allOf: [mapping({ in: 'block', block }, language, list)],
  };
}

/** The JSON Schema of canvases written in a language, for other editors and tools. */
export function canvasSchema(language: LanguageId): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://raw.githubusercontent.com/bmc-as-code/bmc-as-code/main/schemas/bmc.${language}.schema.json`,
    title: `Business Model Canvas (${languageOf(language).name})`,
    type: ['object', 'null'],
    ...mapping({ in: 'canvas' }, language),
    definitions: Object.fromEntries(blockIds.flatMap((block) => [
      [block, blockSchema(block, language)], [`${block}_item`, itemSchema(block, language)],
    ])),
  };
}
