/** A hash function, SHA-256 unless a profile says otherwise; rules are given it because they know no cryptography. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

const none = new Uint8Array()

/** UTF-8, behind the bytes given; throws on half a surrogate pair, which has no bytes. */
export const utf8 = (text: string, before: Uint8Array = none): Uint8Array => {
  const from = before.length
  const bytes = new Uint8Array(from + text.length)
  bytes.set(before)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Most of what is hashed is plain; only where it is not, signs are looked at one by one.
    if (code >= 0x80) return joinBytes(bytes.subarray(0, from + at), manyBytes(text.slice(at)))
    bytes[from + at] = code
  }
  return bytes
}

const manyBytes = (text: string): Uint8Array => {
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
  return bytes.subarray(0, at)
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const hex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Two digits for every twelve bits. */
const twoDigits = Array.from({ length: 4096 }, (_, n) => digits.charAt(n >> 6) + digits.charAt(n & 63))
/** The value of a digit by its code; −1 for what is none. */
const digitOf = Int8Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)))

/** Base64 of RFC 4648 section 4, with padding. */
export const base64 = (bytes: Uint8Array): string => {
  let text = ''
  let at = 0
  for (; at + 2 < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += (twoDigits[three >> 12] ?? '') + (twoDigits[three & 4095] ?? '')
  }
  const left = bytes.length - at
  if (left === 0) return text
  const two = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8)
  return `${text}${twoDigits[two >> 12]}${left === 1 ? '==' : `${digits.charAt((two >> 6) & 63)}=`}`
}

/** Reads base64 of RFC 4648 section 4, or nothing: only the one canonical way to write the bytes is accepted. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bare = text.length - padding
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let [held, bits, to] = [0, 0, 0]
  for (let at = 0; at < bare; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? -1
    if (digit < 0) return undefined
    held = ((held << 6) | digit) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[to++] = held >> bits
    }
  }
  // What is left over says nothing; said otherwise than by zeros, it would be a second way to write the same.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** The first eight hexadecimal digits of a root in two groups: enough to compare by eye, not enough to rely on. */
export const shortRoot = (root: Uint8Array): string => `${hex(root.slice(0, 2))} ${hex(root.slice(2, 4))}`
