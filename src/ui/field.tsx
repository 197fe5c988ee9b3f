import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from './class-names.ts'
import style from './form.module.css'
import { Icon } from './icon.tsx'

/** What a control inside a field takes from it, so that label, hint and error are read with it. */
export interface FieldLinks {
  readonly id: string | undefined
  readonly describedBy: string | undefined
  readonly invalid: true | undefined
}

const FieldContext = createContext<FieldLinks>({ id: undefined, describedBy: undefined, invalid: undefined })

export const useField = (): FieldLinks => useContext(FieldContext)

export interface FieldProps {
  readonly label: ReactNode
  /** A remark beside the label, such as “optional”. */
  readonly remark?: ReactNode
  readonly hint?: ReactNode
  /** What is wrong, why, and how to mend it. */
  readonly error?: ReactNode
  /** Given, it is the target of the error summary. */
  readonly id?: string
  readonly children: ReactNode
}

/** One control with its label, hint and error. */
export const Field = ({ label, remark, hint, error, id: given, children }: FieldProps) => {
  const made = useId()
  const id = given ?? made
  const isWrong = error !== undefined && error !== null && error !== false && error !== ''
  const describedBy = [hint !== undefined && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
        {remark !== undefined && <span className={style.optional}> {remark}</span>}
      </label>
      {hint !== undefined && (
        <span className={style.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldContext.Provider value={{ id, describedBy: describedBy || undefined, invalid: isWrong || undefined }}>
        {children}
      </FieldContext.Provider>
      {isWrong && (
        <span className={style.error} id={`${id}-error`}>
          <Icon name="warn" size={18} />
          <span>{error}</span>
        </span>
      )}
    </div>
  )
}

export interface FieldGroupProps extends Omit<FieldProps, 'remark'> {
  /** The question is the subject of the page, as in a lesson. */
  readonly large?: boolean
}

/** Several checks or radios under one question. */
export const FieldGroup = ({ label, hint, error, id, large, children }: FieldGroupProps) => (
  <fieldset className={style.field} id={id} tabIndex={id === undefined ? undefined : -1}>
    <legend className={classNames(style.label, style.legend, large && style.large)}>{label}</legend>
    {hint !== undefined && <span className={style.hint}>{hint}</span>}
    {children}
    {error !== undefined && error !== null && error !== '' && (
      <span className={style.error} role="alert">
        <Icon name="warn" size={18} />
        <span>{error}</span>
      </span>
    )}
  </fieldset>
)
