import { fillSections, table } from './markdownSections';

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
}

/** What the tables take from `package.json`, by VS Code's names. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when?: string }[] };
    readonly configuration: {
      readonly properties: Readonly<Record<string, Setting>>;
    };
  };
}

/** The files that the README's tables come from, as text. */
interface ManifestTexts {
  readonly manifest: string;
  /** `package.nls.json`. */
  readonly english: string;
  /** `package.nls.nl.json`. */
  readonly dutch: string;
}

/** A text of the manifest, in the language of some `package.nls` file: `%key%` stands for one there. */
function inLanguage(text: string, strings: Readonly<Record<string, string>>): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : strings[key] ?? text;
}

/** Keys as people know them: `shift+ctrl+v` is `Shift+Ctrl+V`. */
function keysText(keys: string): string {
  return keys.split(' ').map((chord) => `\`${chord.replace(/\w+/g, (key) => key.charAt(0).toUpperCase() + key.slice(1))}\``).join(' ');
}

/** The README, with its tables of commands and settings as the extension declares them. */
export function readme(page: string, texts: ManifestTexts): string {
  // Files of our own: the tests of the extension itself find out whether they are well-formed.
  const { contributes } = JSON.parse(texts.manifest) as Manifest;
  const english = JSON.parse(texts.english) as Record<string, string>;
  const dutch = JSON.parse(texts.dutch) as Record<string, string>;
  const { commands, keybindings, menus, configuration } = contributes;
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const shown = commands.filter(({ command }) => !hidden.has(command));
  const nameOf = ({ title, category }: typeof shown[number], strings: Record<string, string>): string =>
    `${category === undefined ? '' : `${category}: `}${inLanguage(title, strings)}`;
  const keysOf = (command: string, platform: 'key' | 'mac'): string => keybindings
    .filter((binding) => binding.command === command)
    .map((binding) => keysText(binding[platform] ?? binding.key)).join(', ');
  return fillSections(page, {
    commands: table(['Command', 'In het Nederlands', 'Windows, Linux', 'Mac'], shown.map((command) => [
      `**${nameOf(command, english)}**`, nameOf(command, dutch), keysOf(command.command, 'key'), keysOf(command.command, 'mac'),
    ])),
    settings: table(['Setting', 'Default', 'What it does'], Object.entries(configuration.properties).map(([id, setting]) => [
      `\`${id}\``, `\`${JSON.stringify(setting.default)}\``, inLanguage(setting.markdownDescription, english),
    ])),
  });
}
