import type { Diagnostics } from "../diagnostics/index.ts";
import type { SourcedDocument } from "../document/types.ts";

/** A file as a reader gets it. */
export interface InputFile {
  /** Path relative to the project's root, `/` separators: what diagnostics name. */
  readonly file: string;
  /** Without BOM; line endings as in the file. */
  readonly text: string;
}

/** The formats that have a reader. */
export type DocumentFormat =
  | "openapi"
  | "embedded-openapi"
  | "mintlify-endpoint"
  | "mintlify-text"
  | "readme-text"
  | "rendered-text"
  | "swagger-ui-text"
  | "apimatic-model"
  | "apimatic-controller"
  | "mintlify-mdx"
  | "docusaurus-mdx"
  | "gitbook-blocks"
  | "markdown"
  | "postman"
  | "har"
  | "curl";

/** A file read: an OpenAPI document (whatever version the file has; 3.1 where we wrote it) and where its facts are from. */
export interface IngestedDocument extends SourcedDocument {
  readonly format: DocumentFormat;
}

/** One reader per document format. */
export interface Reader {
  readonly format: DocumentFormat;
  /** Reads the text as it is in the file; others get it normalized. */
  readonly isExact?: boolean;
  /** How sure the reader is that the text is of its format, 0 (not at all) to 1. Cheap: looks, does not parse. */
  detect(input: InputFile): number;
  /** Reads the file; reports what it cannot read or what the page does not say. Undefined when nothing can be read. */
  read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined;
}
