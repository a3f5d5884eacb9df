/** The response with another body, which stands for the same one; its URL is kept. */
export function replaceBody(response: Response, body: ReadableStream<Uint8Array>): Response {
  const replaced = new Response(body, response);
  Object.defineProperty(replaced, "url", { value: response.url });
  return replaced;
}
