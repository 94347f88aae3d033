/** Text from a file, safe in Markdown: shown as it is written, with no link, image, HTML or code in it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/:\/\//g, ':\u200B//');
}

/** Text from a file, to stand between backticks in Markdown: on one line, and with none of them in it. */
export function codeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', "'");
}
