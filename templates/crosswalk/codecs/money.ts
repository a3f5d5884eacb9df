import { defineCodec, refuse, type NamedCodec } from "./define.ts";

const minorText = /^(0|-?[1-9]\d*)$/;

/** Minor units as text ⇄ as a whole number. */
export const minorUnits: NamedCodec<undefined> = defineCodec(
  {
    summary: "An amount in minor units as a whole number; its digits are understood too.",
    canonical: ["string"],
    provider: ["integer", "string"],
  },
  () => ({
    decode: (amount: unknown) =>
      Number.isSafeInteger(amount) || (typeof amount !== "number" && minorText.test(String(amount)))
        ? String(amount)
        : refuse("This is not a whole number of minor units."),
    encode(amount: string) {
      const number = Number(amount);
      return Number.isSafeInteger(number)
        ? number
        : refuse("The amount is too large for a number.");
    },
  }),
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

interface Money {
  readonly amountMinor: string;
  readonly currency: string;
}

/** A decimal text in minor units. */
function toMinor(amount: string, currency: string): Money {
  const code = currency.toUpperCase();
  const digits = digitsOf(code);
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const fraction = (parts?.[3] ?? "").padEnd(digits, "0");
  if (parts === null || fraction.slice(digits).replace(/0+$/, "") !== "")
    return refuse(`\`${amount}\` is not an amount of ${code}.`);
  const minor = BigInt(`${parts[2] ?? "0"}${fraction.slice(0, digits)}`);
  return { amountMinor: String(parts[1] === "-" ? -minor : minor), currency: code };
}

function toDecimal({ amountMinor, currency }: Money): string {
  const digits = digitsOf(currency);
  const negative = amountMinor.startsWith("-");
  const all = amountMinor.replace("-", "").padStart(digits + 1, "0");
  const amount = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
  return negative ? `-${amount}` : amount;
}

interface CaseOptions {
  readonly case?: "lower" | "upper";
}

const caseOptions = {
  properties: { case: { enum: ["lower", "upper"] } },
  additionalProperties: false,
};

function inCase(currency: string, options: CaseOptions | undefined): string {
  return options?.case === "lower" ? currency.toLowerCase() : currency;
}

/** Money in minor units ⇄ a decimal text and a currency. */
export const decimalMoney: NamedCodec<CaseOptions> = defineCodec(
  {
    summary: "An amount as a decimal text (`19.99`) with its currency.",
    canonical: { amountMinor: ["string"], currency: ["string"] },
    provider: { amount: ["string"], currency: ["string"] },
    options: caseOptions,
  },
  (options: CaseOptions | undefined) => ({
    decode: ({ amount, currency }: { amount: string; currency: string }) =>
      toMinor(amount, currency),
    encode: (money: Money) => ({
      amount: toDecimal(money),
      currency: inCase(money.currency, options),
    }),
  }),
);

/** Money in minor units ⇄ a number in major units and a currency. */
export const majorUnits: NamedCodec<CaseOptions> = defineCodec(
  {
    summary: "An amount as a number in major units (`19.99`) with its currency.",
    canonical: { amountMinor: ["string"], currency: ["string"] },
    provider: { amount: ["number"], currency: ["string"] },
    options: caseOptions,
  },
  (options: CaseOptions | undefined) => ({
    decode: ({ amount, currency }: { amount: number; currency: string }) =>
      toMinor(amount.toFixed(digitsOf(currency.toUpperCase())), currency),
    encode: (money: Money) => ({
      amount: Number(toDecimal(money)),
      currency: inCase(money.currency, options),
    }),
  }),
);
