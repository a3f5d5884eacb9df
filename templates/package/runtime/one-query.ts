/** Makes requests to a path that has a query or a fragment of its own: what is added to it joins that query. */
export const RequestWithOneQuery = function (url: string, init: RequestInit): Request {
  return new Request(url.replace(/#[^?]*/, "").replace(/(\?[^?]*)\?/, "$1&"), init);
} as unknown as typeof Request;
// openapi-fetch asks of what middleware gives whether it is an instance.
RequestWithOneQuery.prototype = Request.prototype;
