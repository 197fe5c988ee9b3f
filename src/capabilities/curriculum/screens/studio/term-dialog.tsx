import { useState } from 'react'
import { languages } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { SaveTerm, type TermsAnswer } from '../../contract/terms.ts'
import { termRefusals, termsText as text } from '../../text/terms.ts'
import style from './studio.module.css'

interface TermDialogProps {
  /** The one that is changed; `null` writes another. */
  readonly term: TermsAnswer['terms'][number] | null
  readonly onClose: () => void
}

const nothing = { said: { zh: '', en: '' }, called: { zh: '', en: '' } }

/** CUR-42: the general word and the own one, in one language or both. */
export const TermDialog = ({ term, onClose }: TermDialogProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(SaveTerm)
  const [words, setWords] = useState({ said: term?.said ?? nothing.said, called: term?.called ?? nothing.called })
  const save = async () => {
    const result = await send({ id: term?.id ?? null, term: words })
    if (!result.ok) return
    const { uses } = result.value
    const word = words.said.zh.trim() || words.said.en.trim()
    showToast({ text: uses === 0 ? t(text.savedNowhere, { word }) : t(text.saved, { word, uses }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={term ? t(text.changeOf, { word: term.said.zh || term.said.en }) : t(text.add)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="primary" busy={busy} onPress={save}>
            {t(text.save)}
          </Button>
        </>
      }
    >
      <div className={style.stack}>
        {languages.map((language) =>
          (['said', 'called'] as const).map((part) => (
            <Field
              key={`${part}-${language}`}
              label={t(text[`${part}-${language}`])}
              {...(part === 'said' ? { hint: t(language === 'zh' ? text.saidHint : text.englishHint) } : {})}
            >
              <TextInput
                value={words[part][language]}
                onChange={(word) => setWords({ ...words, [part]: { ...words[part], [language]: word } })}
                maxLength={language === 'zh' ? 40 : 60}
                autoCapitalize="none"
              />
            </Field>
          )),
        )}
        {refusal && (
          <Banner tone="seal" role="alert">
            {t(termRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={save} />}
      </div>
    </Dialog>
  )
}
