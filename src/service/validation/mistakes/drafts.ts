import type { TextChange } from '../../../parsing/source';
import type { Mistake } from './mistake';

/** A mistake while its text is still looked at: more may turn out to belong to it. */
export interface Draft extends Mistake {
  readonly fixes: { readonly title: Mistake['fixes'][number]['title']; readonly changes: TextChange[] }[];
}

/** A kind of slip that is often made line after line. */
export type RunKind = 'dash' | 'bullet' | 'colon' | 'no dash' | 'dash in brackets' | `blank ${string}`;

/** The kind of slip that blanks are: the same special character in other places is no other. */
export function blankRun(blank: string): RunKind {
  return `blank ${[...new Set(blank)].filter((character) => character !== ' ').join('')}`;
}

/** The mistakes found so far. A slip that is made on each line of a block is one, and is mended as one. */
export class Drafts {
  readonly all: Draft[] = [];
  private runs = new Map<RunKind, Draft>();

  /** Forgets which slips were made: from here on they are told anew. */
  endRuns(): void {
    this.runs = new Map();
  }

  add(mistake: Mistake): Draft {
    const draft = { ...mistake, fixes: mistake.fixes.map(({ title, changes }) => ({ title, changes: [...changes] })) };
    this.all.push(draft);
    return draft;
  }

  /** Adds a mistake that is often made line after line, to the first of its kind in the block if there is one. */
  addToRun(kind: RunKind, mistake: Mistake): Draft {
    const first = this.runs.get(kind);
    if (!first) {
      const draft = this.add(mistake);
      this.runs.set(kind, draft);
      return draft;
    }
    first.fixes[0]?.changes.push(...mistake.fixes[0]?.changes ?? []);
    return first;
  }

  /** Lets slips of a kind be told with a mistake from here on, unless they are told with another one already. */
  beginRun(kind: RunKind, draft: Draft): void {
    if (!this.runs.has(kind)) this.runs.set(kind, draft);
  }
}

/** Adds a change to the first way to mend a mistake. */
export function alsoChange(draft: Draft, change: TextChange): void {
  if (change.start === change.end && change.text === '') return;
  draft.fixes[0]?.changes.push(change);
}

/** Puts a change in place of one that the first way to mend a mistake has; of the last, if it is none of them. */
export function replaceChange(draft: Draft, isReplaced: (change: TextChange) => boolean, change: TextChange): void {
  const changes = draft.fixes[0]?.changes ?? [];
  changes.splice(changes.findIndex(isReplaced), 1, change);
}
