import { useState } from 'react'
import { type Session, useSession } from './session.ts'

/** What somebody has begun on this device and not yet sent: it survives closing the page. */
export interface Begun<T> {
  readonly value: T
  readonly keep: (next: T) => void
  /** Forgets it, because it was sent. */
  readonly drop: () => void
}

/**
 * Keeps what the signed-in person has begun under a name, on this device alone. On a shared device it lasts for the page
 * only, since nothing readable may stay there (decision 30).
 */
export const useBegun = <T>(name: string, first: T): Begun<T> => {
  const { person, sharedDevice } = useSession()
  const key = `${prefix}${person.id}.${name}`
  const [value, setValue] = useState<T>(() => (sharedDevice ? first : (read<T>(key) ?? first)))
  return {
    value,
    keep: (next) => {
      setValue(next)
      if (!sharedDevice) write(key, next)
    },
    drop: () => forget([key]),
  }
}

/** Forgets what others have begun on this device; called whenever somebody has signed in. */
export const forgetOthers = ({ person, sharedDevice }: Pick<Session, 'person' | 'sharedDevice'>): void => {
  const own = sharedDevice ? undefined : `${prefix}${person.id}.`
  forget(keys().filter((key) => key.startsWith(prefix) && (own === undefined || !key.startsWith(own))))
}

const prefix = 'plumbline.begun.'

/** A browser that keeps nothing is no fault: what was begun then lasts for the page. */
const tried = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

const keys = (): string[] => tried(() => Object.keys(localStorage), [])

const read = <T>(key: string): T | null =>
  tried(() => JSON.parse(localStorage.getItem(key) ?? 'null') as T | null, null)

const write = (key: string, value: unknown): void =>
  tried(() => localStorage.setItem(key, JSON.stringify(value)), undefined)

const forget = (names: readonly string[]): void =>
  tried(() => {
    for (const name of names) localStorage.removeItem(name)
  }, undefined)
