/** Numbers of one vector. */
export const DIMENSIONS = 384;

/** The sentences' vectors of a story one after the other, each to its own scale: only directions are compared. */
export type StoryVectors = Int8Array;

/** Rounds vectors to a byte a number, the largest of each to 127. */
export function toBytes(vectors: Float32Array): StoryVectors {
  const bytes = new Int8Array(vectors.length);
  for (let start = 0; start < vectors.length; start += DIMENSIONS) {
    let largest = 1e-9;
    for (let at = start; at < start + DIMENSIONS; at++)
      largest = Math.max(largest, Math.abs(vectors[at] ?? 0));
    for (let at = start; at < start + DIMENSIONS; at++)
      bytes[at] = Math.round(((vectors[at] ?? 0) * 127) / largest);
  }
  return bytes;
}

/** Cosine of each sentence's vector with the question's, which has unit length. */
export function cosines(vectors: StoryVectors, question: Float32Array): Float64Array {
  const found = new Float64Array(Math.floor(vectors.length / DIMENSIONS));
  for (let sentence = 0; sentence < found.length; sentence++) {
    const start = sentence * DIMENSIONS;
    let dot = 0;
    let squares = 0;
    for (let at = 0; at < DIMENSIONS; at++) {
      const value = vectors[start + at] ?? 0;
      dot += value * (question[at] ?? 0);
      squares += value * value;
    }
    found[sentence] = squares > 0 ? dot / Math.sqrt(squares) : 0;
  }
  return found;
}
