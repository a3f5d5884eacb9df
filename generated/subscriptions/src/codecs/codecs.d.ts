/**
 * Codecs of billing: intervals, trials, days of the month. The canonical model names them, so that every
 * mapping has them. A codec refuses a value by throwing.
 */
/** Two-way conversion of one field. */
interface Codec<Provider, Canonical> {
  readonly decode: (value: Provider) => unknown;
  readonly encode: (value: Canonical) => unknown;
}
type Unit = "day" | "week" | "month" | "year";
/** Interval ⇄ a count of days or months. */
export declare const daysOrMonths: Codec<
  {
    readonly unit: string;
    readonly count: number | string;
  },
  {
    readonly unit: Unit;
    readonly count: number;
  }
>;
/** Currency of a subscription and of its own price ⇄ one currency. */
export declare const sharedCurrency: Codec<
  {
    readonly currency: string;
    readonly amount?: number | string;
  },
  {
    readonly currency?: string;
    readonly price?: string;
  }
>;
/** Day of the month or `last` ⇄ day of the month or the provider's word. */
export declare function dayOfMonth(options?: {
  readonly last?: string;
  readonly max?: number;
}): Codec<number | string, number | "last">;
/** A trial as the canonical model has it: in days, or until a moment; and the start of the subscription. */
interface Trial {
  readonly days?: number;
  readonly endAt?: string;
  readonly start?: string;
}
/** Trial in days or until a moment ⇄ the moment it ends. */
export declare const trialEnd: Codec<
  {
    readonly end: string;
    readonly start?: string;
  },
  Trial
>;
/** Trial in days or until a moment ⇄ whole days. */
export declare const trialDays: Codec<
  {
    readonly days: number;
  },
  Trial
>;
export {};
