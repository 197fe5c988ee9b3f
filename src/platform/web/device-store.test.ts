import { afterEach, beforeEach, expect, test, vi } from 'vitest'

interface Request {
  result: unknown
  onsuccess?: () => void
  onerror?: () => void
  onupgradeneeded?: () => void
}

const answered = (result: unknown): Request => {
  const request: Request = { result }
  queueMicrotask(() => request.onsuccess?.())
  return request
}

interface Database {
  readonly createObjectStore: (name: string) => void
  readonly transaction: (name: string) => unknown
  onclose?: () => void
}

/** As much of a browser's IndexedDB as a shelf uses; `clear` is what somebody does who clears what a site keeps. */
class Browser {
  private shelves = new Map<string, Map<string, unknown>>()
  private readonly databases = new Set<Database>()
  isFull = false
  refuses = false
  opened = 0

  readonly open = (): Request => {
    this.opened += 1
    const database: Database = { createObjectStore: this.createShelf, transaction: this.begin }
    this.databases.add(database)
    const request: Request = { result: database }
    queueMicrotask(() => {
      if (this.shelves.size === 0) request.onupgradeneeded?.()
      if (this.refuses) request.onerror?.()
      else request.onsuccess?.()
    })
    return request
  }

  clear(): void {
    this.shelves = new Map()
    for (const database of this.databases) database.onclose?.()
    this.databases.clear()
  }

  private readonly createShelf = (name: string): void => {
    this.shelves.set(name, new Map())
  }

  private readonly begin = (name: string) => {
    const kept = this.shelves.get(name)
    if (!kept) throw new Error('the database is closed')
    const ended: { oncomplete?: () => void; onabort?: () => void } = {}
    queueMicrotask(() => (this.isFull ? ended.onabort?.() : ended.oncomplete?.()))
    return Object.assign(ended, {
      objectStore: () => ({
        put: (value: unknown, key: string) => answered(this.isFull ? undefined : kept.set(key, value)),
        get: (key: string) => answered(kept.get(key)),
        getAll: () => answered([...kept.values()]),
      }),
    })
  }
}

const browser = new Browser()

/** The shelf of a page that has just been opened. */
const fresh = async () => {
  vi.resetModules()
  const { shelf } = await vi.importActual<typeof import('./device-store.ts')>('./device-store.ts')
  return shelf<string>('outbox')
}

beforeEach(() => void vi.stubGlobal('indexedDB', browser))
afterEach(() => void vi.unstubAllGlobals())

test('a page whose store was cleared under it opens it anew and keeps what is done next', async () => {
  const box = await fresh()
  expect(await box.put('a', 'first')).toBe(true)
  expect(await box.get('a')).toBe('first')
  const before = browser.opened
  browser.clear()
  expect(await box.all()).toEqual([])
  expect(await box.put('b', 'second')).toBe(true)
  expect(await box.all()).toEqual(['second'])
  expect(browser.opened).toBe(before + 1)
})

test('a device without room says that it kept nothing, and keeps again once there is room', async () => {
  const box = await fresh()
  browser.isFull = true
  expect(await box.put('c', 'third')).toBe(false)
  browser.isFull = false
  expect(await box.get('c')).toBeUndefined()
  expect(await box.put('c', 'third')).toBe(true)
})

test('a device that had no room even to open its store is asked again', async () => {
  const box = await fresh()
  browser.refuses = true
  expect(await box.put('e', 'fifth')).toBe(false)
  browser.refuses = false
  expect(await box.put('e', 'fifth')).toBe(true)
})

test('a browser without a store keeps nothing and fails at nothing', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const box = await fresh()
  expect(await box.put('d', 'fourth')).toBe(false)
  expect([await box.get('d'), await box.all()]).toEqual([undefined, []])
})
