import type { Part } from '../../parsing/syntax';
import type { Node } from '../../parsing/yaml';
import { span } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';
import type { ProblemCode } from './codes';
import type { Fix } from './mistakes/mistake';

/** Something wrong, not yet in any language. It stays true while its part of the file does. */
export interface Finding {
  readonly code: ProblemCode;
  readonly part: Part;
  /** Offsets in the part. */
  readonly span: readonly [start: number, end: number];
  readonly say: (l10n: Localize) => string;
  /** The words to write instead, if they are known. */
  readonly replacement?: string;
  /** Whether more is wrong than its code says, such as that a required key is missing. */
  readonly isError?: boolean;
  /** Other ways to mend it, with offsets in the part. The first is the best, unless there is a replacement. */
  readonly fixes?: readonly Fix[];
  /** The list that the text there stands for; `inList` if it is one already, and only lacks its commas. */
  readonly list?: { readonly texts: readonly string[]; readonly inList: boolean };
}

/** A finding at a node. */
export function findingAt(
  code: ProblemCode, part: Part, node: Node, say: Finding['say'], replacement?: string,
): Finding {
  return { code, part, span: span(node), say, ...(replacement !== undefined && { replacement }) };
}
