import * as tests from "../../templates/validation/format-tests.ts";
import { own, type JsonObject } from "../json/values.ts";

type FormatTest = (text: string) => boolean;

/**
 * The formats of strings that generated validators assert, with the very tests that they use.
 * Source: JSON Schema 2020-12 validation section 7.3; OpenAPI format registry.
 */
const STRING_FORMATS: Readonly<Record<string, FormatTest>> = {
  date: tests.isDate,
  "date-time": tests.isDateTime,
  time: tests.isTime,
  duration: tests.isDuration,
  email: tests.isEmail,
  "idn-email": tests.isIdnEmail,
  hostname: tests.isHostname,
  "idn-hostname": tests.isIdnHostname,
  ipv4: tests.isIpv4,
  ipv6: tests.isIpv6,
  uri: tests.isUri,
  "uri-reference": tests.isUriReference,
  iri: tests.isIri,
  "iri-reference": tests.isIriReference,
  "uri-template": tests.isUriTemplate,
  uuid: tests.isUuid,
  byte: tests.isBase64,
  "json-pointer": tests.isJsonPointer,
  "relative-json-pointer": tests.isRelativeJsonPointer,
  regex: tests.isRegex,
};

/** Integer formats of the OpenAPI format registry: their ranges. */
const INTEGER_RANGES: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-2_147_483_648, 2_147_483_647],
  uint32: [0, 4_294_967_295],
  int64: [-(2 ** 63), 2 ** 63],
  uint64: [0, 2 ** 64],
};

/** Formats that change how a value is stored or shown, not which values there are. */
const HINTS: ReadonlySet<string> = new Set([
  "float",
  "double",
  "decimal",
  "number",
  "integer",
  "string",
  "password",
  "binary",
  "html",
  "markdown",
  "text",
  "commonmark",
]);

/** One value of each format, for samples. */
const EXAMPLES: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "P1M",
  email: "someone@example.com",
  "idn-email": "someone@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/path",
  iri: "https://example.com/",
  "iri-reference": "/path",
  "uri-template": "/users/{id}",
  url: "https://example.com/",
  uuid: "123e4567-e89b-12d3-a456-426614174000",
  byte: "aGk=",
  "json-pointer": "/a",
  "relative-json-pointer": "0/a",
  regex: "^a$",
};

/** A value that none of the formats accepts. */
export const NO_FORMAT = "no format\\";

/** True for a format that says nothing about which values there are. */
export function isFormatHint(format: string): boolean {
  return HINTS.has(format);
}

/** The range of an integer format; undefined for any other. */
export function integerRange(format: string): readonly [number, number] | undefined {
  return own(INTEGER_RANGES, format);
}

/** A value of a format, for samples; undefined for a format without one. */
export function exampleOfFormat(format: string): string | undefined {
  return own(EXAMPLES, format);
}

/** Whether a value accords with a format; undefined for a format that is not known. */
export function matchesFormat(format: string, value: unknown): boolean | undefined {
  if (HINTS.has(format)) return true;
  const range = own(INTEGER_RANGES, format);
  if (range !== undefined)
    return (
      typeof value !== "number" ||
      (Number.isInteger(value) && value >= range[0] && value <= range[1])
    );
  if (typeof value !== "string") return true;
  return own(STRING_FORMATS, format)?.(value);
}

/** Raw bytes: `format: binary` in OpenAPI 3.0, a content type without an encoding in 3.1. */
export function isBinary(schema: JsonObject): boolean {
  return (
    schema["format"] === "binary" ||
    (schema["contentMediaType"] === "application/octet-stream" &&
      schema["contentEncoding"] === undefined)
  );
}
