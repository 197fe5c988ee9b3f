import { type Language, languages } from '#kernel/text.ts'
import { htmlLanguage, useLanguage, useText } from '#platform/web.ts'
import style from './language-switch.module.css'
import { languageText } from './text.ts'

const names: Record<Language, { readonly short: string; readonly full: string }> = {
  zh: { short: '中', full: '中文' },
  en: { short: 'EN', full: 'English' },
}

/** 中 / EN: each language names itself. */
export const LanguageSwitch = ({ onChoose }: { readonly onChoose: (language: Language) => void }) => {
  const current = useLanguage()
  const t = useText()
  return (
    <fieldset className={style.switch} aria-label={t(languageText)}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={htmlLanguage[language]}
          title={names[language].full}
          aria-pressed={language === current}
          onClick={() => onChoose(language)}
        >
          {names[language].short}
        </button>
      ))}
    </fieldset>
  )
}
