/** How long a test may take that starts processes, in milliseconds: on a busy machine each may take many seconds. */
export const patience = 600_000;
