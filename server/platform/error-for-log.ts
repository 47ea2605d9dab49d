/**
 * Errors as they are logged. A failed statement names its values, and those may be addresses, hashes and sessions: they stay
 * out, and so does what the database says about them (its own message repeats a value that does not fit).
 */

/** From where drizzle writes the values on, in its message and so in the stack. */
const values = /\n?params: [\s\S]*?(?=\n\s+at |$)/g;

type Told = { type: string; message: string; stack?: string; code?: unknown; cause?: { type: string; code?: unknown; message?: string } };

export const errorForLog = (error: Error): Told => {
  const { code, cause } = error as Error & { code?: unknown };
  const ofDatabase = 'query' in error && 'params' in error;
  return {
    type: error.constructor.name,
    message: error.message.replace(values, ''),
    stack: error.stack?.replace(values, ''),
    ...(code === undefined ? {} : { code }),
    ...(cause instanceof Error
      ? {
          cause: {
            type: cause.constructor.name,
            code: (cause as Error & { code?: unknown }).code,
            ...(ofDatabase ? {} : { message: cause.message.replace(values, '') }),
          },
        }
      : {}),
  };
};
