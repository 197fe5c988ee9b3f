/**
 * How a backup is written down: one frame after the other, each its kind (one letter), its length (four bytes, big end
 * first) and its bytes. `H` is the header, `T` begins a table, `D` is a piece of its rows as COPY text, `E` ends the
 * table with count and digest, `Z` ends the backup. Nothing stands after `Z`.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z'

export interface Frame {
  readonly kind: FrameKind
  readonly bytes: Buffer
}

const kinds: readonly string[] = ['H', 'T', 'D', 'E', 'Z']
const head = 5

/** More than any row we keep, and little enough that a made-up length cannot exhaust the memory. */
export const longestFrame = 64_000_000

export const frame = (kind: FrameKind, bytes: Buffer): Buffer => {
  const written = Buffer.allocUnsafe(head + bytes.length)
  written.write(kind, 0, 'latin1')
  written.writeUInt32BE(bytes.length, 1)
  bytes.copy(written, head)
  return written
}

export const jsonFrame = (kind: FrameKind, value: unknown): Buffer => frame(kind, Buffer.from(JSON.stringify(value)))

/** Bytes that are no frame, or that end inside one. */
export class BrokenFrames extends Error {}

/** Reads frames out of any pieces in which the bytes arrive. */
export async function* readFrames(pieces: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer[] = []
  let length = 0
  const take = (size: number): Buffer => {
    const all = waiting.length === 1 ? (waiting[0] as Buffer) : Buffer.concat(waiting)
    waiting = [all.subarray(size)]
    length -= size
    return all.subarray(0, size)
  }
  let next: { readonly kind: FrameKind; readonly size: number } | undefined
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    for (;;) {
      if (next === undefined) {
        if (length < head) break
        next = headOf(take(head))
      }
      if (length < next.size) break
      yield { kind: next.kind, bytes: take(next.size) }
      next = undefined
    }
  }
  if (length > 0 || next !== undefined) throw new BrokenFrames('the last frame is cut short')
}

const headOf = (bytes: Buffer): { readonly kind: FrameKind; readonly size: number } => {
  const kind = bytes.toString('latin1', 0, 1)
  const size = bytes.readUInt32BE(1)
  if (!kinds.includes(kind) || size > longestFrame) throw new BrokenFrames('these bytes are no frame')
  return { kind: kind as FrameKind, size }
}
