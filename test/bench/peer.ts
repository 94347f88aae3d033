import fs from 'node:fs';
import type { Position } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService, SchemasSettings } from 'yaml-language-server';
import { getLanguageService } from 'yaml-language-server';

/** yaml-language-server as a library, with our schema, and a canvas open in it: what people would use instead. */
export class Peer {
  private readonly service: LanguageService;
  private document: TextDocument;
  private version = 0;

  constructor(private readonly text: string) {
    this.service = getLanguageService({
      schemaRequestService: () => Promise.reject(new Error('The schema is at hand.')),
      workspaceContext: { resolveRelativePath: (path) => path },
    });
    const schema = JSON.parse(fs.readFileSync('schemas/bmc.en.schema.json', 'utf8')) as SchemasSettings['schema'];
    this.service.configure({
      validate: true, hover: true, completion: true, format: true,
      schemas: [{ uri: 'bmc.en.schema.json', fileMatch: ['*'], schema }],
    });
    this.document = this.open('');
  }

  private open(more: string): TextDocument {
    return TextDocument.create('file:///canvas.yaml', 'yaml', ++this.version, this.text + more);
  }

  /** One character more or less, so that nothing is known of the text yet. */
  type(): void {
    this.document = this.open(this.version % 2 === 0 ? '' : '#');
  }

  private position(offset: number): Position {
    return this.document.positionAt(offset);
  }

  async validate(): Promise<void> {
    await this.service.doValidation(this.document, false);
    this.service.findDocumentSymbols2(this.document, {});
  }

  async complete(offset: number): Promise<number> {
    return (await this.service.doComplete(this.document, this.position(offset), false)).items.length;
  }

  async hover(offset: number): Promise<boolean> {
    return await this.service.doHover(this.document, this.position(offset)) !== null;
  }

  async format(): Promise<number> {
    return (await this.service.doFormat(this.document)).length;
  }
}
