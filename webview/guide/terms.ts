import type { GuideTerm, GuideVocabulary } from '../../src/preview/guide';
import type { PreviewTexts } from '../../src/protocol/preview';
import { element } from '../dom';

function sayUses(uses: number, texts: PreviewTexts): string {
  if (uses === 0) return texts.unusedTerm;
  return uses === 1 ? texts.usedTermOnce : texts.usedTerm.replace('{0}', String(uses));
}

function renderTerm({ label, doc, uses }: GuideTerm, texts: PreviewTexts, isFirst: boolean): HTMLElement {
  return element('li', '', {}, element(
    'button', uses === 0 ? 'term' : 'term used', {
      'type': 'button', 'tabindex': isFirst ? '0' : '-1', 'aria-label': `${label}, ${sayUses(uses, texts)}. ${doc}`, 'data-tip': doc,
    },
    label, uses > 1 ? element('span', 'uses', {}, String(uses)) : undefined,
  ));
}

/**
 * The terms of a field, each with its explanation as a tooltip. Roving tabindex: one tab stop, arrow keys between
 * terms.
 */
export function renderVocabulary({ label, terms }: GuideVocabulary, texts: PreviewTexts): HTMLElement {
  const buttons = terms.map((term, index) => renderTerm(term, texts, index === 0));
  const list = element('ul', 'terms', { 'aria-label': label }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const all = [...list.querySelectorAll<HTMLElement>('.term')];
    const here = all.findIndex((each) => each === event.target);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : step && all[here + step];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (const each of all) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  });
  return element('div', 'vocabulary', {}, element('h3', '', {}, label), list);
}
