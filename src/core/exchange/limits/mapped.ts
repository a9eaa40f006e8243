/** The records, each as `change` makes it. */
export function mapped<Value>(records: ReadonlyMap<string, Value>, change: (value: Value, id: string) => Value): ReadonlyMap<string, Value> {
  return new Map([...records].map(([id, value]) => [id, change(value, id)]));
}
