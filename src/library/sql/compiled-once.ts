import type { Compilable, CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Session } from './schema.ts';

/** Stands for a value while a query is compiled. */
interface Hole {
  readonly hole: number;
}

/**
 * A query whose words are always the same, put together and compiled when it is first run on a kind of database. Doing so each time
 * takes longer than SQLite takes to answer.
 *
 * @param build is called with stand-ins: it must put each value into the query as it is, and look at none
 * @param count of the values, if `build` takes a list of them
 * @returns runs it with these values
 */
export function compiledOnce<Values extends readonly unknown[], Row>(
  build: (session: Session, ...values: Values) => Compilable<Row>,
  count: number = build.length - 1,
): (session: Session, ...values: Values) => Promise<Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  const holes = Array.from({ length: count }, (_, hole): Hole => ({ hole }));
  return async (session, ...values) => {
    // Transactions share their database's.
    const { adapter } = session.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(session, ...(holes as unknown as Values)).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((parameter) =>
      isHole(parameter) ? values[parameter.hole] : parameter,
    );
    const { rows } = await session.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

/** Lengths of one list whose queries are kept. */
const LENGTHS = 50;

/** The same for a query with a list of values: one for each length of it. */
export function compiledForEach<First, Each, Row>(
  build: (session: Session, first: First, ...each: Each[]) => Compilable<Row>,
): (session: Session, first: First, each: readonly Each[]) => Promise<Row[]> {
  const byLength = new LRUCache<number, (session: Session, first: First, ...each: Each[]) => Promise<Row[]>>({
    max: LENGTHS,
  });
  return (session, first, each) => {
    const query = byLength.get(each.length) ?? compiledOnce(build, each.length + 1);
    byLength.set(each.length, query);
    return query(session, first, ...each);
  };
}

function isHole(value: unknown): value is Hole {
  return typeof value === 'object' && value !== null && 'hole' in value;
}
