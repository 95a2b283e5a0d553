/** opossum 9 ships no types; this is the part of it we use. */
declare module "opossum" {
  export type Options = {
    /** false: the action keeps its own time. */
    timeout: false | number;
    errorThresholdPercentage: number;
    volumeThreshold: number;
    resetTimeout: number;
    rollingCountTimeout: number;
  };
  export default class CircuitBreaker<A extends unknown[], R> {
    constructor(action: (...args: A) => Promise<R>, options: Options);
    fire(...args: A): Promise<R>;
    on(event: "open" | "halfOpen" | "close", listener: () => void): this;
    readonly opened: boolean;
    readonly halfOpen: boolean;
  }
}
