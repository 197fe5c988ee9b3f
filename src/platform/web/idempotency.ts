/** One send and the key it went out with. */
export interface SentBefore {
  readonly key: string
  readonly body: string
  readonly file: File | undefined
}

/** The key of a send: the same as before when the same thing is sent again and nobody knows whether it arrived. */
export const keyFor = (input: unknown, file: File | undefined, before: SentBefore | undefined): SentBefore => {
  const body = JSON.stringify(input)
  if (before && before.body === body && before.file === file) return before
  return { key: newKey(), body, file }
}

/** A random UUID (RFC 9562, version 4), for a key or for a thing that begins without a network; `crypto.randomUUID` is missing on plain HTTP. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
