import { type Language, languages, type Pair } from '#kernel/text.ts'

/** Where a command speaks to whoever started it. */
export interface Terminal {
  /** In the reader's language, or in both where it is not known. */
  readonly say: (sentence: Pair) => void
  readonly complain: (sentence: Pair) => void
  /** Plain lines for another program. */
  readonly write: (line: string) => void
  /** Resolves when somebody wants the command to end: Ctrl-C, or the system by SIGTERM. */
  readonly stopped: () => Promise<void>
}

export const terminalFor = (language: Language | undefined): Terminal => {
  const spoken = language === undefined ? languages : [language]
  const text = (sentence: Pair): string => spoken.map((one) => sentence[one]).join('\n')
  return {
    say: (sentence) => console.log(text(sentence)),
    complain: (sentence) => console.error(text(sentence)),
    write: (line) => console.log(line),
    stopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve())
        process.once('SIGTERM', () => resolve())
      }),
  }
}

/** The language that the surroundings name, as POSIX ranks them; nothing where they name neither of ours. */
export const languageOf = (env: NodeJS.ProcessEnv): Language | undefined => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return languages.find((language) => locale.toLowerCase().startsWith(language))
}
