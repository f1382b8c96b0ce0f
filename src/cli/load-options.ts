import { type ContentOptions, noOptions } from "../content/content-options.ts";
import { buildMessages } from "../messages/builds.ts";
import { ConfigurationError } from "../messages/localized-error.ts";
import { together } from "../messages/message.ts";

/**
 * What the configuration in the working directory says of the content. Eleventy reads it, as for a build.
 *
 * @throws ConfigurationError
 */
export async function loadOptions(): Promise<ContentOptions> {
  const { Eleventy } = await import("@11ty/eleventy");
  let options = noOptions;
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    config: (eleventyConfig) =>
      eleventyConfig.on("warta.options", (given: ContentOptions) => {
        options = given;
      }),
  });
  try {
    await eleventy.init();
  } catch (error) {
    const { message, code } = reasonOf(error);
    const hints = code === "ERR_MODULE_NOT_FOUND" ? [buildMessages.installPackages] : [];
    throw new ConfigurationError(together(buildMessages.configurationFailed(message), ...hints));
  }
  return options;
}

/** Eleventy says where something was thrown, and keeps what was. */
function reasonOf(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error(String(error));
  return "originalError" in error && error.originalError ? reasonOf(error.originalError) : error;
}
