import * as vscode from 'vscode';
import type { LanguageId } from '../../canvas/languages';
import { languageOf } from '../../canvas/languages';
import type { BlockId } from '../../canvas/structure';
import type { TermText } from '../../canvas/language';
import type { CanvasItem } from '../../parsing/canvas';
import { itemOf } from '../../parsing/canvas';
import type { CanvasDocument, ItemSyntax } from '../../parsing/syntax';
import type { Answer } from '../../service/guidance/answers';
import { sayCanvas } from '../../service/guidance/codeLenses';
import type { GuidingQuestion } from '../../service/guidance/progress';
import type { LanguageService } from '../../service/languageService';
import { toRange, toTextEdit } from '../convert';
import type { CanvasDocuments } from '../documents';
import type { Asked, Choice, Reply } from './quickInput';
import { askChoice, askText } from './quickInput';

type Went = 'next' | 'back' | 'stop';

function termChoices(terms: Readonly<Record<string, TermText>>): Choice<string>[] {
  return Object.entries(terms).map(([value, { label, doc }]) => ({ label, detail: doc, value }));
}

/** The items of a block with what they say, those without a name left out. */
function itemsOf(canvas: CanvasDocument, block: BlockId): { syntax: ItemSyntax; item: CanvasItem }[] {
  return canvas.blocks.filter(({ id }) => id === block).flatMap(({ items }) => items).flatMap((syntax) => {
    const item = itemOf(syntax);
    return item && item.name !== '' ? [{ syntax, item }] : [];
  });
}

/** Walks through the guiding questions of a canvas, and writes the answers into it. */
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

  /** Asks the open questions, of one block or of all; all of one block's questions if none of them is open. */
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
    const progress = sayCanvas(begun, blocks.length, vscode.l10n.t);
    void vscode.window.showInformationMessage(questions.length === 0
      ? vscode.l10n.t('This canvas answers all guiding questions.')
      : vscode.l10n.t('That was the last question. {0}.', progress));
  }

  private async ask(question: GuidingQuestion, step: number, totalSteps: number): Promise<Went> {
    const { heading, example } = languageOf(this.language).blocks[question.block];
    const asked: Asked = { title: heading, question: question.text, placeholder: example, step, totalSteps };
    const { evidence } = question;
    if (evidence.by === 'focus') return this.askFocus(asked);
    if (evidence.by === 'fields' && itemsOf(this.canvas, question.block).length > 0) return this.askFields(question, asked);
    return this.askItems(question, asked);
  }

  /** Asks for items, one after the other, until there is no more to say. */
  private async askItems({ block, evidence }: GuidingQuestion, asked: Asked): Promise<Went> {
    const about = evidence.by === 'linked' ? evidence.block : block;
    for (;;) {
      const names = itemsOf(this.canvas, about).map(({ item }) => item.name);
      const soFar = names.length === 0 ? '' : ` ${vscode.l10n.t('So far: {0}.', names.join(', '))}`;
      const reply = await askText({ ...asked, question: asked.question + soFar });
      if (reply.did !== 'answer') return reply.did;
      const name = reply.value;
      if (evidence.by === 'term') await this.write({ kind: 'item', block, name, type: evidence.term });
      else if (evidence.by === 'linked' || evidence.by === 'each') {
        const other = evidence.by === 'linked' ? block : evidence.block;
        const links = await this.askLinks(other, name, asked);
        if (links.did === 'stop' || links.did === 'back') return links.did;
        const ids = links.did === 'answer' ? links.value : [];
        await this.write({ kind: 'item', block: about, name, links: { block: other, ids } });
      } else await this.write({ kind: 'item', block, name });
    }
  }

  /** Asks which items of another block a new one is about; there is nothing to ask with fewer than two. */
  private askLinks(block: BlockId, name: string, asked: Asked): Promise<Reply<readonly string[]>> {
    const choices = itemsOf(this.canvas, block).filter(({ item }) => item.id !== '')
      .map(({ item }) => ({ label: item.name, value: item.id }));
    if (choices.length < 2) return Promise.resolve({ did: 'answer', value: choices.map(({ value }) => value) });
    const { heading } = languageOf(this.language).blocks[block];
    return askChoice({ ...asked, question: `${name} – ${heading}` }, choices, true);
  }

  /** Asks for a term for each item that lacks one, such as how the price of a revenue stream comes about. */
  private async askFields({ block }: GuidingQuestion, asked: Asked): Promise<Went> {
    const terms = termChoices(languageOf(this.language).vocabularies['revenue_streams.pricing'].terms);
    for (const { item } of itemsOf(this.canvas, block)) {
      if ((item.terms.pricing ?? []).length > 0 || (item.terms.type ?? []).length > 0) continue;
      const reply = await askChoice({ ...asked, question: `${item.name}: ${asked.question}` }, terms, false);
      if (reply.did === 'next') continue;
      if (reply.did !== 'answer') return reply.did;
      // Each edit makes the items new.
      const now = itemsOf(this.canvas, block).find((each) => each.item.name === item.name);
      if (now) await this.write({ kind: 'field', item: now.syntax, field: 'pricing', terms: reply.value });
    }
    return 'next';
  }

  private async askFocus(asked: Asked): Promise<Went> {
    const terms = termChoices(languageOf(this.language).vocabularies['cost_structure.focus'].terms);
    const reply = await askChoice(asked, terms, false);
    if (reply.did !== 'answer') return reply.did;
    const [term] = reply.value;
    if (term !== undefined) await this.write({ kind: 'focus', term });
    return 'next';
  }

  /** Writes an answer into the file, and shows where. */
  private async write(answer: Answer): Promise<void> {
    const edits = this.service.answer(this.canvas, answer);
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.document.uri, (edits ?? []).map(toTextEdit));
    if (!edits || !await vscode.workspace.applyEdit(edit)) {
      void vscode.window.showWarningMessage(vscode.l10n.t('There is no place for this answer in the file as it is written. Add it by hand.'));
      return;
    }
    const [first] = edits;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    const { InCenterIfOutsideViewport } = vscode.TextEditorRevealType;
    if (editor && first) editor.revealRange(toRange(first.range), InCenterIfOutsideViewport);
  }
}
