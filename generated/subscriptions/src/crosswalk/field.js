// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * One line of a mapping: a canonical field, the provider's field that says the same, and how the
 * representations differ.
 */
export function field(canonical, provider, codec, more = {}) {
  return { canonical, provider, codec, ...more };
}
