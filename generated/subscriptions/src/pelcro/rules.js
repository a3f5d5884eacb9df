import * as cel from "../crosswalk/cel.js";

export const createRules = [
  {
    id: "PE-C1",
    kind: "schema",
    severity: "error",
    sentence: "plan_id or plan_old_provider_id is required.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 1",
    holds: ({ body }) => cel.has(body, "plan_id") || cel.has(body, "plan_old_provider_id"),
  },
  {
    id: "PE-C2",
    kind: "schema",
    severity: "error",
    sentence: "user_id or customer_old_provider_id is required.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 2",
    holds: ({ body }) => cel.has(body, "user_id") || cel.has(body, "customer_old_provider_id"),
  },
  {
    id: "PE-C3",
    kind: "schema",
    severity: "error",
    sentence:
      "source_id or source_old_provider_id is required when collection_method is charge_automatically, which is the default.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 3",
    // (has(body.collection_method) && body.collection_method != 'charge_automatically') || has(body.source_id) || has(body.source_old_provider_id)
    holds: ({ body }) =>
      (cel.has(body, "collection_method") && body?.collection_method !== "charge_automatically") ||
      cel.has(body, "source_id") ||
      cel.has(body, "source_old_provider_id"),
  },
  {
    id: "PE-C4",
    kind: "schema",
    severity: "error",
    sentence: "source_id is optional when collection_method is send_invoice.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 4",
    // true
    holds: () => true,
  },
  {
    id: "PE-C5",
    kind: "context",
    severity: "warning",
    sentence:
      "address_id or address_old_provider_id is required for tax when the account has taxes_enabled; without them the subscription is created without taxes.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 5",
    // !context.account.taxes_enabled || has(body.address_id) || has(body.address_old_provider_id)
    holds: ({ body, context }) =>
      !cel.at(cel.at(context, "account"), "taxes_enabled") ||
      cel.has(body, "address_id") ||
      cel.has(body, "address_old_provider_id"),
  },
  {
    id: "PE-C6",
    kind: "context",
    severity: "error",
    sentence:
      "address_id is required when the plan's product has address_required and the customer has no shipping address.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 6",
    // !(context.product.address_required && !context.customer.has_shipping_address) || has(body.address_id)
    holds: ({ body, context }) =>
      !(
        cel.at(cel.at(context, "product"), "address_required") &&
        !cel.at(cel.at(context, "customer"), "has_shipping_address")
      ) || cel.has(body, "address_id"),
  },
  {
    id: "PE-C7",
    kind: "context",
    severity: "error",
    sentence:
      "address_id or address_old_provider_id is required when the plan's product has address_required and the customer has a shipping address.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 7",
    // !(context.product.address_required && context.customer.has_shipping_address) || has(body.address_id) || has(body.address_old_provider_id)
    holds: ({ body, context }) =>
      !(
        cel.at(cel.at(context, "product"), "address_required") &&
        cel.at(cel.at(context, "customer"), "has_shipping_address")
      ) ||
      cel.has(body, "address_id") ||
      cel.has(body, "address_old_provider_id"),
  },
  {
    id: "PE-C8",
    kind: "schema",
    severity: "warning",
    sentence:
      "gift_recipient_email, gift_recipient_first_name and gift_recipient_last_name are allowed when is_gift_donor is true.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 8",
    // (has(body.is_gift_donor) && body.is_gift_donor == true) || !(has(body.gift_recipient_email) || has(body.gift_recipient_first_name) || has(body.gift_recipient_last_name))
    holds: ({ body }) =>
      (cel.has(body, "is_gift_donor") && body?.is_gift_donor === true) ||
      !(
        cel.has(body, "gift_recipient_email") ||
        cel.has(body, "gift_recipient_first_name") ||
        cel.has(body, "gift_recipient_last_name")
      ),
  },
  {
    id: "PE-C9",
    kind: "schema",
    severity: "error",
    sentence:
      "is_gift_donor cannot be used with gift_donor_old_provider_id or gift_donor_subscription_id.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 9",
    // !(has(body.gift_donor_old_provider_id) || has(body.gift_donor_subscription_id)) || !has(body.is_gift_donor)
    holds: ({ body }) =>
      !(
        cel.has(body, "gift_donor_old_provider_id") || cel.has(body, "gift_donor_subscription_id")
      ) || !cel.has(body, "is_gift_donor"),
  },
  {
    id: "PE-C10",
    kind: "schema",
    severity: "error",
    sentence: "trial_period_days cannot be used when current_period_end is set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 10",
    holds: ({ body }) =>
      !(cel.has(body, "current_period_end") && cel.has(body, "trial_period_days")),
  },
  {
    id: "PE-C11",
    kind: "schema",
    severity: "error",
    sentence:
      "current_period_end cannot be used when trial_period_days is set (the same as PE-C10).",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 11",
    holds: ({ body }) =>
      !(cel.has(body, "current_period_end") && cel.has(body, "trial_period_days")),
  },
  {
    id: "PE-C12",
    kind: "schema",
    severity: "error",
    sentence:
      "current_period_end must also be set, and have the same value, when next_invoice_date is set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 12",
    // !has(body.next_invoice_date) || (has(body.current_period_end) && body.next_invoice_date == body.current_period_end)
    holds: ({ body }) =>
      !cel.has(body, "next_invoice_date") ||
      (cel.has(body, "current_period_end") &&
        cel.equals(body?.next_invoice_date, body?.current_period_end)),
  },
  {
    id: "PE-C13",
    kind: "context",
    severity: "error",
    sentence:
      "billing_behavior (bill_immediately or bill_on_start_date) is required when start_date is in the future.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 13",
    // !(has(body.start_date) && body.start_date > int(now)) || (has(body.billing_behavior) && body.billing_behavior in ['bill_immediately', 'bill_on_start_date'])
    holds: ({ body, now }) =>
      !(cel.has(body, "start_date") && cel.greater(body?.start_date, cel.int(now))) ||
      (cel.has(body, "billing_behavior") &&
        cel.isIn(body?.billing_behavior, ["bill_immediately", "bill_on_start_date"])),
  },
  {
    id: "PE-C14",
    kind: "server-state",
    severity: "error",
    sentence: "user_id and customer_old_provider_id reference the same customer when both are set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 14",
  },
  {
    id: "PE-C15",
    kind: "server-state",
    severity: "error",
    sentence:
      "address_id and address_old_provider_id reference the same address when both are set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 15",
  },
  {
    id: "PE-C16",
    kind: "server-state",
    severity: "error",
    sentence: "plan_id and plan_old_provider_id reference the same plan when both are set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 16",
  },
  {
    id: "PE-C17",
    kind: "server-state",
    severity: "error",
    sentence: "source_id and source_old_provider_id reference the same source when both are set.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 17",
  },
  {
    id: "PE-C18",
    kind: "server-state",
    severity: "error",
    sentence: "The customer has not reached the maximum subscription limit.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Conditional Requirements, row 18",
  },
  {
    id: "PE-F",
    kind: "schema",
    severity: "error",
    sentence:
      "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
    source: "specs/pelcro/002_5fdd540e0be5b4b2.txt, Body Params",
    holds: ({ body }) =>
      cel.has(body, "quantity") &&
      cel.has(body, "source") &&
      (!cel.has(body, "quantity") ||
        ((!cel.isType(body?.quantity, ["number"]) || body?.quantity >= 1) &&
          (!cel.isType(body?.quantity, ["number"]) || body?.quantity <= 100000))) &&
      (!cel.has(body, "source") ||
        !cel.isType(body?.source, ["string"]) ||
        cel.size(body?.source) <= 255) &&
      (!cel.has(body, "trial_period_days") ||
        !cel.isType(body?.trial_period_days, ["number"]) ||
        body?.trial_period_days <= 730) &&
      (!cel.has(body, "campaign_key") ||
        !cel.isType(body?.campaign_key, ["string"]) ||
        cel.matches(body?.campaign_key, /^[A-Za-z0-9_-]{3,191}$/u)) &&
      (!cel.has(body, "gift_message") ||
        !cel.isType(body?.gift_message, ["string"]) ||
        cel.size(body?.gift_message) <= 200),
  },
];

/** Requirements of pelcro that its document's schema does not say, by operation. */
export const rules = {
  create: createRules,
};
