import { crc32, deflateRawSync } from 'node:zlib'
import type { TableRefusal } from '#kernel/table.ts'

/** One entry, with whatever its headers shall tell instead of the truth. */
export interface Made {
  readonly name: string | Buffer
  readonly data?: Buffer | string
  readonly deflate?: boolean
  /** The size that both headers tell. */
  readonly size?: number
  /** The size that the own header tells, the directory being right. */
  readonly localSize?: number
  readonly localName?: string
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** The Unix mode, in the high half of the attributes. */
  readonly mode?: number
  readonly extra?: Buffer
  /** The entry's bytes begin where those of this entry begin. */
  readonly over?: number
  readonly offset?: number
}

/** Packs entries into a ZIP archive (APPNOTE 4.3), honest or not. */
export const archiveOf = (made: readonly Made[], comment = ''): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const one of made) {
    const raw = Buffer.from(one.data ?? '')
    const data = one.deflate ? deflateRawSync(raw, { level: 6 }) : raw
    const offset = one.over === undefined ? (one.offset ?? at) : (offsets[one.over] ?? 0)
    offsets.push(offset)
    const name = Buffer.from(one.name as string)
    const fields = fieldsOf(one, raw, data)
    if (one.over === undefined) {
      const localName = Buffer.from(one.localName ?? name)
      const local = Buffer.concat([
        Buffer.from('PK\x03\x04'),
        headOf({ ...fields, size: one.localSize ?? fields.size, name: localName.length, extra: 0 }),
        localName,
        data,
      ])
      locals.push(local)
      at += local.length
    }
    const extra = one.extra ?? Buffer.alloc(0)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((one.mode ?? 0) * 0x10000) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const head = headOf({ ...fields, name: name.length, extra: extra.length })
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, rest, name, extra]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(directory.length, 0xfffe), 8)
  end.writeUInt16LE(Math.min(directory.length, 0xfffe), 10)
  const listed = Buffer.concat(directory)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, listed, end, Buffer.from(comment)])
}

interface Fields {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

const fieldsOf = (one: Made, raw: Buffer, data: Buffer): Fields => ({
  flags: one.flags ?? 0x0800,
  method: one.method ?? (one.deflate ? 8 : 0),
  crc: one.crc ?? crc32(raw),
  packed: data.length,
  size: one.size ?? raw.length,
})

const headOf = (told: Fields & { readonly name: number; readonly extra: number }): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(told.flags, 2)
  head.writeUInt16LE(told.method, 4)
  head.writeUInt32LE(told.crc, 10)
  head.writeUInt32LE(told.packed, 14)
  head.writeUInt32LE(told.size, 18)
  head.writeUInt16LE(told.name, 22)
  head.writeUInt16LE(told.extra, 24)
  return head
}

const spreadsheetTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (type: string, target: string, more = '') =>
  `<Relationship Id="rId1" Type="${office}/${type}" Target="${target}"${more}/>`
