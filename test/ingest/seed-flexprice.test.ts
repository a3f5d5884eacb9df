import { describe, expect, test } from "vitest";
import { readSpec } from "./helpers.ts";

const read = readSpec("flexprice/003_d6cf85f491d46733.txt");
const post = "/paths/~1subscriptions/post";
const request = `${post}/requestBody/content/application~1json/schema`;
const response = `${post}/responses/201/content/application~1json/schema`;
const string = { type: "string" };

describe("the rendered text of a page without samples", () => {
  test("operation and credential", () => {
    expect(read.document?.format).toBe("mintlify-text");
    expect(Object.keys(read.object("/paths"))).toStrictEqual(["/subscriptions"]);
    expect(read.at(`${post}/security`)).toStrictEqual([{ "x-api-key": [] }]);
    expect(read.at("/components/securitySchemes/x-api-key")).toStrictEqual({
      type: "apiKey",
      in: "header",
      name: "x-api-key",
      description: "Enter your API key in the format x-api-key <api-key>*",
    });
    expect(read.at("/servers")).toBeUndefined();
    expect(read.at(`${post}/parameters`)).toBeUndefined();
    expect(Object.keys(read.object(`${post}/responses`))).toStrictEqual(["201"]);
  });

  test("the 13 fields of the request", () => {
    expect(read.at(request)).toStrictEqual({
      type: "object",
      properties: {
        billing_cadence: { type: "string", enum: ["RECURRING", "ONETIME"] },
        billing_period: { type: "string", enum: ["MONTHLY", "ANNUAL", "WEEKLY", "DAILY"] },
        billing_period_count: { type: "integer", exclusiveMinimum: 1 },
        currency: string,
        customer_id: string,
        invoice_cadence: { type: "string", enum: ["ARREAR", "ADVANCE"] },
        plan_id: string,
        start_date: string,
        end_date: string,
        lookup_key: string,
        metadata: { type: "object" },
        trial_end: string,
        trial_start: string,
      },
      required: [
        "billing_cadence",
        "billing_period",
        "billing_period_count",
        "currency",
        "customer_id",
        "invoice_cadence",
        "plan_id",
        "start_date",
      ],
    });
    expect(Object.keys(read.object(`${request}/properties`))).toHaveLength(13);
  });

  test("the 31 fields of the response", () => {
    const described = (description: string, type = "string") => ({ type, description });
    expect(read.object(response)["required"]).toBeUndefined();
    expect(Object.keys(read.object(`${response}/properties`))).toHaveLength(31);
    expect(read.object(`${response}/properties`)).toStrictEqual({
      billing_anchor: described(
        "BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.",
      ),
      billing_cadence: {},
      billing_period: {},
      billing_period_count: described(
        "BillingPeriodCount is the total number units of the billing period.",
        "integer",
      ),
      cancel_at: described("CancelAt is the date the subscription will be canceled"),
      cancel_at_period_end: described(
        "CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period",
        "boolean",
      ),
      cancelled_at: described("CanceledAt is the date the subscription was canceled"),
      created_at: string,
      created_by: string,
      currency: described(
        "Currency is the currency of the subscription in lowercase 3 digit ISO codes",
      ),
      current_period_end: described(
        "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
      ),
      current_period_start: described(
        "CurrentPeriodStart is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
      ),
      customer: { type: "object" },
      customer_id: described("CustomerID is the identifier for the customer in our system"),
      end_date: described("EndDate is the end date of the subscription"),
      id: described("ID is the unique identifier for the subscription"),
      invoice_cadence: {},
      line_items: { type: "array", items: { type: "object" } },
      lookup_key: described("LookupKey is the key used to lookup the subscription in our system"),
      metadata: described(
        "Metadata is a map of key-value pairs that can be attached to the subscription",
        "object",
      ),
      plan: { type: "object" },
      plan_id: described("PlanID is the identifier for the plan in our system"),
      start_date: described("StartDate is the start date of the subscription"),
      status: { type: "string", enum: ["published", "deleted", "archived"] },
      subscription_status: {},
      tenant_id: string,
      trial_end: described("TrialEnd is the end date of the trial period"),
      trial_start: described("TrialStart is the start date of the trial period"),
      updated_at: string,
      updated_by: string,
      version: described("Version is used for optimistic locking", "integer"),
    });
  });

  test("lines of facts", () => {
    expect(read.line(`${post}`)).toBe(1);
    expect(read.line("/components/securitySchemes/x-api-key")).toBe(7);
    expect(read.document?.locate(`${request}/properties/billing_period_count`)).toMatchObject({
      line: 31,
      endLine: 34,
      kind: "stated",
    });
    expect(read.line(`${request}/properties/billing_period_count/exclusiveMinimum`)).toBe(31);
    expect(read.line(`${request}/required/7`)).toBe(50);
    expect(read.line(`${response}/properties/version`)).toBe(182);
  });

  test("what the page does not say is reported, where it would stand", () => {
    expect(read.reports("server-not-stated")).toHaveLength(1);
    expect(read.reports("type-not-stated")).toStrictEqual([
      "72: The page says no type of billing_cadence, billing_period, invoice_cadence, subscription_status.",
    ]);
    expect(read.reports("fields-not-shown")).toHaveLength(2);
    expect(read.codes).toHaveLength(4);
  });
});
