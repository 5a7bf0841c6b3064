/** Something of which a test gives only the parts that are used, or sends in a form that Discord would not. */
export function stub<T>(parts: unknown): T {
  return parts as T;
}
