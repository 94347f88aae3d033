import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { canvasOf } from '../../../src/parsing/canvas';
import { parseCanvas } from '../../../src/parsing/parse';
import { codeActions } from '../../../src/service/codeActions/codeActions';
import type { FileAction } from '../../../src/service/codeActions/fileAction';
import { fixesOf } from '../../../src/service/codeActions/fixes';
import { english } from '../../../src/l10n/l10n';
import { documentation, isRuleId, ruleIds } from '../../../src/service/rules';
import type { Code } from '../../../src/service/validation/codes';
import { isOfText, problemSeverities } from '../../../src/service/validation/codes';
import { diagnose, validate } from '../../../src/service/validation/validate';
import { mutatedCanvas } from '../kit/canvases';
import { commentsIn } from '../kit/comments';
import { applyEdits } from '../kit/cursor';
import { linkedNames } from '../kit/links';
import { runs } from '../kit/runs';

/** Why a code has no preferred fix. */
const why = {
  meaning: 'what is meant is in the author\'s head',
  advice: 'the answer is a decision about the business',
  choice: 'there are several answers, and each is offered',
  whole: 'the file as a whole is something else',
} as const;

/** A canvas that trips a code and has a preferred fix for it; or why there is none. Every code there is stands here. */
const codes: Readonly<Record<Code, { readonly fixed: string } | { readonly without: keyof typeof why }>> = {
  'yaml-syntax': { fixed: 'title: a\nchannels\n' },
  'duplicate-key': { fixed: 'title: a\nchannels: [b]\nkey_partners: [c]\nchannels: [d]\n' },
  'merge-conflict': { fixed: 'title: a\nchannels:\n<<<<<<< ours\n  - b\n=======\n  - c\n>>>>>>> theirs\n' },
  'missing-space': { fixed: 'title: a\nchannels:\n  - name:b\n' },
  'invisible-character': { fixed: 'title: a\nchannels:\n\u00A0 - b\n' },
  'wrong-indentation': { fixed: 'title: a\nchannels:\n  - name: b\n     type: own\n' },
  'open-bracket': { fixed: 'title: a\nchannels: [b\n' },
  'open-quote': { fixed: 'title: a\nchannels:\n  - \'t Shop\n' },
  'needs-quotes': { fixed: 'title: a\nchannels:\n  - Plan B: the shop\n' },
  'wrong-bullet': { fixed: 'title: a\nchannels:\n  • b\n' },
  'missing-dash': { fixed: 'title: a\nchannels:\n  name: b\n' },
  'list-in-item': { fixed: 'title: a\nchannels:\n  - b\n    - c\n' },
  'text-with-fields': { fixed: 'title: a\nchannels:\n  - b\n    type: own\n' },
  'lost-text': { fixed: 'title: a\nchannels:\n  - Shop #1\n' },
  'curly-quotes': { fixed: 'title: a\nchannels:\n  - “b”\n' },
  'too-large': { without: 'whole' },
  'not-text': { without: 'whole' },
  'not-a-canvas': { without: 'whole' },
  'empty-file': { without: 'whole' },
  'missing-title': { fixed: 'channels: [b]\n' },
  'missing-name': { fixed: 'title: a\nchannels:\n  - name: null\n' },
  'empty-item': { without: 'meaning' },
  'wrong-type': { fixed: 'title: a\ntags: one, two\n' },
  'bad-value': { fixed: 'title: a\nchannels: [{name: b, id: My Id}]\n' },
  'number-as-text': { fixed: 'title: a\nrevenue_streams: [{name: b, amount: 5k, per: year}]\n' },
  'unclear-number': { fixed: 'title: a\nrevenue_streams: [{name: b, amount: 1.000, per: year}]\n' },
  'unknown-currency': { fixed: 'title: a\ncurrency: ERU\nchannels: [b]\n' },
  'negative-amount': { fixed: 'title: a\ncurrency: EUR\nrevenue_streams: [{name: b, amount: -5, per: year}]\n' },
  'unknown-key': { fixed: 'title: a\nchanels: [b]\n' },
  'unknown-term': { fixed: 'title: a\nchannels: [{name: b, type: dircet}]\n' },
  'foreign-word': { fixed: 'title: a\nchannels: [{name: b, type: eigen}]\n' },
  'spelling': { fixed: 'title: a\nKey Partners: [b]\n' },
  'unknown-link': { fixed: 'title: a\nchannels: [{name: b, key_partners: c}]\n' },
  'duplicate-id': { fixed: 'title: a\nchannels: [b, {name: b}]\n' },
  'segment-without-value-proposition': { without: 'advice' },
  'value-proposition-without-segment': { without: 'advice' },
  'segment-without-channel': { without: 'advice' },
  'segment-without-relationship': { without: 'advice' },
  'segment-without-revenue': { without: 'advice' },
  'revenue-without-segment': { without: 'advice' },
  'uncovered-phase': { without: 'advice' },
  'channel-without-phase': { without: 'advice' },
  'revenue-without-pricing': { without: 'advice' },
  'activity-without-purpose': { without: 'advice' },
  'partner-without-contribution': { without: 'advice' },
  'cost-without-source': { without: 'advice' },
  'cost-structure-without-focus': { without: 'choice' },
  'empty-block': { without: 'advice' },
  'same-name': { without: 'meaning' },
  'long-name': { without: 'meaning' },
  'crowded-block': { without: 'advice' },
  'lonely-side': { without: 'advice' },
  'same-color': { without: 'advice' },
  'only-assumptions': { without: 'advice' },
  'link-to-rejected': { without: 'advice' },
  'amount-without-per': { without: 'choice' },
  'amount-without-currency': { fixed: 'title: a\nrevenue_streams: [{name: b, amount: 5, per: year}]\n' },
};

