/** What Node calls an error: `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION` (https://nodejs.org/api/errors.html); nothing where it has no name. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;
