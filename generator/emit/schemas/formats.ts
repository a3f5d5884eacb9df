import { js, type Expression } from "../write/index.ts";
import type { Runtime } from "./runtime.ts";

/** How the formats of strings are written: a zod factory that is exact, or a factory of ours. */
const STRING_FORMATS: Readonly<Record<string, { zod?: string; ours?: string; test: string }>> = {
  date: { zod: "z.iso.date", test: "isDate" },
  ipv4: { zod: "z.ipv4", test: "isIpv4" },
  ipv6: { zod: "z.ipv6", test: "isIpv6" },
  uuid: { zod: "z.guid", test: "isUuid" },
  byte: { zod: "z.base64", test: "isBase64" },
  "date-time": { ours: "dateTime", test: "isDateTime" },
  time: { ours: "time", test: "isTime" },
  duration: { ours: "duration", test: "isDuration" },
  email: { ours: "email", test: "isEmail" },
  "idn-email": { ours: "idnEmail", test: "isIdnEmail" },
  hostname: { ours: "hostname", test: "isHostname" },
  "idn-hostname": { ours: "idnHostname", test: "isIdnHostname" },
  uri: { ours: "uri", test: "isUri" },
  "uri-reference": { ours: "uriReference", test: "isUriReference" },
  iri: { ours: "iri", test: "isIri" },
  "iri-reference": { ours: "iriReference", test: "isIriReference" },
  "uri-template": { ours: "uriTemplate", test: "isUriTemplate" },
  "json-pointer": { ours: "jsonPointer", test: "isJsonPointer" },
  "relative-json-pointer": { ours: "relativeJsonPointer", test: "isRelativeJsonPointer" },
  regex: { ours: "regex", test: "isRegex" },
};

/** Integer formats of the OpenAPI format registry: their ranges. */
const INTEGER_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  int64: [-(2 ** 63), 2 ** 63],
  uint64: [0, 2 ** 64],
};

/** Whether a format of strings is one that we assert. */
export function isStringFormat(format: string): boolean {
  return Object.hasOwn(STRING_FORMATS, format);
}

/** A schema of the strings of a format. */
export function stringFormat(format: string, runtime: Runtime): Expression {
  const known = STRING_FORMATS[format];
  if (known?.zod !== undefined) return js.call(known.zod);
  return runtime.call("formats", known?.ours ?? "");
}

/** Name of the function that tests a format of strings, in templates/validation/format-tests.ts. */
export function formatTest(format: string): string | undefined {
  return isStringFormat(format) ? STRING_FORMATS[format]?.test : undefined;
}

/** The range of an integer format; undefined for any other. */
export function integerRange(format: string): readonly [number, number] | undefined {
  return Object.hasOwn(INTEGER_RANGES, format) ? INTEGER_RANGES[format] : undefined;
}
