export function buildCommand(_paths: readonly string[], _options: { out?: string; json?: boolean }): Promise<number> {
  return Promise.resolve(0);
}
