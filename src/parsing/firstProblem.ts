import type { CanvasDocument } from './syntax';

/**
 * The first thing that keeps a text from being read as the canvas that it is meant to be; a key that is there twice is
 * wrong, but keeps nothing from being read.
 */
export function firstProblem({ problems }: CanvasDocument): CanvasDocument['problems'][number] | undefined {
  return problems.find(({ code }) => code !== 'duplicate-key');
}
