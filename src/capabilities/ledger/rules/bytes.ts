/** A hash function, SHA-256 unless a profile says otherwise; rules are given it because they know no cryptography. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

/** UTF-8; throws on half a surrogate pair, which has no bytes. */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code >= 0xd800 && code < 0xe000) throw new Error('half a surrogate pair')
    if (code < 0x80) bytes[at++] = code
    else {
      const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
      bytes[at++] = ((0xf00 >> (following + 1)) & 0xff) | (code >> (6 * following))
      for (let left = following - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f)
    }
  }
  return bytes.slice(0, at)
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const hex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of RFC 4648 section 4, with padding. */
export const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const four = [three >> 18, (three >> 12) & 63, (three >> 6) & 63, three & 63].map((n) => digits[n]).join('')
    text += four.slice(0, Math.min(3, bytes.length - at) + 1).padEnd(4, '=')
  }
  return text
}

/** Reads base64 of RFC 4648 section 4, or nothing: only the one canonical way to write the bytes is accepted. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const bare = text.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4))
  let held = 0
  for (let at = 0; at < bare.length; at++) {
    const digit = digits.indexOf(bare.charAt(at))
    if (digit < 0) return undefined
    held = ((held << 6) | digit) & 0xffffff
    if (at % 4 > 0) bytes[Math.floor((at * 3) / 4)] = (held >> (6 - 2 * (at % 4))) & 0xff
  }
  return base64(bytes) === text ? bytes : undefined
}

/** The first eight hexadecimal digits of a root in two groups: enough to compare by eye, not enough to rely on. */
export const shortRoot = (root: Uint8Array): string => `${hex(root.slice(0, 2))} ${hex(root.slice(2, 4))}`
