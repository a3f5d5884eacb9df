import type { JsonObject } from "../../generator/json/values.ts";

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const order = { $ref: "#/components/schemas/Order" };
const problem = {
  description: "What is wrong.",
  content: json({ $ref: "#/components/schemas/Problem" }),
};
const orderId = { name: "id", in: "path", required: true, schema: { type: "string" } };

/** The API that the manuals speak of: a list in pages, a safe creation, a stream, an event, tokens. */
export const shop: JsonObject = {
  info: { title: "Shop", version: "1.0" },
  servers: [{ url: "https://api.shop.example" }],
  security: [{ oauth: ["orders"] }],
  paths: {
    "/orders": {
      get: {
        operationId: "listOrders",
        parameters: [
          { name: "cursor", in: "query", schema: { type: "string" } },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        responses: {
          "200": {
            description: "A page of orders.",
            headers: { "X-Total": { schema: { type: "integer" } } },
            content: json({
              type: "object",
              required: ["data"],
              properties: {
                data: { type: "array", items: order },
                next_cursor: { type: "string" },
              },
            }),
          },
        },
      },
      post: {
        operationId: "createOrder",
        parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
        requestBody: {
          required: true,
          content: json({ $ref: "#/components/schemas/NewOrder" }),
        },
        responses: {
          "201": { description: "The order.", content: json(order) },
          "422": problem,
        },
      },
    },
    "/orders/{id}": {
      get: {
        operationId: "getOrder",
        parameters: [orderId],
        responses: { "200": { description: "The order.", content: json(order) }, "404": problem },
      },
    },
    "/orders/{id}/events": {
      get: {
        operationId: "followOrder",
        parameters: [orderId],
        responses: {
          "200": {
            description: "What becomes of it.",
            content: {
              "text/event-stream": {
                itemSchema: {
                  type: "object",
                  required: ["data"],
                  properties: {
                    event: { type: "string" },
                    data: {
                      type: "string",
                      contentMediaType: "application/json",
                      contentSchema: order,
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    orderShipped: {
      post: {
        requestBody: { required: true, content: json(order) },
        responses: { "204": { description: "Taken." } },
      },
    },
  },
  components: {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: {
          clientCredentials: {
            tokenUrl: "https://auth.shop.example/token",
            scopes: { orders: "Read and write orders." },
          },
        },
      },
    },
    schemas: {
      NewOrder: {
        type: "object",
        required: ["product", "quantity"],
        properties: {
          product: { type: "string", minLength: 1 },
          quantity: { type: "integer", minimum: 1 },
          giftFor: { type: ["string", "null"] },
        },
      },
      Order: {
        type: "object",
        required: ["id", "status"],
        properties: {
          id: { type: "string" },
          status: { type: "string", enum: ["open", "shipped", "returned"] },
          shippedAt: { type: "string", format: "date-time" },
        },
      },
      Problem: {
        type: "object",
        required: ["code"],
        properties: { code: { type: "string" }, detail: { type: "string" } },
      },
    },
  },
};
