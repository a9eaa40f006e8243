import fc from 'fast-check';

type Data = Readonly<Record<string, unknown>>;

const name = fc.constantFrom('a', 'b', 'k', 'z', '1');
const actor = fc.record({ name: fc.constantFrom('N', 'Ö'), aliases: fc.array(fc.constantFrom('x', 'y')), x: fc.constant(1) }, { requiredKeys: ['name'] });
const loose = fc.oneof(actor, fc.constant({}), fc.constant([]), fc.constant(3), fc.constant('text'), fc.constant([[1], { q: null }]));
const data = fc.record({
  actors: fc.dictionary(name, actor), 'x-mine': fc.dictionary(name, loose), 'x-last': fc.dictionary(name, loose),
}, { requiredKeys: [] });
const layout = fc.record({
  unit: fc.constantFrom('  ', '    ', '\t'), lineEnd: fc.constantFrom('\n', '\r\n'), broken: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  end: fc.constantFrom('', '\n', '\n\n'),
});

/** Valid evidence files in many hands' layouts: lists and objects on one line or on several, numbers written as 1.0. */
export const evidenceTexts: fc.Arbitrary<string> = fc.tuple(data, layout).map(([sections, { unit, lineEnd, broken, end }]) => {
  let asked = 0;
  const write = (value: unknown, indent: string): string => {
    if (typeof value === 'number') return `${value}.0`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const isBroken = broken[asked++ % broken.length] ?? true;
    const inner = indent + unit;
    const items = Array.isArray(value)
      ? value.map((item) => write(item, inner))
      : Object.entries(value as Data).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`);
    const [open, close, padding] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' '];
    if (items.length === 0) return open + close;
    if (!isBroken) return open + padding + items.join(', ') + padding + close;
    return open + lineEnd + inner + items.join(`,${lineEnd}${inner}`) + lineEnd + indent + close;
  };
  return write({ format: 'dossier-evidence', version: 1, ...sections }, '').replace('"version": 1.0', '"version": 1') + end;
});
