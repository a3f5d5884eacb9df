import * as z from "zod";
import { defineCodec, refuse, type NamedCodec } from "./define.ts";

const minorText = z.string().regex(/^(0|-?[1-9]\d*)$/);

/** Minor units as text ⇄ as a whole number. */
export const minorUnits: NamedCodec<undefined> = defineCodec(
  { summary: "An amount in minor units as a whole number; its digits are understood too." },
  () =>
    z.codec(z.union([z.int(), minorText]), minorText, {
      decode: String,
      encode(amount, context) {
        const number = Number(amount);
        return Number.isSafeInteger(number)
          ? number
          : refuse(context, amount, "The amount is too large for a number.");
      },
    }),
);

/** Currency of a subscription and of its own price ⇄ one currency. */
export const sharedCurrency: NamedCodec<undefined> = defineCodec(
  {
    summary: "One currency for the subscription and for its own price.",
    lossy: "A currency that only one of the two had comes back at both.",
    reads: ["amount"],
  },
  () =>
    z.codec(
      z.object({ currency: z.string(), amount: z.union([z.int(), z.string()]).optional() }),
      z.object({ currency: z.string().optional(), price: z.string().optional() }),
      {
        decode({ currency, amount }) {
          const code = currency.toUpperCase();
          return amount === undefined ? { currency: code } : { currency: code, price: code };
        },
        encode({ currency, price }, context) {
          const code = currency ?? price ?? "";
          return price !== undefined && price !== code
            ? refuse(context, price, `The price is in ${price} and the subscription in ${code}.`)
            : { currency: code };
        },
      },
    ),
);

/** Digits after the point, where they are not two. Source: ISO 4217 list one. */
const minorDigits: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0 },
  ...{ UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{ CLF: 4, UYW: 4 },
};

function digitsOf(currency: string): number {
  return Object.hasOwn(minorDigits, currency) ? (minorDigits[currency] ?? 2) : 2;
}

/** Money in minor units ⇄ a decimal text and a currency. */
export const decimalMoney: NamedCodec<{ readonly case?: "lower" | "upper" }> = defineCodec(
  {
    summary: "An amount as a decimal text (`19.99`) beside its currency.",
    options: z.strictObject({ case: z.enum(["lower", "upper"]).optional() }),
  },
  (options: { readonly case?: "lower" | "upper" } | undefined) =>
    z.codec(
      z.object({ amount: z.string(), currency: z.string() }),
      z.object({ amountMinor: minorText, currency: z.string().regex(/^[A-Z]{3}$/) }),
      {
        decode({ amount, currency }, context) {
          const code = currency.toUpperCase();
          const digits = digitsOf(code);
          const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
          const fraction = (parts?.[3] ?? "").padEnd(digits, "0");
          if (parts === null || fraction.slice(digits).replace(/0+$/, "") !== "") {
            return refuse(context, amount, `\`${amount}\` is not an amount of ${code}.`);
          }
          const minor = BigInt(`${parts[2] ?? "0"}${fraction.slice(0, digits)}`);
          return { amountMinor: String(parts[1] === "-" ? -minor : minor), currency: code };
        },
        encode({ amountMinor, currency }) {
          const digits = digitsOf(currency);
          const negative = amountMinor.startsWith("-");
          const all = amountMinor.replace("-", "").padStart(digits + 1, "0");
          const whole = all.slice(0, all.length - digits);
          const amount = digits === 0 ? whole : `${whole}.${all.slice(-digits)}`;
          return {
            amount: negative ? `-${amount}` : amount,
            currency: options?.case === "lower" ? currency.toLowerCase() : currency,
          };
        },
      },
    ),
);
