import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./address.ts";

/** How hosts are reached. Only tests give another than `publicNetwork`; no flag or variable does. */
export interface Network {
  /** All addresses of a host. */
  readonly resolve: (
    host: string,
    done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
  ) => void;
  readonly isAllowedAddress: (address: string) => boolean;
  /** Certificates to trust in place of the platform's, PEM. */
  readonly ca?: string;
}

export const publicNetwork: Network = {
  resolve: (host, done) => {
    systemLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));
  },
  isAllowedAddress: isPublicAddress,
};

/**
 * Resolves a host name for the connection itself, so that the address that was judged is the one
 * that is connected to, whatever the name resolves to the next time. One address that is not
 * allowed is enough to refuse the host.
 */
export function judgedLookup({ resolve, isAllowedAddress }: Network): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const usable = addresses.filter(
        ({ family }) => ![4, 6].includes(Number(options.family)) || family === options.family,
      );
      const [first] = usable;
      if (error !== null || first === undefined) {
        done(error ?? new Error(`${host} has no address`), "", 0);
      } else if (!addresses.every(({ address }) => isAllowedAddress(address))) {
        done(new Error(`${host} is not at a public address`), "", 0);
      } else if (options.all === true) {
        done(null, [...usable]);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}
