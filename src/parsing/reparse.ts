import { defaultLanguage } from '../canvas/languages';
import type { ParseOptions } from './parse';
import { maxLength, parseCanvas } from './parse';
import { reparseFields } from './reparseFields';
import { reparseItems } from './reparseItems';
import type { SourceText, TextChange } from './source';
import { isContained, isPlainField } from './region';
import type { CanvasDocument } from './syntax';
import { maxProblems } from './yaml';

/** Whether a change may be read on its own, as far as can be told before. */
export function canReadLocally(previous: CanvasDocument, source: SourceText, change: TextChange): boolean {
  return previous.form === 'mapping' && !previous.hasAnchors && source.length <= maxLength
    && !change.text.includes('\0') && previous.problems.length < maxProblems
    && previous.fields.every((field) => isPlainField(previous, field))
    && previous.problems.every(({ code, detail }) => code !== 'yaml' || isContained(detail));
}

/** Reads again what a change touches, and no more; `undefined` if only the whole text would do. */
export function reparseLocally(
  previous: CanvasDocument, source: SourceText, change: TextChange, options: ParseOptions = {},
): CanvasDocument | undefined {
  if (!canReadLocally(previous, source, change)) return undefined;
  return reparseItems(previous, source, change)
    ?? reparseFields(previous, source, change, options.defaultLanguage ?? defaultLanguage);
}

/**
 * Reads a text again after a change, at the cost of what the change touches. The result equals that of
 * {@link parseCanvas} on the new text. The previous document stays as it is.
 */
export function reparseCanvas(
  previous: CanvasDocument, change: TextChange, options: ParseOptions = {},
): CanvasDocument {
  const source = previous.source.edit(change);
  return reparseLocally(previous, source, change, options) ?? parseCanvas(source, options);
}
