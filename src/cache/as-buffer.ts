/** Bytes that came from another thread with a buffer's methods, which they have lost on the way. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
