import { useEffect } from 'react'
import type { CommandNames } from '#kernel/verb.ts'
import { cell, useCell } from './cell.ts'
import { useText } from './language.ts'

type Load = () => Promise<CommandNames>

let sources: readonly Load[] = []
const known = cell<CommandNames>({})

/** Says where the names of commands come from; they are loaded when a page first asks for one. */
export const startCommandNames = (loads: readonly Load[]): void => {
  sources = loads
}

/** The name of a command in the reader's language; what has none, such as an entry of an older edition, stays as it is. */
export const useCommandName = (): ((command: string) => string) => {
  const t = useText()
  const names = useCell(known)
  useEffect(() => {
    void load()
  }, [])
  return (command) => (names[command] ? t(names[command]) : command)
}

const load = async (): Promise<void> => {
  const loads = sources
  sources = []
  if (loads.length > 0) known.write(Object.assign({}, ...(await Promise.all(loads.map((one) => one())))))
}
