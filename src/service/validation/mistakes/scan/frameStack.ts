import type { Frame } from '../frames';

/** The lists and mappings that the line at hand is in, the outermost first. */
export class FrameStack {
  private readonly frames: Frame[];

  /** @param frames What is around the first line; they are left as they are. */
  constructor(frames: readonly Frame[]) {
    this.frames = frames.map((frame) => ({ ...frame }));
  }

  /** The innermost one. */
  get top(): Frame {
    return this.frames.at(-1) ?? { kind: 'mapping', column: 0, isOpen: false };
  }

  /** The innermost list. */
  get list(): Frame | undefined {
    return this.frames.findLast(({ kind }) => kind === 'list');
  }

  /** The innermost list of a block's items. */
  get itemList(): Frame | undefined {
    return this.frames.findLast(({ kind, items }) => kind === 'list' && items !== undefined);
  }

  /** The innermost list or mapping whose entries stand in a column. */
  at(kind: Frame['kind'], column: number): Frame | undefined {
    return this.frames.findLast((frame) => frame.kind === kind && frame.column === column);
  }

  has(kind: Frame['kind'], column: number): boolean {
    return this.at(kind, column) !== undefined;
  }

  some(holds: (frame: Frame) => boolean): boolean {
    return this.frames.some(holds);
  }

  /** Of those that something holds for, the one whose column is nearest; the innermost, if several are as near. */
  nearest(column: number, holds: (frame: Frame) => boolean): Frame | undefined {
    const distance = (frame: Frame): number => Math.abs(frame.column - column);
    return this.frames.filter(holds).reduceRight<Frame | undefined>((best, each) =>
      (best && distance(best) <= distance(each) ? best : each), undefined);
  }

  /** Goes into a list or mapping. */
  enter(frame: Frame): Frame {
    this.frames.push(frame);
    return frame;
  }

  /** Leaves all that is within a list or mapping. */
  backTo(frame: Frame): Frame {
    this.frames.length = this.frames.indexOf(frame) + 1;
    return frame;
  }

  /** Leaves all but the outermost, as the end of a YAML document does. */
  reset(): void {
    this.frames.length = 1;
  }
}
