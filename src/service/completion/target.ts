import type { BlockId, KeyId, Scope, ValueKind } from '../../canvas/structure';
import { fieldsOf } from '../../canvas/structure';
import { findKey } from '../../canvas/words';
import type { Mark } from './lines';

/** A step down into the file: after a key, or into an element of a list. */
type Step = { readonly key: string } | 'element';

/** What a path of steps leads to. */
type Target =
  | { readonly is: 'mapping'; readonly scope: Scope }
  | { readonly is: 'block'; readonly block: BlockId; readonly inItems: boolean }
  | {
    readonly is: 'value'; readonly scope: Scope; readonly field: KeyId; readonly kind: ValueKind;
    readonly isElement: boolean;
  };

function enterElement(target: Target): Target | undefined {
  if (target.is === 'block') return { is: 'mapping', scope: { in: 'item', block: target.block } };
  if (target.is !== 'value' || target.isElement) return undefined;
  return { ...target, isElement: true };
}

function enterKey(target: Target, key: string): Target | undefined {
  if (target.is === 'value' || (target.is === 'block' && target.inItems)) return undefined;
  const scope: Scope = target.is === 'block' ? { in: 'block', block: target.block } : target.scope;
  const id = findKey(scope, key)?.id;
  const kind = id === undefined ? undefined : fieldsOf(scope).get(id);
  if (id === undefined || !kind) return undefined;
  if (kind.kind === 'block') return { is: 'block', block: kind.block, inItems: false };
  if (kind.kind === 'items' && scope.in === 'block') return { is: 'block', block: scope.block, inItems: true };
  return { is: 'value', scope, field: id, kind, isElement: false };
}

/** Where a path from the top of the file leads; `undefined` where the format knows nothing. */
export function follow(steps: readonly Step[]): Target | undefined {
  const top: Target = { is: 'mapping', scope: { in: 'canvas' } };
  return steps.reduce<Target | undefined>((target, step) => (
    target && (step === 'element' ? enterElement(target) : enterKey(target, step.key))
  ), top);
}

/** The steps that lines take by their marks. */
export function stepsOf(marks: readonly Mark[]): Step[] {
  return marks.map((mark) => (mark.kind === 'dash' ? 'element' : { key: mark.text }));
}

/** The keys that texts are in a mapping. */
export function keysIn(scope: Scope, texts: readonly string[]): Set<KeyId> {
  return new Set(texts.flatMap((text) => findKey(scope, text)?.id ?? []));
}
