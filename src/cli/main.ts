import { CommanderError } from 'commander';
import { endWithReader, warn } from './console';
import { reasonOf, UsageError } from './inputs';
import { l10n } from './l10n';
import { createProgram } from './program';

endWithReader((error) => `bmc: ${l10n('{0} cannot be written: {1}', l10n('Standard output'), reasonOf(error))}`);
createProgram().parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    warn(`bmc: ${error.message}`);
    process.exitCode = 2;
  } else throw error;
});
