import { type ReactNode, useState } from 'react'
import { useText } from '#platform/web.ts'
import { classNames } from './class-names.ts'
import style from './form.module.css'
import { Icon } from './icon.tsx'
import { chooseFileText, dropFileText, fileSizeText, otherFileText } from './text.ts'

export interface FileDropProps {
  readonly file: File | null
  readonly onFile: (file: File) => void
  /** File endings, `.csv,.xlsx`. */
  readonly accept?: string
  /** A remark: which files, how large, what happens to them. */
  readonly note?: ReactNode
}

/** Takes one file, by button or by dropping it here; shows which one it holds. */
export const FileDrop = ({ file, onFile, accept, note }: FileDropProps) => {
  const t = useText()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const first = files?.[0]
    if (first) onFile(first)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first one
    <div
      className={classNames(style.drop, file && style.held)}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <Icon name="file" size={28} />
      <div className="grow">
        <b>{file ? file.name : t(dropFileText)}</b>
        <p className="t13 muted">
          {note ?? (file && t(fileSizeText, { kb: Math.max(1, Math.round(file.size / 1000)) }))}
        </p>
      </div>
      <label>
        {t(file ? otherFileText : chooseFileText)}
        <input
          type="file"
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
