import { translate } from '../edit/translate';
import { textAfter } from '../edit/textChanges';
import { parseCanvas } from '../parsing/parse';
import { lineBreakIn } from '../parsing/source';
import type { CanvasDocument, ItemSyntax } from '../parsing/syntax';
import { attributed } from './attribution';
import { Combiner } from './combine';
import type { Labels } from './conflicts';
import { marked, sideOf, withoutMarkers } from './conflicts';
import type { Entry } from './entries';
import { hasComments, isWhole, sharedIds } from './guard';
import type { UnmergeableReason } from './unmergeable';
import { Unmergeable } from './unmergeable';
import type { Identity, TrackedItem } from './identity';
import { contested, identify } from './identity';
import { laidOut } from './layOut';
import type { Ledger } from './ledger';
import { ledgerOf, ledgerOfSyntax } from './ledger';
import { withFinalLinks } from './normalise';
import { readEntries } from './readEntries';
import type { All, VersionName } from './values';
import type { Version } from './version';
import { readVersion, trackedItemsIn } from './version';

/*
 * How a three-way merge goes, of a base and the two sides that began with it:
 *
 * 1. `identify` finds which items are the same in all versions, `contested` which are in conflict whatever they say.
 * 2. `withFinalLinks` and `readVersion` normalise links and moves: links lead to ids as they are after the merge, and
 *    each item is in the block that it is in after the merge. What differs then, someone changed.
 * 3. `readEntries` makes a tree of entries of each version; `attributed` gives comments to what they are about.
 * 4. `Combiner` goes down the trees: of each entry it takes that of the side that changed it (`winner`), unites what
 *    both changed (`joinBlock`, `joinItem`, `joinLists`), or leaves both between markers (`marked`).
 * 5. The result is parsed, and `isWhole` compares what it says with what the ledgers of the three versions ask for.
 * 6. What cannot be done from one side is tried from the other (`mergeOf`), so that it does not matter who merges; else
 *    a `Unmergeable` says why, and the lines are to be merged instead.
 */

/** A merged text, and how many items and fields of it two people changed in different ways. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

const versionNames = ['base', 'ours', 'theirs'] as const;

function each<T>(of: (name: VersionName) => T): All<T> {
  return { base: of('base'), ours: of('ours'), theirs: of('theirs') };
}

const byteOrderMark = '\uFEFF';

/** What three versions say, in each way that comments may be read, and what a result says. */
interface Ledgers {
  readonly versions: readonly All<Ledger>[];
  readonly of: (document: CanvasDocument) => Ledger | undefined;
}

/** Three versions of a canvas in the language of ours, with their items identified and their links normalised. */
class Versions {
  private readonly identity: Identity;
  private readonly contested: ReadonlySet<string>;
  private readonly linked: All<CanvasDocument>;
  private readonly trackedItems: All<ReadonlyMap<ItemSyntax, TrackedItem>>;
  private known: All<Version> | undefined;
  private knownLedgers: Ledgers | undefined;

  /** @throws {Unmergeable} Where links cannot be normalised. */
  constructor(private readonly documents: All<CanvasDocument>) {
    this.identity = identify(documents);
    this.contested = contested(this.identity);
    this.linked = each((name) => withFinalLinks(documents[name], this.identity.trackedItems, name));
    this.trackedItems = each((name) => trackedItemsIn(this.linked[name], documents[name], this.identity));
  }

  /** The items that a version has in another block than the base. */
  private moved(): Map<TrackedItem, ItemSyntax> {
    const found = new Map<TrackedItem, ItemSyntax>();
    for (const name of ['theirs', 'ours'] as const) {
      for (const [item, tracked] of this.trackedItems[name]) {
        if (tracked.in.base && tracked.in.base.block !== item.block) found.set(tracked, item);
      }
    }
    return found;
  }

