import { createContext } from "../../src/options.ts";
import { repository } from "./temporary-folder.ts";

/** Of a site whose configuration changes nothing. */
export const context = createContext(repository);
