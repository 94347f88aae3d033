/** A text with `«` and `»` around what is reported, what is said of it, and the text after the preferred fix. */
export type MistakeRow = readonly [marked: string, message: string, after: string | undefined];

/** Slips of people who type or paste a canvas: each is reported once, where it is, and mended as it was meant. */
export const mistakeRows: readonly MistakeRow[] = [
  // A space is missing behind a colon or a dash.
  [
    'title: X\nchannels:\n  - «name:Shop»\n',
    'A space is missing behind the colon: write `name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n',
  ],
  [
    '«title:B»\nchannels:\n  - Web\n',
    'A space is missing behind the colon: write `title: B`.',
    'title: B\nchannels:\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n  «-name: Web»\n  -Mail\n',
    'A space is missing behind the dash: write `- name: Web`.',
    'title: X\nchannels:\n  - name: Web\n  - Mail\n',
  ],
  [
    'title: X\nchannels:\n  «-Mail»\n',
    'A space is missing behind the dash: write `- Mail`.',
    'title: X\nchannels:\n  - Mail\n',
  ],
  [
    'title: X\nchannels: [{«name:Shop», type: own}]\n',
    'A space is missing behind the colon: write `name: Shop`.',
    'title: X\nchannels: [{name: Shop, type: own}]\n',
  ],
  [
    'titel: X\nkanalen:\n  - «naam:Winkel»\n',
    'A space is missing behind the colon: write `naam: Winkel`.',
    'titel: X\nkanalen:\n  - naam: Winkel\n',
  ],
  [
    'titel: X\nkanalen:\r\n  «-Winkel»\r\n  -Web\r\n',
    'A space is missing behind the dash: write `- Winkel`.',
    'titel: X\nkanalen:\r\n  - Winkel\r\n  - Web\r\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «typ:own»\n',
    'A space is missing behind the colon: write `typ: own`.',
    'title: X\nchannels:\n  - name: A\n    typ: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «type:own»\n    tags: [x]\n',
    'A space is missing behind the colon: write `type: own`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n    tags: [x]\n',
  ],
  [
    'title: X\nchannels:\n  - A\nkey_partners: [B]\n«currency:EUR»\n',
    'A space is missing behind the colon: write `currency: EUR`.',
    'title: X\nchannels:\n  - A\nkey_partners: [B]\ncurrency: EUR\n',
  ],
  [
    'title: B\nchannels:\n  «-name: Web»\n  -Mail\n',
    'A space is missing behind the dash: write `- name: Web`.',
    'title: B\nchannels:\n  - name: Web\n  - Mail\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n  - «naam:Winkel» # de beste\n    soort: eigen\nkey_partners: [B]\n',
    'A space is missing behind the colon: write `naam: Winkel`.',
    'titel: X\nkanalen:\n  - naam: A\n  - naam: Winkel # de beste\n    soort: eigen\nkey_partners: [B]\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n    «soort:eigen»',
    'A space is missing behind the colon: write `soort: eigen`.',
    'titel: X\nkanalen:\n  - naam: A\n    soort: eigen',
  ],
  // With a value that needs quotes as well, which come with the space.
  [
    'title: X\nchannels:\n  - «name:@home»\n    type: own\n',
    'A space is missing behind the colon: write `name: "@home"`.',
    'title: X\nchannels:\n  - name: "@home"\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - «name:- A» # a\n  - B\n',
    'A space is missing behind the colon: write `name: "- A"`.',
    'title: X\nchannels:\n  - name: "- A" # a\n  - B\n',
  ],
  [
    '«title:? X»\nchannels: [A]\n',
    'A space is missing behind the colon: write `title: "? X"`.',
    'title: "? X"\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - «name:Shop #1»\n',
    'A space is missing behind the colon: write `name: "Shop #1"`.',
    'title: X\nchannels:\n  - name: "Shop #1"\n',
  ],
  [
    'titel: X\nkanalen:\n  - «naam:\'t Winkeltje»\n',
    'A space is missing behind the colon: write `naam: "\'t Winkeltje"`.',
    'titel: X\nkanalen:\n  - naam: "\'t Winkeltje"\n',
  ],
  [
    'title: X\nchannels:\n  - «name:“Shop”»\n',
    'A space is missing behind the colon: write `name: "Shop"`.',
    'title: X\nchannels:\n  - name: "Shop"\n',
  ],
  [
    'title: X\nchannels: [{«name:@home»}, B]\n',
    'A space is missing behind the colon: write `name: "@home"`.',
    'title: X\nchannels: [{name: "@home"}, B]\n',
  ],
  [
    'title: X\nchannels: [{name: A, «note:#1»}, B]\n',
    'A space is missing behind the colon: write `note: "#1"`.',
    'title: X\nchannels: [{name: A, note: "#1"}, B]\n',
  ],
  [
    '«titel:X»\r\nkanalen:\r\n  - A\r\n',
    'A space is missing behind the colon: write `titel: X`.',
    'titel: X\r\nkanalen:\r\n  - A\r\n',
  ],
  [
    'titel: X\nkanalen: [{«naam:A»}, {naam: B}]\n',
    'A space is missing behind the colon: write `naam: A`.',
    'titel: X\nkanalen: [{naam: A}, {naam: B}]\n',
  ],
  [
    'titel: X\nkanalen: [«naam:A», B]\n',
    'A space is missing behind the colon: write `naam: A`.',
    'titel: X\nkanalen: [naam: A, B]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «note:see https://x.y»\n',
    'A space is missing behind the colon: write `note: see https://x.y`.',
    'title: X\nchannels:\n  - name: A\n    note: see https://x.y\n',
  ],
  [
    'title: X\n«channels:[A]»\nkey_partners: [B]\n',
    'A space is missing behind the colon: write `channels: [A]`.',
    'title: X\nchannels: [A]\nkey_partners: [B]\n',
  ],
  [
    '«bmc:1»\ntitle: X\nchannels: [A]\n',
    'A space is missing behind the colon: write `bmc: 1`.',
    'bmc: 1\ntitle: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags:\n      «-x»\n      -y\n',
    'A space is missing behind the dash: write `- x`.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - x\n      - y\n',
  ],
  [
    'title: X\nchannels:\n  items:\n    «-A»\n    -B\n',
    'A space is missing behind the dash: write `- A`.',
    'title: X\nchannels:\n  items:\n    - A\n    - B\n',
  ],
  ['title: X\nchannels:\n  «-A»', 'A space is missing behind the dash: write `- A`.', 'title: X\nchannels:\n  - A'],
  [
    'title: X\nchannels:\n  - A\n  «-B»\n  - C\n',
    'A space is missing behind the dash: write `- B`.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n',
  ],
  [
    'title: X\nchannels:\n  «-name: A»\n   type: own\n',
    'A space is missing behind the dash: write `- name: A`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n«-A»\n-B\n',
    'A space is missing behind the dash: write `- A`.',
    'title: X\nchannels:\n- A\n- B\n',
  ],
  // Blanks that are no plain spaces.
  [
    'title: X\nkey_partners: [A]\nchannels:\n  - name:«\u00A0»Shop\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nkey_partners: [A]\nchannels:\n  - name: Shop\n',
  ],
  [
    'title: B\nchannels:\n«\u00A0\u00A0»- name: x\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: B\nchannels:\n  - name: x\n',
  ],
  [
    'title: X\nchannels:\n  -«\u00A0»Shop\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - Shop\n',
  ],
  [
    'title: X\nchannels:\n«\t»- Shop\n\t- Web\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - Shop\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n«\t»- name: A\n\t\ttype: own\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - «\u00A0»Shop\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - Shop\n',
  ],
  [
    'title: X\nchannels:\n  - na«\u200B»me: Shop\n',
    'Here is a zero-width space (U+200B), which no one can see.',
    'title: X\nchannels:\n  - name: Shop\n',
  ],
  [
    'titel: X\nkanalen:\n«\u00A0\u00A0»- naam: A\n\u00A0\u00A0\u00A0\u00A0soort: eigen\nkey_partners: [B]\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'titel: X\nkanalen:\n  - naam: A\n    soort: eigen\nkey_partners: [B]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n«\u202F\u202F\u202F\u202F»type: own\n',
    'Here is a narrow no-break space (U+202F) where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name:«\u00A0»A\n    type:\u00A0own\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n«\u3000»- A\n',
    'Here is an ideographic space (U+3000) where plain spaces belong.',
    'title: X\nchannels:\n - A\n',
  ],
  [
    'title: X\nchannels:\n  - A\n«\t»- B\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n«\t»type: own\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\r\n«\t\t»type: own\r\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\r\n    type: own\r\n',
  ],
  [
    'title: X\nchannels:\n  - A\n«\u200B  »- B\n',
    'Here is a zero-width space (U+200B) where plain spaces belong.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title:«\u00A0»X\nchannels: [A]\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels: [A,«\u00A0»B]\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels: [A, B]\n',
  ],
  // Lines in the wrong column.
  [
    'title: X\nchannels:\n  - name: A\n     «type: own»\n',
    'This line begins in column 6, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n   «type: own»\n',
    'This line begins in column 4, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n  «type: own»\n',
    'This line begins in column 3, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n    - A\n  «- B»\n',
    'This line begins in column 3, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n    - A\n    - B\n',
  ],
  [
    'title: X\nchannels:\n  - A\n   «- B»\n',
    'This line begins in column 4, and the ones it belongs with in column 3.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n     «type: own»\n     note: x\n  - B\n',
    'This line begins in column 6, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    type: own\n    note: x\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags:\n      - a\n     «- b»\n',
    'This line begins in column 6, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - a\n      - b\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n     «tags:»\n       - a\n       - b\n  - B\nkey_partners: [C]\n',
    'This line begins in column 6, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - a\n      - b\n  - B\nkey_partners: [C]\n',
  ],
  [
    'title: X\n «channels:»\n  - A\n',
    'This line begins in column 2, and the ones it belongs with in column 1.',
    'title: X\nchannels:\n - A\n',
  ],
  [
    'title: X\n «currency: EUR»\nchannels: [A]\n',
    'This line begins in column 2, and the ones it belongs with in column 1.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n    - name: A\n      type: own\n  «- name: B»\n    type: own\n',
    'This line begins in column 3, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n    - name: A\n      type: own\n    - name: B\n      type: own\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n      «soort: eigen # ja»\n  - naam: B\n',
    'This line begins in column 7, and the ones it belongs with in column 5.',
    'titel: X\nkanalen:\n  - naam: A\n    soort: eigen # ja\n  - naam: B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n      x\n     «type: own»\n',
    'This line begins in column 6, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      x\n    type: own\n',
  ],
  [
    'title: X\ncost_structure:\n  focus: value-driven\n   «items:»\n    - A\n',
    'This line begins in column 4, and the ones it belongs with in column 3.',
    'title: X\ncost_structure:\n  focus: value-driven\n  items:\n   - A\n',
  ],
  // Quotes that nothing closes.
  [
    'title: X\nchannels:\n  - «\'t Winkeltje»\n  - B\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - "\'t Winkeltje"\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - «"open»\n  - B\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - "open"\n  - B\n',
  ],
  [
    'title: «"Open»\nchannels:\n  - B\n',
    'A quote is opened here, and not closed.',
    'title: "Open"\nchannels:\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: «\'s Avonds»\n    type: own\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - name: "\'s Avonds"\n    type: own\n',
  ],
  [
    'title: X\nchannels: [«\'t Winkeltje», B]\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels: ["\'t Winkeltje", B]\n',
  ],
  [
    'titel: «\'t Winkeltje»\nkanalen: [A]\n',
    'A quote is opened here, and not closed.',
    'titel: "\'t Winkeltje"\nkanalen: [A]\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n    toelichting: «\'t is wat» # hm\n',
    'A quote is opened here, and not closed.',
    'titel: X\nkanalen:\n  - naam: A\n    toelichting: "\'t is wat" # hm\n',
  ],
  [
    'titel: X\nkanalen:\n  - {naam: «\'t Winkeltje», soort: eigen}\n  - B\n',
    'A quote is opened here, and not closed.',
    'titel: X\nkanalen:\n  - {naam: "\'t Winkeltje", soort: eigen}\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: «"A»\n    type: own\n  - B\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - name: "A"\n    type: own\n  - B\n',
  ],
  ['title: X\nchannels:\n  - «\'A»\n', 'A quote is opened here, and not closed.', 'title: X\nchannels:\n  - \'A\'\n'],
  [
    'title: X\nchannels:\n  - A\n  - «"B»',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - A\n  - "B"',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags: [«\'x», y]\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - name: A\n    tags: [\'x\', y]\n',
  ],
  [
    'title: X\nchannels:\n  - «\'n Boek»\r\n  - B\r\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - "\'n Boek"\r\n  - B\r\n',
  ],
  // Texts that YAML takes for something else.
  [
    'title: X\nchannels:\n  - «\'n\' Roll»\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: X\nchannels:\n  - "\'n\' Roll"\n',
  ],
  [
    'title: X\nchannels:\n  - «"A" and B»\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: X\nchannels:\n  - \'"A" and B\'\n',
  ],
  [
    'title: X\nchannels:\n  - «Plan B: the shop»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - "Plan B: the shop"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «Plan B: the shop»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - name: "Plan B: the shop"\n',
  ],
  [
    'title: «Plan B: the shop»\nchannels:\n  - A\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: "Plan B: the shop"\nchannels:\n  - A\n',
  ],
  [
    'title: X\nchannels:\n  - «Plan B: the shop»\n    type: own\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - name: "Plan B: the shop"\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - «Shop:»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - "Shop:"\n',
  ],
  [
    'title: X\nchannels:\n  - «@home»\n',
    'Text that begins with `@` needs quotes: `"@home"`.',
    'title: X\nchannels:\n  - "@home"\n',
  ],
  [
    'title: X\nchannels:\n  - «`x`»\n',
    'Text that begins with ``` needs quotes: `"`x`"`.',
    'title: X\nchannels:\n  - "`x`"\n',
  ],
  [
    'title: X\nchannels:\n  - «%x»\n',
    'Text that begins with `%` needs quotes: `"%x"`.',
    'title: X\nchannels:\n  - "%x"\n',
  ],
  [
    'title: X\nchannels:\n  - «*Shop*»\n',
    'Text that begins with `*` needs quotes: `"*Shop*"`.',
    'title: X\nchannels:\n  - "*Shop*"\n',
  ],
  [
    'title: X\nchannels:\n  - «& Sons»\n',
    'Text that begins with `&` needs quotes: `"& Sons"`.',
    'title: X\nchannels:\n  - "& Sons"\n',
  ],
  [
    'title: X\nchannels:\n  - «[draft] Shop»\n',
    'Text that begins with `[` needs quotes: `"[draft] Shop"`.',
    'title: X\nchannels:\n  - "[draft] Shop"\n',
  ],
  [
    'title: X\nchannels:\n  - «> 50»\n',
    'Text that begins with `>` needs quotes: `"> 50"`.',
    'title: X\nchannels:\n  - "> 50"\n',
  ],
  [
    'title: X\nchannels:\n  - «{a} b»\n',
    'Text that begins with `{` needs quotes: `"{a} b"`.',
    'title: X\nchannels:\n  - "{a} b"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «@home»\n',
    'Text that begins with `@` needs quotes: `"@home"`.',
    'title: X\nchannels:\n  - name: "@home"\n',
  ],
  [
    'title: X\nchannels: [«Plan B: the shop», C]\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels: ["Plan B: the shop", C]\n',
  ],
  [
    'title: X\nchannels: [«"A" and B», C]\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: X\nchannels: [\'"A" and B\', C]\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: «\'n\' boek»\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'titel: X\nkanalen:\n  - naam: "\'n\' boek"\n',
  ],
  [
    'title: X\nchannels:\n  - «"A"B»\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: X\nchannels:\n  - \'"A"B\'\n',
  ],
  [
    'title: «"A" and B»\nchannels: [C]\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: \'"A" and B\'\nchannels: [C]\n',
  ],
  [
    'title: X\nchannels:\n  - name: «"A" (best)»\n    type: own # c\n',
    'Behind the closing quote the text goes on. Put quotes around all of it.',
    'title: X\nchannels:\n  - name: \'"A" (best)\'\n    type: own # c\n',
  ],
  [
    'title: X\nchannels:\n  - «A: b: c»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - "A: b: c"\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: «see: this» # c\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - name: A\n    note: "see: this" # c\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: «Plan B: de winkel»\n  - B\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'titel: X\nkanalen:\n  - naam: "Plan B: de winkel"\n  - B\n',
  ],
  [
    'titel: «Plan: B»\nkanalen: [A]\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'titel: "Plan: B"\nkanalen: [A]\n',
  ],
  [
    'title: X\nchannels: [{name: «Plan B: the shop», type: own}]\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels: [{name: "Plan B: the shop", type: own}]\n',
  ],
  [
    'title: X\nchannels:\n  - «Time: 10:30»\n    tags: [x]\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - name: "Time: 10:30"\n    tags: [x]\n',
  ],
  [
    'title: X\nchannels:\n  - «Note: bring cake»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - "Note: bring cake"\n',
  ],
  [
    'title: X\ndescription: «See: this»\nchannels: [A]\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\ndescription: "See: this"\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: «@home»\n',
    'Text that begins with `@` needs quotes: `"@home"`.',
    'title: X\nchannels:\n  - name: A\n    note: "@home"\n',
  ],
  [
    'title: «@home»\nchannels: [A]\n',
    'Text that begins with `@` needs quotes: `"@home"`.',
    'title: "@home"\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags: [«@x», y]\n',
    'Text that begins with `@` needs quotes: `"@x"`.',
    'title: X\nchannels:\n  - name: A\n    tags: ["@x", y]\n',
  ],
  [
    'title: X\nchannels: [«@home», B]\n',
    'Text that begins with `@` needs quotes: `"@home"`.',
    'title: X\nchannels: ["@home", B]\n',
  ],
  [
    'title: «`X`»\nchannels: [A]\n',
    'Text that begins with ``` needs quotes: `"`X`"`.',
    'title: "`X`"\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - «!important»\n',
    'Text that begins with `!` needs quotes: `"!important"`.',
    'title: X\nchannels:\n  - "!important"\n',
  ],
  [
    'title: X\nchannels:\n  - «, a»\n',
    'Text that begins with `,` needs quotes: `", a"`.',
    'title: X\nchannels:\n  - ", a"\n',
  ],
  [
    'title: X\nchannels:\n  - «] a»\n',
    'Text that begins with `]` needs quotes: `"] a"`.',
    'title: X\nchannels:\n  - "] a"\n',
  ],
  // Keys without a colon.
  [
    'title: X\n«chan»',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n    «toel»\n',
    'A colon is missing behind this key: `key: value`.',
    'titel: X\nkanalen:\n  - naam: A\n    toelichting:\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «note»\nkey_partners: [B]\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - name: A\n    note:\nkey_partners: [B]\n',
  ],
  // Fields below a name.
  [
    'title: X\nchannels:\n  - «Shop»:\n      type: own\n',
    'An item with fields below it has a key before its name: write `name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - «Shop»\n    type: own\n',
    'An item with fields below it has a key before its name: write `name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  // Numbers, dates and the like in place of text, and text in place of a list.
  [
    'title: «2024»\nchannels:\n  - A\n',
    '`title` is text: put quotes around it, `"2024"`.',
    'title: "2024"\nchannels:\n  - A\n',
  ],
  [
    'title: X\nchannels:\n  - «2024»\n',
    '`name` is text: put quotes around it, `"2024"`.',
    'title: X\nchannels:\n  - "2024"\n',
  ],
  [
    'title: X\nchannels:\n  - «true»\n',
    '`name` is text: put quotes around it, `"true"`.',
    'title: X\nchannels:\n  - "true"\n',
  ],
  [
    'title: X\nchannels:\n  - «null»\n',
    '`null` means nothing in YAML. As a name, it needs quotes: `"null"`.',
    'title: X\nchannels:\n  - "null"\n',
  ],
  [
    'title: X\nchannels:\n  - «~»\n',
    '`~` means nothing in YAML. As a name, it needs quotes: `"~"`.',
    'title: X\nchannels:\n  - "~"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «1.0»\n',
    '`name` is text: put quotes around it, `"1.0"`.',
    'title: X\nchannels:\n  - name: "1.0"\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags: [«2024»]\n',
    '`tags` holds texts: put quotes around this one, `"2024"`.',
    'title: X\nchannels:\n  - name: A\n    tags: ["2024"]\n',
  ],
  [
    'title: X\nauthors: [«2024», Jan]\nchannels:\n  - A\n',
    '`authors` holds texts: put quotes around this one, `"2024"`.',
    'title: X\nauthors: ["2024", Jan]\nchannels:\n  - A\n',
  ],
  [
    'title: X\nchannels: «Shop»\n',
    'A block is a list of items: on each line `- name: …`.',
    'title: X\nchannels: [Shop]\n',
  ],
  [
    'title: «true»\nchannels: [A]\n',
    '`title` is text: put quotes around it, `"true"`.',
    'title: "true"\nchannels: [A]\n',
  ],
  [
    'title: «1.0»\nchannels: [A]\n',
    '`title` is text: put quotes around it, `"1.0"`.',
    'title: "1.0"\nchannels: [A]\n',
  ],
  [
    'titel: «2024» # jaar\nkanalen: [A]\n',
    '`titel` is text: put quotes around it, `"2024"`.',
    'titel: "2024" # jaar\nkanalen: [A]\n',
  ],
  [
    'title: X\nchannels: [«2024», B]\n',
    '`name` is text: put quotes around it, `"2024"`.',
    'title: X\nchannels: ["2024", B]\n',
  ],
  [
    'title: X\nchannels: [{name: «1e3»}]\n',
    '`name` is text: put quotes around it, `"1e3"`.',
    'title: X\nchannels: [{name: "1e3"}]\n',
  ],
  [
    'title: X\nchannels:\n  - «0x1F»\n',
    '`name` is text: put quotes around it, `"0x1F"`.',
    'title: X\nchannels:\n  - "0x1F"\n',
  ],
  [
    'title: X\nauthors: «Jan»\nchannels: [A]\n',
    '`authors` is a list of texts, such as `[one, two]`.',
    'title: X\nauthors: [Jan]\nchannels: [A]\n',
  ],
  [
    'title: X\ntags: «a, b»\nchannels: [A]\n',
    '`tags` is a list of texts, such as `[one, two]`.',
    'title: X\ntags: [a, b]\nchannels: [A]\n',
  ],
  [
    'title: X\nauthors: «2024»\nchannels: [A]\n',
    '`authors` is a list of texts, such as `[one, two]`.',
    'title: X\nauthors: ["2024"]\nchannels: [A]\n',
  ],
  [
    'title: X\nauthors:\n  - Jan\n  - «2024» # c\nchannels: [A]\n',
    '`authors` holds texts: put quotes around this one, `"2024"`.',
    'title: X\nauthors:\n  - Jan\n  - "2024" # c\nchannels: [A]\n',
  ],
  // Lists within items.
  [
    'title: X\nchannels:\n  - A\n    «- B»\n    - C\n  - D\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n  - D\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «- B»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - name: A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n      «- B»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - name: A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - A\n    «- name: B»\n      type: own\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - name: B\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - A\n    «- B»\n    - C\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type: own\n    «- name: B»\n      type: own\n  - C\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - name: A\n    type: own\n  - name: B\n    type: own\n  - C\n',
  ],
  [
    'titel: X\nkanalen:\n  - A\n      «- B»\n      - C # c\n\n  - D\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'titel: X\nkanalen:\n  - A\n  - B\n  - C # c\n\n  - D\n',
  ],
  [
    'title: X\nchannels:\n  - A\n    «* B»\n    * C\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n',
  ],
  [
    'title: X\nchannels:\n  - A\n    «-B»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - A\n      «* B»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - "A"\n    «- B»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - "A"\n  - B\n',
  ],
  [
    'title: X\nchannels:\n- A\n  «- B»\n- C\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n- A\n- B\n- C\n',
  ],
  // Other bullets than a dash.
  [
    'title: X\nchannels:\n  «* Shop»\n  * Web\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n  «• Shop»\n  • Web\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n  «– Shop»\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n',
  ],
  [
    'title: X\nchannels:\n  - A\n  «• B»\n',
    'An item of a list begins with a dash: write `- B`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  «+ Shop»\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n',
  ],
  [
    'title: X\nchannels:\n  «1. Shop»\n  2. Web\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n  «* name: Shop»\n    type: own\n',
    'An item of a list begins with a dash: write `- name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'titel: X\nkanalen:\n  - A\n  «* B»\n  - C\n',
    'An item of a list begins with a dash: write `- B`.',
    'titel: X\nkanalen:\n  - A\n  - B\n  - C\n',
  ],
  [
    'title: X\nchannels:\n«* A»\n* B\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n- A\n- B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags:\n      «* x»\n      * y\n',
    'An item of a list begins with a dash: write `- x`.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - x\n      - y\n',
  ],
  [
    'title: X\nchannels:\n  items:\n    «• A»\n    • B\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  items:\n    - A\n    - B\n',
  ],
  [
    'title: X\nchannels:\n  «— A»\n  - B\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  «· A»\r\n  · B\r\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\r\n  - B\r\n',
  ],
  [
    'title: X\nchannels:\n  «► A»\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\n',
  ],
  [
    'title: X\nchannels:\n  «•A»\n  •B',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\n  - B',
  ],
  // Items without a dash.
  [
    'title: X\nchannels:\n  «name: Shop»\n  type: own\n',
    'An item of a list begins with a dash: write `- name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  «name: A»\n  type: own\n  name: B\n',
    'An item of a list begins with a dash: write `- name: A`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n  - name: B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type: own\n  «name: B»\n    type: own\n',
    'An item of a list begins with a dash: write `- name: B`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n  - name: B\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  «Shop»\n  Web\n',
    'An item of a list begins with a dash: write `- Shop`.',
    'title: X\nchannels:\n  - Shop\n  - Web\n',
  ],
  [
    'title: X\nchannels:\n  - A\n  «B»\n',
    'An item of a list begins with a dash: write `- B`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  «a) A»\n',
    'An item of a list begins with a dash: write `- a) A`.',
    'title: X\nchannels:\n  - a) A\n',
  ],
  [
    'titel: X\nkanalen:\n  «naam: A»\n  soort: eigen # c\nkey_partners: [B]\n',
    'An item of a list begins with a dash: write `- naam: A`.',
    'titel: X\nkanalen:\n  - naam: A\n    soort: eigen # c\nkey_partners: [B]\n',
  ],
  [
    'title: X\nchannels:\n  «name: A»\n  note: |\n    x\n    y\n  type: own\n',
    'An item of a list begins with a dash: write `- name: A`.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      x\n      y\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  items:\n    «name: A»\n    type: own\n',
    'An item of a list begins with a dash: write `- name: A`.',
    'title: X\nchannels:\n  items:\n    - name: A\n      type: own\n',
  ],
  [
    'title: X\nchannels:\n  «type: own»\n  name: A\n',
    'An item of a list begins with a dash: write `- type: own`.',
    'title: X\nchannels:\n  - type: own\n    name: A\n',
  ],
  [
    'title: X\nchannels:\n  # c\n  «name: A»\n',
    'An item of a list begins with a dash: write `- name: A`.',
    'title: X\nchannels:\n  # c\n  - name: A\n',
  ],
  // Texts that are taken for comments.
  [
    'title: X\nchannels:\n  - Shop «#1»\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - "Shop #1"\n',
  ],
  [
    'title: X\ncustomer_segments:\n  - name: A\n    color: «#ff0000»\n',
    'Behind a space, `#` begins a comment: `#ff0000` is no colour here. Write a colour of the palette, such as `red`.',
    'title: X\ncustomer_segments:\n  - name: A\n    color: red\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n    kleur: «#0A3» # fris\n',
    'Behind a space, `#` begins a comment: `#0A3` is no colour here. Write a colour of the palette, such as `groen`.',
    'titel: X\nkanalen:\n  - naam: A\n    kleur: groen # fris\n',
  ],
  [
    'title: X\nchannels:\n  - C# «#2»\n',
    'Behind a space, `#` begins a comment: `#2` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - "C# #2"\n',
  ],
  [
    'title: X\nchannels:\n  - «#1 shop»\n',
    'Behind a space, `#` begins a comment: `#1 shop` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - "#1 shop"\n',
  ],
  [
    'title: X\nchannels:\n  - name: Shop «#1» # best\n    type: own\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - name: "Shop #1" # best\n    type: own\n',
  ],
  [
    'title: X\nchannels: [Shop «#1», B]\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels: ["Shop #1", B]\n',
  ],
  [
    'titel: X\nklantsegmenten:\n  - naam: A «#2»\n  - B\n',
    'Behind a space, `#` begins a comment: `#2` is not part of the text. Put quotes around it if it should be.',
    'titel: X\nklantsegmenten:\n  - naam: "A #2"\n  - B\n',
  ],
  [
    'title: Plan «#1»\nchannels: [A]\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: "Plan #1"\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: call «#3 first»\n',
    'Behind a space, `#` begins a comment: `#3 first` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - name: A\n    note: "call #3 first"\n',
  ],
  [
    'title: X\nchannels:\n  - A # 1\n  - B «#nice-to-have»\n',
    'Behind a space, `#` begins a comment: `#nice-to-have` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - A # 1\n  - "B #nice-to-have"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «#winning»\n',
    'Behind a space, `#` begins a comment: `#winning` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - name: "#winning"\n',
  ],
  [
    'title: X\nchannels: [A, Shop «#1»]\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels: [A, "Shop #1"]\n',
  ],
  [
    'title: X\nchannels: [{name: Shop «#1», type: own}]\n',
    'Behind a space, `#` begins a comment: `#1` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels: [{name: "Shop #1", type: own}]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags: [«#x», y]\n',
    'Behind a space, `#` begins a comment: `#x` is not part of the text. Put quotes around it if it should be.',
    'title: X\nchannels:\n  - name: A\n    tags: ["#x", y]\n',
  ],
  // What stands twice.
  [
    'title: X\nchannels: [A]\n«kanalen»: [B]\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels: [A, B]\n',
  ],
  [
    'title: X\nchannels:\n  - A # a\n«kanalen»:\n  # b\n  - B\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  - A # a\n  # b\n  - B\n',
  ],
  [
    'titel: X\nkanalen:\n  - A\n«channels»:\n  - B # b\n  # c\n  - name: C\n    type: own\n',
    '`kanalen` and `channels` are the same block. Put all of its items in one.',
    'titel: X\nkanalen:\n  - A\n  - B # b\n  # c\n  - naam: C\n    soort: eigen\n',
  ],
  [
    'channels: [A]\ntitle: X\n«kanalen»:\n  - B\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'channels: [A, B]\ntitle: X\n',
  ],
  [
    'title: X\nchannels:\n  - A\n«channels»: [B]\n',
    '`channels` stands here twice. Keep one of them.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n«kanalen»:\n  - B\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - A\n«kanalen»:\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  - A\n',
  ],
  [
    'title: X\n«titel»: X\nchannels: [A]\n',
    '`title` and `titel` are the same field. Keep one of them.',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  items: [A]\n«kanalen»: [B]\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  items: [A, B]\n',
  ],
  // What a merge left.
  [
    'title: X\nchannels:\n«<<<<<<< ours»\n  - A\n=======\n  - B\n>>>>>>> theirs\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n«<<<<<<< ours»\n  - A\n||||||| base\n  - C\n=======\n  - B\n>>>>>>> theirs\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    '«<<<<<<< HEAD»\ntitle: A\n=======\ntitle: B\n>>>>>>> b\nchannels: [A]\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: A\nchannels: [A]\n',
  ],
  [
    'title: X\r\nchannels:\r\n«<<<<<<< ours»\r\n  - A\r\n=======\r\n  - B\r\n>>>>>>> theirs\r\n  - C\r\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: X\r\nchannels:\r\n  - A\r\n  - B\r\n  - C\r\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n«<<<<<<< HEAD»\n    type: own\n=======\n    type: direct\n>>>>>>> x\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n«<<<<<<< a»\n  - A\n=======\n>>>>>>> b\n',
    'A merge left two versions here. Keep one of them, or both, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    'title: X\nchannels:\n  - A\n',
  ],
  // Values that cannot be.
  [
    'title: X\nbmc: «"1"»\nchannels:\n  - A\n',
    'This is for version 1 of the format: write `bmc: 1`.',
    'title: X\nbmc: 1\nchannels:\n  - A\n',
  ],
  ['title: X\ndate: «2025-02-30»\nchannels: [A]\n', 'There is no such day as 2025-02-30.', undefined],
  [
    'title: X\ndate: «31-01-2026»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    'title: X\ndate: 2026-01-31\nchannels: [A]\n',
  ],
  [
    'title: X\ncurrency: «eur»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  [
    'title: X\ncurrency: «€»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  [
    'title: X\ncurrency: «EURO»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  [
    'title: B\ncurrency: «eur»\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: B\ncurrency: EUR\n',
  ],
  [
    'title: X\ncurrency: «"€"»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  [
    'titel: X\nvaluta: «Euro»\nkanalen: [A]\n',
    '`valuta` is a code of three capitals, such as `EUR` or `USD`.',
    'titel: X\nvaluta: EUR\nkanalen: [A]\n',
  ],
  [
    'title: X\ncurrency: «dollar»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: USD\nchannels: [A]\n',
  ],
  [
    'title: X\ncurrency: «$»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: USD\nchannels: [A]\n',
  ],
  ['title: X\ndate: «2026-04-31»\nchannels: [A]\n', 'There is no such day as 2026-04-31.', undefined],
  ['titel: X\ndatum: «1900-02-29»\nkanalen: [A]\n', 'There is no such day as 1900-02-29.', undefined],
  ['title: X\ndate: «2025-13-01»\nchannels: [A]\n', 'There is no such day as 2025-13-01.', undefined],
  ['title: X\ndate: «1/2/2026»\nchannels: [A]\n', '`date` is a date, written as `2026-01-31`.', undefined],
  [
    'titel: X\ndatum: «31/1/2026»\nkanalen: [A]\n',
    '`datum` is a date, written as `2026-01-31`.',
    'titel: X\ndatum: 2026-01-31\nkanalen: [A]\n',
  ],
  [
    'title: X\ndate: «2026-1-5»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    'title: X\ndate: 2026-01-05\nchannels: [A]\n',
  ],
  // Texts that say nothing, and words that are no text to YAML.
  [
    'title: X\ntags: [«""», a]\nchannels: [A]\n',
    'This says nothing: write something here, or take it out of the list.',
    'title: X\ntags: [a]\nchannels: [A]\n',
  ],
  [
    'title: X\ntags: [a, «" "»] # b\nchannels: [A]\n',
    'This says nothing: write something here, or take it out of the list.',
    'title: X\ntags: [a] # b\nchannels: [A]\n',
  ],
  [
    'titel: X\nauteurs:\n  - «""»\n  - b\nkanalen: [A]\n',
    'This says nothing: write something here, or take it out of the list.',
    'titel: X\nauteurs:\n  - \n  - b\nkanalen: [A]\n',
  ],
  [
    'title: X\ntags: [«""», # why\n  a]\nchannels: [A]\n',
    'This says nothing: write something here, or take it out of the list.', undefined,
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type: [«""»]\n',
    'This says nothing: write something here, or take it out of the list.',
    'title: X\nchannels:\n  - name: A\n    type: []\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, type: «""»}\n',
    '`type` says nothing: write something here, or leave it empty.',
    'title: X\nchannels:\n  - {name: A, type: }\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, id: «"\\t"»}\n',
    '`id` says nothing: write something here, or leave it empty.',
    'title: X\nchannels:\n  - {name: A, id: }\n',
  ],
  [
    'title: X\nkey_partners: ["True"]\nchannels:\n  - {name: A, key_partners: [«true»]}\n',
    'An id is text: put quotes around this one, `"true"`.',
    'title: X\nkey_partners: ["True"]\nchannels:\n  - {name: A, key_partners: ["true"]}\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, id: «true»}\n',
    '`id` is text: put quotes around it, `"true"`.',
    'title: X\nchannels:\n  - {name: A, id: "true"}\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, id: «1.5»}\n',
    '`id` is in kebab-case, lower-case words with hyphens: `1-5`.',
    'title: X\nchannels:\n  - {name: A, id: 1-5}\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, tags: [«null»]}\n',
    '`tags` holds texts: put quotes around this one, `"null"`.',
    'title: X\nchannels:\n  - {name: A, tags: ["null"]}\n',
  ],
  // No title.
  ['«{}»\n', 'This canvas needs a title: `title: …`.', '{title: Untitled canvas}\n'],
  [
'«channels»:\n  - A\n', 'This canvas needs a title: `title: …`.', 'title: Untitled canvas\nchannels:\n  - A\n'],
  [
    'title: «""»\nchannels: [A]\n',
    'This canvas needs a title: `title: …`.',
    'title: Untitled canvas\nchannels: [A]\n',
  ],
  [
    'title: «null»\nchannels: [A]\n',
    'This canvas needs a title: `title: …`.',
    'title: Untitled canvas\nchannels: [A]\n',
  ],
  ['«kanalen»: [A]\n', 'This canvas needs a title: `titel: …`.', 'titel: Canvas zonder titel\nkanalen: [A]\n'],
  [
    '«bmc»: 1\ntaal: nl\nkanalen: [A]\n',
    'This canvas needs a title: `titel: …`.',
    'bmc: 1\ntaal: nl\ntitel: Canvas zonder titel\nkanalen: [A]\n',
  ],
  [
    '{«"channels"»: ["A"]}\n',
    'This canvas needs a title: `title: …`.',
    '{"title": "Untitled canvas", "channels": ["A"]}\n',
  ],
  [
    '# c\n«channels»:\n  - A\n',
    'This canvas needs a title: `title: …`.',
    '# c\ntitle: Untitled canvas\nchannels:\n  - A\n',
  ],
  ['title:«»\nchannels: [A]\n', 'This canvas needs a title: `title: …`.', 'title: Untitled canvas\nchannels: [A]\n'],
  [
    'title: «" "»\nchannels: [A]\n',
    'This canvas needs a title: `title: …`.',
    'title: Untitled canvas\nchannels: [A]\n',
  ],
  // No currency.
  [
    '«title»: X\nrevenue_streams:\n  - {name: A, amount: 5, per: year}\n',
    'Which currency are the amounts in? Say so with `currency`, such as `EUR`.',
    'title: X\ncurrency: EUR\nrevenue_streams:\n  - {name: A, amount: 5, per: year}\n',
  ],
  // Keys that the format does not know.
  [
    'title: X\n«foo»: 1\nchannels: [A]\n',
    'A canvas has no field `foo`. Keys of your own begin with `x-`.',
    'title: X\nx-foo: 1\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - {name: A, «foo»: 1}\n',
    'Items in “Channels” have no field `foo`. Keys of your own begin with `x-`.',
    'title: X\nchannels:\n  - {name: A, x-foo: 1}\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «My Key»: 1 # c\n',
    'Items in “Channels” have no field `My Key`. Keys of your own begin with `x-`.',
    'title: X\nchannels:\n  - name: A\n    x-my-key: 1 # c\n',
  ],
  [
    'title: X\n«chanels»: [A]\n',
    'A canvas has no field `chanels`. Did you mean `channels`?',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  «foo»: 1\n  items: [A]\n',
    '“Channels” as a block has no field `foo`. Keys of your own begin with `x-`.',
    'title: X\nchannels:\n  x-foo: 1\n  items: [A]\n',
  ],
  // No name.
  ['title: X\nchannels:\n  - «""»\n', 'This item needs a `name`: what stands on the sticky note.', undefined],
  ['title: X\nchannels:\n  - name: «" "»\n', 'This item needs a `name`: what stands on the sticky note.', undefined],
  [
    'title: X\nchannels:\n  - «name»: null\n',
    'This item needs a `name`: what stands on the sticky note.',
    'title: X\nchannels:\n  - name: "null"\n',
  ],
  // Currencies that there are not.
  [
    'title: X\ncurrency: «XXQ»\nchannels: [A]\n',
    '`XXQ` is no currency. Use a code such as `EUR` or `USD`.',
    undefined,
  ],
  [
    'title: X\ncurrency: «ERU»\nchannels: [A]\n',
    '`ERU` is no currency. Did you mean `EUR`?',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  // Curly quotes.
  [
    'title: X\nchannels:\n  - «“Shop”»\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"Shop"`.',
    'title: X\nchannels:\n  - "Shop"\n',
  ],
  [
    'title: «“X”»\nchannels: [A]\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"X"`.',
    'title: "X"\nchannels: [A]\n',
  ],
  [
    'titel: X\nkanalen: [«“A”», B]\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"A"`.',
    'titel: X\nkanalen: ["A", B]\n',
  ],
  [
    'title: X\nchannels:\n  - name: «‘A’»\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"A"`.',
    'title: X\nchannels:\n  - name: "A"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «„A”»\n    type: own\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"A"`.',
    'title: X\nchannels:\n  - name: "A"\n    type: own\n',
  ],
  // Amounts below zero.
  [
    'title: X\ncurrency: EUR\nrevenue_streams:\n  - {name: A, amount: «-5», per: year}\n',
    'Amounts have no minus: costs and revenue are told apart by their blocks. Write `amount: 5`.',
    'title: X\ncurrency: EUR\nrevenue_streams:\n  - {name: A, amount: 5, per: year}\n',
  ],
  [
    'title: X\ncurrency: EUR\ncost_structure:\n  focus: cost-driven\n  items:\n    - name: A\n      amount: «-5.50»\n      per: month\n',
    'Amounts have no minus: costs and revenue are told apart by their blocks. Write `amount: 5.50`.',
    'title: X\ncurrency: EUR\ncost_structure:\n  focus: cost-driven\n  items:\n    - name: A\n      amount: 5.50\n      per: month\n',
  ],
  // Several slips in one line are one: what is behind the dash is mended with it.
  [
    'title: X\nchannels:\n  «-name:Shop»\n   type:own\n',
    'A space is missing behind the dash: write `- name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  «-@home»\n  -B\n',
    'A space is missing behind the dash: write `- "@home"`.',
    'title: X\nchannels:\n  - "@home"\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  «-Plan B: shop # c»\n',
    'A space is missing behind the dash: write `- "Plan B: shop" # c`.',
    'title: X\nchannels:\n  - "Plan B: shop" # c\n',
  ],
  [
    'title: X\nchannels:\n  «-\'t Winkeltje»\n',
    'A space is missing behind the dash: write `- "\'t Winkeltje"`.',
    'title: X\nchannels:\n  - "\'t Winkeltje"\n',
  ],
  [
    'title: X\nchannels:\n  «-#1 shop»\n',
    'A space is missing behind the dash: write `- "#1 shop"`.',
    'title: X\nchannels:\n  - "#1 shop"\n',
  ],
  [
    'title: X\nchannels:\n  «* @home»\n  * B\n',
    'An item of a list begins with a dash: write `- "@home"`.',
    'title: X\nchannels:\n  - "@home"\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  «• Plan B: shop»\n',
    'An item of a list begins with a dash: write `- "Plan B: shop"`.',
    'title: X\nchannels:\n  - "Plan B: shop"\n',
  ],
  [
    'titel: X\nkanalen:\n  «* naam:Winkel»\r\n    soort:eigen\r\n',
    'An item of a list begins with a dash: write `- naam: Winkel`.',
    'titel: X\nkanalen:\n  - naam: Winkel\r\n    soort: eigen\r\n',
  ],
  [
    'title: X\nchannels:\n  «name:Shop»\n  type:own\n',
    'An item of a list begins with a dash: write `- name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - A\n    «- B: c»\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - "B: c"\n',
  ],
  [
    'title: X\nchannels:\n  «-name: Shop»\n  type: own\n  -name: B\n',
    'A space is missing behind the dash: write `- name: Shop`.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n  - name: B\n',
  ],
  [
    'title: X\nchannels: [{«name:A», type:own}, {name:B}]\n',
    'A space is missing behind the colon: write `name: A`.',
    'title: X\nchannels: [{name: A, type: own}, {name: B}]\n',
  ],
  [
    'title: X\nchannels:\n  - «name :Shop»\n',
    'A space is missing behind the colon: write `name : Shop`.',
    'title: X\nchannels:\n  - name : Shop\n',
  ],
  // In lists of terms, links and texts as in those of items.
  [
    'title: X\nchannels:\n  - name: A\n    tags:\n      «• x»\n      • y\n',
    'An item of a list begins with a dash: write `- x`.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - x\n      - y\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type:\n      «-own»\n      -direct\n',
    'A space is missing behind the dash: write `- own`.',
    'title: X\nchannels:\n  - name: A\n    type:\n      - own\n      - direct\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\n    soort:\n      «* eigen»\n      * direct\n',
    'An item of a list begins with a dash: write `- eigen`.',
    'titel: X\nkanalen:\n  - naam: A\n    soort:\n      - eigen\n      - direct\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    key_partners:\n      «-b»\nkey_partners: [B]\n',
    'A space is missing behind the dash: write `- b`.',
    'title: X\nchannels:\n  - name: A\n    key_partners:\n      - b\nkey_partners: [B]\n',
  ],
  // Bullets without a blank behind them, which YAML takes for aliases.
  [
    'title: X\nchannels:\n  «*A»\n  *B\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - «*important»\n',
    'Text that begins with `*` needs quotes: `"*important"`.',
    'title: X\nchannels:\n  - "*important"\n',
  ],
  [
    'title: X\nchannels: [«*wow», B]\n',
    'Text that begins with `*` needs quotes: `"*wow"`.',
    'title: X\nchannels: ["*wow", B]\n',
  ],
  // More blanks that are no plain spaces.
  [
    'title: X\nchannels:\n  -«\t»name: Shop\n  \ttype: own\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    '«\u00A0»title: X\nchannels: [A]\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels«\u00A0»: [A]\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type: own«»\u00A0\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  -«\u00A0»name:\u00A0Shop\n\u00A0\u00A0\u00A0\u00A0type:\u00A0own\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - name: Shop\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n«\t\t»hello\n',
    'Here is a tab where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n«\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0»hello\n',
    'Here is a no-break space (U+00A0) where plain spaces belong.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n',
  ],
  // Lines of a text below `|` or `>`.
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n    «hello»\n    there\n    type: own\n',
    'This line begins in column 5, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n      there\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n   «hello»\n',
    'This line begins in column 4, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n     «there»\n  - B\n',
    'This line begins in column 6, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      hello\n      there\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n        hello\n      «there»\n    type: own\n',
    'This line begins in column 7, and the ones it belongs with in column 9.',
    'title: X\nchannels:\n  - name: A\n    note: |\n        hello\n        there\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: >\n      hello\n    «there»\n',
    'This line begins in column 5, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    note: >\n      hello\n      there\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: |\n    «- b»\n    - c\n  - D\n',
    'This line begins in column 5, and the ones it belongs with in column 7.',
    'title: X\nchannels:\n  - name: A\n    note: |\n      - b\n      - c\n  - D\n',
  ],
  [
    'titel: X\nbeschrijving: |\n«hallo»\ndaar\nkanalen: [A]\n',
    'This line begins in column 1, and the ones it belongs with in column 3.',
    'titel: X\nbeschrijving: |\n  hallo\n  daar\nkanalen: [A]\n',
  ],
  // Quotes within quotes, and over lines.
  [
    'title: X\nchannels:\n  - «\'it\'s nice\'»\n',
    'A quote within the text ends it. Write `"it\'s nice"`.',
    'title: X\nchannels:\n  - "it\'s nice"\n',
  ],
  [
    'titel: «\'Foto\'s\'»\nkanalen: [A]\n',
    'A quote within the text ends it. Write `"Foto\'s"`.',
    'titel: "Foto\'s"\nkanalen: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: «"say "hi" now"»\n    type: own\n',
    'A quote within the text ends it. Write `\'say "hi" now\'`.',
    'title: X\nchannels:\n  - name: \'say "hi" now\'\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  - «"5" pipes"»\n',
    'A quote within the text ends it. Write `\'5" pipes\'`.',
    'title: X\nchannels:\n  - \'5" pipes\'\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    note: «"line one»\n      line two\n    type: own\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - name: A\n    note: "line one\n      line two"\n    type: own\n',
  ],
  // Brackets that nothing closes.
  [
    'title: X\nchannels: «[A, B» # c\nkey_partners: [C]\n',
    'A bracket is opened here, and not closed.',
    'title: X\nchannels: [A, B] # c\nkey_partners: [C]\n',
  ],
  [
    'title: X\nchannels: «[{name: A, type: own]»\n',
    'A bracket is opened here, and not closed.',
    'title: X\nchannels: [{name: A, type: own}]\n',
  ],
  [
    'title: X\nchannels:\n  - «{name: A, type: own»\n  - B\n',
    'A bracket is opened here, and not closed.',
    'title: X\nchannels:\n  - {name: A, type: own}\n  - B\n',
  ],
  [
    'titel: X\nkanalen:\n  - naam: A\r\n    labels: «[a, b»\r\n',
    'A bracket is opened here, and not closed.',
    'titel: X\nkanalen:\n  - naam: A\r\n    labels: [a, b]\r\n',
  ],
  [
    'title: X\nchannels:\n  - «[draft»\n  - B\n',
    'A bracket is opened here, and not closed.',
    'title: X\nchannels:\n  - "[draft"\n  - B\n',
  ],
  [
    'title: X\nchannels:\n  - name: «{draft»\n    type: own\n',
    'A bracket is opened here, and not closed.',
    'title: X\nchannels:\n  - name: "{draft"\n    type: own\n',
  ],
  // Names with a colon that resemble a key.
  [
    'title: X\nchannels:\n  - «Phase 1: launch» # c\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'title: X\nchannels:\n  - "Phase 1: launch" # c\n',
  ],
  [
    'titel: X\nkanalen:\n  - «Labels en tags: veel»\n',
    'With a space behind it, a colon makes a key of what is before it. Put quotes around the text.',
    'titel: X\nkanalen:\n  - "Labels en tags: veel"\n',
  ],
  // Lists within lists within items, and below a name with a colon.
  [
    'title: X\nchannels:\n  - A\n      «- B»\n        - C\n        - D\n      - E\n  - F\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n  - D\n  - E\n  - F\n',
  ],
  [
    'title: X\nchannels:\n  - A:\n    «- B»\n    - C\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n',
  ],
  [
    'titel: X\nkanalen:\n  - Online:\n      «- Web # c»\n  - D\n',
    'An item holds no list: its lines would become part of the name. Make them items of their own, or a note.',
    'titel: X\nkanalen:\n  - Online\n  - Web # c\n  - D\n',
  ],
  // Keys without a colon, or with something else in its place.
  [
    'title: X\n«channels»\n  - A # c\n  - B\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - A # c\n  - B\n',
  ],
  [
    'titel: X\n«kanalen»\n  - naam: A\n    soort: eigen\nkey_partners: [B]\n',
    'A colon is missing behind this key: `key: value`.',
    'titel: X\nkanalen:\n  - naam: A\n    soort: eigen\nkey_partners: [B]\n',
  ],
  [
    '«title» X\nchannels: [A]\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels: [A]\n',
  ],
  [
    '«title =» X\nchannels:\n  - A\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - A\n',
  ],
  [
    '«title：»X\nchannels:\n  - A\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - A\n',
  ],
  [
    'title: X\n«channels» [A]\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «type» own\n    note: x\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - name: A\n    type: own\n    note: x\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    «tags»\n      - x\n  - B\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - x\n  - B\n',
  ],
  // One item in place of a list, and items beside fields of their block.
  [
    'title: X\nchannels: «{name: Shop, type: own}» # c\n',
    'A block is a list of items: on each line `- name: …`.',
    'title: X\nchannels: [{name: Shop, type: own}] # c\n',
  ],
  [
    'title: X\ncost_structure:\n  focus: cost-driven\n  «- Rent»\n  - Staff\n',
    'Beside other fields of a block, its items stand below `items:`.',
    'title: X\ncost_structure:\n  focus: cost-driven\n  items:\n  - Rent\n  - Staff\n',
  ],
  [
    'titel: X\nkanalen:\r\n  toelichting: x\r\n  «- naam: A»\r\n    soort: eigen\r\n',
    'Beside other fields of a block, its items stand below `items:`.',
    'titel: X\nkanalen:\r\n  toelichting: x\r\n  items:\r\n  - naam: A\r\n    soort: eigen\r\n',
  ],
  // More that stands twice.
  [
    'title: X\nchannels:\n  items:\n    - A\n«kanalen»:\n  items:\n    - B\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  items:\n    - A\n    - B\n',
  ],
  [
    'title: X\nchannels:\n  - A\n«kanalen»:\n  toelichting: x\n  items:\n    - B\n',
    '`channels` and `kanalen` are the same block. Put all of its items in one.',
    'title: X\nchannels:\n  note: x\n  items:\n    - B\n    - A\n',
  ],
  [
    'title: X\nchannels: [A]\n«Channels»: [B]\n',
    '`channels` and `Channels` are the same block. Put all of its items in one.',
    'title: X\nchannels: [A, B]\n',
  ],
  [
    'title: X\n«titel»: Y\nchannels: [A]\n',
    '`title` and `titel` are the same field. Keep one of them.',
    'title: Y\nchannels: [A]\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    type: own\n    «soort»: direct\n',
    '`type` and `soort` are the same field. Keep one of them.',
    'title: X\nchannels:\n  - name: A\n    type: direct\n',
  ],
  // Keys that are misspelled.
  [
    'title: X\nchannels:\n  - «nam»: A\n',
    'Items in “Channels” have no field `nam`. Did you mean `name`?',
    'title: X\nchannels:\n  - name: A\n',
  ],
  [
    '«titl»: X\nchannels: [A]\n',
    'A canvas has no field `titl`. Did you mean `title`?',
    'title: X\nchannels: [A]\n',
  ],
  [
    'titel: X\n«auteur»: Jan\nkanalen: [A]\n',
    'A canvas has no field `auteur`. Did you mean `auteurs`?',
    'titel: X\nauteurs: [Jan]\nkanalen: [A]\n',
  ],
  [
    'title: X\n«author»: Jan, Piet\nchannels: [A]\n',
    'A canvas has no field `author`. Did you mean `authors`?',
    'title: X\nauthors: [Jan, Piet]\nchannels: [A]\n',
  ],
  // A title below `|` that says nothing, and dates and currencies in other ways.
  [
    'title: «|»\nchannels: [A]\n',
    'This canvas needs a title: `title: …`.',
    'title: Untitled canvas\nchannels: [A]\n',
  ],
  [
    'titel: X\ndatum: «31 januari 2026»\nkanalen: [A]\n',
    '`datum` is a date, written as `2026-01-31`.',
    'titel: X\ndatum: 2026-01-31\nkanalen: [A]\n',
  ],
  [
    'title: X\ndate: «January 31, 2026»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    'title: X\ndate: 2026-01-31\nchannels: [A]\n',
  ],
  [
    'title: X\ndate: «20260131»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    'title: X\ndate: 2026-01-31\nchannels: [A]\n',
  ],
  [
    'title: X\ndate: «2026-01-31T10:00:00Z»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    'title: X\ndate: 2026-01-31\nchannels: [A]\n',
  ],
  [
    'title: X\ndate: «31 February 2026»\nchannels: [A]\n',
    '`date` is a date, written as `2026-01-31`.',
    undefined,
  ],
  [
    'title: X\ncurrency: «EUR (€)»\nchannels: [A]\n',
    '`currency` is a code of three capitals, such as `EUR` or `USD`.',
    'title: X\ncurrency: EUR\nchannels: [A]\n',
  ],
  // A number that begins as a text below `>`.
  [
    'title: X\ncurrency: EUR\nrevenue_streams:\n  - name: A\n    amount: «>100»\n    per: month\n',
    '`>100` is read as text, and counts in no total. Write `100`.',
    'title: X\ncurrency: EUR\nrevenue_streams:\n  - name: A\n    amount: 100 # >100\n    per: month\n',
  ],
  // Lists that begin behind their key, dashes between brackets, and more of what is missing.
  [
    'title: X\nchannels: «- name: A»\n    type: own\n',
    'A list or mapping cannot stand here. Begin it on a line of its own, further to the right.',
    'title: X\nchannels:\n  - name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels: «- A»\n  - B\n',
    'A list or mapping cannot stand here. Begin it on a line of its own, further to the right.',
    'title: X\nchannels:\n  - A\n  - B\n',
  ],
  [
    'titel: X\nkanalen: «- A»\r\n- B\r\n',
    'A list or mapping cannot stand here. Begin it on a line of its own, further to the right.',
    'titel: X\nkanalen:\r\n- A\r\n- B\r\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n    tags: «- x»\n',
    'A list or mapping cannot stand here. Begin it on a line of its own, further to the right.',
    'title: X\nchannels:\n  - name: A\n    tags:\n      - x\n',
  ],
  [
    'title: X\nchannels: [«-» A, - B]\n',
    'Between brackets, everything is separated by commas: no dashes at the beginning of lines.',
    'title: X\nchannels: [A, B]\n',
  ],
  [
    'title: X\nchannels:\n  «* A»\n  • B\n  – C\n',
    'An item of a list begins with a dash: write `- A`.',
    'title: X\nchannels:\n  - A\n  - B\n  - C\n',
  ],
  [
    'title: X\nchannels:\n  - name: A\n  - name: B\n  «name: C»\n  - D\n',
    'An item of a list begins with a dash: write `- name: C`.',
    'title: X\nchannels:\n  - name: A\n  - name: B\n  - name: C\n  - D\n',
  ],
  [
    'title: X\nchannels:\n  -\n  «name: A»\n  type: own\n',
    'This line begins in column 3, and the ones it belongs with in column 5.',
    'title: X\nchannels:\n  -\n    name: A\n    type: own\n',
  ],
  [
    'title: X\nchannels:\n  «items»\n    - A\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\nchannels:\n  items:\n    - A\n',
  ],
  [
    'title: X\ncost_structure:\n  «focus» cost-driven\n  items:\n    - A\n',
    'A colon is missing behind this key: `key: value`.',
    'title: X\ncost_structure:\n  focus: cost-driven\n  items:\n    - A\n',
  ],
  // Curly quotes at one end, around a comma, and with an apostrophe between.
  [
    'title: X\nchannels: [«“A, B”», C]\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"A, B"`.',
    'title: X\nchannels: ["A, B", C]\n',
  ],
  [
    'title: X\nchannels:\n  - {name: «“A, B”», type: own}\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"A, B"`.',
    'title: X\nchannels:\n  - {name: "A, B", type: own}\n',
  ],
  [
    'title: X\nchannels:\n  - name: «“Shop"»\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"Shop"`.',
    'title: X\nchannels:\n  - name: "Shop"\n',
  ],
  [
    'title: X\nchannels:\n  - name: «"Shop”»\n    type: own\n',
    'A quote is opened here, and not closed.',
    'title: X\nchannels:\n  - name: "Shop"\n    type: own\n',
  ],
  [
    'titel: X\nkanalen:\n  - «‘Foto’s’»\n',
    'Curly quotes are part of the text. To put text in quotes, use straight ones: `"Foto’s"`.',
    'titel: X\nkanalen:\n  - "Foto’s"\n',
  ],
  // Nothing yet.
  ['title: X\nchannels:\n  «-» \n  - A\n', 'Nothing here yet: what is this item called?', undefined],
];

/** Texts that look like slips, and are none. */
export const wellWritten: readonly string[] = [
  'title: X\nchannels:\n  - Shop # a comment\n',
  'title: X\nchannels:\n  - name: A\n    note: see\n      type own\n  - type own\n  - A = B\n  - C:d\n',
  'title: X\nchannels:\n  - "[draft"\n  - (B\n  - A [b\n  - R&D\n',
  'title: X\nchannels:\n  - Shop #todo check\n',
  'title: X\nchannels:\n  - https://a.b\n',
  'title: X\nchannels:\n  - name: a:b\n',
  'title: X\nchannels:\n  - 10:30 train\n',
  'title: X\nchannels:\n  - Shop\n  - B\nrevenue_streams:\n  - {name: R, channels: [shop]}\n',
  'title: X\nchannels:\n  - 👪 Families\n  - name: A\n    note: "see **this**\\n\\n- one\\n- two"\nkey_activities:\n  - {name: q, channels: a}\n',
  'title: X\nchannels:\n  - "%" \n',
  'title: X\nchannels:\n  - ! important\n',
  'title: X\nchannels:\n  - yes\n  - no\n',
  'title: X\nchannels:\n  - 2024-01-01\n',
  'title: X\nchannels:\n  - name: A\n    type: own #2\n',
  'title: X\nchannels:\n  - A\n    # - B\n  - C\n',
  'title: X\ndate: 2024-02-29\nchannels: [A]\n',
  'title: X\ndate: 2000-02-29\ntags:\n  -\nlanguage:\nchannels:\n  - {name: A, type: , note: , key_partners: , id: 2026}\n',
  'title: X\nchannels:\n  - “A” and B\n',
  'title: X\nchannels:\n  - "a: b # c"\n  - name: \'d: e\'\n    note: |\n      - f\n      * g: h #1\n      name:i\n  - C#\n  - a-b\n  - -5 % off\n',
  'title: X\nchannels:\n  - A\n    and more\n  - name: B\n    note: see this\n      and that\n',
  'title: X\nchannels:\n  - name: A\n    tags:\n      - b\n      - c\n    note: |\n      - d\n      * e\n',
  'title: X\nx-own:\n  - a:\n      - b\n  - "c"\n  - 1\nchannels:\n- A\n',
  'title: X\nchannels: [https://a.b/c?d#e, 10:30, "a, b"]\n',
  'title: X\nchannels:\n  - 10\u00A0000 visitors\n  - 👨\u200D👩\u200D👧\n  - “A” and “B”\n',
  'titel: X\nkanalen:\n  - Café \'t Hoekje\n  - Foto\'s\n  - naam: A\n    toelichting: "één \'twee\' drie" # vier\n',
];
