import { placeInStack } from "../content/files.ts";
import { ConfigurationError, together } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import type { WartaContext } from "../options.ts";

/**
 * What the configuration in the working directory says of the content and the output. Eleventy reads it, as for a build.
 *
 * @returns undefined if none adds the plugin
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
    const { name, message, stack } = reasonOf(error);
    const thrown = placeInStack(stack);
    // Node does not say where a slip of syntax is; Eleventy at least says what it read.
    const inMessage = name === "SyntaxError" && error instanceof Error ? error.message : "";
    const place = thrown ? `${thrown.file}:${thrown.line}:` : inMessage;
    const reason = `${place}${place && " "}${message}`.replace(/[^.!?]$/, "$&.");
    const [, missing] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
    const hint = missing === undefined ? undefined : buildMessages.installPackage({ name: missing });
    throw new ConfigurationError(together(buildMessages.configurationFailed({ why: reason }), hint));
  }
  return options;
}

/** Eleventy says where something was thrown, and keeps what was. */
function reasonOf(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) return new Error(String(error));
  return "originalError" in error && error.originalError ? reasonOf(error.originalError) : error;
}
