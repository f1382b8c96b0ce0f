import { formatDiagnostic, mistakeFromError } from "../content/diagnostic.ts";
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
    // Node prints the place of a syntax error only when a process ends with it.
    const { findConfigurationFault } = await import("../preview/watch.ts");
    const fault = await findConfigurationFault(process.cwd());
    const reason = formatDiagnostic(fault ?? mistakeFromError(error, "eleventy.config.js"), "en");
    const [, missing] = /Cannot find package '([^']+)'/.exec(reason) ?? [];
    const hint = missing === undefined ? undefined : buildMessages.installPackage({ name: missing });
    throw new ConfigurationError(
      together(buildMessages.configurationFailed({ why: reason.replace(/[^.!?]$/, "$&.") }), hint),
    );
  }
  return options;
}
