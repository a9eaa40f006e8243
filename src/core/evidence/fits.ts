import type * as z from 'zod/mini';

/** Whether a value is right as it stands, so that its schema would give back the like of it. */
export type Fits = (value: unknown) => boolean;

/**
 * A quick answer made from a schema itself, for the ten thousand records of which hardly one is wrong: it takes a tenth of
 * the time. False also where the schema would change something, or has a rule that is not looked into here.
 */
export function fitsOf(schema: z.core.$ZodType): Fits {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const fitsType = fitsOfType(def);
  const checks = (def.checks ?? []).map(fitsOfCheck);
  return checks.length === 0 ? fitsType : (value) => fitsType(value) && checks.every((fits) => fits(value));
}

function fitsOfType(def: z.core.$ZodTypes['_zod']['def']): Fits {
  switch (def.type) {
    case 'object': return fitsOfObject(def);
    case 'map': return fitsOfMap(fitsOf(def.keyType), fitsOf(def.valueType));
    case 'array': return fitsOfArray(fitsOf(def.element));
    case 'optional': return orAbsent(fitsOf(def.innerType));
    case 'union': return fitsOfUnion(def.options.map(fitsOf));
    case 'enum': return among(new Set<unknown>(Object.values(def.entries)));
    case 'literal': return among(new Set<unknown>(def.values));
    case 'string': return (value) => typeof value === 'string';
    case 'number': return (value) => Number.isFinite(value);
    case 'unknown': return (value) => value !== undefined;
    default: return () => false;
  }
}

/** What a schema would drop, such as `__proto__`, does not fit. */
function fitsOfObject({ shape, catchall }: z.core.$ZodObjectDef): Fits {
  const isLoose = catchall?._zod.def.type === 'unknown';
  const fields = Object.entries(shape).map(([name, field]) => ({ name, fits: fitsOf(field) }));
  return (value) => {
    if (!isLoose || typeof value !== 'object' || value === null || Array.isArray(value) || Object.hasOwn(value, '__proto__')) return false;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { name, fits } of fields) if (!fits(record[name])) return false;
    return true;
  };
}

function fitsOfMap(fitsKey: Fits, fitsValue: Fits): Fits {
  return (value) => {
    if (!(value instanceof Map)) return false;
    for (const [key, each] of value as ReadonlyMap<unknown, unknown>) if (!fitsKey(key) || !fitsValue(each)) return false;
    return true;
  };
}

function fitsOfArray(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

function fitsOfUnion(options: readonly Fits[]): Fits {
  return (value) => options.some((fits) => fits(value));
}

function orAbsent(fits: Fits): Fits {
  return (value) => value === undefined || fits(value);
}

function among(values: ReadonlySet<unknown>): Fits {
  return (value) => values.has(value);
}

function fitsOfCheck({ _zod: { def } }: z.core.$ZodCheck): Fits {
  if (isOverwrite(def)) return (value) => def.tx(value) === value;
  return isCustom(def) ? (value) => Boolean(def.fn(value)) : () => false;
}

function isOverwrite(def: z.core.$ZodCheckDef): def is z.core.$ZodCheckOverwriteDef {
  return def.check === 'overwrite';
}

function isCustom(def: z.core.$ZodCheckDef): def is z.core.$ZodCheckDef & Pick<z.core.$ZodCustomDef, 'fn'> {
  return def.check === 'custom';
}