const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`
const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetOf = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const plainRows = `<row r="1">${cell('A1', '姓名')}</row><row r="2">${cell('A2', '何小满')}</row>`

/** The smallest workbook, one part put in place of its own where it has the same name. */
export const workbookOf = (more: readonly Made[] = []): Made[] => {
  const own: Made[] = [
    { name: '[Content_Types].xml', data: spreadsheetTypes },
    { name: '_rels/.rels', data: relations(relation('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: workbook },
    { name: 'xl/_rels/workbook.xml.rels', data: relations(relation('worksheet', 'worksheets/sheet1.xml')) },
    { name: 'xl/worksheets/sheet1.xml', data: sheetOf(plainRows), deflate: true },
  ]
  return [...own.filter(({ name }) => !more.some((one) => one.name === name)), ...more]
}

export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly bytes: () => Buffer
  readonly refusals: readonly TableRefusal[]
}

const hostile = (what: string, refusal: TableRefusal | readonly TableRefusal[], bytes: () => Buffer): HostileFile => ({
  what,
  name: 'list.xlsx',
  bytes,
  refusals: typeof refusal === 'string' ? [refusal] : refusal,
})

const withPart = (what: string, refusal: TableRefusal | readonly TableRefusal[], part: Made): HostileFile =>
  hostile(what, refusal, () => archiveOf(workbookOf([part])))

const sheetPart = (data: string | Buffer, more: Partial<Made> = {}): Made => ({
  name: 'xl/worksheets/sheet1.xml',
  data,
  deflate: true,
  ...more,
})

/** Names that lead out of the archive, hide something, or are the same to a file system (zip slip, I1). */
const names: readonly HostileFile[] = [
  ['up and out', '../../etc/cron.d/x'],
  ['up from inside', 'xl/../../x'],
  ['absolute', '/etc/passwd'],
  ['a drive', 'C:/Windows/x'],
  ['a drive with backslashes', 'C:\\Windows\\x'],
  ['backslashes', '..\\..\\x'],
  ['a share', '\\\\server\\share'],
  ['a stream', 'xl/workbook.xml:x'],
  ['one dot', './x'],
  ['an empty part', 'xl//x'],
  ['a NUL', 'x.xml\u0000.exe'],
  ['a line break', 'x\n.xml'],
  ['an escape', 'x\u001b[2J'],
  ['right to left', 'x\u202Elmx.exe'],
  ['no width', 'xl/work\u200Bbook.xml'],
  ['a soft hyphen', 'xl/work\u00ADbook.xml'],
  ['a byte order mark', '\uFEFFx'],
  ['wide dots', '．．/x'],
  ['a wide backslash', 'a＼b'],
  ['a wide colon', 'C：x'],
  ['a trailing dot', 'xl./x'],
  ['a trailing space', 'xl /x'],
  ['three dots', '.../x'],
  ['no name', ''],
  ['a name without end', 'x'.repeat(5000)],
  ['another case', 'XL/Workbook.xml'],
  ['another width', 'ｘl/workbook.xml'],
  ['the same twice', '_rels/.RELS'],
].map(([what = '', name = '']) => withPart(`a name: ${what}`, 'unsafe-names', { name, data: 'x' }))

const moreNames: readonly HostileFile[] = [
  hostile('a name: bytes that are no text', 'unsafe-names', () =>
    archiveOf([...workbookOf(), { name: Buffer.from([0x78, 0xc0, 0xae, 0xc0, 0xae]), data: 'x' }]),
  ),
  hostile('a name: two equal ones', 'unsafe-names', () =>
    archiveOf([...workbookOf(), { name: 'xl/workbook.xml', data: workbook }]),
  ),
  hostile('a name: accents in two ways', 'unsafe-names', () =>
    archiveOf([...workbookOf(), { name: 'é', data: 'x' }, { name: 'e\u0301', data: 'x' }]),
  ),
  hostile('a name: another in the Unicode path field', 'unsafe-names', () =>
    archiveOf([...workbookOf(), { name: 'x', data: 'x', extra: unicodePath('x', '../../x') }]),
  ),
]

/** Extra field 0x7075 of Info-ZIP: the name that unpackers use instead. */
const unicodePath = (name: string, instead: string): Buffer => {
  const path = Buffer.from(instead)
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + path.length, 2)
  field.writeUInt8(1, 4)
  field.writeUInt32LE(crc32(Buffer.from(name)), 5)
  return Buffer.concat([field, path])
}

const kinds: readonly HostileFile[] = (
  [
    ['a symbolic link', 0o120777],
    ['a device', 0o060600],
    ['a character device', 0o020600],
    ['a pipe', 0o010600],
    ['a socket', 0o140600],
  ] as const
).map(([what, mode]) => withPart(what, 'links-inside', { name: 'xl/media/x.png', data: '/etc/passwd', mode }))

/** Sizes that lie, entries over one another, headers that contradict the directory (I1, I2). */
const lies: readonly HostileFile[] = [
  withPart('a sheet longer than told', 'false-sizes', sheetPart(sheetOf(plainRows), { size: 10 })),
  withPart('a sheet shorter than told', 'false-sizes', sheetPart(sheetOf(plainRows), { size: 9_000_000 })),
  withPart('a sheet said to be empty', 'false-sizes', sheetPart(sheetOf(plainRows), { size: 0 })),
  withPart('two sizes', 'false-sizes', sheetPart(sheetOf(plainRows), { localSize: 7 })),
  withPart('a false checksum', 'false-sizes', sheetPart(sheetOf(plainRows), { crc: 1 })),
  withPart('two names', 'false-sizes', sheetPart(sheetOf(plainRows), { localName: 'xl/worksheets/sheetX.xml' })),
  withPart('stored, yet said to inflate', 'unreadable', sheetPart('x', { deflate: false, size: 90_000_000 })),
  withPart('no deflate stream', 'false-sizes', sheetPart('not deflated', { deflate: false, method: 8 })),
  withPart('an unknown method', 'false-sizes', sheetPart('x', { deflate: false, method: 99 })),
  withPart('an entry beyond the end', 'false-sizes', { name: 'x', data: 'x', offset: 9_000_000 }),
  withPart('an entry over another', 'false-sizes', { name: 'xl/media/x', data: 'x', offset: 3 }),
  hostile('200 entries over one kernel', 'false-sizes', () =>
    archiveOf([
      ...workbookOf(),
      ...Array.from({ length: 200 }, (_, i) => ({ name: `xl/media/${i}`, over: 4, deflate: true, size: 1_000 })),
    ]),
  ),
  hostile('an archive cut short', 'unreadable', () => archiveOf(workbookOf()).subarray(0, 500)),
  hostile('half a directory', ['unreadable', 'false-sizes'], () => {
    const whole = archiveOf(workbookOf())
    return Buffer.concat([whole.subarray(0, whole.length - 80), whole.subarray(whole.length - 22)])
  }),
  withPart('a protected entry', 'encrypted', { name: 'x', data: 'x'.repeat(12), deflate: true, flags: 0x0801 }),
]

/** Small files that would become large ones (I2). */
const bombs: readonly HostileFile[] = [
  hostile('120 MB of spaces', 'too-large', () => archiveOf(workbookOf([sheetPart(spaces(120))]))),
  hostile('twelve parts of 10 MB', 'too-large', () =>
    archiveOf([
      ...workbookOf(),
      ...Array.from({ length: 12 }, (_, i) => ({ name: `xl/media/${i}.bin`, data: spaces(10), deflate: true })),
    ]),
  ),
  hostile('60 MB of spaces', 'too-dense', () => archiveOf(workbookOf([sheetPart(spaces(60))]))),
  hostile('a part said to be 4 GB', 'too-large', () =>
    archiveOf(workbookOf([{ name: 'x', data: 'x', deflate: true, size: 0xfffffffe }])),
  ),
  hostile('60,000 tiny files', 'too-large', () =>
    archiveOf(Array.from({ length: 60_000 }, (_, i) => ({ name: `xl/media/${i}` }))),
  ),
  hostile('archives in archives', 'archive', () => {
    let inner = archiveOf([{ name: 'x', data: spaces(5), deflate: true }])
    for (let depth = 0; depth < 5; depth += 1)
      inner = archiveOf(Array.from({ length: 4 }, (_, i) => ({ name: `${i}.zip`, data: inner })))
    return inner
  }),
  withPart('an archive in a workbook', 'archive', { name: 'xl/r.zip', data: archiveOf([{ name: 'r.zip' }]) }),
  hostile('an archive that is no workbook', 'archive', () => archiveOf([{ name: 'a.txt', data: 'a' }])),
  hostile('an empty archive', 'archive', () => archiveOf([])),
  hostile('a gzip stream', 'archive', () => Buffer.from('1f8b0800000000000003', 'hex')),
  hostile('a 7z archive', 'archive', () => Buffer.from('377abcaf271c0004', 'hex')),
  hostile('a giant cell', ['too-dense', 'too-large', 'unreadable'], () =>
    archiveOf(workbookOf([sheetPart(sheetOf(`<row r="1">${cell('A1', 'x'.repeat(90_000_000))}</row>`))])),
  ),
  hostile('three million cells in a row', ['too-dense', 'too-large', 'too-many-columns', 'unreadable'], () =>
    archiveOf(workbookOf([sheetPart(sheetOf(`<row r="1">${'<c t="b"><v>1</v></c>'.repeat(3_000_000)}</row>`))])),
  ),
  hostile('a million rows', ['too-dense', 'too-large', 'too-many-rows', 'unreadable'], () =>
    archiveOf(workbookOf([sheetPart(sheetOf('<row><c t="b"><v>1</v></c></row>'.repeat(1_000_000)))])),
  ),
  hostile('elements in elements', ['too-dense', 'too-large', 'unreadable', 'empty'], () =>
    archiveOf(workbookOf([sheetPart(sheetOf('<row>'.repeat(1_500_000)))])),
  ),
]

const spaces = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from(sheetOf(plainRows)), Buffer.alloc(megabytes * 1_000_000, 0x20)])

/** XML that names other files or grows, and parts that act (I3). */
const xml: readonly HostileFile[] = [
  withPart(
    'an outer entity in the sheet',
    'entities',
    sheetPart(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetOf('')}`),
  ),
  withPart('an outer entity over the network', 'entities', {
    name: 'xl/workbook.xml',
    data: '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]><x>&a;</x>',
  }),
  withPart('a parameter entity', 'entities', {
    name: '_rels/.rels',
    data: '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///dev/random"> %a;]><x/>',
  }),
  withPart('a billion laughs', 'entities', {
    name: '[Content_Types].xml',
    data: `<!DOCTYPE x [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><x>&l9;</x>`,
  }),
  withPart('a wide encoding that hides a document type', 'unreadable', {
    name: 'xl/workbook.xml',
    data: Buffer.from('\ufeff<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', 'utf16le'),
  }),
  withPart('a macro', 'macro', { name: 'xl/vbaProject.bin', data: 'x' }),
  withPart('a macro sheet', 'macro', { name: 'xl/macrosheets/sheet1.xml', data: '<x/>' }),
  withPart('an old dialog sheet', 'macro', { name: 'xl/dialogsheets/sheet1.xml', data: '<x/>' }),
  withPart('a control', 'macro', { name: 'xl/activeX/activeX1.xml', data: '<x/>' }),
  withPart('a workbook in the workbook', 'macro', { name: 'xl/embeddings/a.xlsx', data: 'PK' }),
  withPart('buttons of its own', 'macro', { name: 'customUI/customUI.xml', data: '<x/>' }),
  withPart('a macro by its type', 'macro', {
    name: '[Content_Types].xml',
    data: spreadsheetTypes.replace('openxmlformats-officedocument.spreadsheetml.sheet', 'ms-excel.sheet.macroEnabled'),
  }),
  withPart('a link to a workbook', 'external-links', { name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }),
  withPart('a data connection', 'external-links', { name: 'xl/connections.xml', data: '<x/>' }),
  withPart('a query table', 'external-links', { name: 'xl/queryTables/queryTable1.xml', data: '<x/>' }),
  withPart('a relation that leads outside', 'external-links', {
    name: 'xl/_rels/workbook.xml.rels',
    data: relations(relation('worksheet', 'http://127.0.0.1:9/sheet.xml', ' TargetMode="External"')),
  }),
  withPart('a text document', 'not-a-table', {
    name: '[Content_Types].xml',
    data: spreadsheetTypes.replace('spreadsheetml', 'wordprocessingml'),
  }),
]

