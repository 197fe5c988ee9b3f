import { crc32 } from 'node:zlib'

/** Packs parts into a ZIP archive without compression: the plainest archive there is (APPNOTE 4.3). */
export const storedZip = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data] of parts) {
    const nameBytes = Buffer.from(name)
    const common = commonFields(nameBytes, data)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, data])
    locals.push(local)
    directory.push(directoryEntry(common, offset, nameBytes))
    offset += local.length
  }
  return Buffer.concat([...locals, ...directory, endOfDirectory(directory, offset)])
}

/** From "version needed" to "extra field length", the same in both headers. */
const commonFields = (name: Buffer, data: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const utf8Names = 0x0800

const directoryEntry = (common: Buffer, offset: number, name: Buffer): Buffer => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name])
}

const endOfDirectory = (directory: readonly Buffer[], offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}
