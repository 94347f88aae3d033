import { defaultLanguage } from '../canvas/languages';
import type { ParseOptions } from './parse';
import { maxLength, parseCanvas } from './parse';
import { reparseFields } from './reparseFields';
import { reparseItems } from './reparseItems';
import type { TextChange } from './source';
import { isContained, isPlainField } from './stretch';
import type { CanvasDocument } from './syntax';
import { maxProblems } from './yaml';

/**
 * Reads a text again after a change, at the cost of what the change touches. The result equals that of
 * {@link parseCanvas} on the new text. The previous document is used up: its positions hold no more.
 */
export function reparseCanvas(
  previous: CanvasDocument, change: TextChange, options: ParseOptions = {},
): CanvasDocument {
  const source = previous.source.edit(change);
  const local = previous.form === 'mapping' && !previous.hasAnchors && source.text.length <= maxLength
    && !change.text.includes('\0') && previous.problems.length < maxProblems
    && previous.fields.every((field) => isPlainField(previous.source, field))
    && previous.problems.every(({ code, detail }) => code !== 'yaml' || isContained(detail));
  const language = options.defaultLanguage ?? defaultLanguage;
  if (!local) return parseCanvas(source, options);
  return reparseItems(previous, source, change)
    ?? reparseFields(previous, source, change, language)
    ?? parseCanvas(source, options);
}