const text = (what: string, refusal: TableRefusal | readonly TableRefusal[], bytes: () => Buffer): HostileFile => ({
  ...hostile(what, refusal, bytes),
  name: 'list.csv',
})

const texts: readonly HostileFile[] = [
  text('text: NUL', 'not-a-table', () => Buffer.from('姓名\n何\u0000小满\n')),
  text('text: two bytes a character', 'not-a-table', () => Buffer.from('姓名\n何小满\n', 'utf16le')),
  text('text: a quote without end', 'unreadable', () => Buffer.from(`姓名\n"${'x'.repeat(5_000_000)}`)),
  text('text: a row of a million columns', 'too-many-columns', () => Buffer.from(`${'a,'.repeat(1_000_000)}b\nc\n`)),
  text('text: three million rows', ['too-many-rows', 'too-large'], () => Buffer.from('a,b\n'.repeat(3_000_000))),
  text('text: a page', 'not-a-table', () => Buffer.from('<html><script>1</script></html>')),
  text('text: XML with a document type', 'not-a-table', () => Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>')),
  text('text: PDF', 'not-a-table', () => Buffer.from('%PDF-1.7 x')),
  text('text: an old workbook', 'old-format', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  text('text: nothing', 'empty', () => Buffer.alloc(0)),
]

/** Files that somebody with bad intent, or a broken program, might upload; each with the refusals that are right. */
export const hostileFiles: readonly HostileFile[] = [
  ...names,
  ...moreNames,
  ...kinds,
  ...lies,
  ...bombs,
  ...xml,
  ...texts,
]
