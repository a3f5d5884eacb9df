// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import { defineCodec, refuse } from "./define.js";
const canonicalInterval = z.object({
  unit: z.enum(["day", "week", "month", "year"]),
  count: z.int().min(1),
});
/** Interval ⇄ a count of days or months. */
export const daysOrMonths = defineCodec(
  {
    summary: "A billing interval in days or months; a week is 7 days, a year is 12 months.",
    lossy: "Weeks come back as days, years as months.",
  },
  () =>
    z.codec(
      z.object({ unit: z.enum(["day", "month"]), count: z.union([z.int(), z.string()]) }),
      canonicalInterval,
      {
        decode({ unit, count }, context) {
          const number = Number(count);
          return Number.isInteger(number) && number >= 1
            ? { unit: unit, count: number }
            : refuse(context, count, "This is not a number of days or months.");
        },
        encode({ unit, count }) {
          if (unit === "week") return { unit: "day", count: count * 7 };
          if (unit === "year") return { unit: "month", count: count * 12 };
          return { unit, count };
        },
      },
    ),
);
const letters = { day: "D", week: "W", month: "M", year: "Y" };
/** Interval ⇄ ISO 8601 duration of one unit. */
export const isoDuration = defineCodec(
  { summary: "A billing interval as an ISO 8601 duration of one unit, e.g. `P1M`." },
  () =>
    z.codec(z.string(), canonicalInterval, {
      decode(text, context) {
        const parts = /^P([1-9]\d{0,8})([DWMY])$/.exec(text);
        const unit = Object.keys(letters).find((u) => letters[u] === parts?.[2]);
        return parts === null || unit === undefined
          ? refuse(context, text, "This is not a duration of days, weeks, months or years.")
          : { unit, count: Number(parts[1]) };
      },
      encode: ({ unit, count }) => `P${String(count)}${letters[unit]}`,
    }),
);
