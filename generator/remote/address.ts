import ipaddr from "ipaddr.js";

/** Unicast addresses of the public internet (IANA, IPv6 address space); the rest is special or not given out. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * True for an address on the public internet: neither private, loopback, link-local, shared (CGNAT),
 * unique-local, multicast, reserved, nor IPv6 that stands for an IPv4 address (mapped, 6to4, NAT64, Teredo).
 *
 * @param text - an IPv4 address of four decimal parts, or an IPv6 address; anything else is not one.
 */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return ipaddr.IPv4.parse(text).range() === "unicast";
  }
  if (!ipaddr.IPv6.isValid(text)) return false;
  const address = ipaddr.IPv6.parse(text);
  return (
    address.zoneId === undefined && address.match(globalUnicast) && address.range() === "unicast"
  );
}

/** True for an address of this machine itself. */
export function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === "loopback";
}
