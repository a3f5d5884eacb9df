import { defineCodec, printTimestamp, refuse, twoDigits, type NamedCodec } from "./define.ts";

/** Seconds beyond this are milliseconds by mistake: the year 5138. */
const LAST_PLAUSIBLE_SECOND = 1e11;

/** Moment in UTC ⇄ Unix seconds. */
export const unixSeconds: NamedCodec<{ readonly max?: number }> = defineCodec(
  {
    summary: "A moment in UTC as whole seconds since 1970.",
    canonical: ["string"],
    provider: ["integer"],
    lossy: "Fractions of a second are cut off.",
    options: { properties: { max: { type: "integer" } }, additionalProperties: false },
  },
  (options: { readonly max?: number } | undefined) => ({
    decode(seconds: unknown) {
      if (typeof seconds !== "number" || !Number.isInteger(seconds))
        return refuse("This is not a whole number of seconds.");
      return Math.abs(seconds) > LAST_PLAUSIBLE_SECOND
        ? refuse("This is not a number of seconds since 1970; milliseconds?")
        : printTimestamp(seconds * 1000);
    },
    encode(timestamp: string) {
      const seconds = Math.floor(Date.parse(timestamp) / 1000);
      if (seconds < 0) return refuse("The moment lies before 1970.");
      const max = options?.max ?? LAST_PLAUSIBLE_SECOND;
      return seconds > max
        ? refuse(
            `The moment is later than the provider's field can hold (${printTimestamp(max * 1000)}).`,
          )
        : seconds;
    },
    losesOnDecode: () => false,
  }),
);

/** RFC 3339 section 5.6, with the fraction and the offset that it allows. */
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** A moment of a month's first 28 days, with three digits of a fraction at least or none: most of what comes. */
const usual =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const MINUTES_OF_DAY = 1440;

/**
 * A usual moment as `printTimestamp` prints it, made of its text alone; undefined for others, and where another day
 * of another month begins in UTC. A fifth of what parsing and printing takes.
 */
function reprinted(text: string): string | undefined {
  if (!usual.test(text)) return undefined;
  const fraction = text[SECONDS_END] === "." ? text.slice(SECONDS_END, SECONDS_END + 4) : "";
  const end = `${fraction === ".000" ? "" : fraction}Z`;
  if (text.endsWith("Z"))
    return end === "Z" && text.length === SECONDS_END + 1
      ? text
      : `${text.slice(0, SECONDS_END)}${end}`;
  const two = (at: number): number =>
    (text.charCodeAt(at) - DIGIT_ZERO) * 10 + text.charCodeAt(at + 1) - DIGIT_ZERO;
  const [sign, hours, minutes] = [text.at(-6), two(text.length - 5), two(text.length - 2)];
  const offset = (hours * 60 + minutes) * (sign === "-" ? -1 : 1);
  const inDay = two(11) * 60 + two(14) - offset;
  const days = Math.floor(inDay / MINUTES_OF_DAY);
  const day = two(8) + days;
  if (day < 1 || day > 28) return undefined;
  const minute = inDay - days * MINUTES_OF_DAY;
  const time = `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}`;
  return `${text.slice(0, 8)}${twoDigits[day]}T${time}${text.slice(16, SECONDS_END)}${end}`;
}

const DIGIT_ZERO = 48;

/** Where the seconds of a moment end. */
const SECONDS_END = 19;

/** RFC 3339 that all engines read alike: upper case, and at most three digits of a fraction. */
const readAlike = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;

/** The zero value of Go's `time.Time`, which servers written in Go send for "not set". */
const GO_ZERO = "0001-01-01T00:00:00Z";

/** An RFC 3339 date-time in the form that all engines read: they agree on three digits of a fraction only. */
function asReadAlike(text: string): string {
  return rfc3339.test(text)
    ? text
        .replace(" ", "T")
        .replace(/(\.\d{3})\d+/, "$1")
        .toUpperCase()
    : refuse("This is not an RFC 3339 date-time.");
}

