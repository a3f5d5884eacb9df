// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * A package's client as openapi-fetch declares its own, for what is made for those, such as openapi-react-query.
 * It is the same client; only who imports this has its compiler read openapi-fetch's declarations.
 */
export function asOpenapiFetch(client) {
  return client;
}