function preferredFor(text: string, code: string): FileAction[] {
  const document = parseCanvas(text);
  return validate(document, english).filter((diagnostic) => diagnostic.code === code).flatMap(({ range }) =>
    codeActions(document, range, english, { only: ['quickfix'] })
      .filter(({ isPreferred, diagnostics }) => isPreferred && diagnostics.some((each) => each.code === code)));
}

describe('the preferred fix of every code', () => {
  it('is asked of every code that there is', () => {
    const all = [...Object.keys(problemSeverities), ...ruleIds];
    assert.deepEqual(all.filter((code) => !Object.hasOwn(codes, code)), [], 'put these in the table above');
    assert.deepEqual(Object.keys(codes).filter((code) => !all.includes(code)), []);
  });

  it('is none for the reason that its fixers give', () => {
    const given = Object.keys(codes).map((code) => {
      const fixes = fixesOf(code as Code);
      return [code, typeof fixes === 'string' ? fixes : 'fixers'];
    });
    assert.deepEqual(Object.fromEntries(given), Object.fromEntries(Object.entries(codes).map(([code, entry]) =>
      [code, 'without' in entry && entry.without !== 'choice' ? entry.without : 'fixers'])));
  });

  for (const [code, entry] of Object.entries(codes)) {
    if ('fixed' in entry) {
      it(`mends ${code}`, () => {
        const [fix] = preferredFor(entry.fixed, code);
        assert.ok(fix, `${code} has no preferred fix`);
        const after = validate(parseCanvas(applyEdits(entry.fixed, fix.edits)), english);
        assert.deepEqual(after.filter((each) => each.code === code), []);
      });
    } else if (isRuleId(code)) {
      it(`of ${code} is none, as ${why[entry.without]}`, () => {
        const { invalid } = documentation[code];
        assert.ok(validate(parseCanvas(`title: a\n${invalid}`), english).some((each) => each.code === code));
        assert.deepEqual(preferredFor(`title: a\n${invalid}`, code), []);
      });
    }
  }
});

