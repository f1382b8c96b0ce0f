import { createContext } from "../../src/options.ts";
import { repository } from "./site.ts";

/** Of a site whose configuration changes nothing. */
export const context = createContext(repository);
