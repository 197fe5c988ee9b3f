import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { lastRecorded, recomputeLedger } from '#capabilities/ledger/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { refuseUnsafeServer } from '#platform/postgres/self-test.ts'
import { stateFolderOf } from '#platform/postgres/state-folder.ts'
import { openBeside, type Storage, type StorageAsked } from '#platform/postgres/storage.ts'
import { anotherKey, keysUsed } from './field-keys.ts'
import { daysLeft, endOf, warnedDays } from './tls/certificate.ts'
import { readCertified, tlsFolder } from './tls/files.ts'

export type Health = 'good' | 'look' | 'bad'

export interface Finding {
  readonly health: Health
  readonly about: Pair
}

export interface Examined extends StorageAsked {
  readonly port: number
  readonly host: string
  readonly proxies?: readonly string[] | undefined
  readonly publicOrigin?: string | undefined
}

/** Looks at everything a start depends on, one thing after the other; what cannot be looked at is a finding too. */
export async function* examine(asked: Examined): AsyncGenerator<Finding> {
  const folder = stateFolderOf(asked.data)
  yield node()
  yield timeZones()
  yield* folderFindings(folder)
  yield await portFinding(asked)
  yield reached(asked, existsSync(join(folder, 'tls')))
  yield* certificateFindings(folder)
  if (!asked.databaseUrl && !existsSync(join(folder, 'postgres'))) {
    yield look(
      '数据文件夹里还没有数据，第一次启动时会生成。',
      'There is no data in the folder yet; the first start makes it.',
    )
    return
  }
  yield* storageFindings(asked)
}

const good = (zh: string, en: string): Finding => ({ health: 'good', about: { zh, en } })
const look = (zh: string, en: string): Finding => ({ health: 'look', about: { zh, en } })
const bad = (zh: string, en: string): Finding => ({ health: 'bad', about: { zh, en } })

const node = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
    ? good(`Node ${process.versions.node}`, `Node ${process.versions.node}`)
    : bad(
        `Node ${process.versions.node} 太旧，需要 20.19 或更新。`,
        `Node ${process.versions.node} is too old; 20.19 or newer is needed.`,
      )
}

/** Days are counted in the organisation's time zone: a build of Node without its data would count them wrongly. */
const timeZones = (): Finding => {
  const told = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hour12: false }).format(0)
  return told.startsWith('08')
    ? good('时区数据可用。', 'Time zone data is there.')
    : bad(
        'Node 缺少时区数据，日期会算错。请安装完整的 Node。',
        'Node lacks time zone data, so days would be wrong. Install a whole Node.',
      )
}

const folderFindings = function* (folder: string): Generator<Finding> {
  const there = existsSync(folder) ? folder : dirname(folder)
  try {
    accessSync(there, constants.R_OK | constants.W_OK | constants.X_OK)
    yield good(`可以写入 ${there}。`, `${there} can be written.`)
  } catch (fault) {
    yield bad(`无法写入 ${there}：${codeOf(fault)}。`, `${there} cannot be written: ${codeOf(fault)}.`)
    return
  }
  yield space(there)
  yield flushes(there)
  yield keys(folder)
}

const gigabyte = 1_000_000_000

const space = (folder: string): Finding => {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const amount = `${(free / gigabyte).toFixed(1)} GB`
  if (free > 5 * gigabyte) return good(`磁盘还剩 ${amount}。`, `${amount} of the disk are free.`)
  return free > gigabyte
    ? look(`磁盘只剩 ${amount}，建议留 5 GB 以上。`, `Only ${amount} of the disk are free; keep 5 GB or more.`)
    : bad(
        `磁盘只剩 ${amount}，写满后产品会拒绝新记录。`,
        `Only ${amount} of the disk are free; when it is full, new records are refused.`,
      )
}

