import { describe, expect, test } from "vitest";
import {
  camelCase,
  componentIdentifier,
  createNames,
  derivedOperationId,
  isBinding,
  isIdentifier,
  nestedIdentifier,
  operationIdentifier,
  operationNames,
  pascalCase,
  typeIdentifier,
} from "../../generator/model/names.ts";

test.each([
  ["Pet", "Pet"],
  ["foo_bar", "foo_bar"],
  ["$ref", "$ref"],
  ["simple-user", "simpleUser"],
  ["URLParts of-v2", "uRLPartsOfV2"],
  ["user’s name", "usersName"],
  ["1st", "_1st"],
  ["class", "class_"],
  ["then", "then_"],
  ["for-", "for_"],
  ["Über", "uber"],
  ["", "__e3b0c442"],
  ["名前", "__7ec26292"],
])("component %j", (name, identifier) => {
  expect(componentIdentifier(name)).toBe(identifier);
});

test("long names are cut, and differ by what was cut", () => {
  const [first, second] = ["a", "b"].map((last) => componentIdentifier("n".repeat(90) + last));
  expect(first).toMatch(/^n{71}_[0-9a-f]{8}$/);
  expect(first).not.toBe(second);
  expect(isIdentifier("n".repeat(80))).toBe(true);
  expect(isIdentifier("n".repeat(81))).toBe(false);
  expect([isBinding("n".repeat(255)), isBinding("n".repeat(256))]).toEqual([true, false]);
});

test.each([
  ["a", true],
  ["a1", true],
  ["_", true],
  ["1a", false],
  ["a-b", false],
  ["a\n", false],
  ["é", false],
  ["await", false],
  ["", false],
])("%j as a binding: %s", (name, isOne) => {
  expect([isIdentifier(name), isBinding(name)]).toEqual([isOne, isOne]);
});

test("cases", () => {
  expect(camelCase("Flex-price_API")).toBe("flexPriceAPI");
  expect(pascalCase("flexPrice api")).toBe("FlexPriceApi");
  expect(typeIdentifier("simple-user", {})).toBe("SimpleUser");
  expect(typeIdentifier("user", { prefix: "acme" })).toBe("AcmeUser");
});

test("prefixes and styles", () => {
  expect(componentIdentifier("simple user", { prefix: "acme" })).toBe("AcmeSimpleUser");
  expect(operationIdentifier("list_pets", { functions: "document" })).toBe("list_pets");
  expect(operationIdentifier("list_pets", { functions: "camelCase" })).toBe("listPets");
  expect(operationIdentifier("list pets", { functions: "document" })).toBe("listPets");
  expect(operationIdentifier("list_pets", { functions: "document", prefix: "acme" })).toBe(
    "acmeList_pets",
  );
  expect(nestedIdentifier("Pet", ["owner", "home-address"])).toBe("Pet_owner_homeAddress");
});

test.each([
  ["get", "/users/{id}/keys", "getUsersByIdKeys"],
  ["delete", "/a.b/{user_id}", "deleteABByUserId"],
  ["get", "/", "get"],
])("%s %s without an id", (method, path, name) => {
  expect(derivedOperationId(method, path)).toBe(name);
});

test.each([
  ["200", "application/json", "listResponse200"],
  ["4XX", "application/json", "listResponse4XX"],
  ["default", "text/csv; charset=utf-8", "listResponseDefaultTextCsvCharsetUtf8"],
  ["200", "application/problem+json", "listResponse200ApplicationProblemPlusJson"],
  ["200", "*/*", "listResponse200AnyAny"],
  ["x y", "application/json", "listResponseXY"],
])("a response %s of %s", (status, mediaType, name) => {
  expect(operationNames.response("list", status, mediaType)).toBe(name);
});

test("a body and parameters", () => {
  expect(operationNames.requestBody("list", "application/json")).toBe("listRequest");
  expect(operationNames.requestBody("list", "image/*")).toBe("listRequestImageAny");
  expect(operationNames.parameters("list")).toBe("listParameters");
});

describe("names that several want", () => {
  const assign = (wanted: [string, string][], taken: string[] = [], kept?: Map<string, string>) =>
    createNames(taken).assign(wanted, kept);
  const fingerprinted = (name: string) =>
    expect.stringMatching(new RegExp(`^${name}_[0-9a-f]{8}$`)) as string;

  test("go to the one that is called so; the others say what they are of", () => {
    expect(
      assign([
        ["a-b", "aB"],
        ["aB", "aB"],
        ["a b", "aB"],
      ]),
    ).toEqual([fingerprinted("aB"), "aB", fingerprinted("aB")]);
    expect(
      assign([
        ["a-b", "aB"],
        ["a b", "aB"],
      ]),
    ).toEqual([fingerprinted("aB"), fingerprinted("aB")]);
  });

  test("are not given where they are taken", () => {
    expect(assign([["a", "a"]], ["a"])).toEqual([fingerprinted("a")]);
    expect(assign([["b c", "bC"]], ["x"])).toEqual(["bC"]);
    const [first = ""] = assign([["a", "a"]], ["a"]);
    expect(assign([["a", "a"]], ["a", first])).toEqual([`${first}_`]);
  });

  test("stay with those that had them", () => {
    const kept = new Map([["a-b", "aB"]]);
    expect(
      assign(
        [
          ["a-b", "other"],
          ["a b", "aB"],
        ],
        ["aB"],
        kept,
      ),
    ).toEqual(["aB", fingerprinted("aB")]);
  });
});
