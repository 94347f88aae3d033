import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { missingPictures } from '../../launch/pictures.mjs';

describe('of the pictures that a run should have written', () => {
  const began = Date.UTC(2026, 0, 1);
  const png = Buffer.from('\x89PNG\r\n\x1A\nand more', 'latin1');
  let folder = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bmc-pictures-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const cases: { what: string; files: [name: string, content: Buffer, seconds: number][]; missing: number }[] = [
    { what: 'none is missing when all were written', files: [['a.png', png, 1], ['b.png', png, 0]], missing: 0 },
    { what: 'one of an earlier run is missing', files: [['a.png', png, 1], ['b.png', png, -1]], missing: 1 },
    { what: 'one that is empty is missing', files: [['a.png', png, 1], ['b.png', Buffer.alloc(0), 1]], missing: 1 },
    { what: 'a picture of a failure is none', files: [['a.png', png, 1], ['failed-b.png', png, 1]], missing: 1 },
    { what: 'another file is none', files: [['a.txt', png, 1]], missing: 2 },
  ];
  for (const { what, files, missing } of cases) {
    it(what, () => {
      for (const [name, content, seconds] of files) {
        fs.writeFileSync(path.join(folder, name), content);
        fs.utimesSync(path.join(folder, name), began / 1_000 + seconds, began / 1_000 + seconds);
      }
      assert.equal(missingPictures(folder, { since: began, wanted: 2 }), missing);
    });
  }

  it('all are missing when there is no folder', () => {
    assert.equal(missingPictures(path.join(folder, 'none'), { since: began, wanted: 2 }), 2);
  });
});
