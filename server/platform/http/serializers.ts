/** Answers as text by their contract: what a contract does not return is left out, whatever a command gave. */
import SerializerSelector from '@fastify/fast-json-stringify-compiler';

type Factory = ReturnType<typeof SerializerSelector>;

/**
 * Fastify's own, made at the first answer of each address instead of all at the start: 150 of them took 0.2 s of every start
 * (and of every house in a test), and most are never asked for.
 */
export const serializersWhenAsked = (): Factory => {
  const factory = SerializerSelector();
  return (schemas, options) => {
    const compile = factory(schemas, options);
    return (route) => {
      let serialize: ReturnType<typeof compile> | undefined;
      return (answer) => {
        serialize ??= compile(route);
        return serialize(answer);
      };
    };
  };
};
