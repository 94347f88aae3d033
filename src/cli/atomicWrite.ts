import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The stats of a file; `undefined` if it does not exist. */
function statOf(file: string): fs.Stats | undefined {
  return fs.statSync(file, { throwIfNoEntry: false });
}

/** Whether a temporary file or rename was refused, so that the file has to be written in place. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
}

/** Creates a file and syncs it to disk. Removes a partial file on failure. */
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

/** Gives a file the mode and owner of another. @returns whether that succeeded */
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

/** Moves a written file to a name that must be free: by hard link, or where there are none by writing again. */
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
 * Writes a file atomically: to a temporary file beside it, which is then renamed over it. Readers see all of the old or
 * all of the new contents, even after a crash or with a full disk. Keeps mode, owner and symbolic links to it. A
 * device, a file with several hard links, and one that may not be replaced are written in place.
 *
 * @param isNew Whether the file must not exist yet.
 * @throws Error of the file system; with the code EEXIST if a new file exists already
 */
export function writeAtomically(file: string, contents: string | Uint8Array, isNew = false): void {
  const before = statOf(file);
  if (before && isNew) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
  const isPlain = !before || (before.isFile() && before.nlink === 1);
  if (!isPlain) {
    fs.writeFileSync(file, contents);
    return;
  }
  // A symbolic link stays: its target is replaced.
  const target = before ? fs.realpathSync(file) : file;
  // Not derived from the file's name, which may have the maximum length already.
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
