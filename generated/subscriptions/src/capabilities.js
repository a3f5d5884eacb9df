export const capabilities = [
  {
    operation: "list",
    part: "request",
    field: "",
    description: "Lists subscriptions.",
    providers: {
      chatdash: {
        support: "supported",
        path: "GET /stripe/connect/accounts/{accountId}/subscriptions",
      },
      pelcro: {
        support: "supported",
        path: "GET /subscriptions",
      },
      flexprice: {
        support: "supported",
        path: "GET /subscriptions",
      },
      maxio: {
        support: "supported",
        path: "GET /subscriptions.json",
      },
    },
  },
  {
    operation: "list",
    part: "request",
    field: "customerId",
    description: "The vendor's id of the customer whose subscriptions are listed.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list names no such filter.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the page of listing names no filter.",
      },
      flexprice: {
        support: "supported",
        path: "query:customer_id",
        vendor: {
          file: "specs/flexprice/overlay.yaml",
          line: 182,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "subscriptions of one customer have a path of their own.",
      },
    },
  },
  {
    operation: "list",
    part: "request",
    field: "status",
    description: "Only subscriptions that are here in their life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "query:status",
        codec: "table list_status",
        loss: "expired: the list has no filter for it. draft: there are no drafts.",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 26,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the page of listing names no filter.",
      },
      flexprice: {
        support: "lossy",
        path: "query:subscription_status",
        codec: "table status",
        loss: "scheduled: a subscription cannot start in the future. expired: an ended subscription is canceled. draft: there are no drafts.",
        vendor: {
          file: "specs/flexprice/overlay.yaml",
          line: 186,
        },
      },
      maxio: {
        support: "lossy",
        path: "query:state",
        codec: "table state",
        loss: "scheduled: the list has no filter for it. incomplete: the list has no filter for it. incomplete_expired: the list has no filter for it. draft: there are no drafts.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 272,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "id",
    description: "The vendor's id of the object.",
    providers: {
      chatdash: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "The subscription schedule ID",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 192,
        },
      },
      pelcro: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 280,
        },
      },
      flexprice: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "ID is the unique identifier for the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 127,
        },
      },
      maxio: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 192,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "objectType",
    description: "What kind of object the id names.",
    providers: {
      chatdash: {
        support: "supported",
        path: "type",
        codec: "table object_type",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 196,
        },
      },
      pelcro: {
        support: "supported",
      },
      flexprice: {
        support: "supported",
      },
      maxio: {
        support: "supported",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "status",
    description: "Where a subscription is in its life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "status",
        codec: "table schedule_status",
        loss: "A released schedule has left its subscription to itself; read the subscription to know its status.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "lossy",
        path: "status",
        codec: "table status",
        loss: "Extended is active beyond the paid period.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "lossy",
        path: "subscription_status",
        codec: "table status",
        loss: "scheduled: a subscription cannot start in the future. expired: an ended subscription is canceled. draft: there are no drafts.",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "lossy",
        path: "state",
        codec: "table status",
        loss: "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "rawStatus",
    description: "The vendor's own word for the status.",
    providers: {
      chatdash: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "supported",
        path: "subscription_status",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "supported",
        path: "state",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 205,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 281,
        },
      },
      flexprice: {
        support: "supported",
        path: "customer_id",
        vendor: {
          sentence: "CustomerID is the identifier for the customer in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 117,
        },
      },
      maxio: {
        support: "supported",
        path: "customer.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 216,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "customer.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer.email",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 208,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 239,
        },
      },
      pelcro: {
        support: "lossy",
        path: "plan",
        codec: "idOrObject",
        loss: "An expanded object comes back as its id.",
        vendor: {
          sentence: "The plan's id; the plan when expanded.",
          file: "specs/pelcro/overlay.yaml",
          line: 282,
        },
      },
      flexprice: {
        support: "supported",
        path: "plan_id",
        vendor: {
          sentence: "PlanID is the identifier for the plan in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 148,
        },
      },
      maxio: {
        support: "supported",
        path: "product.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 220,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "plan.name",
    description: "Name of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.name",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 242,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "plan.priceIds[*]",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "prices stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "lossy",
        path: "product_price_point_id",
        codec: "integerId",
        loss: "a product is sold at one price point.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 223,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 333,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "quantities stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          sentence: "Currency is the currency of the subscription in lowercase 3 digit ISO codes",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 100,
        },
      },
      maxio: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 224,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period",
        codec: "table interval_unit",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 74,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period_count",
        vendor: {
          sentence: "BillingPeriodCount is the total number units of the billing period.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 76,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "invoice_cadence",
        codec: "table timing",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 132,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "supported",
        path: "collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 226,
        },
      },
      pelcro: {
        support: "lossy",
        path: "billing",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          sentence: "Called `collection_method` in requests.",
          file: "specs/pelcro/overlay.yaml",
          line: 327,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 225,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "createdAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "created",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 223,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 96,
        },
      },
      maxio: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 230,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "updatedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 178,
        },
      },
      maxio: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 231,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "startAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "start_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "StartDate is the start date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 153,
        },
      },
      maxio: {
        support: "lossy",
        path: "activated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 232,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "endAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "end_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "EndDate is the end date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 122,
        },
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 233,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "currentPeriodStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 211,
        },
      },
      pelcro: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 339,
        },
      },
      flexprice: {
        support: "lossy",
        path: "current_period_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 110,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 234,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "currentPeriodEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 215,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_ends_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 235,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "trialStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialStart is the start date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 173,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 236,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "trialEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialEnd is the end date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 168,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_ended_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 237,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "billingAnchorAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "billing_anchor",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 67,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "snap_day is a day of the month, not a moment.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "nextBillingAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "next_assessment_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 238,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "cancelAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "lossy",
        path: "cancel_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 336,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CancelAt is the date the subscription will be canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 81,
        },
      },
      maxio: {
        support: "lossy",
        path: "delayed_cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 239,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 229,
        },
      },
      pelcro: {
        support: "supported",
        path: "cancel_at_period_end",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 335,
        },
      },
      flexprice: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          sentence:
            "CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 86,
        },
      },
      maxio: {
        support: "supported",
        path: "cancel_at_end_of_period",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 241,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "canceledAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 232,
        },
      },
      pelcro: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 337,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancelled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CanceledAt is the date the subscription was canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 91,
        },
      },
      maxio: {
        support: "lossy",
        path: "canceled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 240,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "endedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "only the planned end and the cancellation are told.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 334,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "automaticTax",
    description: "Whether the vendor works out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "automatic_tax",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 245,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "discounts[*].code",
    description: "The code that a customer entered.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "a coupon is named by its id.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 229,
        },
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "coupon",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 248,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          sentence: "Metadata is a map of key-value pairs that can be attached to the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 141,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "metafields are not echoed.",
      },
    },
  },
  {
    operation: "list",
    part: "response",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the list does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "supported",
        path: "lookup_key",
        vendor: {
          sentence: "LookupKey is the key used to lookup the subscription in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 136,
        },
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 227,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "",
    description: "Creates a subscription.",
    providers: {
      chatdash: {
        support: "supported",
        path: "POST /stripe/connect/accounts/{accountId}/subscriptions",
      },
      pelcro: {
        support: "supported",
        path: "POST /subscriptions",
      },
      flexprice: {
        support: "supported",
        path: "POST /subscriptions",
      },
      maxio: {
        support: "supported",
        path: "POST /subscriptions.json",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "required",
        path: "clientId",
        vendor: {
          sentence: "The ID of the client (must have an admin member assigned)",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 60,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        rules: [
          {
            id: "PE-C2",
            sentence: "user_id or customer_old_provider_id is required.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 51,
        },
      },
      flexprice: {
        support: "required",
        path: "customer_id",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 38,
        },
      },
      maxio: {
        support: "supported",
        path: "customer_id",
        codec: "integerId",
        rules: [
          {
            id: "MX-R2",
            sentence: "customer_id, customer_reference or customer_attributes is required.",
          },
        ],
        vendor: {
          sentence:
            "The ID of an existing customer within Chargify. Required, unless a `customer_reference` or a set of `customer_attributes` is given.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 22,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "customer.externalId",
    description: "Your own id of the customer, as the vendor has it stored.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client is named by its id alone; make it first.",
      },
      pelcro: {
        support: "supported",
        path: "customer_old_provider_id",
        rules: [
          {
            id: "PE-C2",
            sentence: "user_id or customer_old_provider_id is required.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 224,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "the customer is named by its id alone; make it first.",
      },
      maxio: {
        support: "supported",
        path: "customer_reference",
        rules: [
          {
            id: "MX-R2",
            sentence: "customer_id, customer_reference or customer_attributes is required.",
          },
        ],
        vendor: {
          sentence:
            "The reference value (provided by your app) of an existing customer within Chargify. Required, unless a `customer_id` or a set of `customer_attributes` is given.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 36,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "customer.create.firstName",
    description: "Given name.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client is named by its id alone; make it first.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the customer is named by its id; make it first.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the customer is named by its id alone; make it first.",
      },
      maxio: {
        support: "supported",
        path: "customer_attributes.first_name",
        rules: [
          {
            id: "MX-R16",
            sentence: "customer_attributes has first_name, last_name and email.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 125,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "customer.create.lastName",
    description: "Family name.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client is named by its id alone; make it first.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the customer is named by its id; make it first.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the customer is named by its id alone; make it first.",
      },
      maxio: {
        support: "supported",
        path: "customer_attributes.last_name",
        rules: [
          {
            id: "MX-R16",
            sentence: "customer_attributes has first_name, last_name and email.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 126,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "customer.create.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client is named by its id alone; make it first.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the customer is named by its id; make it first.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the customer is named by its id alone; make it first.",
      },
      maxio: {
        support: "supported",
        path: "customer_attributes.email",
        rules: [
          {
            id: "MX-R16",
            sentence: "customer_attributes has first_name, last_name and email.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 127,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "required",
        path: "selectedProduct.productId",
        vendor: {
          sentence: "The Stripe product ID to subscribe to",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 81,
        },
      },
      pelcro: {
        support: "supported",
        path: "plan_id",
        codec: "integerId",
        rules: [
          {
            id: "PE-C1",
            sentence: "plan_id or plan_old_provider_id is required.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 55,
        },
      },
      flexprice: {
        support: "required",
        path: "plan_id",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 47,
        },
      },
      maxio: {
        support: "supported",
        path: "product_id",
        codec: "integerId",
        rules: [
          {
            id: "MX-R1",
            sentence:
              "product_handle or product_id is required, or an offer_id, which stands for both.",
          },
        ],
        vendor: {
          sentence:
            "The Product ID of the product for which you are creating a subscription. The product ID is not currently published, so we recommend using the API Handle instead.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 13,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.handle",
    description: "The readable key of the plan or product.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "supported",
        path: "product_handle",
        rules: [
          {
            id: "MX-R1",
            sentence:
              "product_handle or product_id is required, or an offer_id, which stands for both.",
          },
        ],
        vendor: {
          sentence:
            "The API Handle of the product for which you are creating a subscription. Required, unless a `product_id` is given instead.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 12,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.externalId",
    description: "The plan's id in another system, as the vendor has it stored.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "supported",
        path: "plan_old_provider_id",
        rules: [
          {
            id: "PE-C1",
            sentence: "plan_id or plan_old_provider_id is required.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 225,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "unsupported",
        reason: "products have ids and handles.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.priceId",
    description: "The vendor's id of one price of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "supported",
        path: "product_price_point_id",
        codec: "integerId",
        rules: [
          {
            id: "MX-R3",
            sentence: "custom_price is used in place of a price point of the product.",
          },
        ],
        vendor: {
          sentence: "The ID of the particular price point on the product.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 15,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.priceHandle",
    description: "The readable key of one price of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "supported",
        path: "product_price_point_handle",
        rules: [
          {
            id: "MX-R3",
            sentence: "custom_price is used in place of a price point of the product.",
          },
        ],
        vendor: {
          sentence: "The user-friendly API handle of a product's particular price point.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 14,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.customPrice.amount.amountMinor",
    description: "Whole number of minor units (cents for USD, yen for JPY) as a string.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "supported",
        path: "custom_price.price_in_cents",
        codec: "minorUnits",
        rules: [
          {
            id: "MX-R8",
            sentence: "custom_price has price_in_cents, interval and interval_unit.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 111,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.customPrice.amount.currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "lossy",
        path: "currency",
        codec: "sharedCurrency",
        loss: "A currency that only one of the two had comes back at both.",
        rules: [
          {
            id: "MX-R8",
            sentence: "custom_price has price_in_cents, interval and interval_unit.",
          },
        ],
        vendor: {
          sentence:
            "(Optional) If Multi-Currency is enabled and the currency is configured in Chargify, pass it at signup to create a subscription on a non-default currency. Note that you cannot update the currency of an existing subscription.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 41,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.customPrice.interval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "lossy",
        path: "custom_price.interval_unit, custom_price.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        rules: [
          {
            id: "MX-R8",
            sentence: "custom_price has price_in_cents, interval and interval_unit.",
          },
          {
            id: "MX-R9",
            sentence: "interval_unit of custom_price is day or month.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 113,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "plan.customPrice.interval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan has one price, and is named by its id.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      maxio: {
        support: "lossy",
        path: "custom_price.interval_unit, custom_price.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        rules: [
          {
            id: "MX-R8",
            sentence: "custom_price has price_in_cents, interval and interval_unit.",
          },
          {
            id: "MX-R9",
            sentence: "interval_unit of custom_price is day or month.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 113,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product decides it.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        rules: [
          {
            id: "PE-F",
            sentence:
              "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 87,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "the request has no quantity; line items are made from the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components; use items.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "currency",
    description: "Currency of the subscription, where the plan does not decide it.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the plan decides it.",
      },
      flexprice: {
        support: "required",
        path: "currency",
        codec: "currencyCode",
        rules: [
          {
            id: "FX-S2",
            sentence: "currency has 3 letters.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 35,
        },
      },
      maxio: {
        support: "lossy",
        path: "currency",
        codec: "sharedCurrency",
        loss: "A currency that only one of the two had comes back at both.",
        rules: [
          {
            id: "MX-R8",
            sentence: "custom_price has price_in_cents, interval and interval_unit.",
          },
        ],
        vendor: {
          sentence:
            "(Optional) If Multi-Currency is enabled and the currency is configured in Chargify, pass it at signup to create a subscription on a non-default currency. Note that you cannot update the currency of an existing subscription.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 41,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the plan decides it.",
      },
      flexprice: {
        support: "required",
        path: "billing_period",
        codec: "table interval_unit",
        rules: [
          {
            id: "FX-S1",
            sentence:
              "billing_cadence is RECURRING or ONETIME, billing_period MONTHLY, ANNUAL, WEEKLY or DAILY, invoice_cadence ARREAR or ADVANCE.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 23,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the plan decides it.",
      },
      flexprice: {
        support: "required",
        path: "billing_period_count",
        rules: [
          {
            id: "FX-S3",
            sentence: "billing_period_count is at least 1.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 31,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingCadence",
    description: "Whether the subscription renews.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "subscriptions always recur; products of the kind oneTime cannot be subscribed to.",
      },
      pelcro: {
        support: "unsupported",
        reason: "subscriptions always recur; autoRenew says whether the last period renews.",
      },
      flexprice: {
        support: "required",
        path: "billing_cadence",
        codec: "table cadence",
        rules: [
          {
            id: "FX-S1",
            sentence:
              "billing_cadence is RECURRING or ONETIME, billing_period MONTHLY, ANNUAL, WEEKLY or DAILY, invoice_cadence ARREAR or ADVANCE.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 17,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the plan decides it.",
      },
      flexprice: {
        support: "required",
        path: "invoice_cadence",
        codec: "table timing",
        rules: [
          {
            id: "FX-S1",
            sentence:
              "billing_cadence is RECURRING or ONETIME, billing_period MONTHLY, ANNUAL, WEEKLY or DAILY, invoice_cadence ARREAR or ADVANCE.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 41,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "startAt",
    description: "When the subscription starts.",
    providers: {
      chatdash: {
        support: "required",
        path: "selectedProduct.startDate",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp (seconds) for when the subscription should start",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 85,
        },
      },
      pelcro: {
        support: "lossy",
        path: "start_date",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        rules: [
          {
            id: "PE-C13",
            sentence:
              "billing_behavior (bill_immediately or bill_on_start_date) is required when start_date is in the future.",
          },
        ],
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 167,
        },
      },
      flexprice: {
        support: "required",
        path: "start_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "FX-S4",
            sentence: "start_date is not in the future.",
          },
          {
            id: "FX-S5",
            sentence: "end_date is not before start_date.",
          },
          {
            id: "FX-S6",
            sentence: "trial_start is not after start_date.",
          },
          {
            id: "FX-S7",
            sentence: "trial_end is not before start_date.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 50,
        },
      },
      maxio: {
        support: "lossy",
        path: "initial_billing_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "MX-R17",
            sentence: "initial_billing_at and next_billing_at are in the future.",
          },
        ],
        vendor: {
          sentence:
            '(Optional) Set this attribute to a future date/time to create a subscription in the "Awaiting Signup" state, rather than "Active" or "Trialing". See the notes on “Date/Time Format” in our [subscription import documentation](https://maxio-chargify.zendesk.com/hc/en-us/articles/5404863655821#date-format). In the "Awaiting Signup" state, a subscription behaves like any other. It can be canceled, allocated to, had its billing date changed. etc. When the initial_billing_at date hits, the subscription will transition to the expected state. If the product has a trial, the subscription will enter a trial, otherwise it will go active. Setup fees will be respected either before or after the trial, as configured on the price point. If the payment is due at the initial_billing_at and it fails the subscription will be immediately canceled. See further notes in the section on Delayed Signups.',
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 24,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "startBehavior",
    description: "When a subscription that starts in the future is billed first.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "supported",
        path: "billing_behavior",
        codec: "table start_behavior",
        rules: [
          {
            id: "PE-C13",
            sentence:
              "billing_behavior (bill_immediately or bill_on_start_date) is required when start_date is in the future.",
          },
        ],
        vendor: {
          sentence: "When the first invoice is made if the start is in the future.",
          file: "specs/pelcro/overlay.yaml",
          line: 171,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "a subscription cannot start in the future.",
      },
      maxio: {
        support: "unsupported",
        reason: "calendar_billing_first_charge is near, and not the same; use providerOptions.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "endAt",
    description: "When the subscription ends.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "unsupported",
        reason: "an end is set by an update, not at creation.",
      },
      flexprice: {
        support: "lossy",
        path: "end_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "FX-S5",
            sentence: "end_date is not before start_date.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 53,
        },
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "Timestamp giving the expiration date of this subscription (if any). You may manually change the expiration date at any point during a subscription period.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 42,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "trial.days",
    description: "Length of the trial in days from the start of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "lossy",
        path: "trial_period_days",
        codec: "trialDays",
        loss: "A trial is a number of days; its end comes back as one.",
        rules: [
          {
            id: "PE-C10",
            sentence: "trial_period_days cannot be used when current_period_end is set.",
          },
          {
            id: "PE-C11",
            sentence:
              "current_period_end cannot be used when trial_period_days is set (the same as PE-C10).",
          },
          {
            id: "PE-F",
            sentence:
              "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 107,
        },
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "trialEnd",
        loss: "A trial that ends a whole number of days after the start comes back as a number of days.",
        rules: [
          {
            id: "FX-S4",
            sentence: "start_date is not in the future.",
          },
          {
            id: "FX-S5",
            sentence: "end_date is not before start_date.",
          },
          {
            id: "FX-S6",
            sentence: "trial_start is not after start_date.",
          },
          {
            id: "FX-S7",
            sentence: "trial_end is not before start_date.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 59,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "trial.startAt",
    description: "When the trial starts.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a trial starts with the subscription.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "FX-S6",
            sentence: "trial_start is not after start_date.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 61,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "trial.endAt",
    description: "When the trial ends.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "lossy",
        path: "trial_period_days",
        codec: "trialDays",
        loss: "A trial is a number of days; its end comes back as one.",
        rules: [
          {
            id: "PE-C10",
            sentence: "trial_period_days cannot be used when current_period_end is set.",
          },
          {
            id: "PE-C11",
            sentence:
              "current_period_end cannot be used when trial_period_days is set (the same as PE-C10).",
          },
          {
            id: "PE-F",
            sentence:
              "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 107,
        },
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "trialEnd",
        loss: "A trial that ends a whole number of days after the start comes back as a number of days.",
        rules: [
          {
            id: "FX-S4",
            sentence: "start_date is not in the future.",
          },
          {
            id: "FX-S5",
            sentence: "end_date is not before start_date.",
          },
          {
            id: "FX-S6",
            sentence: "trial_start is not after start_date.",
          },
          {
            id: "FX-S7",
            sentence: "trial_end is not before start_date.",
          },
        ],
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 59,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingAnchor.dayOfMonth",
    description: "Day of the month, or the last one.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "billing dates follow from the start date.",
      },
      maxio: {
        support: "supported",
        path: "calendar_billing.snap_day",
        codec: "dayOfMonth",
        rules: [
          {
            id: "MX-R19",
            sentence: "snap_day of calendar_billing is 1 to 28, or end.",
          },
        ],
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 159,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "billingAnchor.at",
    description: "A moment that periods are aligned to.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "billing dates follow from the start date.",
      },
      maxio: {
        support: "unsupported",
        reason: "periods are aligned to a day of the month.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "nextBillingAt",
    description:
      "When the first charge is made, for subscriptions that are brought over from elsewhere.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        rules: [
          {
            id: "PE-C10",
            sentence: "trial_period_days cannot be used when current_period_end is set.",
          },
          {
            id: "PE-C11",
            sentence:
              "current_period_end cannot be used when trial_period_days is set (the same as PE-C10).",
          },
          {
            id: "PE-C12",
            sentence:
              "current_period_end must also be set, and have the same value, when next_invoice_date is set.",
          },
        ],
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 83,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "billing dates follow from the start date.",
      },
      maxio: {
        support: "lossy",
        path: "next_billing_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "MX-R4",
            sentence: "calendar_billing cannot be used when next_billing_at is given.",
          },
          {
            id: "MX-R5",
            sentence: "previous_billing_at can only be used if next_billing_at is given too.",
          },
          {
            id: "MX-R6",
            sentence: "import_mrr is honoured only with a next_billing_at in the future.",
          },
          {
            id: "MX-R17",
            sentence: "initial_billing_at and next_billing_at are in the future.",
          },
        ],
        vendor: {
          sentence:
            "(Optional) Set this attribute to a future date/time to sync imported subscriptions to your existing renewal schedule. See the notes on “Date/Time Format” in our [subscription import documentation](https://maxio-chargify.zendesk.com/hc/en-us/articles/5404863655821#date-format). If you provide a next_billing_at timestamp that is in the future, no trial or initial charges will be applied when you create the subscription. In fact, no payment will be captured at all. The first payment will be captured, according to the prices defined by the product, near the time specified by next_billing_at. If you do not provide a value for next_billing_at, any trial and/or initial charges will be assessed and charged at the time of subscription creation. If the card cannot be successfully charged, the subscription will not be created. See further notes in the section on Importing Subscriptions.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 23,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "previousBillingAt",
    description: "When the last charge was made elsewhere.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "billing dates follow from the start date.",
      },
      maxio: {
        support: "lossy",
        path: "previous_billing_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        rules: [
          {
            id: "MX-R5",
            sentence: "previous_billing_at can only be used if next_billing_at is given too.",
          },
        ],
        vendor: {
          sentence:
            "Providing a previous_billing_at that is in the past will set the current_period_starts_at when the subscription is created. It will also set activated_at if not explicitly passed during the subscription import. Can only be used if next_billing_at is also passed. Using this option will allow you to set the period start for the subscription so mid period component allocations have the correct prorated amount.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 52,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client's payment method is charged automatically.",
      },
      pelcro: {
        support: "lossy",
        path: "collection_method",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        rules: [
          {
            id: "PE-C3",
            sentence:
              "source_id or source_old_provider_id is required when collection_method is charge_automatically, which is the default.",
          },
        ],
        vendor: {
          sentence: "How payment is collected.",
          file: "specs/pelcro/overlay.yaml",
          line: 75,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not collect payments.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        rules: [
          {
            id: "MX-R15",
            sentence:
              "payment_collection_method is remittance, automatic or prepaid on Relationship Invoicing, and invoice or automatic on Statements.",
          },
        ],
        vendor: {
          sentence:
            "The type of payment collection to be used in the subscription. For legacy Statements Architecture valid options are - `invoice`, `automatic`. For current Relationship Invoicing Architecture valid options are - `remittance`, `automatic`, `prepaid`.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 19,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "netTermsDays",
    description: "Days until an invoice is due.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client's payment method is charged automatically.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not collect payments.",
      },
      maxio: {
        support: "supported",
        path: "net_terms",
        codec: "integerText",
        rules: [
          {
            id: "MX-R7",
            sentence: "net_terms is between 0 and 180.",
          },
        ],
        vendor: {
          sentence:
            "(Optional) Default: null The number of days after renewal (on invoice billing) that a subscription is due. A value between 0 (due immediately) and 180.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 21,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "paymentMethod.id",
    description: "The vendor's id of the payment method.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client's payment method is charged automatically.",
      },
      pelcro: {
        support: "supported",
        path: "source_id",
        codec: "integerId",
        rules: [
          {
            id: "PE-C3",
            sentence:
              "source_id or source_old_provider_id is required when collection_method is charge_automatically, which is the default.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 63,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not collect payments.",
      },
      maxio: {
        support: "supported",
        path: "payment_profile_id",
        codec: "integerId",
        vendor: {
          sentence:
            "The Payment Profile ID of an existing card or bank account, which belongs to an existing customer to use for payment for this subscription. If the card, bank account, or customer does not exist already, or if you want to use a new (unstored) card or bank account for the subscription, use `payment_profile_attributes` instead to create a new payment profile along with the subscription. (This value is available on an existing subscription via the API as `credit_card` > id or `bank_account` > id)",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 27,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "paymentMethod.externalId",
    description: "The payment method's id in another system.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the client's payment method is charged automatically.",
      },
      pelcro: {
        support: "supported",
        path: "source_old_provider_id",
        rules: [
          {
            id: "PE-C3",
            sentence:
              "source_id or source_old_provider_id is required when collection_method is charge_automatically, which is the default.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 226,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not collect payments.",
      },
      maxio: {
        support: "supported",
        path: "payment_profile_attributes.vault_token",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 135,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "discounts[*].code",
    description: "The code that a customer enters.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "a coupon is named by its id.",
      },
      pelcro: {
        support: "lossy",
        path: "coupon_code",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 79,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API has no coupons.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 18,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "couponId",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          sentence: "Optional coupon ID to apply to the subscription",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 147,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "a coupon is named by its code.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API has no coupons.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "automaticTax.enabled",
    description: "Work out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.enabled",
        rules: [
          {
            id: "CD-R7",
            sentence:
              "country is a two-letter ISO 3166-1 code, and is required when taxSettings.enabled is true.",
          },
        ],
        vendor: {
          sentence: "Whether to enable automatic tax collection",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 155,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the account says whether tax is worked out.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API works out no tax.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "automaticTax.country",
    description: "ISO 3166-1 alpha-2 code of the country.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.country",
        rules: [
          {
            id: "CD-R7",
            sentence:
              "country is a two-letter ISO 3166-1 code, and is required when taxSettings.enabled is true.",
          },
        ],
        vendor: {
          sentence: "Two-letter ISO country code. Required when enabled is true",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 159,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the account says whether tax is worked out.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API works out no tax.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "automaticTax.postalCode",
    description: "Postal code.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.postalCode",
        vendor: {
          sentence: "Optional postal code for more accurate tax calculation",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 165,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the account says whether tax is worked out.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API works out no tax.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "shippingAddress.id",
    description: "The vendor's id of the address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "address_id",
        codec: "integerId",
        rules: [
          {
            id: "PE-C5",
            sentence:
              "address_id or address_old_provider_id is required for tax when the account has taxes_enabled; without them the subscription is created without taxes.",
          },
          {
            id: "PE-C6",
            sentence:
              "address_id is required when the plan's product has address_required and the customer has no shipping address.",
          },
          {
            id: "PE-C7",
            sentence:
              "address_id or address_old_provider_id is required when the plan's product has address_required and the customer has a shipping address.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 59,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no addresses on subscriptions.",
      },
      maxio: {
        support: "unsupported",
        reason: "addresses belong to the customer.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "shippingAddress.externalId",
    description: "The address's id in another system.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "address_old_provider_id",
        rules: [
          {
            id: "PE-C5",
            sentence:
              "address_id or address_old_provider_id is required for tax when the account has taxes_enabled; without them the subscription is created without taxes.",
          },
          {
            id: "PE-C7",
            sentence:
              "address_id or address_old_provider_id is required when the plan's product has address_required and the customer has a shipping address.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 227,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no addresses on subscriptions.",
      },
      maxio: {
        support: "unsupported",
        reason: "addresses belong to the customer.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason:
          "the page does not say which of its rows is the subscription's id in another system.",
      },
      flexprice: {
        support: "supported",
        path: "lookup_key",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 55,
        },
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          sentence: "The reference value (provided by your app) for the subscription itelf.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 28,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "autoRenew",
    description: "Whether the subscription renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 67,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "a subscription renews until its end date.",
      },
      maxio: {
        support: "unsupported",
        reason: "subscriptions renew; give an end, or cancel at the end of the period.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "channel",
    description: "Where the sale was made, e.g. `web` or `phone`.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "source",
        rules: [
          {
            id: "PE-F",
            sentence:
              "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
          },
        ],
        vendor: {
          sentence:
            "The channel through which the subscription was sold, e.g. web, phone or email. Not the payment source, which is `source_id`.",
          file: "specs/pelcro/overlay.yaml",
          line: 103,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there is no field for where a sale was made.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason:
          "the page does not say what the objects in the list look like; use providerOptions.",
      },
      flexprice: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 57,
        },
      },
      maxio: {
        support: "lossy",
        path: "metafields",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          sentence:
            "(Optional) A set of key/value pairs representing custom fields and their values. Metafields will be created “on-the-fly” in your site for a given key, if they have not been created yet.",
          file: "specs/maxio/004_6d5515734d128345.txt",
          line: 35,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "usage.metric",
    description: "What is counted.",
    providers: {
      chatdash: {
        support: "supported",
        path: "selectedProduct.pricing.metrics",
        codec: "table metric",
        rules: [
          {
            id: "CD-R3",
            sentence: "metrics is required when pricingModel is usage.",
          },
          {
            id: "CD-R5",
            sentence:
              "metrics is required when pricingModel is base and usageLimit and overage are provided.",
          },
          {
            id: "CD-R6",
            sentence: "customAnalysisConfig is required when metrics is valueBased.",
          },
        ],
        vendor: {
          sentence:
            "The billing metric type for usage tracking. Required when pricingModel is 'usage' or when pricingModel is 'base' with usageLimit and overage.",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 107,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "metered prices belong to the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "metered components belong to the product.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "usage.included",
    description: "Units included in the price; null for no limit.",
    providers: {
      chatdash: {
        support: "supported",
        path: "selectedProduct.pricing.usageLimit",
        rules: [
          {
            id: "CD-R4",
            sentence: "overage is required when usageLimit is provided.",
          },
          {
            id: "CD-R5",
            sentence:
              "metrics is required when pricingModel is base and usageLimit and overage are provided.",
          },
          {
            id: "CD-W1",
            sentence: "usageLimit and overage are documented for the pricing model base only.",
          },
        ],
        vendor: {
          sentence:
            "Usage limit for base pricing model. When provided with pricingModel 'base', overage and metrics are required.",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 120,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "metered prices belong to the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "metered components belong to the product.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "usage.overage",
    description: "Price of a unit beyond the limit, in the vendor's unit.",
    providers: {
      chatdash: {
        support: "supported",
        path: "selectedProduct.pricing.overage",
        rules: [
          {
            id: "CD-R4",
            sentence: "overage is required when usageLimit is provided.",
          },
          {
            id: "CD-W1",
            sentence: "usageLimit and overage are documented for the pricing model base only.",
          },
        ],
        vendor: {
          sentence:
            "Overage price per unit after usage limit is reached. Required when usageLimit is provided.",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 128,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "metered prices belong to the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "metered components belong to the product.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "usage.analysis.field",
    description: "Field that is looked at.",
    providers: {
      chatdash: {
        support: "supported",
        path: "selectedProduct.customAnalysisConfig.field",
        vendor: {
          sentence: "The field to analyze for value-based billing",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 139,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "metered prices belong to the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "metered components belong to the product.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "usage.analysis.targetValue",
    description: "Value that counts.",
    providers: {
      chatdash: {
        support: "supported",
        path: "selectedProduct.customAnalysisConfig.targetValue",
        vendor: {
          sentence: "The target value to match",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 143,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "metered prices belong to the plan.",
      },
      maxio: {
        support: "unsupported",
        reason: "metered components belong to the product.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "gift.recipient.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "gift_recipient_email",
        rules: [
          {
            id: "PE-C8",
            sentence:
              "gift_recipient_email, gift_recipient_first_name and gift_recipient_last_name are allowed when is_gift_donor is true.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 229,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no gifts.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "gift.recipient.firstName",
    description: "Given name.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "gift_recipient_first_name",
        rules: [
          {
            id: "PE-C8",
            sentence:
              "gift_recipient_email, gift_recipient_first_name and gift_recipient_last_name are allowed when is_gift_donor is true.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 230,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no gifts.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "gift.recipient.lastName",
    description: "Family name.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "gift_recipient_last_name",
        rules: [
          {
            id: "PE-C8",
            sentence:
              "gift_recipient_email, gift_recipient_first_name and gift_recipient_last_name are allowed when is_gift_donor is true.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 231,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no gifts.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "gift.message",
    description: "Words for the recipient.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "gift_message",
        rules: [
          {
            id: "PE-F",
            sentence:
              "quantity is 1 to 100000, source has at most 255 characters, trial_period_days is at most 730, campaign_key has 3 to 191 letters, digits, dashes and underscores, gift_message has at most 200 characters.",
          },
        ],
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 135,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no gifts.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "gift.startDate",
    description: "Day on which the gift starts.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the page does not name the field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "there are no gifts.",
      },
      maxio: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "items[*].id",
    description: "The vendor's id of the add-on or component.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "line items are made from the plan.",
      },
      maxio: {
        support: "supported",
        path: "components[*].component_id",
        codec: "mixedId",
        vendor: {
          sentence: "The component's id, or `handle:` and its handle.",
          file: "specs/maxio/overlay.yaml",
          line: 147,
        },
      },
    },
  },
  {
    operation: "create",
    part: "request",
    field: "items[*].quantity",
    description: "How many units.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "there are no metered prices and no add-ons.",
      },
      flexprice: {
        support: "unsupported",
        reason: "line items are made from the plan.",
      },
      maxio: {
        support: "supported",
        path: "components[*].allocated_quantity",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 152,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "id",
    description: "The vendor's id of the object.",
    providers: {
      chatdash: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "The subscription schedule ID",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 192,
        },
      },
      pelcro: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 280,
        },
      },
      flexprice: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "ID is the unique identifier for the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 127,
        },
      },
      maxio: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 192,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "objectType",
    description: "What kind of object the id names.",
    providers: {
      chatdash: {
        support: "supported",
        path: "type",
        codec: "table object_type",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 196,
        },
      },
      pelcro: {
        support: "supported",
      },
      flexprice: {
        support: "supported",
      },
      maxio: {
        support: "supported",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "status",
    description: "Where a subscription is in its life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "status",
        codec: "table schedule_status",
        loss: "A released schedule has left its subscription to itself; read the subscription to know its status.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "lossy",
        path: "status",
        codec: "table status",
        loss: "Extended is active beyond the paid period.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "lossy",
        path: "subscription_status",
        codec: "table status",
        loss: "scheduled: a subscription cannot start in the future. expired: an ended subscription is canceled. draft: there are no drafts.",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "lossy",
        path: "state",
        codec: "table status",
        loss: "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "rawStatus",
    description: "The vendor's own word for the status.",
    providers: {
      chatdash: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "supported",
        path: "subscription_status",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "supported",
        path: "state",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 205,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 281,
        },
      },
      flexprice: {
        support: "supported",
        path: "customer_id",
        vendor: {
          sentence: "CustomerID is the identifier for the customer in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 117,
        },
      },
      maxio: {
        support: "supported",
        path: "customer.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 216,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "customer.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer.email",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 208,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 239,
        },
      },
      pelcro: {
        support: "lossy",
        path: "plan",
        codec: "idOrObject",
        loss: "An expanded object comes back as its id.",
        vendor: {
          sentence: "The plan's id; the plan when expanded.",
          file: "specs/pelcro/overlay.yaml",
          line: 282,
        },
      },
      flexprice: {
        support: "supported",
        path: "plan_id",
        vendor: {
          sentence: "PlanID is the identifier for the plan in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 148,
        },
      },
      maxio: {
        support: "supported",
        path: "product.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 220,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "plan.name",
    description: "Name of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.name",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 242,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "plan.priceIds[*]",
    providers: {
      chatdash: {
        support: "supported",
        path: "priceIds[*]",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 253,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "prices stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "lossy",
        path: "product_price_point_id",
        codec: "integerId",
        loss: "a product is sold at one price point.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 223,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 333,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "quantities stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          sentence: "Currency is the currency of the subscription in lowercase 3 digit ISO codes",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 100,
        },
      },
      maxio: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 224,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period",
        codec: "table interval_unit",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 74,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period_count",
        vendor: {
          sentence: "BillingPeriodCount is the total number units of the billing period.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 76,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "invoice_cadence",
        codec: "table timing",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 132,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "supported",
        path: "collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 226,
        },
      },
      pelcro: {
        support: "lossy",
        path: "billing",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          sentence: "Called `collection_method` in requests.",
          file: "specs/pelcro/overlay.yaml",
          line: 327,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 225,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "createdAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "created",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 223,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 96,
        },
      },
      maxio: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 230,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "updatedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 178,
        },
      },
      maxio: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 231,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "startAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "startDate",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 219,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "start_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "StartDate is the start date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 153,
        },
      },
      maxio: {
        support: "lossy",
        path: "activated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 232,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "endAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "end_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "EndDate is the end date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 122,
        },
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 233,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "currentPeriodStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 211,
        },
      },
      pelcro: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 339,
        },
      },
      flexprice: {
        support: "lossy",
        path: "current_period_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 110,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 234,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "currentPeriodEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 215,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_ends_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 235,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "trialStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialStart is the start date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 173,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 236,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "trialEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialEnd is the end date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 168,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_ended_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 237,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "billingAnchorAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "billing_anchor",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 67,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "snap_day is a day of the month, not a moment.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "nextBillingAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "next_assessment_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 238,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "cancelAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "lossy",
        path: "cancel_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 336,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CancelAt is the date the subscription will be canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 81,
        },
      },
      maxio: {
        support: "lossy",
        path: "delayed_cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 239,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 229,
        },
      },
      pelcro: {
        support: "supported",
        path: "cancel_at_period_end",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 335,
        },
      },
      flexprice: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          sentence:
            "CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 86,
        },
      },
      maxio: {
        support: "supported",
        path: "cancel_at_end_of_period",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 241,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "canceledAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 232,
        },
      },
      pelcro: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 337,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancelled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CanceledAt is the date the subscription was canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 91,
        },
      },
      maxio: {
        support: "lossy",
        path: "canceled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 240,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "endedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "only the planned end and the cancellation are told.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 334,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "automaticTax",
    description: "Whether the vendor works out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "automatic_tax",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 245,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "discounts[*].code",
    description: "The code that a customer entered.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "a coupon is named by its id.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 229,
        },
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "coupon",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 248,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          sentence: "Metadata is a map of key-value pairs that can be attached to the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 141,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "metafields are not echoed.",
      },
    },
  },
  {
    operation: "create",
    part: "response",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the answer to a creation does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "supported",
        path: "lookup_key",
        vendor: {
          sentence: "LookupKey is the key used to lookup the subscription in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 136,
        },
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 227,
        },
      },
    },
  },
  {
    operation: "get",
    part: "request",
    field: "",
    description: "Reads a subscription.",
    providers: {
      chatdash: {
        support: "supported",
        path: "GET /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      },
      pelcro: {
        support: "supported",
        path: "GET /subscriptions/{id}",
      },
      flexprice: {
        support: "supported",
        path: "GET /subscriptions/{id}",
      },
      maxio: {
        support: "supported",
        path: "GET /subscriptions/{subscription_id}.json",
      },
    },
  },
  {
    operation: "get",
    part: "request",
    field: "id",
    description: "The vendor's id of the subscription.",
    providers: {
      chatdash: {
        support: "required",
        path: "path:subscriptionId",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 68,
        },
      },
      pelcro: {
        support: "required",
        path: "path:id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 402,
        },
      },
      flexprice: {
        support: "required",
        path: "path:id",
        vendor: {
          file: "specs/flexprice/overlay.yaml",
          line: 234,
        },
      },
      maxio: {
        support: "required",
        path: "path:subscription_id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 304,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "id",
    description: "The vendor's id of the object.",
    providers: {
      chatdash: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "The subscription schedule ID",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 192,
        },
      },
      pelcro: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 280,
        },
      },
      flexprice: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "ID is the unique identifier for the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 127,
        },
      },
      maxio: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 192,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "objectType",
    description: "What kind of object the id names.",
    providers: {
      chatdash: {
        support: "supported",
        path: "type",
        codec: "table object_type",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 196,
        },
      },
      pelcro: {
        support: "supported",
      },
      flexprice: {
        support: "supported",
      },
      maxio: {
        support: "supported",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "status",
    description: "Where a subscription is in its life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "status",
        codec: "table schedule_status",
        loss: "A released schedule has left its subscription to itself; read the subscription to know its status.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "lossy",
        path: "status",
        codec: "table status",
        loss: "Extended is active beyond the paid period.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "lossy",
        path: "subscription_status",
        codec: "table status",
        loss: "scheduled: a subscription cannot start in the future. expired: an ended subscription is canceled. draft: there are no drafts.",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "lossy",
        path: "state",
        codec: "table status",
        loss: "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "rawStatus",
    description: "The vendor's own word for the status.",
    providers: {
      chatdash: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "supported",
        path: "subscription_status",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "supported",
        path: "state",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 146,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 281,
        },
      },
      flexprice: {
        support: "supported",
        path: "customer_id",
        vendor: {
          sentence: "CustomerID is the identifier for the customer in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 117,
        },
      },
      maxio: {
        support: "supported",
        path: "customer.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 216,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "customer.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 239,
        },
      },
      pelcro: {
        support: "lossy",
        path: "plan",
        codec: "idOrObject",
        loss: "An expanded object comes back as its id.",
        vendor: {
          sentence: "The plan's id; the plan when expanded.",
          file: "specs/pelcro/overlay.yaml",
          line: 282,
        },
      },
      flexprice: {
        support: "supported",
        path: "plan_id",
        vendor: {
          sentence: "PlanID is the identifier for the plan in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 148,
        },
      },
      maxio: {
        support: "supported",
        path: "product.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 220,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "plan.name",
    description: "Name of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.name",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 242,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "plan.priceIds[*]",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "prices stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "lossy",
        path: "product_price_point_id",
        codec: "integerId",
        loss: "a product is sold at one price point.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 223,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 333,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "quantities stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "supported",
        path: "pricing.currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 150,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          sentence: "Currency is the currency of the subscription in lowercase 3 digit ISO codes",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 100,
        },
      },
      maxio: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 224,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period",
        codec: "table interval_unit",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 74,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period_count",
        vendor: {
          sentence: "BillingPeriodCount is the total number units of the billing period.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 76,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "invoice_cadence",
        codec: "table timing",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 132,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "supported",
        path: "collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 226,
        },
      },
      pelcro: {
        support: "lossy",
        path: "billing",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          sentence: "Called `collection_method` in requests.",
          file: "specs/pelcro/overlay.yaml",
          line: 327,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 225,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "createdAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "created",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 223,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 96,
        },
      },
      maxio: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 230,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "updatedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 178,
        },
      },
      maxio: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 231,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "startAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "start_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "StartDate is the start date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 153,
        },
      },
      maxio: {
        support: "lossy",
        path: "activated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 232,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "endAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "end_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "EndDate is the end date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 122,
        },
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 233,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "currentPeriodStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 211,
        },
      },
      pelcro: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 339,
        },
      },
      flexprice: {
        support: "lossy",
        path: "current_period_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 110,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 234,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "currentPeriodEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 215,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_ends_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 235,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "trialStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialStart is the start date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 173,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 236,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "trialEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialEnd is the end date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 168,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_ended_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 237,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "billingAnchorAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "billing_anchor",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 67,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "snap_day is a day of the month, not a moment.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "nextBillingAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "next_assessment_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 238,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "cancelAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "lossy",
        path: "cancel_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 336,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CancelAt is the date the subscription will be canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 81,
        },
      },
      maxio: {
        support: "lossy",
        path: "delayed_cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 239,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 229,
        },
      },
      pelcro: {
        support: "supported",
        path: "cancel_at_period_end",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 335,
        },
      },
      flexprice: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          sentence:
            "CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 86,
        },
      },
      maxio: {
        support: "supported",
        path: "cancel_at_end_of_period",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 241,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "canceledAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 232,
        },
      },
      pelcro: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 337,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancelled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CanceledAt is the date the subscription was canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 91,
        },
      },
      maxio: {
        support: "lossy",
        path: "canceled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 240,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "endedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "only the planned end and the cancellation are told.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 334,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "automaticTax",
    description: "Whether the vendor works out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "automatic_tax",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 245,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "discounts[*].code",
    description: "The code that a customer entered.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "a coupon is named by its id.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 229,
        },
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "coupon",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 248,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          sentence: "Metadata is a map of key-value pairs that can be attached to the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 141,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "metafields are not echoed.",
      },
    },
  },
  {
    operation: "get",
    part: "response",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "supported",
        path: "lookup_key",
        vendor: {
          sentence: "LookupKey is the key used to lookup the subscription in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 136,
        },
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 227,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "",
    description: "Changes a subscription. A field that is absent is kept, null unsets it.",
    providers: {
      chatdash: {
        support: "supported",
        path: "PUT /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      },
      pelcro: {
        support: "supported",
        path: "PUT /subscriptions/{id}",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "PUT /subscriptions/{subscription_id}.json",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "id",
    description: "The vendor's id of the subscription.",
    providers: {
      chatdash: {
        support: "required",
        path: "path:subscriptionId",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 68,
        },
      },
      pelcro: {
        support: "required",
        path: "path:id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 402,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "required",
        path: "path:subscription_id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 304,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "plan.id",
    description: "The vendor's id of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "productId",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 94,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan is changed by a call of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "product_id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 390,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "plan.handle",
    description: "The readable key of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the product is named by its id alone.",
      },
      pelcro: {
        support: "unsupported",
        reason: "a plan is changed by a call of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "product_handle",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 391,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "startAt",
    description: "When the subscription starts, while it has not.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "startDate",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/chatdash/overlay.yaml",
          line: 95,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the start of a subscription cannot be changed.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "endAt",
    description: "When the subscription ends; null for no end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "lossy",
        path: "end_date",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 438,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 393,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "nextBillingAt",
    description: "When the next charge is made.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "next_billing_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 392,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancelAtPeriodEnd",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 96,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "use cancel.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "it has calls of its own; use cancel.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 434,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "subscriptions renew; give an end, or cancel.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "lossy",
        path: "collection_method",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 440,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 394,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "netTermsDays",
    description: "Days until an invoice is due.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "net_terms",
        codec: "integerText",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 395,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "automaticTax.enabled",
    description: "Work out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.enabled",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 100,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "automaticTax.country",
    description: "ISO 3166-1 alpha-2 code of the country.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.country",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 101,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "automaticTax.postalCode",
    description: "Postal code.",
    providers: {
      chatdash: {
        support: "supported",
        path: "taxSettings.postalCode",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 102,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product says whether it is taxed.",
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 396,
        },
      },
    },
  },
  {
    operation: "update",
    part: "request",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 435,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "metafields have calls of their own.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "id",
    description: "The vendor's id of the object.",
    providers: {
      chatdash: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "The subscription schedule ID",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 192,
        },
      },
      pelcro: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 280,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 192,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "objectType",
    description: "What kind of object the id names.",
    providers: {
      chatdash: {
        support: "supported",
        path: "type",
        codec: "table object_type",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 196,
        },
      },
      pelcro: {
        support: "supported",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "status",
    description: "Where a subscription is in its life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "status",
        codec: "table schedule_status",
        loss: "A released schedule has left its subscription to itself; read the subscription to know its status.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "lossy",
        path: "status",
        codec: "table status",
        loss: "Extended is active beyond the paid period.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "state",
        codec: "table status",
        loss: "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "rawStatus",
    description: "The vendor's own word for the status.",
    providers: {
      chatdash: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "state",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 146,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 281,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "customer.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 216,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "customer.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 239,
        },
      },
      pelcro: {
        support: "lossy",
        path: "plan",
        codec: "idOrObject",
        loss: "An expanded object comes back as its id.",
        vendor: {
          sentence: "The plan's id; the plan when expanded.",
          file: "specs/pelcro/overlay.yaml",
          line: 282,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "product.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 220,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "plan.name",
    description: "Name of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.name",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 242,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "plan.priceIds[*]",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "product_price_point_id",
        codec: "integerId",
        loss: "a product is sold at one price point.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 223,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 333,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "supported",
        path: "pricing.currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 150,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 224,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "supported",
        path: "collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 226,
        },
      },
      pelcro: {
        support: "lossy",
        path: "billing",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          sentence: "Called `collection_method` in requests.",
          file: "specs/pelcro/overlay.yaml",
          line: 327,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 225,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "createdAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "created",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 223,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 230,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "updatedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 231,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "startAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "activated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 232,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "endAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 233,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "currentPeriodStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 211,
        },
      },
      pelcro: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 339,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "current_period_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 234,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "currentPeriodEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 215,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "current_period_ends_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 235,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "trialStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "trial_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 236,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "trialEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "trial_ended_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 237,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "billingAnchorAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "snap_day is a day of the month, not a moment.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "nextBillingAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "next_assessment_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 238,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "cancelAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "lossy",
        path: "cancel_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 336,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "delayed_cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 239,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 229,
        },
      },
      pelcro: {
        support: "supported",
        path: "cancel_at_period_end",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 335,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "cancel_at_end_of_period",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 241,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "canceledAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 232,
        },
      },
      pelcro: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 337,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "lossy",
        path: "canceled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 240,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "endedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 334,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "automaticTax",
    description: "Whether the vendor works out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "automatic_tax",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 245,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "discounts[*].code",
    description: "The code that a customer entered.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "a coupon is named by its id.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 229,
        },
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "coupon",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 248,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "unsupported",
        reason: "metafields are not echoed.",
      },
    },
  },
  {
    operation: "update",
    part: "response",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the page of one subscription does not say.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API cannot change a subscription.",
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 227,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "request",
    field: "",
    description: "Cancels a subscription.",
    providers: {
      chatdash: {
        support: "supported",
        path: "PUT /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}, DELETE /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      },
      pelcro: {
        support: "supported",
        path: "DELETE /subscriptions/{id}",
      },
      flexprice: {
        support: "supported",
        path: "POST /subscriptions/{id}/cancel",
      },
      maxio: {
        support: "supported",
        path: "POST /subscriptions/{subscription_id}/delayed_cancel.json, DELETE /subscriptions/{subscription_id}.json",
      },
    },
  },
  {
    operation: "cancel",
    part: "request",
    field: "id",
    description: "The vendor's id of the subscription.",
    providers: {
      chatdash: {
        support: "required",
        path: "path:subscriptionId",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 68,
        },
      },
      pelcro: {
        support: "required",
        path: "path:id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 402,
        },
      },
      flexprice: {
        support: "required",
        path: "path:id",
        vendor: {
          file: "specs/flexprice/overlay.yaml",
          line: 248,
        },
      },
      maxio: {
        support: "required",
        path: "path:subscription_id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 360,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "request",
    field: "at",
    description: "When it ends.",
    providers: {
      chatdash: {
        support: "supported",
        path: "which call is made",
      },
      pelcro: {
        support: "required",
        path: "query:mode",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 453,
        },
      },
      flexprice: {
        support: "supported",
        path: "query:cancel_at_period_end",
        codec: "table cancel_at_period_end",
        vendor: {
          file: "specs/flexprice/overlay.yaml",
          line: 249,
        },
      },
      maxio: {
        support: "supported",
        path: "which call is made",
      },
    },
  },
  {
    operation: "cancel",
    part: "request",
    field: "reason",
    description: "Why, in words.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      pelcro: {
        support: "supported",
        path: "query:reason",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 455,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "the request has no field for it.",
      },
      maxio: {
        support: "supported",
        path: "cancellation_message",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 371,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "id",
    description: "The vendor's id of the object.",
    providers: {
      chatdash: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "The subscription schedule ID",
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 192,
        },
      },
      pelcro: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 280,
        },
      },
      flexprice: {
        support: "supported",
        path: "id",
        vendor: {
          sentence: "ID is the unique identifier for the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 127,
        },
      },
      maxio: {
        support: "supported",
        path: "id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 192,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "objectType",
    description: "What kind of object the id names.",
    providers: {
      chatdash: {
        support: "supported",
        path: "type",
        codec: "table object_type",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 196,
        },
      },
      pelcro: {
        support: "supported",
      },
      flexprice: {
        support: "supported",
      },
      maxio: {
        support: "supported",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "status",
    description: "Where a subscription is in its life.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "status",
        codec: "table schedule_status",
        loss: "A released schedule has left its subscription to itself; read the subscription to know its status.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "lossy",
        path: "status",
        codec: "table status",
        loss: "Extended is active beyond the paid period.",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "lossy",
        path: "subscription_status",
        codec: "table status",
        loss: "scheduled: a subscription cannot start in the future. expired: an ended subscription is canceled. draft: there are no drafts.",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "lossy",
        path: "state",
        codec: "table status",
        loss: "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "rawStatus",
    description: "The vendor's own word for the status.",
    providers: {
      chatdash: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 199,
        },
      },
      pelcro: {
        support: "supported",
        path: "status",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 308,
        },
      },
      flexprice: {
        support: "supported",
        path: "subscription_status",
        vendor: {
          sentence:
            "State of the subscription's life cycle. Always `active` on creation, even with a trial.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 164,
        },
      },
      maxio: {
        support: "supported",
        path: "state",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 193,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "customer.id",
    description: "The vendor's id of the customer.",
    providers: {
      chatdash: {
        support: "supported",
        path: "customer",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 146,
        },
      },
      pelcro: {
        support: "supported",
        path: "user_id",
        codec: "integerId",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 281,
        },
      },
      flexprice: {
        support: "supported",
        path: "customer_id",
        vendor: {
          sentence: "CustomerID is the identifier for the customer in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 117,
        },
      },
      maxio: {
        support: "supported",
        path: "customer.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 216,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "customer.email",
    description: "E-mail address.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "plan.id",
    description: "The vendor's id of the plan or product.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.id",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 239,
        },
      },
      pelcro: {
        support: "lossy",
        path: "plan",
        codec: "idOrObject",
        loss: "An expanded object comes back as its id.",
        vendor: {
          sentence: "The plan's id; the plan when expanded.",
          file: "specs/pelcro/overlay.yaml",
          line: 282,
        },
      },
      flexprice: {
        support: "supported",
        path: "plan_id",
        vendor: {
          sentence: "PlanID is the identifier for the plan in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 148,
        },
      },
      maxio: {
        support: "supported",
        path: "product.id",
        codec: "integerId",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 220,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "plan.name",
    description: "Name of the plan.",
    providers: {
      chatdash: {
        support: "supported",
        path: "product.name",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 242,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      maxio: {
        support: "unsupported",
        reason: "the documented part of the answer does not have it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "plan.priceIds[*]",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "unsupported",
        reason: "prices stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "lossy",
        path: "product_price_point_id",
        codec: "integerId",
        loss: "a product is sold at one price point.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 223,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "quantity",
    description: "How many units of the plan.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "supported",
        path: "quantity",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 333,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "quantities stand in the line items, whose form the page does not say.",
      },
      maxio: {
        support: "unsupported",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "currency",
    description: "ISO 4217, upper case.",
    providers: {
      chatdash: {
        support: "supported",
        path: "pricing.currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/chatdash/overlay.yaml",
          line: 150,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          sentence: "Currency is the currency of the subscription in lowercase 3 digit ISO codes",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 100,
        },
      },
      maxio: {
        support: "supported",
        path: "currency",
        codec: "currencyCode",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 224,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "billingInterval.unit",
    description: "Unit of a billing interval.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period",
        codec: "table interval_unit",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 74,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "billingInterval.count",
    description: "Number of units, e.g. 3 months.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "billing_period_count",
        vendor: {
          sentence: "BillingPeriodCount is the total number units of the billing period.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 76,
        },
      },
      maxio: {
        support: "lossy",
        path: "product.interval_unit, product.interval",
        codec: "daysOrMonths",
        loss: "Weeks come back as days, years as months.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 222,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "billingTiming",
    description: "Whether a period is invoiced at its start or at its end.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer has ids; expand the objects to know more.",
      },
      flexprice: {
        support: "supported",
        path: "invoice_cadence",
        codec: "table timing",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 132,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "the product decides it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "collectionMethod",
    description: "Who acts to pay an invoice.",
    providers: {
      chatdash: {
        support: "supported",
        path: "collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 226,
        },
      },
      pelcro: {
        support: "lossy",
        path: "billing",
        codec: "table collection",
        loss: "prepaid: subscriptions are charged automatically or by invoice.",
        vendor: {
          sentence: "Called `collection_method` in requests.",
          file: "specs/pelcro/overlay.yaml",
          line: 327,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "payment_collection_method",
        codec: "table collection",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 225,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "createdAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "created",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 223,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 96,
        },
      },
      maxio: {
        support: "lossy",
        path: "created_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 230,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "updatedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 178,
        },
      },
      maxio: {
        support: "lossy",
        path: "updated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 231,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "startAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "start_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "StartDate is the start date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 153,
        },
      },
      maxio: {
        support: "lossy",
        path: "activated_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 232,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "endAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "end_date",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "EndDate is the end date of the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 122,
        },
      },
      maxio: {
        support: "lossy",
        path: "expires_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 233,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "currentPeriodStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 211,
        },
      },
      pelcro: {
        support: "lossy",
        path: "current_period_start",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 339,
        },
      },
      flexprice: {
        support: "lossy",
        path: "current_period_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 110,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 234,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "currentPeriodEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "current_period_end",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 215,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "current_period_ends_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 235,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "trialStart",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_start",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialStart is the start date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 173,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_started_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 236,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "trialEnd",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "trial_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "TrialEnd is the end date of the trial period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 168,
        },
      },
      maxio: {
        support: "lossy",
        path: "trial_ended_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 237,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "billingAnchorAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "billing_anchor",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 67,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "snap_day is a day of the month, not a moment.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "nextBillingAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "current_period_end",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence:
            "CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 105,
        },
      },
      maxio: {
        support: "lossy",
        path: "next_assessment_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 238,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "cancelAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "lossy",
        path: "cancel_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 336,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CancelAt is the date the subscription will be canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 81,
        },
      },
      maxio: {
        support: "lossy",
        path: "delayed_cancel_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 239,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "cancelAtPeriodEnd",
    description: "Whether it ends with the current period.",
    providers: {
      chatdash: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 229,
        },
      },
      pelcro: {
        support: "supported",
        path: "cancel_at_period_end",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 335,
        },
      },
      flexprice: {
        support: "supported",
        path: "cancel_at_period_end",
        vendor: {
          sentence:
            "CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 86,
        },
      },
      maxio: {
        support: "supported",
        path: "cancel_at_end_of_period",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 241,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "canceledAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 232,
        },
      },
      pelcro: {
        support: "lossy",
        path: "canceled_at",
        codec: "unixSeconds",
        loss: "Fractions of a second are cut off.",
        vendor: {
          sentence: "Unix timestamp in seconds.",
          file: "specs/pelcro/overlay.yaml",
          line: 337,
        },
      },
      flexprice: {
        support: "lossy",
        path: "cancelled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          sentence: "CanceledAt is the date the subscription was canceled",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 91,
        },
      },
      maxio: {
        support: "lossy",
        path: "canceled_at",
        codec: "timestamp",
        loss: "Digits beyond milliseconds are cut off.",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 240,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "endedAt",
    description: "A moment in UTC, RFC 3339; null when the vendor says that there is none.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "only the planned end and the cancellation are told.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "autoRenew",
    description: "Whether it renews at the end of its term.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "supported",
        path: "auto_renew",
        codec: "booleanNumber",
        vendor: {
          file: "specs/pelcro/overlay.yaml",
          line: 334,
        },
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "automaticTax",
    description: "Whether the vendor works out tax.",
    providers: {
      chatdash: {
        support: "supported",
        path: "automatic_tax",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 245,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "the answer does not have it.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "discounts[*].code",
    description: "The code that a customer entered.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "supported",
        path: "coupon_codes[*]",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 229,
        },
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "discounts[*].couponId",
    description: "The vendor's id of the coupon.",
    providers: {
      chatdash: {
        support: "lossy",
        path: "coupon",
        codec: "emptyText",
        loss: "there is one coupon.",
        vendor: {
          file: "specs/chatdash/000_109286e6404e5d73.txt",
          line: 248,
        },
      },
      pelcro: {
        support: "unsupported",
        reason: "the answer names the coupon by a number of its own.",
      },
      flexprice: {
        support: "unsupported",
        reason: "this version of the API does not have it.",
      },
      maxio: {
        support: "unsupported",
        reason: "coupons are named by their codes.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "metadata",
    description: "Keys and values of your own.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "lossy",
        path: "metadata",
        codec: "textMap",
        loss: "Numbers and booleans in the provider's response come back as text.",
        vendor: {
          sentence: "Metadata is a map of key-value pairs that can be attached to the subscription",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 141,
        },
      },
      maxio: {
        support: "unsupported",
        reason: "metafields are not echoed.",
      },
    },
  },
  {
    operation: "cancel",
    part: "response",
    field: "externalId",
    description: "Your own id of the subscription.",
    providers: {
      chatdash: {
        support: "unsupported",
        reason: "the response says that it is canceled, and no more.",
      },
      pelcro: {
        support: "unsupported",
        reason: "the visible part of the documentation does not have it.",
      },
      flexprice: {
        support: "supported",
        path: "lookup_key",
        vendor: {
          sentence: "LookupKey is the key used to lookup the subscription in our system",
          file: "specs/flexprice/003_d6cf85f491d46733.txt",
          line: 136,
        },
      },
      maxio: {
        support: "supported",
        path: "reference",
        vendor: {
          file: "specs/maxio/overlay.yaml",
          line: 227,
        },
      },
    },
  },
];
