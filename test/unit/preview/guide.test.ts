import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { BlockId } from '../../../src/canvas/structure';
import { blockIds, vocabularyIds } from '../../../src/canvas/structure';
import { termsOf } from '../../../src/canvas/words';
import { textAfter } from '../../../src/edit/textChanges';
import { parseCanvas } from '../../../src/parsing/parse';
import type { AnswerForm, BlockGuide, GuideQuestion } from '../../../src/preview/guide';
import { guideOf } from '../../../src/preview/guide';
import type { Intent } from '../../../src/preview/intents';
import { outcomeOf } from '../../../src/preview/intents';
import { progressOf } from '../../../src/service/guidance/progress';
import { mutatedCanvas } from '../kit/canvases';
import { runs } from '../kit/runs';

function guideTo(text: string): readonly BlockGuide[] {
  const document = parseCanvas(text);
  return guideOf(document, progressOf(document).blocks.flatMap(({ questions }) => questions));
}

function questionsIn(text: string, block: BlockId): readonly GuideQuestion[] {
  return guideTo(text).find(({ id }) => id === block)?.questions ?? [];
}

describe('the guide to a canvas', () => {
  const shop = [
    'customer_segments: [Homes, Offices]', 'channels:', '  - {name: Web, type: [own, direct], customer_segments: homes}', '  - {name: Market, type: direct}',
    'revenue_streams: [Sales]', '',
  ].join('\n');

  it('has the questions of each block, and which are open', () => {
    assert.deepEqual(guideTo(shop).map(({ id }) => id), blockIds);
    const asked = questionsIn('titel: a\nklantsegmenten: [b]\n', 'customer_segments');
    assert.deepEqual(asked.map(({ text, isOpen }) => [text, isOpen]), [
      ['Voor wie creëren we waarde?', false], ['Wie zijn onze belangrijkste klanten?', false],
    ]);
    assert.equal(questionsIn(shop, 'channels')[0]?.isOpen, true);
  });

  it('has each term of each block once, and how often it is used', () => {
    const guide = guideTo(shop);
    const type = guide.find(({ id }) => id === 'channels')?.vocabularies.find(({ label }) => label === 'Type');
    assert.deepEqual(type?.terms.map(({ label, uses }) => [label, uses]), [
      ['Own', 1], ['Indirect (wholesale)', 0], ['Direct', 2], ['Partner (stores)', 0],
    ]);
    const all = guide.flatMap(({ vocabularies }) => vocabularies).flatMap(({ terms }) => terms);
    const wanted = vocabularyIds.filter((id) => id.includes('.')).flatMap((id) => [...termsOf(id)]);
    assert.equal(all.length, wanted.length);
    assert.ok(all.every(({ doc }) => doc !== ''));
  });

  const answers: [what: string, text: string, block: BlockId, question: number, answer: AnswerForm][] = [
    ['a new item', '', 'key_activities', 0, { by: 'add', block: 'key_activities' }],
    ['a new item of a kind', '', 'key_partners', 1, { by: 'add', block: 'key_partners', says: { field: 'type', values: ['buyer-supplier'] } }],
    ['a new item for the only segment', 'customer_segments: [a]', 'channels', 0, { by: 'add', block: 'channels', says: { field: 'customer_segments', values: ['a'] } }],
    ['a new item for segments to choose from', 'customer_segments: [a, {name: b, status: rejected}, c]', 'channels', 0, { by: 'add', block: 'channels', choose: {
      field: 'customer_segments', label: 'Customer Segments', options: [{ value: 'a', label: 'a', doc: '' }, { value: 'c', label: 'c', doc: '' }],
    } }],
    ['what the only partner brings', 'key_partners: [Mill]', 'key_partners', 2, { by: 'add', block: 'key_resources', says: { field: 'key_partners', values: ['mill'] } }],
    ['more about an item that is there', shop, 'revenue_streams', 1, { by: 'items', items: [{ key: 'revenue_streams/sales', name: 'Sales' }] }],
  ];
  for (const [what, text, block, question, answer] of answers) {
    it(`asks for ${what}`, () => { assert.deepEqual(questionsIn(text, block)[question]?.answer, answer); });
  }

  it('asks what drives the costs by the terms for that', () => {
    const form = questionsIn('', 'cost_structure')[1]?.answer;
    assert.ok(form?.by === 'focus');
    assert.deepEqual(form.options.map(({ value }) => value), termsOf('cost_structure.focus'));
  });

  /** What someone might answer with a form. */
  function answered(form: AnswerForm): Intent | undefined {
    switch (form.by) {
      case 'focus': return { do: 'focus', term: 'cost-driven' };
      case 'items': return undefined;
      case 'add': {
        const { block, choose } = form;
        const says = choose ? { field: choose.field, values: choose.options.map(({ value }) => value) } : form.says;
        return { do: 'answer', block, name: 'Something new', ...(says && { says }) };
      }
    }
  }

  it('holds for any canvas, and leads to an answer that closes the question', () => {
    fc.assert(fc.property(mutatedCanvas, fc.nat(), (text, number) => {
      const asked = guideTo(text)
        .flatMap(({ id, questions }) => questions.map((question, index) => ({ id, index, ...question })))
        .filter(({ isOpen }) => isOpen);
      const question = asked[number % asked.length];
      const intent = question && answered(question.answer);
      const document = parseCanvas(text);
      const outcome = intent && outcomeOf(document, intent);
      if (!outcome || document.problems.length > 0) return;
      const after = textAfter(document, outcome.changes);
      assert.deepEqual(parseCanvas(after).problems, [], after);
      const { answer } = question;
      // More is asked than a name alone can tell: whom it is for, which of many, or how its price comes about.
      const isPlain = answer.by === 'focus' || (answer.by === 'add' && !answer.choose && answer.says?.values.length !== 0);
      if (!isPlain || (question.id === 'revenue_streams' && question.index === 1)) return;
      assert.equal(questionsIn(after, question.id)[question.index]?.isOpen, false, after);
    }), { numRuns: runs(200) });
  });
});
