import { own } from "../own.ts";

/**
 * Formats of JSON Schema 2020-12 (validation, section 7.3) and of OpenAPI's registry: one value that
 * each takes. Enough to find witnesses; a value that is not listed is neither valid nor invalid here.
 */
export const VALID_BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2024-02-29T12:30:00Z"],
  date: ["2024-02-29"],
  time: ["12:30:00Z"],
  duration: ["P1DT2H"],
  email: ["joe@example.com"],
  "idn-email": ["joe@example.com"],
  hostname: ["example"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  uri: ["https://example.com/a"],
  uuid: ["2f1c3b1e-6d0b-4c53-8f62-0f5a2e6f0c11"],
};

/** A value that none of these formats takes. */
export const NO_FORMAT = "no format\\";

/** Formats that change how a value is stored or shown, not which values there are. */
export const FORMATS_WITHOUT_MEANING: ReadonlySet<string> = new Set([
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

/** Ranges of the integer formats. */
export const INTEGER_FORMATS: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-2_147_483_648, 2_147_483_647],
  uint32: [0, 4_294_967_295],
  int64: [-(2 ** 63), 2 ** 63],
};

/** Whether a value takes a format; undefined when this table does not know. */
export function hasFormat(format: string, value: unknown): boolean | undefined {
  if (FORMATS_WITHOUT_MEANING.has(format)) return true;
  const range = own(INTEGER_FORMATS, format);
  if (range !== undefined)
    return typeof value !== "number" || (value >= range[0] && value <= range[1]);
  if (typeof value !== "string") return true;
  const valid = own(VALID_BY_FORMAT, format);
  if (valid === undefined) return undefined;
  if (valid.includes(value)) return true;
  return value === NO_FORMAT || value === "" ? false : undefined;
}
