import { useEffect, useState } from 'react'
import type { InputOf, Question } from '#kernel/verb.ts'
import { call } from './call.ts'
import { cell, useCell } from './cell.ts'
import { keepAnswer, keptAnswer, owner } from './kept.ts'
import { keyOf } from './question.ts'

/** Whether the product opens here without a network; `insecure` means that the address is not https. */
export type OfflineApp = 'insecure' | 'unable' | 'starting' | 'ready'

const state = cell<OfflineApp>('starting')

export const useOfflineApp = (): OfflineApp => useCell(state)

interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string
}

/** Pages may turn no text into a script's address but this one. */
const trusted = (address: string): string => {
  const { trustedTypes } = window as {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy }
  }
  return trustedTypes?.createPolicy('plumbline', { createScriptURL: () => address }).createScriptURL('') ?? address
}

let hasBegun = false

/** Lets the browser keep the pages, so that they open without a network; a page asks once. */
export const startOfflineApp = async (): Promise<void> => {
  if (hasBegun) return
  hasBegun = true
  if (!window.isSecureContext) return state.write('insecure')
  if (!('serviceWorker' in navigator)) return state.write('unable')
  try {
    await navigator.serviceWorker.register(trusted('/service-worker.js'), { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    state.write('ready')
  } catch {
    state.write('unable')
  }
}

interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

const prompt = cell<InstallPrompt | undefined>(undefined)

/** Holds back the browser's own bar; whoever wants to install finds it under “Sign-in and devices”. */
export const startInstall = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    prompt.write(event as InstallPrompt)
  })
  addEventListener('appinstalled', () => prompt.write(undefined))
}

/** Asks the browser to install the product, where it offers that. */
export const useInstall = (): (() => Promise<unknown>) | undefined => useCell(prompt)?.prompt.bind(prompt.read())

export interface Copy<Q extends Question = Question> {
  readonly question: Q
  readonly input: InputOf<Q>
}

export const copy = <Q extends Question>(question: Q, input: InputOf<Q>): Copy =>
  ({ question, input }) as unknown as Copy

const freshMs = 20 * 3_600_000

/** How far the copies have come: all lie on the device, or it has no room for them. */
export type Copied = 'coming' | 'all' | 'full'

/**
 * Fetches once a day what somebody will need without a network, one after the other, where the product opens without one.
 */
export const useCopies = (copies: readonly Copy[]): Copied => {
  const app = useOfflineApp()
  const isOwn = useCell(owner) !== undefined
  const [copied, setCopied] = useState<Copied>('coming')
  const names = copies.map(({ question, input }) => keyOf(question, input)).join(' ')
  useEffect(() => {
    let isLeft = false
    if (app === 'ready' && isOwn)
      void fetchCopies(copies).then(
        (come) => isLeft || setCopied(come),
        () => undefined,
      )
    return () => {
      isLeft = true
    }
  }, [app, isOwn, names])
  return copied
}

const fetchCopies = async (copies: readonly Copy[]): Promise<Copied> => {
  for (const { question, input } of copies) {
    const key = keyOf(question, input)
    const kept = await keptAnswer(key)
    if (kept && Date.now() - kept.at < freshMs) continue
    const result = await call(question, input)
    if (result.ok && !(await keepAnswer(key, { result, at: Date.now() }))) return 'full'
  }
  return 'all'
}
