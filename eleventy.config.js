import { register } from "tsx/esm/api";

register();
export const { default: default_, config } = await import("./.eleventy.ts");
export default default_;
