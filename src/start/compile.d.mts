export function compile(cache?: string): Promise<string | undefined>;
