import * as z from "zod";
import { closest } from "./runtime/validation/closest.js";
import { dateTime } from "./runtime/validation/formats.js";
import { looseObject } from "./runtime/validation/objects.js";
import { int, int64 } from "./runtime/validation/refinements.js";

export const CreateSubscription = /* @__PURE__ */ looseObject(() => ({
  product_handle: z.string().optional(),
  product_id: int().optional(),
  product_price_point_handle: z.string().optional(),
  product_price_point_id: int().optional(),
  custom_price: SubscriptionCustomPrice.optional(),
  coupon_code: z.string().optional(),
  coupon_codes: z.array(z.string()).optional(),
  payment_collection_method: CollectionMethod.optional(),
  receives_invoice_emails: z.string().optional(),
  net_terms: z.string().optional(),
  customer_id: int().optional(),
  next_billing_at: dateTime().optional(),
  initial_billing_at: z.string().optional(),
  stored_credential_transaction_id: int().optional(),
  sales_rep_id: int().optional(),
  payment_profile_id: int().optional(),
  reference: z.string().optional(),
  customer_attributes: CustomerAttributes.optional(),
  payment_profile_attributes: PaymentProfileAttributes.optional(),
  credit_card_attributes: PaymentProfileAttributes.optional(),
  bank_account_attributes: BankAccountAttributes.optional(),
  components: z.array(CreateSubscriptionComponent).optional(),
  calendar_billing: CalendarBilling.optional(),
  metafields: z.record(z.string(), z.string()).optional(),
  customer_reference: z.string().optional(),
  group: GroupSettings.optional(),
  ref: z.string().optional(),
  cancellation_message: z.string().optional(),
  cancellation_method: z.string().optional(),
  currency: z.string().optional(),
  expires_at: dateTime().optional(),
  expiration_tracks_next_billing_change: z.string().optional(),
  agreement_terms: z.string().optional(),
  authorizer_first_name: z.string().optional(),
  authorizer_last_name: z.string().optional(),
  calendar_billing_first_charge: z.enum(["prorated", "immediate", "delayed"]).optional(),
  reason_code: z.string().optional(),
  product_change_delayed: z.boolean().optional(),
  offer_id: z.union([z.string(), int()], closest("string", "number")).optional(),
  prepaid_configuration: UpsertPrepaidConfiguration.optional(),
  previous_billing_at: dateTime().optional(),
  import_mrr: z.boolean().optional(),
  canceled_at: z.string().optional(),
  activated_at: dateTime().optional(),
  agreement_acceptance: AgreementAcceptance.optional(),
  ach_agreement: ACHAgreement.optional(),
  dunning_communication_delay_enabled: z.boolean().optional(),
  dunning_communication_delay_time_zone: z.string().optional(),
  skip_billing_manifest_taxes: z.boolean().optional(),
}));

export const SubscriptionCustomPrice = /* @__PURE__ */ looseObject(() => ({
  name: z.string().optional(),
  handle: z.string().optional(),
  price_in_cents: z.union([z.string(), int64()], closest("string", "number")).optional(),
  interval: z.union([z.string(), int()], closest("string", "number")).optional(),
  interval_unit: z.enum(["day", "month"]).optional(),
  trial_price_in_cents: z.union([z.string(), int64()], closest("string", "number")).optional(),
  trial_interval: z.union([z.string(), int()], closest("string", "number")).optional(),
  trial_interval_unit: z.enum(["day", "month"]).optional(),
  expiration_interval: z.union([z.string(), int()], closest("string", "number")).optional(),
  expiration_interval_unit: z.enum(["day", "month", "never"]).optional(),
}));

export const CollectionMethod = /* @__PURE__ */ z.lazy(() =>
  z.enum(["automatic", "remittance", "prepaid", "invoice"]),
);

export const CustomerAttributes = /* @__PURE__ */ looseObject(() => ({
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  email: z.string().optional(),
  address_2: z.string().nullable().optional(),
}));

export const PaymentProfileAttributes = /* @__PURE__ */ looseObject(() => ({
  vault_token: z.string().optional(),
}));

export const BankAccountAttributes = /* @__PURE__ */ looseObject(() => ({}));

export const CreateSubscriptionComponent = /* @__PURE__ */ looseObject(() => ({
  component_id: z.union([int(), z.string()], closest("number", "string")).optional(),
  allocated_quantity: z.unknown().optional(),
}));

export const CalendarBilling = /* @__PURE__ */ looseObject(() => ({
  snap_day: z
    .union(
      [z.int().gte(1).lte(28), z.string().regex(/^([1-9]|1[0-9]|2[0-8]|end)$/u)],
      closest("number", "string"),
    )
    .optional(),
  calendar_billing_first_charge: z.enum(["prorated", "immediate", "delayed"]).optional(),
}));

export const GroupSettings = /* @__PURE__ */ looseObject(() => ({}));

export const UpsertPrepaidConfiguration = /* @__PURE__ */ looseObject(() => ({}));

export const AgreementAcceptance = /* @__PURE__ */ looseObject(() => ({
  ip_address: z.string().optional(),
  terms_url: z.string().optional(),
  privacy_policy_url: z.string().optional(),
}));

