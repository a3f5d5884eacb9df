import { describe, expect, it } from "vitest";
import { decodeFragment, encodeFragment, parsePointer } from "../../generator/json/pointer.ts";

describe("fragments of references", () => {
  it.each([
    ["/a%20b", "/a b"],
    ["/50%", "/50%"],
    ["/50%/a%20b", "/50%/a b"],
    ["/50%25", "/50%"],
    ["/%zz/%c3%a9/%ff", "/%zz/é/%ff"],
    ["/%", "/%"],
    ["/%2", "/%2"],
    ["/a~1%7E1b", "/a~1~1b"],
  ])("%s is decoded to %s, whatever it holds", (fragment, pointer) => {
    expect(decodeFragment(fragment)).toBe(pointer);
  });

  it("decoding gives back what was encoded", () => {
    for (const pointer of ["/50%", "/a b/c~1d/é/#/%20", "/\ud800"])
      expect(decodeFragment(encodeFragment(pointer))).toBe(pointer);
    expect(encodeFragment("/a{b}/50%")).toBe("/a{b}/50%25");
  });

  it("escapes of the pointer are read after those of the URI", () => {
    expect(parsePointer(decodeFragment("/a%7E1b"))).toStrictEqual(["a/b"]);
  });
});
