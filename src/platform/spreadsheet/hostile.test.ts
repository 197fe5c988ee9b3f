import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { TableOptions } from './options.ts'
import { readTable } from './read-table.ts'
import { storedZip } from './stored-zip.ts'

const read = (bytes: Uint8Array, options?: Partial<TableOptions>) => readTable({ name: 'file.xlsx', bytes }, options)
const refused = (refusal: string) => ({ ok: false, refusal })

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
const relations = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const plainRows = `<row r="1">${cell('A1', '姓名')}</row><row r="2">${cell('A2', '何小满')}</row>`

/** The smallest workbook, with parts put in or put in place of its own. */
const partsWith = (over: Readonly<Record<string, string | Buffer>> = {}): ReadonlyMap<string, Buffer> =>
  new Map(
    Object.entries({
      '[Content_Types].xml': contentTypes,
      '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': sheetXml(plainRows),
      ...over,
    }).map(([name, data]) => [name, Buffer.from(data as string)]),
  )
const workbookWith = (over?: Readonly<Record<string, string | Buffer>>) => storedZip(partsWith(over))

test('the smallest workbook is read, so that the refusals below have another reason', async () => {
  expect(await read(workbookWith())).toMatchObject({
    ok: true,
    value: { header: ['姓名'], rows: [{ cells: ['何小满'] }] },
  })
})

test.each([
  ['a macro', { 'xl/vbaProject.bin': 'x' }, 'macro'],
  [
    'a macro-enabled type',
    {
      '[Content_Types].xml': contentTypes.replace(
        'openxmlformats-officedocument.spreadsheetml.sheet.main',
        'ms-excel.sheet.macroEnabled.main',
      ),
    },
    'macro',
  ],
  ['a macro sheet', { 'xl/macrosheets/sheet1.xml': '<x/>' }, 'macro'],
  ['an embedded object', { 'xl/embeddings/oleObject1.bin': 'x' }, 'macro'],
  ['a control', { 'xl/activeX/activeX1.xml': '<x/>' }, 'macro'],
  ['a link to a workbook or a DDE source', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'external-links'],
  ['a data connection', { 'xl/connections.xml': '<x/>' }, 'external-links'],
  [
    'a document type',
    { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>' },
    'entities',
  ],
  [
    'no sheet where it should be',
    { 'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/none.xml') },
    'unreadable',
  ],
  ['a path that leaves the archive', { '../../x': 'x' }, 'unsafe-names'],
  ['names that differ only in case', { 'XL/workbook.xml': '<x/>' }, 'unsafe-names'],
  [
    'the parts of a text document',
    { '[Content_Types].xml': contentTypes.replaceAll('spreadsheetml', 'wordprocessingml') },
    'not-a-table',
  ],
  ['no row', { 'xl/worksheets/sheet1.xml': sheetXml('') }, 'empty'],
] as const)('a workbook with %s is refused', async (_, over, refusal) => {
  expect(await read(workbookWith(over))).toEqual(refused(refusal))
})

test('a DDE formula is never more than its cached value', async () => {
  const row = `<row r="2"><c r="A2" t="str"><f>cmd|'/c calc'!A0</f><v>5</v></c></row>`
  const bytes = workbookWith({ 'xl/worksheets/sheet1.xml': sheetXml(`<row r="1">${cell('A1', '姓名')}</row>${row}`) })
  expect(await read(bytes)).toMatchObject({ value: { rows: [{ cells: ['5'] }] } })
})

test('OLE files: a protected workbook and an old one', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await read(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual(refused('encrypted'))
  expect(await read(Buffer.concat([ole, Buffer.from('Workbook', 'utf16le')]))).toEqual(refused('old-format'))
})

test.each([
  ['other archives', storedZip(new Map([['a.txt', Buffer.from('a')]])), 'archive'],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255)), 'not-a-table'],
  ['an archive cut short', workbookWith().subarray(0, 600), 'unreadable'],
  ['nothing', Buffer.alloc(0), 'empty'],
])('%s', async (_, bytes, refusal) => {
  expect(await read(bytes)).toEqual(refused(refusal))
})

/** Deflates the sheet; with `claimed` the directory lies about its inflated size. */
const deflated = (sheet: Buffer, claimed = sheet.length): Buffer => {
  const name = 'xl/worksheets/sheet1.xml'
  const data = deflateRawSync(sheet, { level: 9 })
  const packed = storedZip(partsWith({ [name]: data }))
  for (let at = packed.indexOf(name); at !== -1; at = packed.indexOf(name, at + 1)) {
    const isLocal = packed.readUInt32LE(at - 30) === 0x04034b50
    if (!isLocal && packed.readUInt32LE(at - 46) !== 0x02014b50) continue
    const fields = isLocal ? at - 26 : at - 40
    packed.writeUInt16LE(8, fields + 4)
    packed.writeUInt32LE(crc32(sheet), fields + 10)
    packed.writeUInt32LE(claimed, fields + 18)
  }
  return packed
}

const spaces = (megabytes: number) =>
  Buffer.concat([Buffer.from(sheetXml(plainRows)), Buffer.alloc(megabytes * 1_000_000, 0x20)])

test('a deflated sheet is read, so that the bombs below have another reason', async () => {
  expect(await read(deflated(spaces(1)))).toMatchObject({ value: { rows: [{ cells: ['何小满'] }] } })
})

test('a bomb is refused by its declared size, and one that lies while it inflates', async () => {
  const honest = deflated(spaces(120))
  expect(honest.length).toBeLessThan(200_000)
  expect(await read(honest)).toEqual(refused('too-large'))
  expect(await read(deflated(spaces(120), 5000))).toEqual(refused('false-sizes'))
  expect(await read(deflated(spaces(120), 0))).toEqual(refused('false-sizes'))
})

test('one giant cell, a giant row and two far corners end in a refusal, and the process goes on', async () => {
  const giant = sheetXml(`<row r="1">${cell('A1', 'x'.repeat(95_000_000))}</row>`)
  const corners = sheetXml(`<row r="1">${cell('A1', 'a')}</row><row r="1048576">${cell('XFD1048576', 'b')}</row>`)
  const cells = sheetXml(`<row r="1">${'<c t="b"><v>1</v></c>'.repeat(3_000_000)}</row>`)
  for (const sheet of [giant, corners, cells]) {
    const answer = await read(deflated(Buffer.from(sheet)))
    expect(answer.ok).toBe(false)
  }
  expect((await read(workbookWith())).ok).toBe(true)
})

test('too little memory and too little time end in a refusal, and the next file is read', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `n${i}`)}${cell(`B${i + 1}`, '供应站')}</row>`,
  )
  const bytes = deflated(Buffer.from(sheetXml(rows.join(''))))
  expect(await read(bytes, { maxHeap: 16 })).toEqual(refused('too-large'))
  expect(await read(bytes, { maxTime: 5 })).toEqual(refused('too-large'))
  expect((await read(bytes)).ok).toBe(true)
})

test('a file over the byte limit is not even opened', async () => {
  expect(await read(Buffer.alloc(2000, 0x61), { maxBytes: 1999 })).toEqual(refused('too-large'))
})

test('an encrypted entry is refused as protected', async () => {
  const bytes = workbookWith()
  const directory = bytes.indexOf('PK\x01\x02')
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8)
  bytes.writeUInt32LE(bytes.readUInt32LE(directory + 20) - 12, directory + 24)
  expect(await read(bytes)).toEqual(refused('encrypted'))
})
