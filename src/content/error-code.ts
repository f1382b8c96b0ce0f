/** Node's code of an error, `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION` (https://nodejs.org/api/errors.html); undefined if it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;