export const ACHAgreement = /* @__PURE__ */ looseObject(() => ({
  agreement_terms: z.string().optional(),
  authorizer_first_name: z.string().optional(),
  authorizer_last_name: z.string().optional(),
  ip_address: z.string().optional(),
}));

export const CreateSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  subscription: CreateSubscription,
}));

export const SubscriptionResponse = /* @__PURE__ */ looseObject(() => ({
  subscription: Subscription,
}));

export const ErrorList = /* @__PURE__ */ looseObject(() => ({
  errors: z.array(z.string()).optional(),
}));

export const Subscription = /* @__PURE__ */ looseObject(() => ({
  id: int().optional(),
  state: z
    .enum([
      "pending",
      "failed_to_create",
      "trialing",
      "assessing",
      "active",
      "soft_failure",
      "past_due",
      "suspended",
      "canceled",
      "expired",
      "paused",
      "unpaid",
      "trial_ended",
      "on_hold",
      "awaiting_signup",
    ])
    .optional(),
  customer: z
    .looseObject({
      id: int().optional(),
    })
    .optional(),
  product: z
    .looseObject({
      id: int().optional(),
      interval: int().optional(),
      interval_unit: z.enum(["day", "month"]).optional(),
    })
    .optional(),
  product_price_point_id: int().optional(),
  currency: z.string().optional(),
  payment_collection_method: CollectionMethod.optional(),
  reference: z.string().nullable().optional(),
  coupon_code: z.string().nullable().optional(),
  coupon_codes: z.array(z.string()).optional(),
  created_at: dateTime().optional(),
  updated_at: dateTime().optional(),
  activated_at: dateTime().nullable().optional(),
  expires_at: dateTime().nullable().optional(),
  current_period_started_at: dateTime().nullable().optional(),
  current_period_ends_at: dateTime().nullable().optional(),
  trial_started_at: dateTime().nullable().optional(),
  trial_ended_at: dateTime().nullable().optional(),
  next_assessment_at: dateTime().nullable().optional(),
  delayed_cancel_at: dateTime().nullable().optional(),
  canceled_at: dateTime().nullable().optional(),
  cancel_at_end_of_period: z.boolean().nullable().optional(),
  balance_in_cents: int64().optional(),
  total_revenue_in_cents: int64().optional(),
  current_billing_amount_in_cents: int64().optional(),
  signup_revenue: z.string().optional(),
  snap_day: z.string().nullable().optional(),
  receives_invoice_emails: z.boolean().nullable().optional(),
  net_terms: int().nullable().optional(),
}));

export const UpdateSubscription = /* @__PURE__ */ looseObject(() => ({
  product_id: int().optional(),
  product_handle: z.string().optional(),
  next_billing_at: dateTime().optional(),
  expires_at: dateTime().nullable().optional(),
  payment_collection_method: CollectionMethod.optional(),
  net_terms: z.union([z.string(), int()], closest("string", "number")).optional(),
  reference: z.string().nullable().optional(),
  product_change_delayed: z.boolean().optional(),
}));

export const createSubscriptionRequest = CreateSubscriptionRequest;

export const createSubscriptionResponse201 = SubscriptionResponse;

export const createSubscriptionResponse422 = ErrorList;

export const listSubscriptionsParameters = /* @__PURE__ */ looseObject(() => ({
  query: z
    .looseObject({
      page: int().gte(1).optional(),
      per_page: z.int().gte(1).lte(200).optional(),
      state: z
        .enum([
          "active",
          "canceled",
          "expired",
          "expired_cards",
          "on_hold",
          "past_due",
          "pending_cancellation",
          "pending_renewal",
          "suspended",
          "trial_ended",
          "trialing",
          "unpaid",
        ])
        .optional(),
      product: int().optional(),
    })
    .optional(),
}));

export const listSubscriptionsResponse200 = /* @__PURE__ */ z.lazy(() =>
  z.array(SubscriptionResponse),
);

export const readSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    subscription_id: int(),
  }),
}));

export const readSubscriptionResponse200 = SubscriptionResponse;

export const updateSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    subscription_id: int(),
  }),
}));

export const updateSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  subscription: UpdateSubscription,
}));

export const updateSubscriptionResponse200 = SubscriptionResponse;

export const updateSubscriptionResponse422 = ErrorList;

export const cancelSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    subscription_id: int(),
  }),
}));

export const cancelSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  subscription: z.looseObject({
    cancellation_message: z.string().optional(),
    reason_code: z.string().optional(),
  }),
}));

export const cancelSubscriptionResponse200 = SubscriptionResponse;

export const cancelSubscriptionResponse422 = ErrorList;

export const initiateDelayedCancellationParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    subscription_id: int(),
  }),
}));

export const initiateDelayedCancellationRequest = /* @__PURE__ */ looseObject(() => ({
  subscription: z.looseObject({
    cancellation_message: z.string().optional(),
    reason_code: z.string().optional(),
  }),
}));

export const initiateDelayedCancellationResponse200 = /* @__PURE__ */ looseObject(() => ({
  message: z.string().optional(),
}));

export const initiateDelayedCancellationResponse422 = ErrorList;
