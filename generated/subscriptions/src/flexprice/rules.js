import * as cel from "../crosswalk/cel.js";

export const createRules = [
  {
    id: "FX-S1",
    kind: "schema",
    severity: "error",
    sentence:
      "billing_cadence is RECURRING or ONETIME, billing_period MONTHLY, ANNUAL, WEEKLY or DAILY, invoice_cadence ARREAR or ADVANCE.",
    source: "specs/flexprice/003_d6cf85f491d46733.txt, Body",
    holds: ({ body }) =>
      (!cel.has(body, "billing_cadence") ||
        cel.isIn(body?.billing_cadence, ["RECURRING", "ONETIME"])) &&
      (!cel.has(body, "billing_period") ||
        cel.isIn(body?.billing_period, ["MONTHLY", "ANNUAL", "WEEKLY", "DAILY"])) &&
      (!cel.has(body, "invoice_cadence") || cel.isIn(body?.invoice_cadence, ["ARREAR", "ADVANCE"])),
  },
  {
    id: "FX-S2",
    kind: "schema",
    severity: "error",
    sentence: "currency has 3 letters.",
    source: "server code of the version, validation of CreateSubscriptionRequest",
    holds: ({ body }) =>
      !cel.has(body, "currency") ||
      ((!cel.isType(body?.currency, ["string"]) || cel.size(body?.currency) >= 3) &&
        (!cel.isType(body?.currency, ["string"]) || cel.size(body?.currency) <= 3)),
  },
  {
    id: "FX-S3",
    kind: "schema",
    severity: "error",
    sentence: "billing_period_count is at least 1.",
    source: 'swagger of the version (the page\'s "x > 1" is a rendering of minimum 1)',
    // !has(body.billing_period_count) || body.billing_period_count >= 1
    holds: ({ body }) =>
      !cel.has(body, "billing_period_count") || cel.greaterOrEqual(body?.billing_period_count, 1),
  },
  {
    id: "FX-S4",
    kind: "context",
    severity: "error",
    sentence: "start_date is not in the future.",
    source: "server code of the version, validation of CreateSubscriptionRequest",
    // timestamp(body.start_date) <= now
    holds: ({ body, now }) => cel.lessOrEqual(cel.timestamp(body?.start_date), now),
  },
  {
    id: "FX-S5",
    kind: "schema",
    severity: "error",
    sentence: "end_date is not before start_date.",
    source: "server code of the version, validation of CreateSubscriptionRequest",
    // !has(body.end_date) || timestamp(body.end_date) >= timestamp(body.start_date)
    holds: ({ body }) =>
      !cel.has(body, "end_date") ||
      cel.greaterOrEqual(cel.timestamp(body?.end_date), cel.timestamp(body?.start_date)),
  },
  {
    id: "FX-S6",
    kind: "schema",
    severity: "error",
    sentence: "trial_start is not after start_date.",
    source: "server code of the version, validation of CreateSubscriptionRequest",
    // !has(body.trial_start) || timestamp(body.trial_start) <= timestamp(body.start_date)
    holds: ({ body }) =>
      !cel.has(body, "trial_start") ||
      cel.lessOrEqual(cel.timestamp(body?.trial_start), cel.timestamp(body?.start_date)),
  },
  {
    id: "FX-S7",
    kind: "schema",
    severity: "error",
    sentence: "trial_end is not before start_date.",
    source: "server code of the version, validation of CreateSubscriptionRequest",
    // !has(body.trial_end) || timestamp(body.trial_end) >= timestamp(body.start_date)
    holds: ({ body }) =>
      !cel.has(body, "trial_end") ||
      cel.greaterOrEqual(cel.timestamp(body?.trial_end), cel.timestamp(body?.start_date)),
  },
  {
    id: "FX-S8",
    kind: "server-state",
    severity: "error",
    sentence:
      "The customer and the plan exist and are published, and the plan has a price for the currency, period and cadence.",
    source: "server code of the version, subscription service",
  },
];

/** Requirements of flexprice that its document's schema does not say, by operation. */
export const rules = {
  create: createRules,
};
