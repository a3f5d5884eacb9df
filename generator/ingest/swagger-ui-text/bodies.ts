import { isObject, type JsonValue } from "../../json/values.ts";
import { contentOf } from "../requests/sampled-request.ts";
import type { PageContent, PageResponse } from "../shared/page-operation.ts";
import { statusText } from "../shared/status-text.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { isControl, mediaType, proseOf, sourceOf, type TextLine } from "./lines.ts";
import { beginsModel, readModel, wholeSchema, type Model } from "./model-tree.ts";
import { readRows } from "./parameters.ts";
import type { PageNotes } from "./notes.ts";

/** A body as the page shows it, with the prose above it. */
export interface ShownBody {
  readonly contents: readonly PageContent[];
  readonly prose: readonly TextLine[];
}

interface BodyContext {
  readonly notes: PageNotes;
  /** For the messages: `POST /berths, request`. */
  readonly name: string;
  /** Where the text below names none. */
  readonly mediaType?: string | undefined;
}

/** Ends what is said of a body. */
const ends = /^(?:No links|Links|Headers:|Responses|Callbacks|Parameter content type)$/;

/** Reads a body: media types, prose, and its schema or its sample. */
export function readBody(lines: readonly TextLine[], context: BodyContext): ShownBody {
  const types: TextLine[] = [];
  const prose: TextLine[] = [];
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    if (/^(?:Example Value|Model|Schema)$/.test(line.text)) break;
    if (mediaType.test(line.text)) types.push(line);
    else if (line.text === "Examples") index = lastChoice(lines, index);
    else if (ends.test(line.text)) break;
    else if (!isControl(line.text)) prose.push(line);
  }
  const [first] = types;
  const type = first?.text ?? context.mediaType;
  while (/^(?:Example Value|Model|Schema)(?:\t.*)?$/.test(lines[index]?.text ?? "")) index++;
  const others = types.slice(1).map((one): PageContent => ({
    ...{ mediaType: one.text, fields: [], schema: {}, source: sourceOf(one) },
  }));
  if (types.length > 1) context.notes.add("other media types", types[1] as TextLine, context.name);
  const own =
    type === undefined ? undefined : contentAt(lines, index, { ...context, mediaType: type });
  const form = own === undefined && isForm(type) ? formOf(prose, first as TextLine) : undefined;
  if (form !== undefined) return { contents: [form, ...others], prose: [] };
  const bare: PageContent[] =
    own === undefined && first !== undefined && type !== undefined
      ? [{ mediaType: type, fields: [], schema: {}, source: sourceOf(first) }]
      : [];
  if (bare.length > 0) context.notes.add("no schema", first as TextLine, context.name);
  return { contents: [...(own === undefined ? bare : [own]), ...others], prose };
}

/** The names of examples to choose from stand up to the sample. */
function lastChoice(lines: readonly TextLine[], index: number): number {
  const sample = lines.findIndex((line, at) => at > index && line.text === "Example Value");
  return sample === -1 ? index : sample - 1;
}

const isForm = (type = "") => /^(?:multipart\/|application\/x-www-form)/.test(type);

function formOf(lines: readonly TextLine[], first: TextLine): PageContent | undefined {
  const rows = readRows(lines, "form");
  if (rows.length === 0) return undefined;
  const fields = rows.map(({ field }) => field);
  return { mediaType: first.text, fields, source: sourceOf(first) };
}

function contentAt(
  lines: readonly TextLine[],
  index: number,
  { notes, name, mediaType: type = "" }: BodyContext,
): PageContent | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const source = sourceOf(line);
  const sample = sampleAt(lines, index);
  if (sample !== undefined) {
    notes.add("sample", line, name);
    // The tool makes most samples itself: none is an example.
    return contentOf({ mediaType: type, text: JSON.stringify(sample), source, isTemplate: true });
  }
  if (!beginsModel(line.text)) return undefined;
  const stop = lines.findIndex((one, at) => at > index && ends.test(one.text));
  const model = readModel(lines.slice(0, stop === -1 ? lines.length : stop), index, notes.models);
  if (model === undefined) return undefined;
  notes.addLeftOut(model.leftOut, name);
  return contentOfModel(model, { mediaType: type, source });
}

function contentOfModel(
  { schema, children = [] }: Model,
  base: Pick<PageContent, "mediaType" | "source">,
): PageContent {
  const isPlain = Object.keys(schema).every((key) => key === "type" || key === "description");
  if (schema["type"] === "object" && children.length > 0 && isPlain)
    return { ...base, fields: children };
  const items = schema["items"];
  const isList = Object.keys(schema).length === 2 && isObject(items) && items["type"] === "object";
  if (isList && children.length > 0) return { ...base, fields: children, isList: true };
  return { ...base, fields: [], schema: wholeSchema({ schema, children }) };
}

/** Lines that one sample may be spread over. */
const maximumLines = 2000;

/** A sample in JSON that begins at a line. */
function sampleAt(lines: readonly TextLine[], start: number): JsonValue | undefined {
  const first = lines[start]?.text ?? "";
  if (/^(?:"|-?\d|true$|false$)/.test(first)) return parseJson(first);
  if (!/^[{[]/.test(first)) return undefined;
  let depth = 0;
  let text = "";
  for (const { text: line } of lines.slice(start, start + maximumLines)) {
    text += `${line}\n`;
    const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
    depth += (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0);
    if (depth <= 0) return parseJson(text);
  }
  return undefined;
}

const statusLine = /^([1-5]\d\d|[1-5]XX|default)(?:\t.*)?$/;

/** Reads the table of responses. */
export function readResponses(lines: readonly TextLine[], context: BodyContext): PageResponse[] {
  const starts = statusLines(lines);
  const first = starts[0] ?? lines.length;
  const shared = lines.slice(0, first).find(({ text }) => mediaType.test(text))?.text;
  return starts.map((start, index): PageResponse => {
    const line = lines[start] as TextLine;
    const [status = ""] = line.text.split("\t", 1);
    const own = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const [, said] = line.text.split("\t");
    const { contents, prose } = readBody(own, {
      ...context,
      name: `${context.name}, response ${status}`,
      mediaType: shared,
    });
    const told = said === undefined ? prose : [{ ...line, text: said }, ...prose];
    // Without the column of links, what stands below may be the name of the next group of operations.
    const isEnd =
      index === starts.length - 1 && own.every(({ text }) => !/^(?:No )?links$/i.test(text));
    const description = proseOf(isEnd ? told.slice(0, 1) : told);
    const [content] = contents;
    return {
      status,
      description: description === "" ? (statusText(status) ?? "Response") : description,
      ...(content === undefined ? {} : { content }),
      source: sourceOf(line),
    };
  });
}

/** A status begins a row: the first, and each that stands below the links or the body of another. */
function statusLines(lines: readonly TextLine[]): number[] {
  const found: number[] = [];
  for (const [index, { text, afterBlank }] of lines.entries()) {
    if (!statusLine.test(text)) continue;
    const before = lines[index - 1]?.text ?? "";
    const isRow = /^(?:No links|Links|Code\t?Description.*|Responses|[}\]]+|Description)$/.test(
      before,
    );
    if (isRow || afterBlank || found.length === 0) found.push(index);
  }
  return found;
}
