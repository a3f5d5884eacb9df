import fc from "fast-check";

/**
 * One seed for every property test that sets none, so that a change is not judged by chance; another
 * one is tried by FAST_CHECK_SEED=N. The long mode is `npm run fuzz`.
 */
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20261122) });