/** Moment in UTC ⇄ RFC 3339 with any offset. */
export const timestamp: NamedCodec<undefined> = defineCodec(
  {
    summary: "A moment in UTC as RFC 3339; any offset is understood, Go's zero time means none.",
    canonical: ["string"],
    provider: ["string"],
    lossy: "Digits beyond milliseconds are cut off.",
  },
  () => ({
    decode(text: unknown) {
      if (text === GO_ZERO) return null;
      if (typeof text !== "string") return refuse("This is not an RFC 3339 date-time.");
      const quick = reprinted(text);
      if (quick !== undefined) return quick;
      const milliseconds = Date.parse(readAlike.test(text) ? text : asReadAlike(text));
      return Number.isNaN(milliseconds)
        ? refuse("There is no such date-time.")
        : printTimestamp(milliseconds);
    },
    encode: (moment: string) => reprinted(moment) ?? printTimestamp(Date.parse(moment)),
    losesOnDecode: (text: unknown) =>
      typeof text === "string" && text[SECONDS_END] === "." && /\.\d{3}\d*[1-9]/.test(text),
  }),
);

/** `YYYY-MM-DD HH:MM:SS` without a zone, taken as UTC. */
export const zonelessTime: NamedCodec<undefined> = defineCodec(
  {
    summary: "A date and time without a zone, taken as UTC.",
    canonical: ["string"],
    provider: ["string"],
    lossy: "Fractions of a second are cut off; the provider's zone is not stated.",
  },
  () => ({
    decode(text: unknown) {
      const milliseconds =
        typeof text === "string" && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
          ? Date.parse(`${text.replace(" ", "T")}Z`)
          : Number.NaN;
      return Number.isNaN(milliseconds)
        ? refuse("This is not `YYYY-MM-DD HH:MM:SS`.")
        : printTimestamp(milliseconds);
    },
    encode: (moment: string) => new Date(moment).toISOString().slice(0, 19).replace("T", " "),
    losesOnDecode: () => false,
  }),
);

/** Moment in UTC ⇄ RFC 2822, as mail and some older services write it. */
export const mailDate: NamedCodec<undefined> = defineCodec(
  {
    summary: "A moment in UTC as an RFC 2822 date, e.g. `Sat, 01 Feb 2025 00:00:00 +0000`.",
    canonical: ["string"],
    provider: ["string"],
    lossy: "Fractions of a second are cut off.",
  },
  () => ({
    decode(text: unknown) {
      const form =
        /^(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?)$/;
      const milliseconds =
        typeof text === "string" && form.test(text) ? Date.parse(text) : Number.NaN;
      return Number.isNaN(milliseconds)
        ? refuse("This is not an RFC 2822 date.")
        : printTimestamp(milliseconds);
    },
    encode: (moment: string) => new Date(moment).toUTCString().replace("GMT", "+0000"),
  }),
);

const unitLetters: Readonly<Record<string, string>> = {
  day: "D",
  week: "W",
  month: "M",
  year: "Y",
};

/** Unit and count ⇄ ISO 8601 duration of one unit. */
export const isoDuration: NamedCodec<undefined> = defineCodec(
  {
    summary: "A number of days, weeks, months or years as an ISO 8601 duration, e.g. `P1M`.",
    canonical: { unit: ["string"], count: ["integer"] },
    provider: ["string"],
  },
  () => ({
    decode(text: string) {
      const parts = /^P([1-9]\d{0,8})([DWMY])$/.exec(text);
      const unit = Object.keys(unitLetters).find((u) => unitLetters[u] === parts?.[2]);
      return parts === null || unit === undefined
        ? refuse("This is not a duration of days, weeks, months or years.")
        : { unit, count: Number(parts[1]) };
    },
    encode: ({ unit, count }: { unit: string; count: number }) =>
      `P${String(count)}${unitLetters[unit] ?? refuse(`\`${unit}\` is no unit of a duration.`)}`,
  }),
);
