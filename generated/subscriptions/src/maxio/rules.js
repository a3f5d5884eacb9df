import * as cel from "../crosswalk/cel.js";

// input.at == 'period_end'
export const expression1 = ({ input }) => input?.at === "period_end";

export const createRules = [
  {
    id: "MX-R1",
    kind: "schema",
    severity: "error",
    sentence: "product_handle or product_id is required, or an offer_id, which stands for both.",
    source:
      'specs/maxio/004_6d5515734d128345.txt, product_handle; offer_id after the vendor\'s example "With Offer"',
    holds: ({ body }) =>
      cel.has(body, "product_handle") || cel.has(body, "product_id") || cel.has(body, "offer_id"),
  },
  {
    id: "MX-R2",
    kind: "schema",
    severity: "error",
    sentence: "customer_id, customer_reference or customer_attributes is required.",
    source: "specs/maxio/004_6d5515734d128345.txt, customer_id",
    holds: ({ body }) =>
      cel.has(body, "customer_id") ||
      cel.has(body, "customer_reference") ||
      cel.has(body, "customer_attributes"),
  },
  {
    id: "MX-R3",
    kind: "schema",
    severity: "error",
    sentence: "custom_price is used in place of a price point of the product.",
    source: "specs/maxio/004_6d5515734d128345.txt, custom_price",
    // !(has(body.custom_price) && (has(body.product_price_point_id) || has(body.product_price_point_handle)))
    holds: ({ body }) =>
      !(
        cel.has(body, "custom_price") &&
        (cel.has(body, "product_price_point_id") || cel.has(body, "product_price_point_handle"))
      ),
  },
  {
    id: "MX-R4",
    kind: "schema",
    severity: "error",
    sentence: "calendar_billing cannot be used when next_billing_at is given.",
    source: "specs/maxio/004_6d5515734d128345.txt, calendar_billing",
    holds: ({ body }) => !(cel.has(body, "calendar_billing") && cel.has(body, "next_billing_at")),
  },
  {
    id: "MX-R5",
    kind: "schema",
    severity: "error",
    sentence: "previous_billing_at can only be used if next_billing_at is given too.",
    source: "specs/maxio/004_6d5515734d128345.txt, previous_billing_at",
    holds: ({ body }) => !cel.has(body, "previous_billing_at") || cel.has(body, "next_billing_at"),
  },
  {
    id: "MX-R6",
    kind: "context",
    severity: "warning",
    sentence: "import_mrr is honoured only with a next_billing_at in the future.",
    source: "specs/maxio/004_6d5515734d128345.txt, import_mrr",
    // !(has(body.import_mrr) && body.import_mrr == true) || (has(body.next_billing_at) && timestamp(body.next_billing_at) > now)
    holds: ({ body, now }) =>
      !(cel.has(body, "import_mrr") && body?.import_mrr === true) ||
      (cel.has(body, "next_billing_at") && cel.greater(cel.timestamp(body?.next_billing_at), now)),
  },
  {
    id: "MX-R7",
    kind: "schema",
    severity: "error",
    sentence: "net_terms is between 0 and 180.",
    source: "specs/maxio/004_6d5515734d128345.txt, net_terms",
    // !has(body.net_terms) || body.net_terms == null || (int(body.net_terms) >= 0 && int(body.net_terms) <= 180)
    holds: ({ body }) =>
      !cel.has(body, "net_terms") ||
      body?.net_terms === null ||
      (cel.greaterOrEqual(cel.int(body?.net_terms), 0) &&
        cel.lessOrEqual(cel.int(body?.net_terms), 180)),
  },
  {
    id: "MX-R8",
    kind: "schema",
    severity: "error",
    sentence: "custom_price has price_in_cents, interval and interval_unit.",
    source: "model page SubscriptionCustomPrice of the same SDK",
    // !has(body.custom_price) || (has(body.custom_price.price_in_cents) && has(body.custom_price.interval) && has(body.custom_price.interval_unit))
    holds: ({ body }) =>
      !cel.has(body, "custom_price") ||
      (cel.has(body?.custom_price, "price_in_cents") &&
        cel.has(body?.custom_price, "interval") &&
        cel.has(body?.custom_price, "interval_unit")),
  },
  {
    id: "MX-R9",
    kind: "schema",
    severity: "error",
    sentence: "interval_unit of custom_price is day or month.",
    source: "model page IntervalUnit of the same SDK",
    // !has(body.custom_price) || !has(body.custom_price.interval_unit) || body.custom_price.interval_unit in ['day', 'month']
    holds: ({ body }) =>
      !cel.has(body, "custom_price") ||
      !cel.has(body?.custom_price, "interval_unit") ||
      cel.isIn(body?.custom_price?.interval_unit, ["day", "month"]),
  },
  {
    id: "MX-R10",
    kind: "schema",
    severity: "error",
    sentence: "agreement_acceptance has ip_address and one of terms_url and privacy_policy_url.",
    source: "model page AgreementAcceptance of the same SDK",
    // !has(body.agreement_acceptance) || (has(body.agreement_acceptance.ip_address) && (has(body.agreement_acceptance.terms_url) || has(body.agreement_acceptance.privacy_policy_url)))
    holds: ({ body }) =>
      !cel.has(body, "agreement_acceptance") ||
      (cel.has(body?.agreement_acceptance, "ip_address") &&
        (cel.has(body?.agreement_acceptance, "terms_url") ||
          cel.has(body?.agreement_acceptance, "privacy_policy_url"))),
  },
  {
    id: "MX-R11",
    kind: "schema",
    severity: "error",
    sentence:
      "ach_agreement has agreement_terms, authorizer_first_name, authorizer_last_name and ip_address.",
    source: "model page ACHAgreement of the same SDK",
    // !has(body.ach_agreement) || (has(body.ach_agreement.agreement_terms) && has(body.ach_agreement.authorizer_first_name) && has(body.ach_agreement.authorizer_last_name) && has(body.ach_agreement.ip_address))
    holds: ({ body }) =>
      !cel.has(body, "ach_agreement") ||
      (cel.has(body?.ach_agreement, "agreement_terms") &&
        cel.has(body?.ach_agreement, "authorizer_first_name") &&
        cel.has(body?.ach_agreement, "authorizer_last_name") &&
        cel.has(body?.ach_agreement, "ip_address")),
  },
  {
    id: "MX-R12",
    kind: "schema",
    severity: "warning",
    sentence: "skip_billing_manifest_taxes is valid for the subscription preview endpoint only.",
    source: "specs/maxio/004_6d5515734d128345.txt, skip_billing_manifest_taxes",
    holds: ({ body }) => !cel.has(body, "skip_billing_manifest_taxes"),
  },
  {
    id: "MX-R13",
    kind: "schema",
    severity: "warning",
    sentence:
      "cancellation_message, cancellation_method and reason_code are for cancelling; a creation takes them with canceled_at only.",
    source: "specs/maxio/004_6d5515734d128345.txt, cancellation_message",
    // has(body.canceled_at) || !(has(body.cancellation_message) || has(body.cancellation_method) || has(body.reason_code))
    holds: ({ body }) =>
      cel.has(body, "canceled_at") ||
      !(
        cel.has(body, "cancellation_message") ||
        cel.has(body, "cancellation_method") ||
        cel.has(body, "reason_code")
      ),
  },
  {
    id: "MX-R14",
    kind: "schema",
    severity: "warning",
    sentence: "coupon_code is deprecated; use coupon_codes.",
    source: "specs/maxio/004_6d5515734d128345.txt, coupon_code",
    holds: ({ body }) => !cel.has(body, "coupon_code"),
  },
  {
    id: "MX-R15",
    kind: "context",
    severity: "error",
    sentence:
      "payment_collection_method is remittance, automatic or prepaid on Relationship Invoicing, and invoice or automatic on Statements.",
    source: "specs/maxio/004_6d5515734d128345.txt, payment_collection_method",
    // !has(body.payment_collection_method) || (context.architecture == 'relationship_invoicing' ? body.payment_collection_method != 'invoice' : !(body.payment_collection_method in ['remittance', 'prepaid']))
    holds: ({ body, context }) =>
      !cel.has(body, "payment_collection_method") ||
      (cel.at(context, "architecture") === "relationship_invoicing"
        ? body?.payment_collection_method !== "invoice"
        : !cel.isIn(body?.payment_collection_method, ["remittance", "prepaid"])),
  },
  {
    id: "MX-R16",
    kind: "schema",
    severity: "error",
    sentence: "customer_attributes has first_name, last_name and email.",
    source: "the vendor's documentation of 2017",
    // !has(body.customer_attributes) || (has(body.customer_attributes.first_name) && has(body.customer_attributes.last_name) && has(body.customer_attributes.email))
    holds: ({ body }) =>
      !cel.has(body, "customer_attributes") ||
      (cel.has(body?.customer_attributes, "first_name") &&
        cel.has(body?.customer_attributes, "last_name") &&
        cel.has(body?.customer_attributes, "email")),
  },
  {
    id: "MX-R17",
    kind: "context",
    severity: "error",
    sentence: "initial_billing_at and next_billing_at are in the future.",
    source: "specs/maxio/004_6d5515734d128345.txt, next_billing_at and initial_billing_at",
    // (!has(body.initial_billing_at) || timestamp(body.initial_billing_at) > now) && (!has(body.next_billing_at) || timestamp(body.next_billing_at) > now)
    holds: ({ body, now }) =>
      (!cel.has(body, "initial_billing_at") ||
        cel.greater(cel.timestamp(body?.initial_billing_at), now)) &&
      (!cel.has(body, "next_billing_at") || cel.greater(cel.timestamp(body?.next_billing_at), now)),
  },
  {
    id: "MX-R18",
    kind: "server-state",
    severity: "error",
    sentence: "A payment method is given when the product requires one.",
    source: "the vendor's documentation of products",
  },
  {
    id: "MX-R19",
    kind: "schema",
    severity: "error",
    sentence: "snap_day of calendar_billing is 1 to 28, or end.",
    source: "model page CalendarBilling of the same SDK",
    // !has(body.calendar_billing) || !has(body.calendar_billing.snap_day) || string(body.calendar_billing.snap_day) == 'end' || string(body.calendar_billing.snap_day).matches('^([1-9]|1[0-9]|2[0-8])$')
    holds: ({ body }) =>
      !cel.has(body, "calendar_billing") ||
      !cel.has(body?.calendar_billing, "snap_day") ||
      cel.string(body?.calendar_billing?.snap_day) === "end" ||
      cel.matches(cel.string(body?.calendar_billing?.snap_day), /^([1-9]|1[0-9]|2[0-8])$/u),
  },
];

/** Requirements of maxio that its document's schema does not say, by operation. */
export const rules = {
  create: createRules,
};
