import type {
  DocumentUri,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from "vscode-languageserver-protocol";
import type { Folders } from "./folders.ts";
import { OpenDocument } from "./openDocument.ts";
import { canonicalUri } from "./uris.ts";

/** The documents that the client has open: their text is what the client says, whatever the disk holds. */
export class Documents {
  readonly #folders: Folders;
  /** By canonical URI, since the same document is also asked for by names made from its path. */
  readonly #open = new Map<string, OpenDocument>();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** A second `didOpen` for the same document starts it afresh. */
  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    this.close(uri);
    const document = new OpenDocument({ uri, languageId, version, text }, this.#folders.of(uri));
    this.#open.set(canonicalUri(uri), document);
    return document;
  }

  /** Undefined for a document that was never opened: such a change is lost, as there is nothing to change. */
  change(
    { uri, version }: VersionedTextDocumentIdentifier,
    changes: readonly TextDocumentContentChangeEvent[],
  ): OpenDocument | undefined {
    const document = this.get(uri);
    document?.change(changes, version);
    return document;
  }

  close(uri: DocumentUri): void {
    this.get(uri)?.close();
    this.#open.delete(canonicalUri(uri));
  }

  get(uri: DocumentUri): OpenDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** Gives every document to the folder that it belongs to now; needed after folders came or went. */
  async rehome(): Promise<void> {
    await Promise.all(this.all().map((document) => document.moveTo(this.#folders.of(document.uri))));
  }
}
