export function useCompiled(folder: string): void;
export function importable(source: URL): string;
export function load(source: URL): Promise<Record<string, unknown>>;
