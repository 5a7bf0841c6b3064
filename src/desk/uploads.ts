import type { APIAttachment } from 'discord-api-types/v10';
import { ExpectedError } from '../errors.ts';
import { snowflake } from './snowflake.ts';

export interface Upload {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
}

/** Bytes of one file (Discord's own limit without a boost), and of all files that are kept. */
export const MAX_UPLOAD = 10 * 1024 * 1024;
const KEPT_BYTES = 64 * 1024 * 1024;

/** Files given to the desk, in memory; the oldest go first. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>();
  #bytes = 0;

  /** @param origin the desk's own address, from which the bot fetches what a person uploads; the page needs none */
  add(filename: string, type: string, bytes: Uint8Array, origin = ''): APIAttachment {
    if (bytes.length > MAX_UPLOAD) throw new ExpectedError('That file is larger than 10 MB.');
    const id = snowflake();
    const url = `${origin}/attachments/${id}/${encodeURIComponent(filename)}`;
    const attachment: APIAttachment = {
      id,
      filename,
      content_type: type,
      size: bytes.length,
      url,
      proxy_url: url,
    };
    this.#uploads.set(id, { attachment, bytes });
    this.#bytes += bytes.length;
    for (const [oldId, old] of this.#uploads) {
      if (this.#bytes <= KEPT_BYTES) break;
      this.#uploads.delete(oldId);
      this.#bytes -= old.bytes.length;
    }
    return attachment;
  }

  get(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }
}
