/**
 * Fills in the variables of a server's URL. A value may hold letters, digits and `-._~`; beyond
 * these only what the document's default value holds, so that none moves requests to another host.
 * Source: OAS 3.1 section 4.8.6.
 */
export function serverUrl(template, defaults, given = {}) {
  return template.replace(/\{([^{}]+)\}/g, (_, name) => {
    const standard = Object.hasOwn(defaults, name) ? (defaults[name] ?? "") : "";
    const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? standard;
    const allowed = /:|\//.test(standard) ? /^[\w.~:/-]*$/ : /^[\w.~-]*$/;
    if (value !== standard && !allowed.test(value)) {
      throw new TypeError(`Server variable ${name} has characters that it may not have.`);
    }
    return value;
  });
}
