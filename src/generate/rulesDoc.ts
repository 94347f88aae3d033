import { ruleDefinitions, ruleIds } from '../service/rules/definitions';

const opening = `# Canvas rules

Beyond the format itself, BMC as code points out what a good canvas coach would. Every rule says why, and can be made
louder, quieter or silent: for all canvases in the setting \`bmc.rules\`, for the next line or a whole file in a comment.

\`\`\`json
"bmc.rules": {
  "long-name": "off",
  "unknown-link": "error"
}
\`\`\`

\`\`\`yaml
# bmc-disable crowded-block
channels:
  # bmc-disable-next-line long-name
  - Our own shops in the centres of all larger cities, open seven days a week
\`\`\`

The command line and the GitHub Action do not read the settings of VS Code: there, it is
\`bmc check --rule long-name=off\`, and \`rules\` in the step.

The severities are \`off\`, \`hint\`, \`information\`, \`warning\` and \`error\`. A comment without a rule's name silences all.

| rule | reports | severity |
| --- | --- | --- |
`;

/** The documentation of all rules, `docs/rules.md`, from their definitions. */
export function rulesDoc(): string {
  const rows = ruleIds.map((id) => `| [\`${id}\`](#${id}) | ${ruleDefinitions[id].title} | ${ruleDefinitions[id].severity} |\n`);
  const sections = ruleIds.map((id) => {
    const { title, severity, explanation, example } = ruleDefinitions[id];
    return `\n## ${id}\n\n**${title}.** Severity: ${severity}.\n\n${explanation}\n\n\`\`\`yaml\n${example}\`\`\`\n`;
  });
  return opening + rows.join('') + sections.join('');
}
