import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { isLanguageId } from '../canvas/languages';
import { escapeData } from '../cli/reports';
import type { RuleSettings } from '../service/rules';
import { readRuleSettings } from '../service/settings';

/** The inputs of the action. */
export interface Inputs {
  readonly token: string;
  /** The language in which the review is written. */
  readonly language: string;
  readonly rules: RuleSettings;
  readonly maxWarnings: number;
  readonly comment: boolean;
  readonly pictures: boolean;
  /** Distinguishes the comments of several jobs that review one pull request. */
  readonly target: string;
}

/** An invalid input. */
export class InputError extends Error {}

function isOn(text: string): boolean {
  return !/^(?:false|no|off|0)$/i.test(text);
}

/** Reads the inputs from the environment, where `action.yml` puts them. @throws InputError */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const input = (name: string): string => (env[`INPUT_${name}`] ?? '').trim();
  const lines = input('RULES').split(/[\r\n,]+/).map((line) => line.trim()).filter((line) => line !== '');
  const pairs = lines.map((line) => line.split(/\s*[=:]\s*/, 2));
  const rules = readRuleSettings(Object.fromEntries(pairs));
  const wrong = pairs.find(([name = '']) => !Object.hasOwn(rules, name));
  if (wrong) throw new InputError(`rules: "${wrong.join('=')}" has to be a rule and its severity, such as empty-block=off`);
  const language = input('LANGUAGE') || 'en';
  if (!isLanguageId(language)) throw new InputError(`language: "${language}" is not one of en, nl`);
  const most = input('MAX_WARNINGS');
  if (!/^\d*$/.test(most)) throw new InputError(`max-warnings: "${most}" has to be a whole number`);
  return {
    token: input('TOKEN'), language, rules, maxWarnings: most === '' ? Infinity : Number(most),
    comment: isOn(input('COMMENT')), pictures: isOn(input('PICTURES')), target: input('TARGET') || 'canvases',
  };
}

/** The environment of a step: that of the process, or a test double. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Adds a line to the log of the run. */
  readonly log: (line: string) => void;
  /** Waits for some milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** GitHub's limit on the summary of a step, in bytes. */
export const longestSummary = 1024 * 1024;

/** The outputs of a step to its workflow run. */
export class Workflow {
  constructor(private readonly runner: Runner) {}

  /** Logs an annotation of the run. The text is escaped, so that it cannot contain workflow commands. */
  say(kind: 'notice' | 'error', text: string): void {
    this.runner.log(`::${kind} title=BMC as code::${escapeData(text)}`);
  }

  /** Sets an output of the step. */
  output(name: string, value: string): void {
    const file = this.runner.env.GITHUB_OUTPUT;
    const end = randomUUID();
    if (file) fs.appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
  }

  /** Adds to the summary of the step. */
  summarize(markdown: string): void {
    const file = this.runner.env.GITHUB_STEP_SUMMARY;
    if (file) fs.appendFileSync(file, `${markdown}\n`);
  }
}
