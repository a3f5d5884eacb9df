// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Fills in the variables of a server's URL. A value may hold letters, digits and `-._~`; beyond
 * these only what the document's default value holds, so that none moves requests to another host.
 * One without a default must be given. Source: OAS 3.1 section 4.8.6.
 */
export function serverUrl(template, defaults, options) {
  const { baseUrl, variables: given = {} } = options;
  if (baseUrl !== undefined) return baseUrl;
  return template.replace(/\{([^{}]+)\}/g, (_, name) => {
    const standard = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? standard;
    if (value === undefined) throw new TypeError(`Server variable ${name} is missing.`);
    const allowed = /:|\//.test(standard ?? "") ? /^[\w.~:/-]*$/ : /^[\w.~-]*$/;
    if (value !== standard && (value === "" || !allowed.test(value))) {
      throw new TypeError(
        `Server variable ${name} is empty or has characters that it may not have.`,
      );
    }
    return value;
  });
}
