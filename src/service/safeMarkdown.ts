import { cleanText } from '../canvas/clean';

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

/** More of a note than this is read in the file, or beside the canvas. */
const longestNote = 2000;

/** What a link may begin with. */
const web = String.raw`<?(?:https?:\/\/|mailto:)`;

const html = /<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)/gi;
const image = /!(?=\[)/g;
const link = new RegExp(String.raw`\](?=\((?!\s*${web})|:(?!\s*${web}))`, 'gi');

/**
 * Markdown from a file, as a quotation in Markdown: what is open at its end, such as a block of code, ends with it.
 * What would be an image, HTML, or a link to anything but the web and mail is text, by a space of no width that takes
 * its meaning away wherever it stands, in code too, and shows nowhere.
 */
export function quotedMarkdown(text: string): string {
  const clean = cleanText(text).trim();
  const most = clean.length > longestNote ? `${clean.slice(0, longestNote).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
  return most
    .replace(html, '<\u200B')
    .replace(image, '!\u200B')
    .replace(link, ']\u200B')
    .split('\n').map((line) => `> ${line}`).join('\n');
}

/** Lines of a file as a block of YAML in Markdown, which nothing in them ends. */
export function yamlMarkdown(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}\n${fence}`;
}
