import type {
  PageContent,
  PageOperation,
  PageParameter,
  ParameterIn,
} from "../shared/page-operation.ts";
import { readBody, readResponses } from "./bodies.ts";
import { endpointAt, isControl, proseOf, sourceOf, type TextLine } from "./lines.ts";
import type { PageNotes } from "./notes.ts";
import { readRows, type ParameterRow } from "./parameters.ts";

type Shown = Pick<PageOperation, "servers" | "security">;

/** The parts of an opened operation, by the words over them. */
const parts = /^(Parameters|Request body|Responses|Callbacks|Servers)$/;

/** Reads the operation that begins at the first of these lines. */
export function readOperation(
  lines: readonly TextLine[],
  { notes, ...shown }: Shown & { readonly notes: PageNotes },
): PageOperation | undefined {
  const endpoint = endpointAt(lines, 0);
  const first = lines[0];
  if (endpoint === undefined || first === undefined) return undefined;
  const { method, path } = endpoint;
  const name = `${method.toUpperCase()} ${path}`;
  const sections = sectionsOf(lines.slice(endpoint.length));
  const [head, ...others] = sections;
  const isFolded = others.length === 0;
  if (isFolded) notes.add("folded operation", first, name);
  const rows = sectionNamed(others, "Parameters", (own) => readRows(own, "parameters"));
  const own = rows?.filter((row) => row.in !== undefined) ?? [];
  for (const row of own)
    if (row.lacksType && row.in !== "body")
      notes.add("no type", lines[0] as TextLine, `${name}: ${row.field.name ?? ""}`);
  const parameters = parametersOf(own, path, sourceOf(first));
  const requestBody =
    sectionNamed(others, "Request body", (body) => bodyOf(body, { notes, name })) ??
    bodyOfRows(own, { notes, name });
  const responses =
    sectionNamed(others, "Responses", (all) => readResponses(all, { notes, name })) ?? [];
  return {
    ...describe(head?.lines ?? [], isFolded),
    endpoint: { method, path, source: sourceOf(first) },
    ...shown,
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
    source: sourceOf(first),
  };
}

interface Section {
  readonly name: string;
  readonly line: TextLine | undefined;
  readonly lines: readonly TextLine[];
}

function sectionsOf(lines: readonly TextLine[]): Section[] {
  const sections: { name: string; line: TextLine | undefined; lines: TextLine[] }[] = [
    { name: "", line: undefined, lines: [] },
  ];
  for (const line of lines) {
    const name = parts.exec(line.text)?.[1];
    const isOpen = name !== undefined && !sections.some((one) => one.name === name);
    if (isOpen) sections.push({ name, line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function sectionNamed<T>(
  sections: readonly Section[],
  name: string,
  read: (lines: readonly TextLine[], line: TextLine) => T,
): T | undefined {
  const found = sections.find((one) => one.name === name);
  return found?.line === undefined ? undefined : read(found.lines, found.line);
}

/** Summary and description. Below a folded operation may stand the name of the next group. */
function describe(lines: readonly TextLine[], isFolded: boolean): Partial<PageOperation> {
  const isWarning = ({ text }: TextLine) => text === "Warning: Deprecated";
  const prose = lines.filter((line) => !isWarning(line) && !isControl(line.text));
  const deprecated = lines.some(isWarning) ? { deprecated: true } : {};
  const [title, ...rest] = prose;
  if (title === undefined || (isFolded && !/\s/.test(title.text))) return deprecated;
  // A summary stands next to the path; a description below a blank line.
  const hasTitle = !title.afterBlank;
  const description = isFolded ? "" : proseOf(hasTitle ? rest : prose);
  return {
    ...(hasTitle ? { title: title.text } : {}),
    ...(description === "" ? {} : { description }),
    ...deprecated,
  };
}

function parametersOf(
  rows: readonly ParameterRow[],
  path: string,
  source: PageOperation["source"],
): PageParameter[] {
  const shown = rows.flatMap(({ in: location, field }): PageParameter[] =>
    location === undefined || location === "body" || location === "formData"
      ? []
      : [{ in: location as ParameterIn, field }],
  );
  // A variable of the path is a parameter, whether its row is shown or not.
  const lost = [...path.matchAll(/\{([^{}]+)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !shown.some((one) => one.in === "path" && one.field.name === name))
    .map((name): PageParameter => ({
      in: "path",
      field: { name, row: 0, required: true, schema: {}, source: { ...source, kind: "derived" } },
    }));
  return [...shown, ...lost];
}

interface BodyContext {
  readonly notes: PageNotes;
  readonly name: string;
}

function bodyOf(
  lines: readonly TextLine[],
  { notes, name }: BodyContext,
): PageOperation["requestBody"] | undefined {
  const isRequired = /^required$/i.test(lines[0]?.text ?? "");
  const { contents, prose } = readBody(isRequired ? lines.slice(1) : lines, {
    notes,
    name: `${name}, request`,
  });
  const [first] = contents;
  if (first === undefined) return undefined;
  const description = proseOf(prose);
  return {
    ...(description === "" ? {} : { description }),
    required: isRequired,
    content: contents,
    source: first.source,
  };
}

/** The body of OpenAPI 2: a row `(body)`, or rows `(formData)`. */
function bodyOfRows(
  rows: readonly ParameterRow[],
  { notes, name }: BodyContext,
): PageOperation["requestBody"] | undefined {
  const [body] = rows.filter((row) => row.in === "body");
  if (body !== undefined) {
    const at = body.lines.findIndex(({ text }) => text === "Parameter content type");
    const type = at === -1 ? undefined : body.lines[at + 1]?.text;
    const { contents, prose } = readBody(body.lines.slice(0, at === -1 ? undefined : at), {
      ...{ notes, name: `${name}, request`, mediaType: type ?? "application/json" },
    });
    const description = proseOf(prose);
    return {
      ...(description === "" ? {} : { description }),
      required: body.field.required,
      content: contents,
      source: body.field.source,
    };
  }
  const fields = rows.filter((row) => row.in === "formData").map(({ field }) => field);
  const [first] = fields;
  if (first === undefined) return undefined;
  const hasFile = fields.some(({ schema }) => schema["format"] === "binary");
  const mediaType = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const content: PageContent = { mediaType, fields, source: first.source };
  const required = fields.some((field) => field.required);
  return { required, content: [content], source: first.source };
}
