import { jsPDF } from 'jspdf';
import svgpath from 'svgpath';
import type { IconShape, PolygonShape, RectShape, Scene, Shape, TextShape } from '../scene';
import { drawn } from '../drawn';
import type { Weight } from '../text/measure';
import type { ReadAsset } from './assets';
import type { Paper } from './papers';
import { papers } from './papers';

const family = 'LiberationSans';
const styles: Readonly<Record<Weight, string>> = { regular: 'normal', bold: 'bold' };

/** Bytes as a binary string, the form in which jsPDF takes fonts. */
function binary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

/** Draws shapes on a PDF page, scaled from the units of the scene. */
class Pen {
  constructor(private readonly pdf: jsPDF, private readonly scale: number) {}

  draw(shapes: readonly Shape[]): void {
    for (const shape of shapes) {
      switch (shape.kind) {
        case 'group': this.draw(shape.shapes); break;
        case 'rect': this.rect(shape); break;
        case 'text': this.text(shape); break;
        case 'icon': this.icon(shape); break;
        case 'polygon': this.polygon(shape); break;
      }
    }
  }

  private rect({ x, y, width, height, radius = 0, fill, stroke, strokeWidth = 1, dashed }: RectShape): void {
    const { pdf, scale } = this;
    if (fill !== undefined) pdf.setFillColor(fill);
    if (stroke !== undefined) {
      pdf.setDrawColor(stroke).setLineWidth(strokeWidth * scale);
      pdf.setLineDashPattern(dashed === true ? [strokeWidth * 3 * scale, strokeWidth * 2 * scale] : [], 0);
    }
    const style = fill === undefined ? 'S' : stroke === undefined ? 'F' : 'FD';
    if (radius === 0) pdf.rect(x * scale, y * scale, width * scale, height * scale, style);
    else pdf.roundedRect(x * scale, y * scale, width * scale, height * scale, radius * scale, radius * scale, style);
  }

  private text({ x, y, lines, lineHeight, size, weight, fill, align = 'start', struck }: TextShape): void {
    const { pdf, scale } = this;
    pdf.setFont(family, styles[weight]).setFontSize(size * scale).setTextColor(fill);
    lines.forEach((text, index) => {
      // The trailing space keeps words apart in copied text; it takes no width.
      const width = pdf.getTextWidth(text.trimEnd());
      const left = x * scale - (align === 'end' ? width : align === 'middle' ? width / 2 : 0);
      const bottom = (y + index * lineHeight) * scale;
      if (text !== '') pdf.text(text, left, bottom);
      if (struck !== true) return;
      pdf.setDrawColor(fill).setLineWidth(size * 0.06 * scale).setLineDashPattern([], 0);
      pdf.line(left, bottom - size * 0.26 * scale, left + width, bottom - size * 0.26 * scale);
    });
  }

  private icon({ x, y, size, path, fill }: IconShape): void {
    const { pdf, scale } = this;
    pdf.setFillColor(fill);
    const drawn = svgpath(path).scale(size / 16).translate(x, y).scale(scale).abs().unarc().unshort();
    drawn.iterate(([command, ...points], _index, fromX, fromY) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points;
      switch (command) {
        case 'M': pdf.moveTo(a, b); break;
        case 'L': pdf.lineTo(a, b); break;
        case 'H': pdf.lineTo(a, fromY); break;
        case 'V': pdf.lineTo(fromX, a); break;
        case 'C': pdf.curveTo(a, b, c, d, e, f); break;
        default: pdf.close(); break;
      }
    });
    pdf.fill();
  }

  private polygon({ points, fill }: PolygonShape): void {
    const { pdf, scale } = this;
    pdf.setFillColor(fill);
    points.forEach(([x, y], index) => {
      if (index === 0) pdf.moveTo(x * scale, y * scale);
      else pdf.lineTo(x * scale, y * scale);
    });
    pdf.close();
    pdf.fill();
  }
}

/** A scene as PDF: one landscape page of vector graphics and text, with its fonts embedded. */
export async function toPdf(scene: Scene, read: ReadAsset, paper: Paper): Promise<Uint8Array> {
  const [width, height] = papers[paper];
  const pdf = new jsPDF({ orientation: 'landscape', unit: 'pt', format: [width, height], compress: true, putOnlyUsedFonts: true });
  for (const [weight, file] of [['regular', 'LiberationSans-Regular.ttf'], ['bold', 'LiberationSans-Bold.ttf']] as const) {
    pdf.addFileToVFS(file, binary(await read(file)));
    pdf.addFont(file, family, styles[weight]);
  }
  pdf.setProperties({ title: scene.title, subject: scene.description, creator: 'BMC as code' });
  pdf.setLanguage(scene.language);
  new Pen(pdf, width / scene.width).draw(scene.shapes.map(drawn));
  return new Uint8Array(pdf.output('arraybuffer'));
}
