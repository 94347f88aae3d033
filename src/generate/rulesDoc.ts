import { documentation, rules } from '../service/rules';

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

/** The page about all rules, `docs/rules.md`. */
export function rulesDoc(): string {
  const rows = rules.map(({ id, severity }) => `| [\`${id}\`](#${id}) | ${documentation[id].title.en} | ${severity} |\n`);
  const sections = rules.map(({ id, severity }) => {
    const { title, explanation, invalid, valid } = documentation[id];
    return `\n## ${id}\n\n**${title.en}.** Severity: ${severity}.\n\n${explanation}\n\n\`\`\`yaml\n${invalid}\`\`\`\n`
      + `\nThis is fine:\n\n\`\`\`yaml\n${valid}\`\`\`\n`;
  });
  return opening + rows.join('') + sections.join('');
}
