import type { YamlProblemCode } from '../../parsing/yaml';
import type { Localize } from '../../l10n/l10n';

/** What each YAML problem means to someone who writes a canvas, and what to do about it. */
const messages: Readonly<Record<YamlProblemCode, (l10n: Localize) => string>> = {
  ALIAS_PROPS: (l10n) => l10n('An alias (`*name`) stands alone: take away the anchor or tag before it.'),
  BAD_ALIAS: (l10n) => l10n('An anchor (`&name`) or alias (`*name`) needs a name, and none that ends in a colon.'),
  BAD_COLLECTION_TYPE: (l10n) => l10n('The tag (`!…`) does not fit what follows. A canvas needs no tags: take it away.'),
  BAD_DIRECTIVE: (l10n) => l10n('A line that begins with `%` is a YAML directive. A canvas needs none: take it away.'),
  BAD_DQ_ESCAPE: (l10n) => l10n('Between double quotes a backslash begins an escape, and this is none. Write `\\\\`, or use single quotes.'),
  BAD_INDENT: (l10n) => l10n('This line is indented differently from the ones it belongs with. Line it up with them.'),
  BAD_PROP_ORDER: (l10n) => l10n('An anchor or tag comes behind the dash or colon, not before it.'),
  BAD_SCALAR_START: (l10n) => l10n('Text cannot begin with this character. Put quotes around it.'),
  BLOCK_AS_IMPLICIT_KEY: (l10n) => l10n('A list or mapping cannot stand here. Begin it on a line of its own, further to the right.'),
  BLOCK_IN_FLOW: (l10n) => l10n('Between brackets, everything is separated by commas: no dashes at the beginning of lines.'),
  DUPLICATE_KEY: (l10n) => l10n('This key stands here twice.'),
  IMPOSSIBLE: (l10n) => l10n('This cannot be read as YAML. Check the lines around it.'),
  KEY_OVER_1024_CHARS: (l10n) => l10n('A key has at most 1024 characters. Is there a colon missing?'),
  MISSING_CHAR: (l10n) => l10n('Something is missing here: a space, a dash or a line end.'),
  MISSING_COLON: (l10n) => l10n('A colon is missing behind this key: `key: value`.'),
  MISSING_COMMA: (l10n) => l10n('A comma is missing between these.'),
  MULTILINE_IMPLICIT_KEY: (l10n) => l10n('A key stands on one line, with a colon behind it. Is there a colon missing, or a quote?'),
  MULTIPLE_ANCHORS: (l10n) => l10n('One anchor (`&name`) is enough.'),
  MULTIPLE_DOCS: (l10n) => l10n('A file holds one canvas: what comes behind this `---` is not read.'),
  MULTIPLE_TAGS: (l10n) => l10n('A canvas needs no tags (`!…`): take them away.'),
  NON_STRING_KEY: (l10n) => l10n('A key is text.'),
  RESOURCE_EXHAUSTION: (l10n) => l10n('This is nested too deeply to be read.'),
  SECOND_COLON: (l10n) => l10n('A second colon on this line. Put quotes around the text, or begin a new line.'),
  TAB_AS_INDENT: (l10n) => l10n('Lines are indented with spaces, not with tabs.'),
  TAG_RESOLVE_FAILED: (l10n) => l10n('This tag is not known. A canvas needs no tags (`!…`): take it away, or put quotes around the text.'),
  TOO_MANY_ALIASES: (l10n) => l10n('The aliases (`*name`) stand for more than can be read. From here on they are left out.'),
  UNCLOSED_FLOW: (l10n) => l10n('A bracket is opened here or before, and not closed.'),
  UNCLOSED_QUOTE: (l10n) => l10n('A quote is opened, and not closed.'),
  UNEXPECTED_TOKEN: (l10n) => l10n('This cannot stand here. Is there a quote, comma or bracket too many?'),
  UNRESOLVED_ALIAS: (l10n) => l10n('No anchor of this name (`&name`) comes before this alias.'),
};

/** Every code there is a message for. */
export const yamlProblemCodes = Object.keys(messages) as YamlProblemCode[];

/** What a YAML problem means, in the user's language. */
export function yamlMessage(code: YamlProblemCode, l10n: Localize): string {
  return messages[code](l10n);
}
