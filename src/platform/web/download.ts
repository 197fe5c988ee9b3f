import { useState } from 'react'
import type { AnyVerb, InputOf, RefusalOf } from '#kernel/verb.ts'
import { callForFile } from './call.ts'
import { type Problem, problemOf } from './problem.ts'
import { saveFile } from './save-file.ts'

export interface Downloading<V extends AnyVerb> {
  readonly busy: boolean
  readonly refusal: RefusalOf<V> | undefined
  readonly problem: Problem | undefined
  /** Asks for the file and saves it on this device. */
  readonly download: (input: InputOf<V>) => Promise<void>
}

interface Outcome<V extends AnyVerb> {
  readonly refusal?: RefusalOf<V>
  readonly problem?: Problem
}

/** Takes out a file: a verb whose answer is one. */
export const useDownload = <V extends AnyVerb>(verb: V): Downloading<V> => {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<V>>({})
  const download = async (input: InputOf<V>): Promise<void> => {
    setBusy(true)
    setOutcome({})
    try {
      const file = await callForFile(verb, input)
      if (file.ok) saveFile(file.value)
      else setOutcome({ refusal: file.refusal })
    } catch (fault) {
      setOutcome({ problem: problemOf(fault) })
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal: outcome.refusal, problem: outcome.problem, download }
}
