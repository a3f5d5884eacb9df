import { describe, expect, test } from "vitest";
import {
  isPublicAddress,
  urlProblem,
  allowedLocationProblem,
} from "../../generator/remote/index.ts";

const allowed = [
  "specs/shared.yaml",
  "https://schemas.test/common/",
  "https://one.test/money.yaml",
  "https://query.test/a?version=2",
  "https://port.test:8443/",
];

describe("a URL is allowed when the configuration names it", () => {
  test.each([
    ["https://schemas.test/common/money.yaml"],
    ["https://SCHEMAS.test:443/common/deep/er.yaml#/components/schemas/Money"],
    ["https://schemas.test/common/x/../money.yaml"],
    ["https://one.test/money.yaml#/a"],
    ["https://query.test/a?version=2"],
    ["https://port.test:8443/x"],
  ])("%s", (url) => {
    expect(urlProblem(new URL(url), allowed)).toBeUndefined();
  });

  test.each([
    ["http://schemas.test/common/money.yaml", "only https"],
    ["ftp://schemas.test/common/money.yaml", "only https"],
    ["file:///common/money.yaml", "only https"],
    ["https://schemas.test/common", "does not name"],
    ["https://schemas.test/commonly/x.yaml", "does not name"],
    ["https://schemas.test/common/../secret.yaml", "does not name"],
    ["https://schemas.test/common/%2e%2e/secret.yaml", "does not name"],
    ["https://schemas.test/common/..%2fsecret.yaml", "encoded separator"],
    ["https://schemas.test/common/..%5csecret.yaml", "encoded separator"],
    ["https://schemas.test/common/..%252fsecret.yaml", "encoded separator"],
    ["https://schemas.test/common/money.yaml?x=1", "query"],
    ["https://one.test/money.yaml?x=1", "does not name"],
    ["https://one.test/money.yaml/more", "does not name"],
    ["https://query.test/a?version=3", "does not name"],
    ["https://schemas.test:8443/common/money.yaml", "does not name"],
    ["https://port.test/x", "does not name"],
    ["https://schemas.test.evil.test/common/x", "does not name"],
    ["https://evil.test/https://schemas.test/common/", "does not name"],
    ["https://schemas.test@evil.test/common/x", "credentials"],
    ["https://user:word@schemas.test/common/x", "credentials"],
    ["https://schemas.test\\@evil.test/common/x", "does not name"],
    ["https://schemas.test./common/x", "does not name"],
    ["https://ſchemas.test.evil/common/x", "does not name"],
  ])("%s is not: %s", (url, reason) => {
    expect(urlProblem(new URL(url), allowed)).toContain(reason);
  });

  // The URL standard reads all of these as addresses.
  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://①②⑦.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://169.254.169.254/",
    "https://10.0.0.1/",
    "https://100.64.0.1/",
  ])("%s is never allowed, not even by the configuration", (url) => {
    expect(urlProblem(new URL(url), [url, new URL(url).href])).toContain("is not a public address");
    expect(allowedLocationProblem(new URL(url).href)).toContain("is not a public address");
  });
});

describe("a location of the configuration", () => {
  test.each([
    "https://schemas.test/",
    "https://schemas.test/common/",
    "https://schemas.test/a.yaml?v=1",
    "https://schemas.test:8443/a.yaml",
    "https://8.8.8.8/a.yaml",
  ])("%s is one", (location) => {
    expect(allowedLocationProblem(location)).toBeUndefined();
  });

  test.each([
    ["http://schemas.test/", "only https"],
    ["https:", "not a URL"],
    ["//schemas.test/", "not a URL"],
    ["https://schemas.test", "write it as https://schemas.test/"],
    ["https://Schemas.test/", "write it as https://schemas.test/"],
    ["https://schemas.test:443/", "write it as https://schemas.test/"],
    ["https://schemas.test/a/../b/", "write it as https://schemas.test/b/"],
    ["https://*.schemas.test/", "without `*`"],
    ["https://schemas.test/*", "without `*`"],
    ["https://schemas.test/a.yaml#/x", "no `#`"],
    ["https://schemas.test/a.yaml#", "no `#`"],
    ["https://schemas.test/?a=b", "no query"],
    ["https://user@schemas.test/", "credentials"],
    ["javascript:alert(1)", "only https"],
  ])("%s is none: %s", (location, problem) => {
    expect(allowedLocationProblem(location)).toContain(problem);
  });
});

describe("addresses", () => {
  test.each(["8.8.8.8", "172.32.0.1", "1.1.1.1", "2606:4700::1111", "2a00:1450:4001::1"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    "0.0.0.0",
    "0.1.2.3",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3fff::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%1",
    "fec0::1",
    "ff02::1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "127.1",
    "",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
