import { placeInStack } from "../content/files.ts";
import { ConfigurationError, together } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import type { WartaContext } from "../options.ts";

/**
 * Loads the options from the configuration in the working directory. Eleventy reads it, as for a build.
 *
 * @returns undefined if it does not add the plugin
 * @throws ConfigurationError
 */
export async function loadOptions(): Promise<
  (WartaContext & { directories: { output: string } }) | undefined
> {
  const { Eleventy } = await import("@11ty/eleventy");
  let options: Awaited<ReturnType<typeof loadOptions>>;
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    config: (eleventyConfig) =>
      eleventyConfig.on("warta.options", (given: WartaContext) => {
        options = { ...given, directories: eleventyConfig.directories };
      }),
  });
  try {
    await eleventy.init();
  } catch (error) {
    const { name, message, stack } = unwrapError(error);
    const thrown = placeInStack(stack);
    // Node does not report the place of a syntax error. Eleventy's message at least contains the file.
    const inMessage = name === "SyntaxError" && error instanceof Error ? error.message : "";
    const place = thrown ? `${thrown.file}:${thrown.line}:` : inMessage;
    const reason = `${place}${place && " "}${message}`.replace(/[^.!?]$/, "$&.");
    const [, missing] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
    const hint = missing === undefined ? undefined : buildMessages.installPackage({ name: missing });
    throw new ConfigurationError(together(buildMessages.configurationFailed({ why: reason }), hint));
  }
  return options;
}

/** Unwraps the error inside Eleventy's own, which only says where it was thrown. */
function unwrapError(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error(String(error));
  return "originalError" in error && error.originalError ? unwrapError(error.originalError) : error;
}
