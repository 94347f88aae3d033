import assert from 'node:assert/strict';
import { nearestColor } from '../../src/canvas/hexColor';

describe('the nearest colour of the palette', () => {
  const rows: [hex: string, color: string | undefined][] = [
    ['#ff0000', 'red'], ['#f00', 'red'], ['#FF0000', 'red'], ['bad', undefined], ['#8b0000', 'red'], ['#ffc0cb', 'pink'], ['#ff69b4', 'pink'],
    ['#ffa500', 'orange'], ['#ffff00', 'yellow'], ['#ffd700', 'yellow'], ['#00ff00', 'green'], ['#0a3', 'green'], ['#006400', 'green'],
    ['#008080', 'teal'], ['#00ffff', 'teal'], ['#0000ff', 'blue'], ['#87ceeb', 'blue'], ['#800080', 'purple'], ['#6a0dad', 'purple'],
    ['#000000', 'gray'], ['#fff', 'gray'], ['#8a8f98', 'gray'],
    ['#e5b800', 'yellow'], ['#f08a24', 'orange'], ['#e0474c', 'red'], ['#e36bae', 'pink'], ['#9b6bdf', 'purple'], ['#3b8eea', 'blue'],
    ['#16a3a3', 'teal'], ['#3fa653', 'green'],
    ['red', undefined], ['#ff00', undefined], ['#ggg', undefined], ['', undefined], ['# 1', undefined],
  ];
  for (const [hex, color] of rows) {
    it(`to ${hex === '' ? 'nothing' : hex} is ${color ?? 'none'}`, () => {
      assert.equal(nearestColor(hex), color);
    });
  }
});