const mistakes = [
  'phases: awareness, purchase', 'type: own and direct', 'tags: one, two', 'id: My Id', 'customer_segments: Big Offices',
  'customer_segments: [Young people, homes]', 'customer_segments: homes, Big Offices', 'key_partners: homes', 'typ: own', 'soort: eigen',
  'amount: 1.000', 'amount: € 12,50', 'amount: 50-200', 'amount: 20%', 'type: dircet', 'status: Testing', 'id: web', 'channels: shop',
  'customer_segments: homes and Big Offices', 'customer_segments: [homes, # c\n      Homes, x]', 'phases: awareness,\n      purchase',
];

/** Canvases with mistakes that people make, in block style and between braces. */
const mistaken = fc.record({
  items: fc.array(fc.record({
    block: fc.constantFrom('channels', 'revenue_streams', 'key_partners'),
    fields: fc.array(fc.constantFrom(...mistakes), { maxLength: 4 }),
    name: fc.constantFrom('Web', 'Shop', 'Shop #2', 'Homes', 'My id', '“R”'),
    isFlow: fc.boolean(),
  }), { minLength: 1, maxLength: 5 }),
  currency: fc.constantFrom('', 'currency: EUR\n', 'currency: USD\n'),
}).map(({ items, currency }) => {
  const blocks = ['channels', 'revenue_streams', 'key_partners'].flatMap((block) => {
    const own = items.filter((each) => each.block === block).map(({ name, fields, isFlow }) => {
      const different = fields.filter((field, index) =>
        fields.findIndex((each) => each.split(':')[0] === field.split(':')[0]) === index);
      const all = [`name: ${name}`, ...different];
      return isFlow ? `  - {${all.join(', ')}} # ${name} one\n` : `  # ${name} two\n  - ${all.join('\n    ')}\n`;
    });
    return own.length === 0 ? [] : [`${block}:\n${own.join('')}`];
  });
  return `title: a\n${currency}${blocks.join('')}customer_segments:\n  - Homes\n  - {id: seg1, name: Big Offices}\n`;
});

