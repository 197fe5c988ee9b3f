import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Demo {
  readonly address: string
  /** What it has told whoever started it. */
  readonly said: () => string
  readonly data: string
  readonly process: ChildProcess
  /** Stops it as Ctrl-C does and answers its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts the built product as a visitor would, on a folder of its own. */
export const startDemo = async ({
  data = mkdtempSync(join(tmpdir(), 'plumbline-demo-')),
  args = [] as string[],
  command = 'demo' as 'demo' | 'serve',
} = {}): Promise<Demo> => {
  const child = spawn(
    process.execPath,
    [join(root, 'dist/server.mjs'), command, '--data', data, '--port', '0', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => reject(new Error(`the product ended with ${code}: ${said}`)))
  })
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  return { address, said: () => said, data, process: child, stop }
}

/** The same data in another folder, owners and links too, which Node's own copying leaves out. */
export const copyOf = (data: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-demo-'))
  const { status, stderr } = spawnSync('cp', ['-a', `${data}/.`, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the folder was not copied: ${stderr}`)
  return folder
}

export const forget = (demo: Demo): void => rmSync(demo.data, { recursive: true, force: true })
