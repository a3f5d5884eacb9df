// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Fills in the path parameters of a URL. They are percent-encoded, so that none can change host,
 * path or query; one that would make a segment vanish (empty, `.`, `..`) is refused.
 */
export function pathSerializer(
  template,
  parameters,
  expand = (_, value) => encodeURIComponent(String(value)),
) {
  const path = template.replace(/\{([^{}]+)\}/g, (_, name) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const text = value === undefined || value === null ? "" : expand(name, value);
    if (text === "")
      throw new TypeError(`Path parameter ${name} of ${template} is missing or empty.`);
    return text;
  });
  // WHATWG URL: these segments are steps up or to the same place.
  if (/\/\.\.?([/?#]|$)/.test(path))
    throw new TypeError(`A path parameter of ${template} must not be a dot segment.`);
  return path;
}