  /** The versions as trees of entries, read once. */
  private read(): All<Version> {
    if (!this.known) {
      const moved = this.moved();
      this.known = each((name) => readVersion(this.linked[name], this.trackedItems[name], moved));
    }
    return this.known;
  }

  /** The versions with comments at what they are about in the base. */
  private attributed(read: All<Version>): All<readonly Entry[]> {
    return each((name) => (name === 'base' ? read.base.entries : attributed(read.base.entries, read[name].entries)));
  }

  /** What the versions say and how a result is read, as entries or else from the syntax. Found once. */
  private ledgers(): Ledgers {
    return this.knownLedgers ??= this.findLedgers();
  }

  private findLedgers(): Ledgers {
    let count = 0;
    const nameOf = (): string => String(count++);
    try {
      const read = this.read();
      const own = this.attributed(read);
      return {
        versions: [each((name) => ledgerOf(own[name])), each((name) => ledgerOf(read[name].entries))],
        of: (document) => {
          const entries = readEntries(document, nameOf)?.entries;
          return entries && ledgerOf(entries);
        },
      };
    } catch (error) {
      if (!(error instanceof Unmergeable)) throw error;
      return {
        versions: [each((name) => {
          const trackedItems = this.trackedItems[name];
          return ledgerOfSyntax(this.linked[name], (item) => trackedItems.get(item)?.key ?? nameOf());
        })],
        of: (document) => ledgerOfSyntax(document, nameOf),
      };
    }
  }

  /** Whether a text holds all that a merge of the versions should; see {@link isWhole}. */
  holds(text: string, side?: 'ours' | 'theirs'): boolean {
    const document = parseCanvas(text, { defaultLanguage: this.documents.ours.language });
    if (document.problems.length > 0 || document.form === 'other') return false;
    const known = versionNames.map((name) => sharedIds(this.documents[name]));
    if (side === undefined && [...sharedIds(document)].some((id) => !known.some((ids) => ids.has(id)))) return false;
    const { versions, of } = this.ledgers();
    const merged = of(inLanguage(document, this.documents.ours.language));
    return merged !== undefined && versions.some((ledgers) => isWhole(ledgers, merged, side, this.contested));
  }

  /**
   * Merges the versions, and checks the result.
   *
   * @throws {Unmergeable} Where that cannot be done, or the result does not hold all that it should.
   */
  merge(labels: Labels): Merged {
    const read = this.read();
    const { trackedItems } = this.identity;
    const replaced = new Set(trackedItems.filter(({ isReplaced }) => isReplaced === true).map(({ key }) => key));
    const combined = new Combiner(labels, this.contested, replaced).sequence(this.attributed(read));
    if (combined === 'conflict') throw new Unmergeable('lost');
    const lines = [...laidOut(combined), ...read.ours.rest];
    const conflicts = combined.reduce((sum, entry) => sum + entry.conflicts, 0);
    const { text } = this.documents.ours.source;
    const eol = lineBreakIn(text);
    const isClosed = text === '' || /[\r\n]$/.test(text);
    const written = (some: readonly string[]): string => some.join(eol) + (isClosed && some.length > 0 ? eol : '');
    const isSideHeld = (side: 'ours' | 'theirs'): boolean => {
      const own = sideOf(written(lines), side, labels.size);
      return own !== undefined && this.holds(own, side);
    };
    const isHeld = conflicts === 0 ? this.holds(written(lines))
      : hasComments(this.documents, withoutMarkers(lines, labels).join('\n'))
        && isSideHeld('ours') && isSideHeld('theirs');
    if (!isHeld) throw new Unmergeable('lost');
    return { text: conflicts === 0 ? written(lines) : lines.join(eol) + eol, conflicts };
  }
}

/** A document with its keys and terms in a language. */
function inLanguage(document: CanvasDocument, language: CanvasDocument['language']): CanvasDocument {
  if (document.language === language) return document;
  return parseCanvas(textAfter(document, translate(document, language)), { defaultLanguage: language });
}

