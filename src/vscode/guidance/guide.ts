import * as vscode from 'vscode';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import type { TermText } from '../../canvas/language';
import type { TermFieldId } from '../../canvas/held';
import type { CanvasItem } from '../../parsing/canvas';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import type { Answer } from '../../service/guidance/answers';
import { sayCanvas } from '../../service/guidance/codeLenses';
import type { GuidingQuestion } from '../../service/guidance/progress';
import { isTelling } from '../../service/guidance/progress';
import type { LanguageService } from '../../service/languageService';
import { toRange, toTextEdit } from '../convert';
import type { CanvasDocuments } from '../documents';
import { l10n } from '../l10n';
import type { Asked, Choice, Reply } from './quickInput';
import { askChoice, askText } from './quickInput';

type Went = 'next' | 'back' | 'stop';

/** Where to go without an answer. `type` cannot happen where it was not offered. */
function went(did: 'type' | Went): Went {
  return did === 'type' ? 'next' : did;
}

function termChoices(terms: Readonly<Record<string, TermText>>): Choice<string>[] {
  return Object.entries(terms).map(([value, { label, doc }]) => ({ label, detail: doc, value }));
}

/** The items of a block that can answer a question, each with its syntax node. */
function itemsOf(canvas: CanvasDocument, block: BlockId): { syntax: ItemSyntax; item: CanvasItem }[] {
  return canvas.blocks.filter(({ id }) => id === block).flatMap(({ items }) => items).flatMap((syntax) => {
    const item = itemOf(syntax);
    return item && isTelling(item) ? [{ syntax, item }] : [];
  });
}

/** A wizard through the guiding questions of a canvas, which writes the answers into it. */
export class Guide {
  constructor(
    private readonly service: LanguageService, private readonly documents: CanvasDocuments,
    private readonly document: vscode.TextDocument,
  ) {}

  private get canvas(): CanvasDocument {
    return this.documents.get(this.document);
  }

  private get language(): LanguageId {
    return this.canvas.language;
  }

  /** Asks the open questions of one block or of all; if none of a block's is open, all of them. */
  async run(only?: BlockId): Promise<void> {
    const { blocks } = this.service.progress(this.canvas);
    const asked = blocks.filter(({ block }) => only === undefined || block === only)
      .flatMap(({ questions }) => questions);
    const open = asked.filter(({ isOpen }) => isOpen);
    const questions = only !== undefined && open.length === 0 ? asked : open;
    let step = 0;
    for (let question = questions[step]; question; question = questions[step]) {
      const went = await this.ask(question, step + 1, questions.length);
      if (went === 'stop') return;
      step += went === 'next' ? 1 : -1;
    }
    const { begun } = this.service.progress(this.canvas);
    const progress = sayCanvas(begun, blocks.length, l10n.t);
    void vscode.window.showInformationMessage(questions.length === 0
      ? l10n.t('This canvas answers all guiding questions.')
      : l10n.t('That was the last question. {0}.', progress));
  }

  private async ask(question: GuidingQuestion, step: number, totalSteps: number): Promise<Went> {
    const { heading, example } = languageOf(this.language).blocks[question.block];
    const asked: Asked = {
      title: heading, question: question.text, placeholder: example, step, totalSteps, hasBack: step > 1,
    };
    const { evidence } = question;
    if (evidence.by === 'focus') return this.askFocus(asked);
    if (itemsOf(this.canvas, question.block).length === 0) return this.askItems(question, asked);
    if (evidence.by === 'fields') return this.askFields(question, asked);
    return evidence.by === 'term' ? this.askWhich(question, evidence, asked) : this.askItems(question, asked);
  }

  /** Asks for items one by one, until the input is left empty. */
  private async askItems({ block, evidence }: GuidingQuestion, asked: Asked): Promise<Went> {
    const about = evidence.by === 'linked' ? evidence.block : block;
    const other = evidence.by === 'linked' ? block : evidence.by === 'each' ? evidence.block : undefined;
    let typed = '';
    for (;;) {
      const names = itemsOf(this.canvas, about).map(({ item }) => item.name);
      const soFar = names.length === 0 ? '' : ` ${l10n.t('So far: {0}.', names.join(', '))}`;
      const reply = await askText({ ...asked, question: asked.question + soFar }, typed);
      if (reply.did !== 'answer') return went(reply.did);
      const item = { kind: 'item', block: about, name: reply.value } as const;
      typed = '';
      if (other !== undefined) {
        const links = await this.askLinks(other, item.name, asked);
        if (links.did === 'stop') return 'stop';
        if (links.did === 'back') typed = item.name;
        else await this.write({ ...item, says: { field: other, values: links.did === 'answer' ? links.value : [] } });
      } else if (evidence.by === 'term') {
        await this.write({ ...item, says: { field: evidence.field, values: [evidence.term] } });
      } else await this.write(item);
    }
  }

