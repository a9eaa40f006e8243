/** Makes a value when it is first asked for, and gives the same one from then on. */
export function lazily<Value extends NonNullable<unknown>>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => made ??= make();
}
