import { useDeferredValue, useId, useRef, useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { type Found, navigate, type Screens, useText } from '#platform/web.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Place } from './navigation.ts'
import style from './palette.module.css'
import {
  foundGroupText,
  lookingText,
  nothingFoundText,
  pagesGroupText,
  searchFieldText,
  searchTitleText,
  sectionText,
} from './text.ts'

interface PaletteProps {
  readonly capabilities: readonly Screens[]
  readonly places: readonly Place[]
  readonly onClose: () => void
}

/** Finds pages by their names in both languages, and whatever the capabilities find for the same word. */
export const Palette = ({ capabilities, places, onClose }: PaletteProps) => {
  const t = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const wanted = useDeferredValue(text.trim())
  const pages = pagesFor(wanted, places)
  const content = useContent(wanted, capabilities)
  const all = [...pages, ...(content ?? [])]
  const open = (found: Found | undefined) => {
    if (!found) return
    onClose()
    navigate(found.path)
  }
  const onKey = (key: string): boolean => {
    if (key === 'Enter') open(all[chosen])
    else if (key === 'ArrowDown') setChosen(Math.min(chosen + 1, all.length - 1))
    else if (key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
    else return false
    return true
  }
  const options = (found: readonly Found[], from: number) =>
    found.map((one, i) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves and opens by keyboard
      // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen option
      <div
        key={one.path}
        id={`${id}-${from + i}`}
        role="option"
        className={style.option}
        aria-selected={from + i === chosen}
        onClick={() => open(one)}
      >
        {t(one.title)}
        <small>{t(one.note)}</small>
      </div>
    ))
  return (
    <Dialog open onClose={onClose} title={t(searchTitleText)} focusOn={field}>
      <div className={style.field}>
        <Icon name="search" size={18} />
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-label={t(searchFieldText)}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={all.length > 0 ? `${id}-${chosen}` : undefined}
          placeholder={t(searchFieldText)}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault()
          }}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t(searchTitleText)} className={style.list}>
        {pages.length > 0 && <div className={style.group}>{t(pagesGroupText)}</div>}
        {options(pages, 0)}
        {content !== undefined && content.length > 0 && <div className={style.group}>{t(foundGroupText)}</div>}
        {content !== undefined && options(content, pages.length)}
      </div>
      {all.length === 0 && (
        <p className={style.words} role="status">
          {content === undefined ? t(lookingText) : t(nothingFoundText, { text: wanted })}
        </p>
      )}
    </Dialog>
  )
}

/** Pages whose name, or whose section's name, holds the text in one of the languages; all of them for no text. */
const pagesFor = (text: string, places: readonly Place[]): readonly Found[] => {
  const wanted = text.toLowerCase()
  const holds = (pair: Pair): boolean => Object.values(pair).some((name) => name.toLowerCase().includes(wanted))
  return places.flatMap(({ section, pages }) =>
    pages
      .filter(({ title }) => holds(title) || holds(sectionText[section]))
      .map(({ path, title }) => ({ path, title, note: sectionText[section] })),
  )
}

/** `undefined` while one of the capabilities is still looking; their list never changes while the page is open. */
const useContent = (text: string, capabilities: readonly Screens[]): readonly Found[] | undefined => {
  const found = capabilities.map(({ frame }) => (frame.useFound ? frame.useFound(text) : []))
  return found.every((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : undefined
}
