/**
 * How long after the last change to say what is wrong, so that no squiggle shows under a word still being typed.
 * Milliseconds.
 */
export const validationDelay = 200;
