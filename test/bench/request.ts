import type { JsonObject, JsonValue } from "../../generator/json/values.ts";

const address: JsonObject = {
  type: "object",
  required: ["line1", "city", "country", "postalCode"],
  properties: {
    line1: { type: "string", minLength: 1, maxLength: 200 },
    line2: { type: "string", maxLength: 200 },
    city: { type: "string", minLength: 1 },
    state: { type: "string" },
    country: { type: "string", pattern: "^[A-Z]{2}$" },
    postalCode: { type: "string", maxLength: 12 },
  },
};

/** A nested request body of 40 properties, of the sort that billing APIs have. */
export const requestSchemas: JsonObject = {
  Address: address,
  Money: {
    type: "object",
    required: ["amount", "currency"],
    properties: {
      amount: { type: "integer", minimum: 0 },
      currency: { type: "string", enum: ["USD", "EUR", "GBP", "INR"] },
    },
  },
  Item: {
    type: "object",
    required: ["priceId", "quantity"],
    properties: {
      priceId: { type: "string", format: "uuid" },
      quantity: { type: "integer", minimum: 1, maximum: 1000 },
      description: { type: ["string", "null"] },
      unit: { $ref: "#/components/schemas/Money" },
      taxRate: { type: "number", minimum: 0, maximum: 100 },
    },
  },
  Request: {
    type: "object",
    required: ["customer", "items", "currency", "startDate", "billingCycle"],
    properties: {
      customer: {
        type: "object",
        required: ["id", "email", "address"],
        properties: {
          id: { type: "string", format: "uuid" },
          email: { type: "string", format: "email" },
          name: { type: "string" },
          phone: { type: "string" },
          address: { $ref: "#/components/schemas/Address" },
          shipping: { $ref: "#/components/schemas/Address" },
        },
      },
      items: {
        type: "array",
        minItems: 1,
        maxItems: 20,
        items: { $ref: "#/components/schemas/Item" },
      },
      currency: { type: "string", enum: ["USD", "EUR", "GBP", "INR"] },
      startDate: { type: "string", format: "date-time" },
      endDate: { type: ["string", "null"], format: "date-time" },
      billingCycle: { type: "string", enum: ["monthly", "quarterly", "yearly"] },
      trialDays: { type: "integer", minimum: 0, maximum: 365 },
      autoRenew: { type: "boolean" },
      discount: { $ref: "#/components/schemas/Money" },
      coupons: { type: "array", items: { type: "string" } },
      metadata: { type: "object", additionalProperties: { type: "string" } },
      notes: { type: "string", maxLength: 500 },
      reference: { type: "string" },
      webhookUrl: { type: "string", format: "uri" },
      payment: {
        type: "object",
        required: ["method"],
        properties: {
          method: { type: "string", enum: ["card", "invoice", "debit"] },
          token: { type: "string" },
          savedAt: { type: "string", format: "date" },
          terms: { type: "integer" },
        },
      },
    },
  },
};

const place: JsonObject = {
  line1: "1 Main Street",
  line2: "Suite 5",
  city: "Springfield",
  state: "IL",
  country: "US",
  postalCode: "62701",
};
const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/** A value that matches `Request`. */
export const validRequest: JsonObject = {
  customer: {
    id,
    email: "ada@example.org",
    name: "Ada",
    phone: "+1 555 0100",
    address: place,
    shipping: place,
  },
  items: [1, 2, 3].map((quantity) => ({
    priceId: id,
    quantity,
    description: "A seat",
    unit: { amount: 1000, currency: "USD" },
    taxRate: 7.5,
  })),
  currency: "USD",
  startDate: "2026-01-31T12:00:00Z",
  endDate: null,
  billingCycle: "monthly",
  trialDays: 14,
  autoRenew: true,
  discount: { amount: 500, currency: "USD" },
  coupons: ["SPRING", "WELCOME"],
  metadata: { source: "web", campaign: "q1" },
  notes: "Call before delivery.",
  reference: "PO-1234",
  webhookUrl: "https://example.org/hooks/billing",
  payment: { method: "card", token: "tok_123", savedAt: "2026-01-01", terms: 30 },
};

/** The same with one mistake, deep inside. */
export const invalidRequest: JsonObject = {
  ...validRequest,
  items: [
    ...(validRequest["items"] as JsonValue[]).slice(0, 2),
    { priceId: id, quantity: "3", unit: { amount: 1000, currency: "USD" } },
  ],
};
