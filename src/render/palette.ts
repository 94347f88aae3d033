/** The colours of the palette, as on the stripe of a note. */
const strong: Readonly<Record<string, string>> = {
  yellow: '#e5b800', orange: '#f08a24', red: '#e0474c', pink: '#e36bae', purple: '#9b6bdf', blue: '#3b8eea', teal: '#16a3a3',
  green: '#3fa653', gray: '#8a8f98',
};

export const ink = {
  text: '#1f2328', soft: '#4c545d', faint: '#6e7781', line: '#aab2bb', frame: '#3d444d', paper: '#ffffff',
  chip: '#ffffff', shadow: '#e3e6ea', plain: '#f6f7f8', plainStripe: '#c3c9d0', warning: '#9a5b00', negative: '#b42318',
} as const;

/** Colours of the marks: added, removed, changed and moved; their signs tell them apart as well. */
export const markColors = { added: '#1a7f37', removed: '#c62828', changed: '#9a6700', moved: '#6639ba' } as const;

function channel(color: string, index: number): number {
  return Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
}

/** Mixes a colour with white: 0 is white, 1 the colour. */
function tint(color: string, share: number): string {
  const mixed = [0, 1, 2].map((index) => Math.round(255 + (channel(color, index) - 255) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

interface NoteColors {
  readonly stripe: string;
  readonly paper: string;
  readonly edge: string;
}

const plainNote: NoteColors = { stripe: ink.plainStripe, paper: ink.plain, edge: '#d0d5da' };
const coloredNotes = new Map(Object.entries(strong).map(([color, stripe]): [string, NoteColors] => (
  [color, { stripe, paper: tint(stripe, 0.19), edge: tint(stripe, 0.5) }]
)));

/** The colours of a note, for a colour of the palette or for none. */
export function noteColors(color: string | undefined): NoteColors {
  return (color === undefined ? undefined : coloredNotes.get(color)) ?? plainNote;
}