/** A disk that answers a flush faster than any disk can has not flushed; a power cut would then lose what was confirmed. */
const flushes = (folder: string): Finding => {
  const place = mkdtempSync(join(folder, '.doctor-'))
  try {
    const file = openSync(join(place, 'probe'), 'w')
    const began = performance.now()
    for (let n = 0; n < 20; n++) {
      writeSync(file, Buffer.alloc(8_192, n))
      fsyncSync(file)
    }
    closeSync(file)
    const each = (performance.now() - began) / 20
    const said = `${each.toFixed(2)} ms`
    if (each > 50) return look(`写盘一次要 ${said}，偏慢。`, `A flush to the disk takes ${said}, which is slow.`)
    return each < 0.03
      ? look(
          `写盘一次只要 ${said}，可能没有真正写到磁盘（内存盘？）。断电可能丢数据。`,
          `A flush takes ${said} only: it may not reach a disk (is this memory?). A power cut could lose data.`,
        )
      : good(`写盘一次 ${said}。`, `A flush to the disk takes ${said}.`)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const keys = (folder: string): Finding => {
  const open = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => /\.(key|pem)$/.test(name) && (statSync(join(folder, name)).mode & 0o077) !== 0,
  )
  return open.length === 0
    ? good('密钥文件只有产品账户能读。', 'Key files are readable for the product’s account only.')
    : bad(
        `别人也能读密钥文件：${open.join('、')}。请执行 chmod 600。`,
        `Others can read key files: ${open.join(', ')}. Run chmod 600 on them.`,
      )
}

const portFinding = ({ port, host }: Examined): Promise<Finding> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (fault) =>
      resolve(
        look(
          `端口 ${port} 现在用不了：${codeOf(fault)}。产品正在运行时这是正常的。`,
          `Port ${port} cannot be used now: ${codeOf(fault)}. While the product runs this is as it should be.`,
        ),
      ),
    )
    probe.listen({ port, host }, () => probe.close(() => resolve(good(`端口 ${port} 空闲。`, `Port ${port} is free.`))))
  })

/** How browsers get here: a name beyond this machine needs encryption, and a proxy needs to be known by its address. */
const reached = ({ host, proxies, publicOrigin }: Examined, hasTls: boolean): Finding => {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host)
  const isSecure = hasTls || publicOrigin?.startsWith('https:')
  if (proxies && !publicOrigin)
    return bad(
      '设了 PLUMBLINE_PROXIES，却没有 PLUMBLINE_PUBLIC_ORIGIN：Cookie 不受加密连接保护，通行密钥用不了。请写上浏览器里的网址。',
      'PLUMBLINE_PROXIES is set without PLUMBLINE_PUBLIC_ORIGIN: cookies are not held to encrypted connections, and passkeys do not work. Give the origin that browsers show.',
    )
  if (publicOrigin?.startsWith('https:') && !hasTls && !proxies)
    return look(
      '网址是 https，但没有 PLUMBLINE_PROXIES：在代理后面时，所有来访都像来自同一个地址，输错密码的限制会一起算。',
      'The origin is https without PLUMBLINE_PROXIES: behind a proxy all visitors seem to come from one address, and wrong passwords are counted together.',
    )
  if (!isLocal && !isSecure)
    return look(
      '别的电脑能连到这里，但没有 https：通行密钥和离线用不了。用 plumbline tls init，或在前面放一个带 https 的代理。',
      'Other computers can reach this without https: there are no passkeys and nothing works offline. Use plumbline tls init, or put a proxy with https in front.',
    )
  return isLocal && !publicOrigin
    ? good('只有本机能连到这里。', 'Only this machine can reach it.')
    : good('浏览器经加密连接到这里。', 'Browsers reach it over an encrypted connection.')
}

