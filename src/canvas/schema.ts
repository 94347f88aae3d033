import type { LanguageId } from './languages';
import { languageOf } from './languages';
import type { BlockId, Scope } from './structure';
import { blockIds, fieldsOf, moneyBlocks } from './structure';
import type { JsonSchema, SchemaStyle } from './valueSchema';
import { valueSchema } from './valueSchema';
import { keyText } from './words';

/** Alternatives as `anyOf`, from which editors complete best. */
const published: SchemaStyle = {
  oneOrMany: (element) => ({ anyOf: [element, { type: 'array', items: element }] }),
  described: true,
};

/** A mapping with the fields of a scope; `x-` keys are left alone, others are not known. */
function mapping(scope: Scope, language: LanguageId, items: JsonSchema = {}): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [id, kind] of fieldsOf(scope)) {
    const { key, label, doc } = keyText(scope, id, language);
    // Draft 7 takes no notice of anything beside a `$ref`.
    properties[key] = kind.kind === 'block' ? { $ref: `#/definitions/${kind.block}` } : {
      title: label, description: doc, markdownDescription: doc,
      ...(kind.kind === 'items' ? items : valueSchema(kind, language, published)),
    };
  }
  return { type: 'object', properties, patternProperties: { '^x-': {} }, additionalProperties: false };
}

function itemSchema(block: BlockId, language: LanguageId): JsonSchema {
  const scope: Scope = { in: 'item', block };
  const name = keyText(scope, 'name', language).key;
  const { heading, example } = languageOf(language).blocks[block];
  const money = moneyBlocks.includes(block) ? { [keyText(scope, 'amount', language).key]: 1000 } : {};
  return {
    title: heading,
    anyOf: [{ type: 'string', minLength: 1 }, { ...mapping(scope, language), required: [name] }],
    examples: [example, { [name]: example, ...money }],
  };
}

function blockSchema(block: BlockId, language: LanguageId): JsonSchema {
  const { heading, purpose, questions } = languageOf(language).blocks[block];
  const list: JsonSchema = { type: 'array', items: { $ref: `#/definitions/${block}_item` } };
  const items = { anyOf: [list, { type: 'null' }] };
  return {
    title: heading,
    description: purpose,
    markdownDescription: [purpose, ...questions.map((question) => `- ${question}`)].join('\n'),
    anyOf: [list, mapping({ in: 'block', block }, language, items), { type: 'null' }],
  };
}

/** The JSON Schema of canvases written in a language, for other editors and tools. */
export function canvasSchema(language: LanguageId): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://raw.githubusercontent.com/bmc-as-code/bmc-as-code/main/schemas/bmc.${language}.schema.json`,
    title: `Business Model Canvas (${languageOf(language).name})`,
    ...mapping({ in: 'canvas' }, language),
    required: [keyText({ in: 'canvas' }, 'title', language).key],
    definitions: Object.fromEntries(blockIds.flatMap((block) => [
      [block, blockSchema(block, language)], [`${block}_item`, itemSchema(block, language)],
    ])),
  };
}
