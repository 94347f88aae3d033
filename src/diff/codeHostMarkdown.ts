import type { Setting } from './describe';

/** Defuses mentions and issue references with a zero-width space. */
export function silenced(text: string): string {
  return text.replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, '$&\u200B');
}

/** Escapes a text as Markdown: no markup, no HTML, and on code hosts no mentions or issue references. */
export function escapeMarkdown(text: string): string {
  return silenced(text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('<', '&lt;').replace(/[\\`*_[\]|~$]/g, '\\$&'));
}

/** Emphasised names; all user text escaped. */
export const markdown: Setting = { name: (text) => `*${escapeMarkdown(text)}*`, text: escapeMarkdown };
