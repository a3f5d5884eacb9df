import { apimaticModelReader } from "./apimatic-model/reader.ts";
import { curlReader } from "./curl/reader.ts";
import { docusaurusMdxReader } from "./docusaurus-mdx/reader.ts";
import { embeddedOpenapiReader } from "./embedded-openapi/reader.ts";
import { markdownReader } from "./markdown/reader.ts";
import { mintlifyEndpointReader } from "./mintlify-endpoint/reader.ts";
import { mintlifyMdxReader } from "./mintlify-mdx/reader.ts";
import { mintlifyTextReader } from "./mintlify-text/reader.ts";
import { gitbookBlocksReader } from "./gitbook-blocks/reader.ts";
import { harReader } from "./har/reader.ts";
import { openapiReader } from "./openapi/reader.ts";
import { postmanReader } from "./postman/reader.ts";
import { readmeTextReader } from "./readme-text/reader.ts";
import { renderedTextReader } from "./rendered-text/reader.ts";
import { swaggerUiTextReader } from "./swagger-ui-text/reader.ts";
import { normalizePage } from "./shared/normalize-page.ts";
import type { DocumentFormat, InputFile, Reader } from "./types.ts";

/** One reader per format. Where two are equally sure, the first is taken. */
export const readers: readonly Reader[] = [
  openapiReader,
  postmanReader,
  harReader,
  embeddedOpenapiReader,
  mintlifyEndpointReader,
  mintlifyMdxReader,
  docusaurusMdxReader,
  gitbookBlocksReader,
  apimaticModelReader,
  readmeTextReader,
  swaggerUiTextReader,
  renderedTextReader,
  mintlifyTextReader,
  markdownReader,
  curlReader,
];

/** How sure the surest reader must be. Below it, its format is only a guess to be shown. */
export const sureEnough = 0.5;

/** The file with its text normalized when a reader first asks for it: documents of megabytes need not be. */
export function normalized({ file, text }: InputFile): InputFile {
  let page: string | undefined;
  return {
    file,
    get text() {
      return (page ??= normalizePage(text));
    },
  };
}

/** The surest reader of a file, and how sure it is (0 to 1). */
export function bestReader(
  input: InputFile,
  page = normalized(input),
): { reader: Reader; confidence: number } | undefined {
  let best: { reader: Reader; confidence: number } | undefined;
  for (const reader of readers) {
    const confidence = reader.detect(reader.isExact === true ? input : page);
    if (confidence > (best?.confidence ?? 0)) best = { reader, confidence };
    if (confidence >= 1) break; // nobody can be surer, and large files take long to look through
  }
  return best;
}

/** The format of a file, told by its content; its name plays no part. Undefined where no reader knows it. */
export function detectFormat(input: InputFile): DocumentFormat | undefined {
  const best = bestReader(input);
  return best !== undefined && best.confidence >= sureEnough ? best.reader.format : undefined;
}
