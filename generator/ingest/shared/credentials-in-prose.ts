import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject } from "../../json/values.ts";
import { toLines } from "./lines.ts";

/** Sentences that say that requests carry a credential. */
const sentences = [
  /\b(?:requests?|calls?|endpoints?|operations?|methods?|resources?|API)\b[^.]{0,80}\b(?:must be|needs? to be|are|is) (?:authenticated|authorized)\b/i,
  /\b(?:uses?|using|with|send|pass|include|provide|supply|require[sd]?|needs?)\b[^.]{0,40}\b(?:API|access|secret|auth\w*|bearer)[ -](?:key|token)s?\b/i,
  /\b(?:authenticates?|authentication|authorize|authorization)\b[^.]{0,60}\b(?:Bearer|Basic|OAuth|key|token|password)\b/i,
];
const isDenied = /\b(?:no|not|without|never|instead of)\b/i;
/** A sentence has a few words; rows of tables and code have other signs. */
const isSentence = (text: string) =>
  /^[^|{}<>]{20,400}$/.test(text) &&
  text.split(/\s+/).length >= 4 &&
  !/^(?:curl|-|\$|#)/.test(text);

/** Reports a sentence that speaks of a credential, where the page's operations have none and nothing else was told. */
export function reportCredentialInProse(
  { file, text }: { readonly file: string; readonly text: string },
  document: JsonObject,
  diagnostics: Diagnostics,
): void {
  const open = Object.entries(objectOf(document["paths"])).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
      isObject(operation) && operation["security"] === undefined
        ? [joinPointer("/paths", path, method)]
        : [],
    ),
  );
  const schemes = objectOf(objectOf(document["components"])["securitySchemes"]);
  if (open.length === 0 || Object.keys(schemes).length > 0) return;
  const line = toLines(text).find(
    (one) =>
      isSentence(one.text) &&
      !isDenied.test(one.text) &&
      sentences.some((sentence) => sentence.test(one.text)),
  );
  if (line === undefined) return;
  diagnostics.report({
    code: "credential-not-described",
    message:
      "This sentence speaks of a credential, and the page does not say in a form that can be read how it is sent; the operations ask for none.",
    location: { file, line: line.number, column: line.column },
    pointers: open,
  });
}
