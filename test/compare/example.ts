import type { JsonObject } from "../../generator/json/values.ts";

/** A vendor's API before and after: a response field became nullable, a request field was renamed. */
export const before: JsonObject = {
  openapi: "3.1.1",
  info: { title: "Billing", version: "1.4.0" },
  paths: {
    "/subscriptions": {
      post: {
        operationId: "createSubscription",
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/NewSubscription" } },
          },
        },
        responses: {
          "201": {
            description: "Created.",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Subscription" } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      NewSubscription: {
        type: "object",
        required: ["customer_id", "plan"],
        properties: {
          customer_id: { type: "string" },
          plan: { type: "string" },
          quantity: { type: "integer", minimum: 1 },
        },
      },
      Subscription: {
        type: "object",
        required: ["id", "status", "trial_end"],
        properties: {
          id: { type: "string" },
          status: { type: "string", enum: ["active", "canceled"] },
          trial_end: { type: "string", format: "date-time" },
        },
      },
    },
  },
};

export const after: JsonObject = revise((schemas) => {
  schemas["NewSubscription"] = {
    type: "object",
    required: ["customerId", "plan"],
    properties: {
      customerId: { type: "string" },
      plan: { type: "string" },
      quantity: { type: "integer", minimum: 1 },
    },
  };
  schemas["Subscription"] = {
    type: "object",
    required: ["id", "status", "trial_end"],
    properties: {
      id: { type: "string" },
      status: { type: "string", enum: ["active", "canceled", "paused"] },
      trial_end: { type: ["string", "null"], format: "date-time" },
    },
  };
});

/** The first document with other schemas. */
export function revise(edit: (schemas: JsonObject) => void): JsonObject {
  const copy = structuredClone(before);
  edit((copy["components"] as JsonObject)["schemas"] as JsonObject);
  return copy;
}

export const manifest: JsonObject = {
  schemas: { NewSubscription: "NewSubscription", Subscription: "Subscription" },
  operations: {
    createSubscription: {
      method: "post",
      path: "/subscriptions",
      export: "createSubscription",
      requestBody: { "application/json": "createSubscriptionRequest" },
      responses: { "201": { "application/json": "createSubscriptionResponse201" } },
    },
  },
};

export const mappings = new Map([
  [
    "/components/schemas/NewSubscription/properties/customer_id",
    [{ mapping: "specs/crosswalk/subscriptions/billing.yaml", canonical: "customer.id" }],
  ],
  [
    "/components/schemas/Subscription/properties/trial_end",
    [{ mapping: "specs/crosswalk/subscriptions/billing.yaml", canonical: "trial.endAt" }],
  ],
]);
