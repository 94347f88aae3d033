/** Paper sizes in landscape, in points. */
export const papers = { a3: [1190.55, 841.89], a4: [841.89, 595.28] } as const;
export type Paper = keyof typeof papers;
export const paperNames = Object.keys(papers) as Paper[];
