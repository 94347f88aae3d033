import type { Setting } from './describe';

/**
 * A text as Markdown that shows nothing but that text: no markup of its own, no HTML, and on code hosts no call for
 * a person's attention, nor for that of another issue.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;').replace(/[\\`*_[\]|~$]/g, '\\$&')
    // A space of no width: a mention or a reference to an issue is none any more.
    .replace(/@(?=\w)|#(?=\d)/g, '$&\u200B');
}

/** Names emphasised, and both names and texts without markup of their own. */
export const markdown: Setting = { name: (text) => `*${escapeMarkdown(text)}*`, text: escapeMarkdown };
