import type { ParameterModel } from "../model/index.ts";
import { isCredentialName } from "../ingest/shared/credentials.ts";
import type { Comparison } from "./compare-exchange.ts";
import { compareValue } from "./compare-value.ts";
import { cookiesOf } from "./form-fields.ts";
import { readings } from "./readings.ts";
import { schemasAlong } from "./walk-schema.ts";
import type { Contradiction, Described, Exchange, Match, SentText } from "./types.ts";

/** What a request's parameters and those of its operation disagree about. */
export function compareParameters(
  exchange: Exchange,
  { operation, path }: Match,
  { check, credentials, resources }: Comparison,
): Contradiction[] {
  const { location } = exchange;
  const described = (name: string, schemaPointer?: string): Described => ({
    ...{ operation, where: name, schemaPointer },
  });
  const checked = operation.parameters.flatMap((parameter): Contradiction[] => {
    const where = {
      ...described(`${parameter.in} parameter ${parameter.name}`, parameter.schemaPointer),
      parameter,
      isHidden: parameter.in === "cookie" || isCredentialName(parameter.name),
    };
    const texts = textsOf(parameter, exchange, path);
    if (texts === undefined) return [];
    if (texts.length === 0)
      return parameter.required && parameter.in !== "path"
        ? [
            {
              cause: "missing-parameter",
              described: where,
              path: [],
              name: parameter.name,
              location,
            },
          ]
        : [];
    const found = readings(texts, parameter.style).map((value) =>
      compareValue(value, { described: where, location, check }),
    );
    // What a text stands for is not recorded: one valid reading is enough.
    return found.some(({ length }) => length === 0) ? [] : (found[0] ?? []);
  });
  // Any name may be of an object whose members are parameters.
  const isOpen = operation.parameters.some(
    ({ in: location, style, explode, schemaPointer = "" }) =>
      location === "query" &&
      style === "form" &&
      explode &&
      schemasAlong(resources, schemaPointer, []).some(({ schema }) =>
        [schema["type"]].flat().includes("object"),
      ),
  );
  return isOpen
    ? checked
    : [...checked, ...undeclared(exchange, operation.parameters, { described, credentials })];
}

/** The texts of a parameter; undefined for one whose form is not read. */
function textsOf(
  parameter: ParameterModel,
  { query, headers }: Exchange,
  path: Readonly<Record<string, string>>,
): string[] | undefined {
  const { in: location, name, style, mediaType } = parameter;
  const hasOwnForm = mediaType !== undefined || /^(deepObject|matrix|label)$/.test(style);
  if (hasOwnForm) return undefined;
  if (location === "cookie")
    return cookiesOf(headers)?.flatMap((one) => (one.name === name ? [one.value] : []));
  if (location === "path") return [path[name] ?? ""];
  const sent: readonly SentText[] = location === "query" ? query : headers;
  const isSame = (one: string) =>
    location === "query"
      ? one === name || one === `${name}[]`
      : one.toLowerCase() === name.toLowerCase();
  return sent.filter((one) => isSame(one.name)).map(({ value }) => value);
}

function undeclared(
  { query, location }: Exchange,
  parameters: readonly ParameterModel[],
  {
    described,
    credentials,
  }: {
    readonly described: (name: string) => Described;
    readonly credentials: ReadonlySet<string>;
  },
): Contradiction[] {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const names = new Set(inQuery.map(({ name }) => name));
  const isKnown = (name: string): boolean =>
    // `filter[name]` belongs to `filter`.
    names.has(name) || names.has(name.replace(/\[.*$/s, "")) || credentials.has(name);
  return [...new Set(query.map(({ name }) => name))]
    .filter((name) => !isKnown(name) && !isCredentialName(name))
    .map((name) => ({
      cause: "undeclared-parameter",
      ...{ described: described("query"), path: [], name, location },
    }));
}
