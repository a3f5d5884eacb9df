import * as cel from "../crosswalk/cel.js";

// input.at == 'period_end'
export const expression1 = ({ input }) => input?.at === "period_end";

export const createRules = [
  {
    id: "CD-R1",
    kind: "schema",
    severity: "error",
    sentence: "pricingModel is required.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.pricingModel",
    // has(body.selectedProduct.pricing.pricingModel)
    holds: ({ body }) => cel.has(body?.selectedProduct?.pricing, "pricingModel"),
  },
  {
    id: "CD-R2",
    kind: "schema",
    severity: "error",
    sentence:
      "pricingModel is base or usage; products of the kind oneTime cannot be used for subscriptions.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.pricingModel",
    // !has(body.selectedProduct.pricing.pricingModel) || body.selectedProduct.pricing.pricingModel in ['base', 'usage']
    holds: ({ body }) =>
      !cel.has(body?.selectedProduct?.pricing, "pricingModel") ||
      cel.isIn(body?.selectedProduct?.pricing?.pricingModel, ["base", "usage"]),
  },
  {
    id: "CD-R3",
    kind: "schema",
    severity: "error",
    sentence: "metrics is required when pricingModel is usage.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.metrics",
    // !has(body.selectedProduct.pricing.pricingModel) || body.selectedProduct.pricing.pricingModel != 'usage' || has(body.selectedProduct.pricing.metrics)
    holds: ({ body }) =>
      !cel.has(body?.selectedProduct?.pricing, "pricingModel") ||
      body?.selectedProduct?.pricing?.pricingModel !== "usage" ||
      cel.has(body?.selectedProduct?.pricing, "metrics"),
  },
  {
    id: "CD-R4",
    kind: "schema",
    severity: "error",
    sentence: "overage is required when usageLimit is provided.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.overage",
    // !(has(body.selectedProduct.pricing.usageLimit) && body.selectedProduct.pricing.usageLimit != null) || (has(body.selectedProduct.pricing.overage) && body.selectedProduct.pricing.overage != null)
    holds: ({ body }) =>
      !(
        cel.has(body?.selectedProduct?.pricing, "usageLimit") &&
        body?.selectedProduct?.pricing?.usageLimit !== null
      ) ||
      (cel.has(body?.selectedProduct?.pricing, "overage") &&
        body?.selectedProduct?.pricing?.overage !== null),
  },
  {
    id: "CD-R5",
    kind: "schema",
    severity: "error",
    sentence:
      "metrics is required when pricingModel is base and usageLimit and overage are provided.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.metrics and pricing.usageLimit",
    // !(has(body.selectedProduct.pricing.pricingModel) && body.selectedProduct.pricing.pricingModel == 'base' && has(body.selectedProduct.pricing.usageLimit) && body.selectedProduct.pricing.usageLimit != null) || has(body.selectedProduct.pricing.metrics)
    holds: ({ body }) =>
      !(
        cel.has(body?.selectedProduct?.pricing, "pricingModel") &&
        body?.selectedProduct?.pricing?.pricingModel === "base" &&
        cel.has(body?.selectedProduct?.pricing, "usageLimit") &&
        body?.selectedProduct?.pricing?.usageLimit !== null
      ) || cel.has(body?.selectedProduct?.pricing, "metrics"),
  },
  {
    id: "CD-R6",
    kind: "schema",
    severity: "error",
    sentence: "customAnalysisConfig is required when metrics is valueBased.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, selectedProduct.customAnalysisConfig",
    // !(has(body.selectedProduct.pricing.metrics) && body.selectedProduct.pricing.metrics == 'valueBased') || has(body.selectedProduct.customAnalysisConfig)
    holds: ({ body }) =>
      !(
        cel.has(body?.selectedProduct?.pricing, "metrics") &&
        body?.selectedProduct?.pricing?.metrics === "valueBased"
      ) || cel.has(body?.selectedProduct, "customAnalysisConfig"),
  },
  {
    id: "CD-R7",
    kind: "schema",
    severity: "error",
    sentence:
      "country is a two-letter ISO 3166-1 code, and is required when taxSettings.enabled is true.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, taxSettings.country",
    // !(has(body.taxSettings) && has(body.taxSettings.enabled) && body.taxSettings.enabled == true) || (has(body.taxSettings.country) && body.taxSettings.country.matches('^[A-Z]{2}$'))
    holds: ({ body }) =>
      !(
        cel.has(body, "taxSettings") &&
        cel.has(body?.taxSettings, "enabled") &&
        body?.taxSettings?.enabled === true
      ) ||
      (cel.has(body?.taxSettings, "country") &&
        cel.matches(body?.taxSettings?.country, /^[A-Z]{2}$/u)),
  },
  {
    id: "CD-R8",
    kind: "server-state",
    severity: "error",
    sentence: "The client has an admin member.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, data.clientId",
  },
  {
    id: "CD-W1",
    kind: "schema",
    severity: "warning",
    sentence: "usageLimit and overage are documented for the pricing model base only.",
    source: "specs/chatdash/000_109286e6404e5d73.txt, pricing.usageLimit",
    // !(has(body.selectedProduct.pricing.pricingModel) && body.selectedProduct.pricing.pricingModel == 'usage' && ((has(body.selectedProduct.pricing.usageLimit) && body.selectedProduct.pricing.usageLimit != null) || (has(body.selectedProduct.pricing.overage) && body.selectedProduct.pricing.overage != null)))
    holds: ({ body }) =>
      !(
        cel.has(body?.selectedProduct?.pricing, "pricingModel") &&
        body?.selectedProduct?.pricing?.pricingModel === "usage" &&
        ((cel.has(body?.selectedProduct?.pricing, "usageLimit") &&
          body?.selectedProduct?.pricing?.usageLimit !== null) ||
          (cel.has(body?.selectedProduct?.pricing, "overage") &&
            body?.selectedProduct?.pricing?.overage !== null))
      ),
  },
];

/** Requirements of chatdash that its document's schema does not say, by operation. */
export const rules = {
  create: createRules,
};
