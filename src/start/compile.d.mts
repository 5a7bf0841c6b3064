export function keyOf(sources: ReadonlyMap<string, string>, root?: string): string;
export function compile(cache?: string): Promise<string | undefined>;
export function isCompiled(cache?: string): boolean;
