import fs from 'node:fs';
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CommandLine } from './commandLine';
import type { Host } from './host';
import { reasonOf } from './inputs';
import { run } from './run';

const host: Host = {
  // Lazy, as the working directory may not exist.
  get folder() { return process.cwd(); },
  env: process.env, stdout: process.stdout, stderr: process.stderr,
  readStdin: () => fs.readFileSync(0),
  // As streams, so that the server exits when the editor closes them without `exit`.
  connect: () => createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  self: [process.execPath, process.argv[1] ?? __filename],
  assets: path.join(__dirname, 'render'),
};

// Exits quietly on EPIPE, as in `bmc check | head`. On other write errors, such as a full disk, reports why, and exits
// with 2.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  const cli = new CommandLine(host);
  const { l10n } = cli;
  cli.warn(`bmc: ${l10n('{0} cannot be written: {1}', l10n('Standard output'), reasonOf(error, l10n))}`);
  process.exit(2);
});
// Without a reader of standard error, the exit code still tells.
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});
