import type { Setting } from './describe';

/** A text that calls for nobody: with a space of no width in it, a mention or a reference to an issue is none. */
export function silenced(text: string): string {
  return text.replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, '$&\u200B');
}

/**
 * A text as Markdown that shows nothing but that text: no markup of its own, no HTML, and on code hosts no call for
 * a person's attention, nor for that of another issue.
 */
export function escapeMarkdown(text: string): string {
  return silenced(text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;').replace(/[\\`*_[\]|~$]/g, '\\$&'));
}

/** Names emphasised, and both names and texts without markup of their own. */
export const markdown: Setting = { name: (text) => `*${escapeMarkdown(text)}*`, text: escapeMarkdown };
