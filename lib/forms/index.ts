/** Forms on the server: everything of the contract, and the check that decides. */
export * from "./contract";
export { prepareForm } from "./model/ajv";
export { checkValues } from "./model/check-values";
