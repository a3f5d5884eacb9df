// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Redirects that are followed at most. */
const maxRedirects = 5;
/**
 * Follows redirects of GET and HEAD within one origin. Every other redirect is returned as the
 * response it is, so that credentials never go to another origin: platforms that follow redirects
 * remove the `Authorization` header only, not an API key in a header of its own.
 */
export function followSameOrigin(send) {
  return async (request) => {
    let current =
      request.redirect === "manual" ? request : new Request(request, { redirect: "manual" });
    for (let hops = 0; ; hops++) {
      const response = await send(current);
      const location = response.headers.get("location");
      if (
        location === null ||
        hops === maxRedirects ||
        !/^(GET|HEAD) 30[12378]$/.test(`${current.method} ${response.status}`)
      ) {
        return response;
      }
      const url = new URL(location, current.url);
      if (url.origin !== new URL(current.url).origin) return response;
      current = new Request(url, current);
    }
  };
}
