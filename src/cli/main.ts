import { CommanderError } from 'commander';
import { endWithReader, warn } from './console';
import { UsageError } from './inputs';
import { createProgram } from './program';

endWithReader();
createProgram().parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    warn(`bmc: ${error.message}`);
    process.exitCode = 2;
  } else throw error;
});
