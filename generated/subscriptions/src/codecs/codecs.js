/**
 * Codecs of billing: intervals, trials, days of the month. The canonical model names them, so that every
 * mapping has them. A codec refuses a value by throwing.
 */
function refuse(message) {
  throw new Error(message);
}
/** Interval ⇄ a count of days or months. */
export const daysOrMonths = {
  decode({ unit, count }) {
    const number = Number(count);
    if (unit !== "day" && unit !== "month") return refuse(`\`${unit}\` is neither day nor month.`);
    return Number.isInteger(number) && number >= 1
      ? { unit, count: number }
      : refuse("This is not a number of days or months.");
  },
  encode({ unit, count }) {
    if (unit === "week") return { unit: "day", count: count * 7 };
    return unit === "year" ? { unit: "month", count: count * 12 } : { unit, count };
  },
};
/** Currency of a subscription and of its own price ⇄ one currency. */
export const sharedCurrency = {
  decode({ currency, amount }) {
    const code = currency.toUpperCase();
    return amount === undefined ? { currency: code } : { currency: code, price: code };
  },
  encode({ currency, price }) {
    const code = currency ?? price ?? "";
    return price !== undefined && price !== code
      ? refuse(`The price is in ${price} and the subscription in ${code}.`)
      : { currency: code };
  },
};
/** Day of the month or `last` ⇄ day of the month or the provider's word. */
export function dayOfMonth(options) {
  const last = options?.last ?? "end";
  const max = options?.max ?? 28;
  return {
    decode(value) {
      if (value === last) return "last";
      const number = Number(value);
      return Number.isInteger(number) ? number : refuse(`This is neither a day nor \`${last}\`.`);
    },
    encode(value) {
      if (value === "last") return last;
      return value <= max
        ? value
        : refuse(`The provider takes days 1 to ${String(max)}, and the last one.`);
    },
  };
}
const DAY_MILLISECONDS = 86_400_000;
function print(milliseconds) {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
/** Whole days between the start and the end of a trial; undefined when there is a remainder. */
function wholeDays(start, end) {
  if (start === undefined) return undefined;
  const days = (end - Date.parse(start)) / DAY_MILLISECONDS;
  return Number.isInteger(days) && days >= 1 ? days : undefined;
}
/** Trial in days or until a moment ⇄ the moment it ends. */
export const trialEnd = {
  decode({ end, start }) {
    const milliseconds = Date.parse(end);
    if (Number.isNaN(milliseconds)) return refuse("This is not a date-time.");
    const days = wholeDays(start, milliseconds);
    return days === undefined ? { endAt: print(milliseconds) } : { days };
  },
  encode({ days, endAt, start }) {
    if (endAt !== undefined) return { end: print(Date.parse(endAt)) };
    if (days === undefined || start === undefined)
      return refuse("A trial in days needs the start of the subscription.");
    return { end: print(Date.parse(start) + days * DAY_MILLISECONDS) };
  },
};
/** Trial in days or until a moment ⇄ whole days. */
export const trialDays = {
  decode: ({ days }) => ({ days }),
  encode({ days, endAt, start }) {
    const count = days ?? wholeDays(start, Date.parse(endAt ?? ""));
    return count === undefined
      ? refuse("The trial is not a whole number of days from the start of the subscription.")
      : { days: count };
  },
};
