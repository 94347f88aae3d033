/**
 * Why versions cannot be merged by what they mean.
 *
 * - `unreadable`: one of them is no canvas that can be read.
 * - `layout`: fields share lines, as in JSON, or come by merge keys.
 * - `links`: a link to an item that moved or was renamed cannot be changed where it stands.
 * - `move`: an item that moved cannot be lifted out of its place.
 * - `lost`: the result would not have all that the versions have, or would read with problems that they do not have.
 */
export type UnmergeableReason = 'unreadable' | 'layout' | 'links' | 'move' | 'lost';

/** Something in the way of merging by meaning: then the texts are to be merged line by line. */
export class Unmergeable extends Error {
  constructor(readonly reason: UnmergeableReason) {
    super(reason);
  }
}
