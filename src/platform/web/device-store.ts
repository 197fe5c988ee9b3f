/** What lies on this device between visits: kept answers and commands that wait. A browser that keeps nothing is no fault. */
export interface DeviceShelf<T> {
  readonly put: (key: string, value: T) => Promise<boolean>
  readonly get: (key: string) => Promise<T | undefined>
  /** In the order of their keys. */
  readonly all: () => Promise<readonly T[]>
  readonly remove: (keys: readonly string[]) => Promise<void>
  readonly clear: () => Promise<void>
}

const shelves = ['answers', 'outbox'] as const

/** One shelf of the device's database (IndexedDB); every write has reached the disk when its promise is fulfilled. */
export const shelf = <T>(name: (typeof shelves)[number]): DeviceShelf<T> => {
  const read = async <R>(work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R | undefined> => {
    try {
      const database = await opened()
      return database && (await settled(work(database.transaction(name).objectStore(name))))
    } catch {
      return undefined
    }
  }
  const write = async (work: (store: IDBObjectStore) => void): Promise<boolean> => {
    const database = await opened()
    if (!database) return false
    return new Promise<boolean>((resolve) => {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve(true)
      transaction.onabort = () => resolve(false)
      work(transaction.objectStore(name))
    }).catch(() => false)
  }
  return {
    put: (key, value) => write((store) => store.put(value, key)),
    get: (key) => read((store) => store.get(key) as IDBRequest<T | undefined>),
    all: async () => (await read((store) => store.getAll() as IDBRequest<T[]>)) ?? [],
    remove: async (keys) => {
      await write((store) => {
        for (const key of keys) store.delete(key)
      })
    },
    clear: async () => {
      await write((store) => store.clear())
    },
  }
}

let opening: Promise<IDBDatabase | undefined> | undefined

const opened = (): Promise<IDBDatabase | undefined> => {
  // A device without room may refuse even to open; once there is room the next use tries again.
  opening ??= open().catch(() => {
    opening = undefined
    return undefined
  })
  return opening
}

const open = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open('plumbline', 1)
  request.onupgradeneeded = () => {
    for (const name of shelves) request.result.createObjectStore(name)
  }
  const database = await settled(request)
  // Whoever clears what a site keeps closes the database under us: the next use opens it anew.
  database.onclose = () => {
    opening = undefined
  }
  return database
}

const settled = <R>(request: IDBRequest<R>): Promise<R> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
