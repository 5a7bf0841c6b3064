import type { InferenceSession, Tensor } from 'onnxruntime-node';

export interface Session {
  readonly session: InferenceSession;
  readonly Tensor: typeof Tensor;
}

/**
 * A model's file, opened for one thread.
 *
 * @throws Error if onnxruntime-node is not installed or does not run on this machine
 */
export async function openSession(path: string): Promise<Session> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
    // Both keep memory for the longest window that ever came; without them it takes no longer.
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  return { session, Tensor };
}
