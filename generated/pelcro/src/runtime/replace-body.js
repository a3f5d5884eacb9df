// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** The response with another body, which stands for the same one; its URL is kept. */
export function replaceBody(response, body) {
  const replaced = new Response(body, response);
  Object.defineProperty(replaced, "url", { value: response.url });
  return replaced;
}
