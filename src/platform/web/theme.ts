import { cell, useCell } from './cell.ts'
import { remember, remembered } from './remembered.ts'

export type Theme = 'system' | 'light' | 'dark'

const isTheme = (text: unknown): text is Theme => text === 'system' || text === 'light' || text === 'dark'

const theme = cell<Theme>('system')

/** Reads the theme kept on this browser once, before anything is shown. */
export const startTheme = (): void => {
  const kept = remembered('theme')
  show(isTheme(kept) ? kept : 'system')
}

export const useTheme = (): Theme => useCell(theme)

/** Changes the theme at once and remembers it on this browser. */
export const setTheme = (next: Theme): void => {
  remember('theme', next)
  show(next)
}

/** Whether the page is dark now, by choice or by the system. */
export const isDarkNow = (): boolean =>
  theme.read() === 'dark' || (theme.read() === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)

const show = (next: Theme): void => {
  if (next === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  theme.write(next)
}