const certificateFindings = async function* (folder: string): AsyncGenerator<Finding> {
  const server = await readCertified(tlsFolder(folder), 'server')
  if (server === undefined) return
  const left = daysLeft(server.certificate, new Date())
  const on = endOf(server.certificate).toISOString().slice(0, 10)
  if (left < 0)
    yield bad(
      `服务器证书已在 ${on} 到期，浏览器会拒绝连接。请运行 plumbline tls init，再重启。`,
      `The server certificate ended on ${on}: browsers refuse it. Run plumbline tls init and restart.`,
    )
  else if (left < warnedDays)
    yield look(
      `服务器证书 ${on} 到期。请在那之前运行 plumbline tls init，再重启。`,
      `The server certificate ends on ${on}. Run plumbline tls init before, and restart.`,
    )
  else yield good(`服务器证书用到 ${on}。`, `The server certificate lasts until ${on}.`)
}

const storageFindings = async function* (asked: Examined): AsyncGenerator<Finding> {
  let storage: Storage
  try {
    storage = await openBeside(asked)
  } catch (fault) {
    yield refused(fault)
    return
  }
  try {
    yield await databaseFinding(storage)
    yield await fieldKeyFinding(storage)
    yield* ledgerFindings(storage)
  } catch (fault) {
    yield refused(fault)
  } finally {
    await storage.stop()
  }
}

const databaseFinding = ({ owner, mode }: Storage): Promise<Finding> =>
  withClient(owner, async (client) => {
    await refuseUnsafeServer(client)
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    return good(
      `PostgreSQL ${rows[0]?.version}（${mode === 'embedded' ? '自带' : '自备'}），断电不丢已确认的记录。`,
      `PostgreSQL ${rows[0]?.version} (${mode === 'embedded' ? 'built in' : 'your own'}) keeps confirmed records through a power cut.`,
    )
  })

const fieldKeyFinding = async (storage: Storage): Promise<Finding> => {
  const pool = openPool(storage.owner, 1)
  try {
    const used = [...(await keysUsed(pool))].filter((id) => id !== '')
    const closed = used.find((id) => !storage.owner.fields.knows(id))
    return closed === undefined
      ? good(
          `加密字段的密钥可用：${storage.owner.fields.current() ?? '尚未生成'}。`,
          `The key of sealed fields opens them: ${storage.owner.fields.current() ?? 'not made yet'}.`,
        )
      : { health: 'bad', about: anotherKey(storage.fieldKey, closed).sentence }
  } finally {
    await pool.end()
  }
}

const ledgerFindings = async function* (storage: Storage): AsyncGenerator<Finding> {
  const pool = openPool(storage.owner, 1)
  const whole = { tenant: 1, person: null, scope: [] }
  try {
    const { size, root, fault } = await inTransaction(pool, whole, (tx) => recomputeLedger(tx))
    yield fault === null
      ? good(
          `存证 ${size} 条，重新计算后一致：${root.slice(0, 8)}。`,
          `The ledger was computed again and fits, up to its root ${root.slice(0, 8)}: ${size} in all.`,
        )
      : bad(
          `存证对不上（${fault.kind}，${fault.at}）。请保留现场，不要改动数据。`,
          `The ledger does not fit (${fault.kind}, ${fault.at}). Leave everything as it is and look into it.`,
        )
    const last = await inTransaction(pool, whole, lastRecorded)
    const behind = last === null ? 0 : Math.round((Date.parse(last) - Date.now()) / 1_000)
    yield behind > 5
      ? look(
          `系统时钟比最后一条记录慢 ${behind} 秒。请校对时钟。`,
          `The clock of the machine is behind the newest record, by this number of seconds: ${behind}. Set it right.`,
        )
      : good('系统时钟不早于最后一条记录。', 'The clock is not behind the newest record.')
  } finally {
    await pool.end()
  }
}

const refused = (fault: unknown): Finding => {
  const { sentence, message } = fault as { readonly sentence?: Pair; readonly message: string }
  return sentence
    ? { health: 'bad', about: sentence }
    : bad(`数据库打不开：${message}`, `The database cannot be opened: ${message}`)
}

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? String(fault)
