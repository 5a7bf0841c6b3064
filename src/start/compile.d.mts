export function compile(cache?: string): Promise<string | undefined>;
export function isCompiled(cache?: string): boolean;
