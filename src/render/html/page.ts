import { languageOf } from '../../canvas/languages';
import type { BlockView, ItemView, PreviewModel } from '../../preview/model';
import { doubtsOf } from '../../preview/money';
import type { ChangeGroup, NoteMark } from '../marks';
import { signs } from '../marks';
import { credit } from '../page';
import type { Scene } from '../scene';
import { escapeXml, toSvg } from '../svg';
import { cleanLine } from '../../canvas/clean';
import { proseHtml } from './prose';
import { style } from './style';

function tag(name: string, content: string, attributes = ''): string {
  return content === '' ? '' : `<${name}${attributes}>${content}</${name}>`;
}

function text(value: string): string {
  return escapeXml(cleanLine(value));
}

/** Inline text of any script, isolated so that its direction does not affect the text around it. */
function apart(value: string): string {
  return `<bdi>${text(value)}</bdi>`;
}

/** The attribute for text whose first strong character sets its direction. */
const anyScript = ' dir="auto"';

function list(items: readonly string[], attributes = ''): string {
  return tag('ul', items.map((item) => `<li${anyScript}>${item}</li>`).join(''), attributes);
}

function itemHtml(item: ItemView, language: PreviewModel['head']['language'], mark: NoteMark | undefined): string {
  const { name, note, badges, status, links, amount, tags, facts: more = [] } = item;
  const sign = mark ? `<span class="sign ${mark.mark}">${signs[mark.mark]}</span> ` : '';
  const before = mark?.before === undefined ? '' : `<del>${text(mark.before)}</del> `;
  const words = mark?.gone === true ? `<del>${text(name)}</del>` : `<strong>${text(name)}</strong>`;
  const facts = [
    ...(status ? [apart(status.label)] : []), ...badges.map(({ label }) => apart(label)), ...tags.map((each) => apart(`#${each}`)),
    ...more.map(apart),
  ];
  return [
    `<p>${sign}${before}${words}${amount === undefined ? '' : ` <bdi class="amount">${text(amount)}</bdi>`}</p>`,
    tag('p', facts.join(' · '), ' class="facts"'),
    note === undefined ? '' : `<div class="note">${proseHtml(note)}</div>`,
    links.length === 0 ? '' : `<p class="links">${escapeXml(languageOf(language).phrases.linksTo)}: ${links.map(({ label }) => apart(label)).join(', ')}</p>`,
    mark ? list(mark.changes.map(text), ' class="changes"') : '',
  ].join('');
}

function blockHtml(
  { head, items }: BlockView, model: PreviewModel, marks: ReadonlyMap<string, NoteMark>,
): string {
  const { id, heading, focus, note, questions, facts = [] } = head;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${text(heading)}</h2>`,
    tag('p', [...focus.map(({ label }) => label), ...facts].map(apart).join(' · '), ' class="facts"'),
    note === undefined ? '' : `<div class="note">${proseHtml(note)}</div>`,
    items.length === 0
      ? list(questions.map(text), ` class="questions" aria-label="${escapeXml(model.head.guidingQuestions)}"`)
      : list(items.map((item) => itemHtml(item, model.head.language, marks.get(item.key))), ' class="items"'),
    '</section>',
  ].filter((line) => line !== '').join('\n');
}

function headHtml({ head }: PreviewModel): string {
  return [
    '<header>',
    `<h1${anyScript}>${text(head.title)}</h1>`,
    list([...head.meta.map(text), ...head.tags.map((each) => `#${text(each)}`)], ' class="meta"'),
    head.description === undefined ? '' : `<div class="note">${proseHtml(head.description)}</div>`,
    '</header>',
  ].filter((line) => line !== '').join('\n');
}

function totalsHtml({ head }: PreviewModel): string {
  const totals = tag('dl', head.totals.map(({ label, amounts }) => (
    `<div><dt>${text(label)}</dt>${amounts.map((amount) => `<dd>${text(amount)}</dd>`).join('')}</div>`
  )).join(''));
  return totals + doubtsOf(head.totals).map((doubt) => tag('p', text(doubt), ' class="doubt"')).join('');
}

/** The changes that a page shows with the canvas. */
interface PageChanges {
  /** Marks by item key. */
  readonly marks: ReadonlyMap<string, NoteMark>;
  readonly heading: string;
  readonly groups: readonly ChangeGroup[];
}

function changesHtml({ heading, groups }: PageChanges): string {
  const lists = groups.map((group) => `<h3>${text(group.heading)}</h3>\n${list(group.lines.map(({ mark, text: line }) => (
    `<span class="sign ${mark}" aria-hidden="true">${signs[mark]}</span> ${text(line)}`
  )), ' class="changes"')}`);
  return [`<section class="change-list" aria-labelledby="changes">`, `<h2 id="changes">${text(heading)}</h2>`, ...lists, '</section>'].join('\n');
}

/**
 * A canvas as a self-contained page: the picture, then the same contents as headings and lists, for screen readers and
 * copying. It has no scripts and loads nothing; its content security policy forbids both.
 */
export function toHtml(model: PreviewModel, scene: Scene, changes?: PageChanges): string {
  const { head, blocks } = model;
  const marks = changes?.marks ?? new Map<string, NoteMark>();
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeXml(head.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; base-uri \'none\'; form-action \'none\'">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(head.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div class="picture" aria-hidden="true">\n${toSvg(scene, { inline: true })}</div>`,
    '<main>',
    headHtml(model),
    ...(changes ? [changesHtml(changes)] : []),
    '<div class="blocks">',
    ...blocks.map((block) => blockHtml(block, model, marks)),
    '</div>',
    totalsHtml(model),
    '</main>',
    `<footer><p>${escapeXml(credit)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].filter((line, index, all) => line !== '' || index === all.length - 1).join('\n');
}
