// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import { canonicalTimestamp, defineCodec, printTimestamp, refuse } from "./define.js";
const day = 86_400_000;
const canonicalTrial = z.object({
  days: z.int().min(1).optional(),
  endAt: canonicalTimestamp.optional(),
  start: canonicalTimestamp.optional(),
});
/** Whole days between the start and the end of a trial; undefined when there is a remainder. */
function wholeDays(start, end) {
  if (start === undefined) return undefined;
  const days = (end - Date.parse(start)) / day;
  return Number.isInteger(days) && days >= 1 ? days : undefined;
}
/** Trial in days or until a moment ⇄ the moment it ends. */
export const trialEnd = defineCodec(
  {
    summary: "A trial as the moment it ends; days count from the start, 86,400 seconds each.",
    lossy: "A trial of whole days comes back as a number of days, however it was given.",
    reads: ["start"],
  },
  () =>
    z.codec(z.object({ end: z.string(), start: z.string().optional() }), canonicalTrial, {
      decode({ end, start }, context) {
        const milliseconds = Date.parse(end);
        if (Number.isNaN(milliseconds)) return refuse(context, end, "This is not a date-time.");
        const days = wholeDays(start, milliseconds);
        return days === undefined ? { endAt: printTimestamp(milliseconds) } : { days };
      },
      encode({ days, endAt, start }, context) {
        if (endAt !== undefined) return { end: printTimestamp(Date.parse(endAt)) };
        if (days === undefined || start === undefined) {
          return refuse(context, days, "A trial in days needs the start of the subscription.");
        }
        return { end: printTimestamp(Date.parse(start) + days * day) };
      },
    }),
);
/** Trial in days or until a moment ⇄ whole days. */
export const trialDays = defineCodec(
  {
    summary: "A trial as a number of days.",
    lossy: "The end of a trial comes back as a number of days.",
    reads: ["start"],
  },
  () =>
    z.codec(z.object({ days: z.int() }), canonicalTrial, {
      decode: ({ days }) => ({ days }),
      encode({ days, endAt, start }, context) {
        const count = days ?? wholeDays(start, Date.parse(endAt ?? ""));
        return count === undefined
          ? refuse(
              context,
              endAt,
              "The trial is not a whole number of days from the start of the subscription.",
            )
          : { days: count };
      },
    }),
);
