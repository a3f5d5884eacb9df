import { pascalCase, type ApiModel } from "../model/index.ts";

/** Names of what a client's module exports. */
export interface ClientNames {
  readonly create: string;
  readonly client: string;
  readonly options: string;
  readonly defaults: string;
}

/** `createAcmeClient`, `AcmeClient`, … */
export function clientNames(model: Pick<ApiModel, "provider">): ClientNames {
  const stem = pascalCase(model.provider);
  return {
    create: `create${stem}Client`,
    client: `${stem}Client`,
    options: `${stem}ClientOptions`,
    defaults: `${stem}Defaults`,
  };
}
