import { setTimeout as wait } from 'node:timers/promises';
import { runStep } from './steps';

void runStep(process.argv[2] ?? '', {
  env: process.env, log: (line) => process.stdout.write(`${line}\n`), wait,
}).then((code) => {
  process.exitCode = code;
});
