import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What is known of a file that is to be written; `undefined` if it is not there. */
function statOf(file: string): fs.Stats | undefined {
  return fs.statSync(file, { throwIfNoEntry: false });
}

/** Whether writing beside a file was refused, so that it can only be written where it is. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
}

/** Writes a file that is not there yet, all of it on the disk. What was begun is removed if that fails. */
function writeNew(file: string, contents: string | Uint8Array, mode: number): void {
  const descriptor = fs.openSync(file, 'wx', mode);
  try {
    try {
      fs.writeFileSync(descriptor, contents);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw error;
  }
}

/** Gives a file the mode and owner of another. @returns whether it has them now */
function takeOver(file: string, { mode, uid, gid }: fs.Stats): boolean {
  fs.chmodSync(file, mode);
  const own = fs.statSync(file);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    fs.chownSync(file, uid, gid);
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

/** Gives a written file a name that nothing has yet; where there are no hard links, by writing it once more. */
function placeNew(written: string, target: string, contents: string | Uint8Array): void {
  try {
    fs.linkSync(written, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error;
    writeNew(target, contents, 0o666);
  }
}

/**
 * Writes a file all at once: into another one beside it, which then takes its place. Whoever reads it, and whatever
 * ends the process or fills the disk meanwhile, there is all of the old text or all of the new. Mode, owner and links
 * that lead to it stay. A device, a file with several names, and one that may not be replaced are written where
 * they are.
 *
 * @param isNew Whether the file must not be there yet.
 * @throws Error of the file system; with the code EEXIST for a new file that is there already
 */
export function writeAtomically(file: string, contents: string | Uint8Array, isNew = false): void {
  const before = statOf(file);
  if (before && isNew) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
  const isPlain = !before || (before.isFile() && before.nlink === 1);
  if (!isPlain) {
    fs.writeFileSync(file, contents);
    return;
  }
  // A link stays: what it leads to is replaced.
  const target = before ? fs.realpathSync(file) : file;
  // Not from the file's name, which may be as long as a name can be.
  const beside = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeNew(beside, contents, before?.mode ?? 0o666);
  } catch (error) {
    if (!before || !isRefused(error)) throw error;
    fs.writeFileSync(target, contents);
    return;
  }
  try {
    if (before && !takeOver(beside, before)) fs.writeFileSync(target, contents);
    else if (isNew) placeNew(beside, target, contents);
    else fs.renameSync(beside, target);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}
