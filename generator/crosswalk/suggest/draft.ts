import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from "yaml";
import { yamlText } from "../../emit/index.ts";
import { printFragment } from "./fragment.ts";
import type { Suggestions } from "./suggest.ts";

/** The parts of a mapping file that have entries by name. */
const sections = ["tables", "shapes", "operations"] as const;

/**
 * A mapping file with the proposals in it, as drafts. What the file has stays as it is: fields are added to its
 * shapes and operations, and shapes and operations that it lacks.
 *
 * @param text - the file as it is; undefined when there is none.
 * @returns undefined when the text is no map.
 */
export function draftMapping(
  text: string | undefined,
  suggestions: Suggestions,
): string | undefined {
  const fragment = printFragment(suggestions);
  const { provider, providerVersion } = suggestions;
  if (text === undefined || text.trim() === "")
    return `provider: ${yamlText(provider).trim()}\nproviderVersion: ${JSON.stringify(providerVersion)}\n\n${fragment}`;
  const document = parseDocument(text);
  if (!isMap(document.contents) || document.errors.length > 0) return undefined;
  const proposed = parseDocument(fragment);
  for (const name of sections) mergeSection(document, proposed, name);
  return document.toString({ lineWidth: 0 });
}

function mergeSection(document: Document, proposed: Document, section: string): void {
  const from = proposed.get(section);
  if (!isMap(from)) return;
  const into = document.get(section);
  if (!isMap(into)) {
    if (from.items.length > 0) document.set(section, from);
    return;
  }
  into.flow &&= into.items.length > 0;
  for (const pair of from.items) {
    const name = isScalar(pair.key) ? pair.key.value : pair.key;
    const present = into.get(name);
    if (present === undefined) into.add(pair);
    else if (isMap(present) && isMap(pair.value)) mergeEntry(present, pair.value);
  }
}

/** Adds proposed fields to a shape, or to the request of an operation. */
function mergeEntry(present: YAMLMap, proposed: YAMLMap): void {
  if (present.has("choose")) return;
  for (const at of [["fields"], ["request", "fields"]]) {
    const fields = proposed.getIn(at);
    if (!isSeq(fields) || fields.items.length === 0) continue;
    const own = present.getIn(at);
    if (isSeq(own)) {
      own.flow &&= false;
      for (const item of fields.items) own.add(item);
    } else present.setIn(at, fields);
    present.set("draft", true);
  }
}
