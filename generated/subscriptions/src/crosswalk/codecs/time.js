import * as z from "zod";
import { canonicalTimestamp, defineCodec, printTimestamp, refuse } from "./define.js";
/** Seconds beyond this are milliseconds by mistake: the year 5138. */
const lastPlausibleSecond = 1e11;
/** Moment in UTC ⇄ Unix seconds. */
export const unixSeconds = defineCodec(
  {
    summary: "A moment in UTC as whole seconds since 1970.",
    precision: "Fractions of a second are cut off.",
    options: z.strictObject({ max: z.int().optional() }),
  },
  (options) =>
    z.codec(z.int(), canonicalTimestamp, {
      decode: (seconds, context) =>
        Math.abs(seconds) > lastPlausibleSecond
          ? refuse(context, seconds, "This is not a number of seconds since 1970; milliseconds?")
          : printTimestamp(seconds * 1000),
      encode(timestamp, context) {
        const seconds = Math.floor(Date.parse(timestamp) / 1000);
        if (seconds < 0) return refuse(context, timestamp, "The moment lies before 1970.");
        const max = options?.max ?? lastPlausibleSecond;
        return seconds > max
          ? refuse(
              context,
              timestamp,
              `The moment is later than the provider's field can hold (${printTimestamp(max * 1000)}).`,
            )
          : seconds;
      },
    }),
);
/** RFC 3339 section 5.6, with the fraction and the offset that it allows. */
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
/** The zero value of Go's `time.Time`, which servers written in Go send for "not set". */
const goZero = "0001-01-01T00:00:00Z";
/** Moment in UTC ⇄ RFC 3339 with any offset. */
export const timestamp = defineCodec(
  {
    summary: "A moment in UTC as RFC 3339; any offset is understood, Go's zero time means none.",
    precision: "Digits beyond milliseconds are cut off.",
  },
  () =>
    z.codec(z.string(), canonicalTimestamp.nullable(), {
      decode(text, context) {
        if (text === goZero) return null;
        if (!rfc3339.test(text)) return refuse(context, text, "This is not an RFC 3339 date-time.");
        // Engines agree on three digits of a fraction only.
        const milliseconds = Date.parse(
          text
            .replace(" ", "T")
            .replace(/(\.\d{3})\d+/, "$1")
            .toUpperCase(),
        );
        return Number.isNaN(milliseconds)
          ? refuse(context, text, "There is no such date-time.")
          : printTimestamp(milliseconds);
      },
      encode(moment, context) {
        if (moment === null) return refuse(context, moment, "The provider's field takes no null.");
        return printTimestamp(Date.parse(moment));
      },
    }),
);
/** `YYYY-MM-DD HH:MM:SS` without a zone, taken as UTC. */
export const zonelessTime = defineCodec(
  {
    summary: "A date and time without a zone, taken as UTC.",
    lossy: "Fractions of a second are cut off; the provider's zone is not stated.",
  },
  () =>
    z.codec(z.string(), canonicalTimestamp, {
      decode(text, context) {
        const milliseconds = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
          ? Date.parse(`${text.replace(" ", "T")}Z`)
          : Number.NaN;
        return Number.isNaN(milliseconds)
          ? refuse(context, text, "This is not `YYYY-MM-DD HH:MM:SS`.")
          : printTimestamp(milliseconds);
      },
      encode: (moment) => new Date(moment).toISOString().slice(0, 19).replace("T", " "),
    }),
);