  /** Asks which items of another block to link a new one to; with fewer than two there is no choice to make. */
  private askLinks(block: BlockId, name: string, asked: Asked): Promise<Reply<readonly string[]>> {
    const choices = itemsOf(this.canvas, block).filter(({ item }) => item.id !== '')
      .map(({ item }) => ({ label: item.name, value: item.id }));
    if (choices.length < 2) return Promise.resolve({ did: 'answer', value: choices.map(({ value }) => value) });
    const { heading } = languageOf(this.language).blocks[block];
    return askChoice({ ...asked, question: `${name} – ${heading}`, hasBack: true }, choices, true);
  }

  /** Asks which items have some term, such as the channels of a phase; the answer may be a new item. */
  private async askWhich(
    question: GuidingQuestion, { field, term }: { field: TermFieldId; term: string }, asked: Asked,
  ): Promise<Went> {
    for (;;) {
      const choices = itemsOf(this.canvas, question.block).flatMap(({ item: { name, terms } }, index) =>
        (terms[field]?.includes(term) === true ? [] : [{ label: name, value: { index, name } }]));
      const reply = await askChoice(asked, choices, true, true);
      if (reply.did === 'type') {
        const typed = await this.askItems(question, { ...asked, hasBack: true });
        if (typed !== 'back') return typed;
        continue;
      }
      if (reply.did !== 'answer') return reply.did;
      // Whatever was typed in the file meanwhile made the items new.
      const now = itemsOf(this.canvas, question.block);
      const items = reply.value.flatMap(({ index, name }) =>
        (now[index]?.item.name === name ? [now[index].syntax] : []));
      await this.write({ kind: 'items', items, says: { field, values: [term] } });
      return 'next';
    }
  }

  /** Asks for a term for each item that lacks one, such as how the price of a revenue stream comes about. */
  private async askFields({ block }: GuidingQuestion, asked: Asked): Promise<Went> {
    const terms = termChoices(languageOf(this.language).vocabularies['revenue_streams.pricing'].terms);
    for (let index = 0; ; index++) {
      const item = itemsOf(this.canvas, block)[index]?.item;
      if (!item) return 'next';
      if ((item.terms.pricing ?? []).length > 0 || (item.terms.type ?? []).length > 0) continue;
      const reply = await askChoice({ ...asked, question: `${item.name}: ${asked.question}` }, terms, false);
      if (reply.did === 'next') continue;
      if (reply.did !== 'answer') return went(reply.did);
      // Whatever was typed in the file meanwhile made the items new.
      const now = itemsOf(this.canvas, block)[index];
      if (now?.item.name !== item.name) continue;
      await this.write({ kind: 'items', items: [now.syntax], says: { field: 'pricing', values: reply.value } });
    }
  }

  private async askFocus(asked: Asked): Promise<Went> {
    const terms = termChoices(languageOf(this.language).vocabularies['cost_structure.focus'].terms);
    const reply = await askChoice(asked, terms, false);
    if (reply.did !== 'answer') return went(reply.did);
    const [term] = reply.value;
    if (term !== undefined) await this.write({ kind: 'focus', term });
    return 'next';
  }

  /** Writes an answer into the file, and reveals it. */
  private async write(answer: Answer): Promise<void> {
    const edits = this.service.answer(this.canvas, answer);
    if (edits?.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.document.uri, (edits ?? []).map(toTextEdit));
    if (!edits || !await vscode.workspace.applyEdit(edit)) {
      void vscode.window.showWarningMessage(l10n.t('There is no place for this answer in the file as it is written. Add it by hand.'));
      return;
    }
    const [first] = edits;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    const { InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
    if (editor && first) editor.revealRange(toRange(first.range), InCenterIfOutsideViewport);
  }
}