/** A merge of three texts: by what they mean, or checked after another way of merging. */
export interface CanvasMerge {
  /**
   * Merges by what the versions mean: what one side changed is as that side has it, comments and layout too; what both
   * changed is merged field by field. What both changed in different ways is left between conflict markers, around
   * the smallest item. Returns the reason where that cannot be done: then the texts are to be merged line by line.
   */
  byMeaning(labels: Labels): Merged | UnmergeableReason;
  /**
   * Whether a text that was merged in another way, without conflicts, holds all that it should, and reads with no
   * problem that no version has.
   *
   * @param side For a merge with conflicts: whose text it is, with what that side has between the markers.
   */
  isWhole(text: string, side?: 'ours' | 'theirs'): boolean;
}

/** The problems of a document, as one string for each kind. */
function problemKinds({ problems }: CanvasDocument): Set<string> {
  return new Set(problems.map(({ code, detail }) => `${code} ${detail}`));
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** A merged text with the byte order mark of ours: as git has it, conflict markers come before it. */
function withMark({ text, conflicts }: Merged, mark: string, labels: Labels): string {
  const [open = '', between = ''] = marked([], [], labels);
  if (conflicts === 0 || mark === '' || !text.startsWith(open)) return mark + text;
  const lines = text.split(/(?<=\n)/);
  const second = lines.findIndex((line) => line.trimEnd() === between) + 1;
  return lines.map((line, index) => (index === 1 || index === second ? mark + line : line)).join('');
}

/**
 * Prepares the merge of two versions of a canvas with the version that both began with.
 *
 * @param base The text of the version that both began with, in YAML; so are the others.
 */
export function mergeOf(base: string, ours: string, theirs: string): CanvasMerge {
  const mark = ours.startsWith(byteOrderMark) ? byteOrderMark : '';
  const texts = { base: withoutMark(base), ours: withoutMark(ours), theirs: withoutMark(theirs) };
  const read = each((name) => parseCanvas(texts[name]));
  // A version that does not show its language, as it has few keys, is in that of the others.
  const known = [read.ours, read.base, read.theirs].find(({ languageFrom }) => languageFrom !== 'default');
  const { language } = known ?? read.ours;
  const written = each((name) => (read[name].languageFrom === 'default' && read[name].language !== language
    ? parseCanvas(texts[name], { defaultLanguage: language }) : read[name]));
  const isReadable = versionNames.every((name) => written[name].problems.length === 0 && written[name].form !== 'other');
  const prepared = (of: All<CanvasDocument>): Versions => new Versions(each((name) => inLanguage(of[name], language)));
  let own: Versions | undefined;
  const versions = (): Versions => (own ??= prepared(written));
  const attempt = <T>(what: () => T): T | UnmergeableReason => {
    try {
      return what();
    } catch (error) {
      if (error instanceof Unmergeable) return error.reason;
      throw error;
    }
  };
  return {
    byMeaning: (labels) => {
      if (texts.ours === texts.theirs || texts.base === texts.theirs) return { text: ours, conflicts: 0 };
      if (texts.base === texts.ours) return { text: theirs, conflicts: 0 };
      if (!isReadable) return 'unreadable';
      const found = attempt(() => versions().merge(labels));
      if (typeof found !== 'string') return { ...found, text: withMark(found, mark, labels) };
      // What cannot be done from one side may be from the other: then it is, whoever merges.
      const turned = attempt(() => prepared({ ...written, ours: written.theirs, theirs: written.ours }).merge(labels));
      return typeof turned !== 'string' && turned.conflicts === 0 ? { ...turned, text: mark + turned.text } : found;
    },
    isWhole: (text, side) => {
      if (!isReadable) {
        const kinds = versionNames.map((name) => problemKinds(written[name]));
        return [...problemKinds(parseCanvas(text))].every((kind) => kinds.some((each) => each.has(kind)));
      }
      return attempt(() => versions().holds(withoutMark(text), side)) === true;
    },
  };
}
