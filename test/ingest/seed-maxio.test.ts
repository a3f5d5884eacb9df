import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { readSpec, specText } from "./helpers.ts";

const file = "maxio/004_6d5515734d128345.txt";
const read = readSpec(file);
const model = "/components/schemas/CreateSubscription";

const string = { type: "string" };
const integer = { type: "integer" };
const boolean = { type: "boolean" };
const dateTime = { type: "string", format: "date-time" };
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Every row of the page, in order, with the JSON Schema of its type and default. */
const rows: Record<string, JsonObject> = {
  product_handle: string,
  product_id: integer,
  product_price_point_handle: string,
  product_price_point_id: integer,
  custom_price: to("SubscriptionCustomPrice"),
  coupon_code: string,
  coupon_codes: { type: "array", items: string },
  payment_collection_method: { ...to("CollectionMethod"), default: "automatic" },
  receives_invoice_emails: string,
  net_terms: string,
  customer_id: integer,
  next_billing_at: dateTime,
  initial_billing_at: string,
  stored_credential_transaction_id: integer,
  sales_rep_id: integer,
  payment_profile_id: integer,
  reference: string,
  customer_attributes: to("CustomerAttributes"),
  payment_profile_attributes: to("PaymentProfileAttributes"),
  credit_card_attributes: to("PaymentProfileAttributes"),
  bank_account_attributes: to("BankAccountAttributes"),
  components: { type: "array", items: to("CreateSubscriptionComponent") },
  calendar_billing: to("CalendarBilling"),
  metafields: { type: "object", additionalProperties: string },
  customer_reference: string,
  group: to("GroupSettings"),
  ref: string,
  cancellation_message: string,
  cancellation_method: string,
  currency: string,
  expires_at: dateTime,
  expiration_tracks_next_billing_change: string,
  agreement_terms: string,
  authorizer_first_name: string,
  authorizer_last_name: string,
  calendar_billing_first_charge: string,
  reason_code: string,
  product_change_delayed: boolean,
  offer_id: { oneOf: [string, integer] },
  prepaid_configuration: to("UpsertPrepaidConfiguration"),
  previous_billing_at: dateTime,
  import_mrr: boolean,
  canceled_at: string,
  activated_at: dateTime,
  agreement_acceptance: to("AgreementAcceptance"),
  ach_agreement: to("ACHAgreement"),
  dunning_communication_delay_enabled: { ...boolean, default: false },
  dunning_communication_delay_time_zone: string,
  skip_billing_manifest_taxes: { ...boolean, default: false },
};

const opened = [
  "SubscriptionCustomPrice",
  "CollectionMethod",
  "CustomerAttributes",
  "PaymentProfileAttributes",
  "BankAccountAttributes",
  "CreateSubscriptionComponent",
  "CalendarBilling",
  "GroupSettings",
  "UpsertPrepaidConfiguration",
  "AgreementAcceptance",
  "ACHAgreement",
];

describe("a model page", () => {
  test("49 rows, all optional, in the order of the page", () => {
    expect(read.document?.format).toBe("apimatic-model");
    const schema = read.object(model);
    const properties = read.object(`${model}/properties`);
    expect(Object.keys(properties)).toStrictEqual(Object.keys(rows));
    expect(Object.keys(properties)).toHaveLength(49);
    expect(schema["type"]).toBe("object");
    expect(schema["required"]).toBeUndefined();
    expect(schema["additionalProperties"]).toBeUndefined();
  });

  test.each(Object.entries(rows))("%s", (name, expected) => {
    const { description, ...schema } = read.object(`${model}/properties/${name}`);
    expect(schema).toStrictEqual(expected);
    const cell = new RegExp(`^\\| \`${name}\` .*\\| Optional \\| (.*) \\|$`, "m").exec(
      specText(file),
    );
    const prose = cell?.[1]?.replace(/<br>\*\*Default\*\*:.*$/, "");
    expect(description).toBe(prose === "-" ? undefined : prose);
  });

  test("the models that it links to are open, and listed once", () => {
    const schemas = read.object("/components/schemas");
    expect(Object.keys(schemas)).toStrictEqual(["CreateSubscription", ...opened]);
    for (const name of opened) expect(schemas[name]).toStrictEqual({});
    expect(read.reports("models-open")).toStrictEqual([
      `16: 11 models are referred to and not supplied: ${opened.join(", ")}.`,
    ]);
  });

  test("the example is kept as it is", () => {
    const [example, ...others] = read.at(`${model}/examples`) as JsonObject[];
    expect(others).toStrictEqual([]);
    expect(Object.keys(example ?? {})).toHaveLength(10);
    expect(example?.["dunning_communication_delay_time_zone"]).toBe('"Eastern Time (US & Canada)"');
  });

  test("lines of facts; names that the example does not show are derived", () => {
    const locate = (name: string) => read.document?.locate(`${model}/properties/${name}`);
    expect(read.line("/info/title")).toBe(2);
    expect(locate("product_handle")).toMatchObject({ line: 12, kind: "stated" });
    expect(locate("offer_id")).toMatchObject({ line: 50, kind: "derived" });
    expect(locate("skip_billing_manifest_taxes/default")).toMatchObject({ line: 60 });
    expect(read.line(`${model}/examples/0`)).toBe(65);
    expect(read.line("/components/schemas/ACHAgreement")).toBe(57);
  });

  test("there is no operation, and that is said", () => {
    expect(read.at("/paths")).toStrictEqual({});
    expect(read.at("/x-crosswalk-unplaced")).toBeUndefined();
    expect(read.codes).toStrictEqual(["wire-name-derived", "models-open", "operation-not-stated"]);
    expect(read.reports("wire-name-derived")[0]).toMatch(/^2: 39 of 49 names/);
  });
});
