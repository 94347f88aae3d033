import { ink, markColors } from '../palette';

const signs = Object.entries(markColors).map(([mark, color]) => `.sign.${mark} { background: ${color}; }`).join('\n');

/** Style sheet of an exported page: on screen the picture first, in print only the picture. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: ${ink.text}; background: #eceef1; font: 16px/1.5 Helvetica, Arial, 'Liberation Sans', sans-serif; }
.picture { max-width: 1680px; margin: 24px auto; padding: 0 24px; }
.picture svg { display: block; width: 100%; height: auto; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 20%); }
main { max-width: 1120px; margin: 32px auto; padding: 24px 32px; background: #fff; overflow-wrap: anywhere; }
h1 { margin: 0; line-height: 1.2; }
h2 { margin: 0 0 8px; font-size: 1.2em; }
h3 { margin: 16px 0 4px; font-size: 1em; }
p { margin: 0; }
.meta { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 6px 0; padding: 0; list-style: none; color: ${ink.soft}; }
.blocks { columns: 24em 2; column-gap: 40px; margin-top: 24px; }
.blocks section { break-inside: avoid-column; padding-bottom: 20px; }
.items { margin: 0; padding: 0; list-style: none; }
.items > li { margin: 8px 0; padding-block: 2px; padding-inline: 12px 0; border-inline-start: 3px solid ${ink.line}; }
.amount { white-space: nowrap; color: ${ink.soft}; }
.facts, .links, .note, .questions { font-size: .9em; color: ${ink.soft}; }
/* Each paragraph runs as its first letter does. */
.note :is(p, li, pre) { unicode-bidi: plaintext; }
.changes { margin: 2px 0; padding: 0; list-style: none; }
.sign { display: inline-block; width: 1.3em; border-radius: 3px; color: #fff; text-align: center; font-weight: 700; line-height: 1.3; }
${signs}
dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 28px 0 0; }
dt { font-size: .9em; color: ${ink.soft}; }
dd { margin: 0; font-weight: 700; }
dd + dd { font-weight: 400; }
footer { max-width: 1120px; margin: 0 auto 32px; padding: 0 32px; font-size: .8em; color: ${ink.soft}; }
@media (max-width: 700px) { .picture { display: none; } main { margin: 0; padding: 16px; } }
@media print {
  @page { size: A3 landscape; margin: 0; }
  body { background: none; }
  main, footer { display: none; }
  .picture { max-width: none; margin: 0; padding: 0; }
  .picture svg { width: 100vw; box-shadow: none; }
}
`;
