import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { oldestMajor } from '../postgres/self-test.ts'

const programs = `/usr/lib/postgresql/${oldestMajor}/bin`
/** PostgreSQL does not run as root. */
const nobody = 65534

/** Why the oldest PostgreSQL that the product takes cannot be tried here; nothing where Debian's is installed. */
export const lacksOldest = (): string | undefined =>
  existsSync(join(programs, 'initdb')) ? undefined : `no PostgreSQL ${oldestMajor} of Debian is on this machine`

export interface OldestServer {
  /** Of its superuser. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Debian's PostgreSQL on an empty folder of its own, on loopback. */
export const startOldest = async (): Promise<OldestServer> => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-oldest-'))
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  const [data, secret] = [join(home, 'data'), join(home, 'secret')]
  writeFileSync(secret, 'plumbline')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C'],
    { ...user, cwd: home, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...user,
    cwd: home,
    stdio: 'ignore',
  })
  const address = `postgresql://postgres:plumbline@127.0.0.1:${port}/postgres`
  await answers(address, child)
  return {
    address,
    stop: async () => {
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a port was asked for')
  return address.port
}

const answers = async (address: string, child: ChildProcess): Promise<void> => {
  while (child.exitCode === null) {
    const client = new pg.Client({ connectionString: address })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`PostgreSQL ended with ${child.exitCode}`)
}
