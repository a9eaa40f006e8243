/**
 * Makes a value when it is first asked for, and gives the same one from then on. For what takes long to make and is not
 * needed at every start: schemas, tables, and patterns with classes such as `\p{L}`, each of which takes up to a millisecond.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => made ??= make();
}
