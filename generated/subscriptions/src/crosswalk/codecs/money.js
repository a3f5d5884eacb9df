// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { defineCodec, refuse } from "./define.js";
const minorText = /^(0|-?[1-9]\d*)$/;
/** Minor units as text ⇄ as a whole number. */
export const minorUnits = defineCodec(
  {
    summary: "An amount in minor units as a whole number; its digits are understood too.",
    canonical: ["string"],
    provider: ["integer", "string"],
  },
  () => ({
    decode: (amount) =>
      Number.isSafeInteger(amount) || (typeof amount !== "number" && minorText.test(String(amount)))
        ? String(amount)
        : refuse("This is not a whole number of minor units."),
    encode(amount) {
      const number = Number(amount);
      return Number.isSafeInteger(number)
        ? number
        : refuse("The amount is too large for a number.");
    },
  }),
);
/** Digits after the point, where they are not two. Source: ISO 4217 list one. */
const minorDigits = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0 },
  ...{ UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{ CLF: 4, UYW: 4 },
};
function digitsOf(currency) {
  return Object.hasOwn(minorDigits, currency) ? (minorDigits[currency] ?? 2) : 2;
}
/** A decimal text in minor units. */
function toMinor(amount, currency) {
  const code = currency.toUpperCase();
  const digits = digitsOf(code);
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const fraction = (parts?.[3] ?? "").padEnd(digits, "0");
  if (parts === null || fraction.slice(digits).replace(/0+$/, "") !== "")
    return refuse(`\`${amount}\` is not an amount of ${code}.`);
  const minor = BigInt(`${parts[2] ?? "0"}${fraction.slice(0, digits)}`);
  return { amountMinor: String(parts[1] === "-" ? -minor : minor), currency: code };
}
function toDecimal({ amountMinor, currency }) {
  const digits = digitsOf(currency);
  const negative = amountMinor.startsWith("-");
  const all = amountMinor.replace("-", "").padStart(digits + 1, "0");
  const amount = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
  return negative ? `-${amount}` : amount;
}
const caseOptions = {
  properties: { case: { enum: ["lower", "upper"] } },
  additionalProperties: false,
};
function inCase(currency, options) {
  return options?.case === "lower" ? currency.toLowerCase() : currency;
}
/** Money in minor units ⇄ a decimal text and a currency. */
export const decimalMoney = defineCodec(
  {
    summary: "An amount as a decimal text (`19.99`) with its currency.",
    canonical: { amountMinor: ["string"], currency: ["string"] },
    provider: { amount: ["string"], currency: ["string"] },
    options: caseOptions,
  },
  (options) => ({
    decode: ({ amount, currency }) => toMinor(amount, currency),
    encode: (money) => ({
      amount: toDecimal(money),
      currency: inCase(money.currency, options),
    }),
  }),
);
/** Money in minor units ⇄ a number in major units and a currency. */
export const majorUnits = defineCodec(
  {
    summary: "An amount as a number in major units (`19.99`) with its currency.",
    canonical: { amountMinor: ["string"], currency: ["string"] },
    provider: { amount: ["number"], currency: ["string"] },
    options: caseOptions,
  },
  (options) => ({
    decode: ({ amount, currency }) =>
      toMinor(amount.toFixed(digitsOf(currency.toUpperCase())), currency),
    encode: (money) => ({
      amount: Number(toDecimal(money)),
      currency: inCase(money.currency, options),
    }),
  }),
);
