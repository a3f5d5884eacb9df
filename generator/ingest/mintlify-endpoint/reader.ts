import type { Reader } from "../types.ts";

/** Reads Mintlify pages that hold the site's internal endpoint structure in place of OpenAPI. */
export const mintlifyEndpointReader: Reader = {
  format: "mintlify-endpoint",
  detect: () => 0,
  read: () => undefined,
};