/** The words of a text, outside some of its stretches, each as often as it is there. */
function wordsOutside(text: string, stretches: readonly (readonly [number, number])[]): string[] {
  const rest = stretches.reduce((left, [start, end]) =>
    left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  return rest.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those of some words that are not among others, each as often as it is there. */
function lost(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...after];
  return before.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Errors of what a value says, as opposed to whether there is one. */
const ofValues = new Set(['bad-value', 'wrong-type', 'missing-name', 'number-as-text']);

function errorsIn(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => String(code));
}

describe('the fixers of every code', () => {
  for (const [what, canvases] of [['with mistakes', mistaken], ['in the middle of being typed', mutatedCanvas]] as const) {
    it(`make all of what comes with what is told of a canvas ${what}`, () => {
      fc.assert(fc.property(canvases, (text) => {
        const document = parseCanvas(text);
        for (const told of diagnose(document, english)) {
          const { diagnostic: { code, message }, fixes } = told;
          const data: unknown = told.diagnostic.data;
          const fixers = fixesOf(code);
          const made = typeof fixers === 'string' ? [] : fixers.flatMap((fixer) => fixer(document, told, english));
          const titles = made.map(({ title }) => title);
          const wanted = fixes.filter(({ changes }) => changes.length > 0).map(({ title }) => title(english));
          assert.deepEqual(wanted.filter((title) => !titles.includes(title)), [], `${code}: ${JSON.stringify(message)}\n${text}`);
          // A word to write instead, or a list: of a list with a remark in it, none is made.
          const isListed = typeof data === 'object' && data !== null && 'list' in data;
          if (data !== undefined && !(isListed && text.includes('#'))) {
            assert.ok(titles.some((title) => title.startsWith('Change to')), `${code}: ${JSON.stringify(data)}\n${text}`);
          }
        }
      }), { numRuns: runs(500, 60) });
    });
  }
});

describe('a quick fix of any canvas', () => {
  for (const [what, canvases] of [['with mistakes', mistaken], ['in the middle of being typed', mutatedCanvas]] as const) {
    it(`${what} loses no word, comment or link, and leads to no new error`, () => {
      fc.assert(fc.property(canvases, fc.nat(), (text, number) => {
        const document = parseCanvas(text);
        const before = validate(document, english);
        const chosen = before[number % Math.max(1, before.length)];
        if (!chosen) return;
        for (const { title, edits, diagnostics } of codeActions(document, chosen.range, english, { only: ['quickfix'] })) {
          const after = applyEdits(text, edits);
          const says = (reason: string): string => `${title}: ${reason}\n${text}\nafter:\n${after}`;
          const mended = parseCanvas(after);
          const offset = document.source.offsetAt.bind(document.source);
          // What is wrong may be written otherwise, and nothing else but the links that lead there.
          const places = [...diagnostics.map(({ range }) => range), ...edits.map(({ range }) => range)]
            .map(({ start, end }) => [offset(start), offset(end)] as const);
          assert.deepEqual(lost(wordsOutside(text, places), wordsOutside(after, [])), [], says('lost words'));
          assert.ok(mended.problems.length <= document.problems.length, says('new errors'));
          // What is in the lines of a slip is looked at once that is mended, and what stands under a key that means
          // nothing once the key means something.
          const isSlip = diagnostics.some(isOfText);
          const isRead = diagnostics.some(({ code }) => code === 'unknown-key');
          const [old, now] = [errorsIn(before), errorsIn(validate(mended, english))];
          // Of a text that YAML cannot read, the canvas is guessed: its links, what are comments, the kinds of errors.
          if (document.problems.length > 0) {
            if (!isSlip) assert.ok(now.length <= old.length, says('new errors'));
            continue;
          }
          if (!isSlip) assert.deepEqual(lost(now, old).filter((code) => !isRead || !ofValues.has(code)), [], says('new errors'));
          // What a number said more joins the comment behind it, and what was meant for text is none any more.
          const comments = commentsIn(after).join('\n');
          const isLost = (comment: string): boolean => !comments.includes(comment);
          const isText = diagnostics.some(({ code }) => code === 'lost-text');
          if (!isText) assert.deepEqual(commentsIn(text).filter(isLost), [], says('lost comments'));
          // An item may have got its name, or more of it.
          const isRenamed = isRead || isSlip;
          const [some = [], others = []] = [document, mended].map((each) => linkedNames(canvasOf(each)).map(
            ([from, , block, target]) => `${isRenamed ? block : from} → ${target.split(' #')[0] ?? ''}`));
          assert.deepEqual(lost(some, others).filter((pair) => !(isRenamed && pair.endsWith('→ '))), [], says('lost links'));
          assert.ok(others.length >= some.length, says('lost links'));
        }
      }), { numRuns: runs(500, 60) });
    });
  }

  it('that splits a text into a list keeps each part of it', () => {
    const parts = fc.uniqueArray(fc.constantFrom('awareness', 'purchase', 'delivery', 'after sales', 'pigeon', 'x'), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(parts, fc.constantFrom(', ', ',', '; '), fc.boolean(), (list, between, inList) => {
      const text = `title: a\nchannels:\n  - name: b\n    phases:${inList ? '\n      - ' : ' '}${list.join(between)}\n`;
      const [fix] = preferredFor(text, 'unknown-term');
      if (!fix) {
        assert.ok(list.every((part) => ['pigeon', 'x'].includes(part)), text);
        return;
      }
      const [item] = canvasOf(parseCanvas(applyEdits(text, fix.edits))).blocks.channels.items;
      assert.deepEqual(item?.terms.phases, list.map((part) => part.replace(' ', '-')));
    }), { numRuns: runs(300) });
  });
});
