import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useToast } from '#ui/toast.tsx'
import type { BranchLine, UnitLine } from '../contract/settings.ts'
import { AddBranch, CloseBranch, RenameBranch, ReopenBranch, SetBranchUnit } from '../contract/units.ts'
import { branchRefusals, treesText as text } from '../text/units.ts'
import { CloseOnForm, NameFields, TreeForm, UnitSelect, useNaming } from './tree-form.tsx'
import style from './trees.module.css'

type Deed = 'equals' | 'rename' | 'close'

interface DialogProps {
  readonly units: readonly UnitLine[]
  readonly onClose: () => void
}

/** What can be done with one party branch. */
export const BranchDialog = ({ units, branch, onClose }: DialogProps & { readonly branch: BranchLine }) => {
  const t = useText()
  const [deed, setDeed] = useState<Deed>('equals')
  return (
    <Dialog open onClose={onClose} title={t(branch.name)}>
      <div className={style.choose}>
        <Segmented
          label={t(text.what)}
          value={deed}
          onChange={setDeed}
          choices={(['equals', 'rename', 'close'] as const).map((value) => ({ value, label: t(text[value]) }))}
        />
      </div>
      {deed === 'equals' && <UnitForm units={units} branch={branch} onClose={onClose} />}
      {deed === 'rename' && <RenameForm branch={branch} onClose={onClose} />}
      {deed === 'close' && <CloseForm branch={branch} onClose={onClose} />}
    </Dialog>
  )
}

/** A new branch, which may equal a unit. */
export const AddBranchDialog = ({ units, onClose }: DialogProps) => {
  const t = useText()
  const toast = useToast()
  const [unit, setUnit] = useState('')
  const naming = useNaming({ zh: '', en: '' })
  const { busy, refusal, problem, send } = useCommand(AddBranch)
  const onSend = async () => {
    if (!naming.check() || !(await send({ name: naming.name, unit: unit || null })).ok) return
    toast({ text: t(text.added, { name: naming.name.zh.trim() }) })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(text.addBranch)}>
      <TreeForm
        deed={text.saveAdd}
        busy={busy}
        refused={refusal && branchRefusals[refusal]}
        problem={problem}
        onSend={() => void onSend()}
        onClose={onClose}
      >
        <NameFields {...naming} />
        <Field label={t(text.equals)} hint={t(text.equalsHint)}>
          <UnitSelect units={units} value={unit} onChange={setUnit} none={text.noUnit} />
        </Field>
      </TreeForm>
    </Dialog>
  )
}

interface BranchFormProps {
  readonly branch: BranchLine
  readonly onClose: () => void
}

const UnitForm = ({ units, branch, onClose }: DialogProps & BranchFormProps) => {
  const t = useText()
  const toast = useToast()
  const [unit, setUnit] = useState(branch.unitCode ?? '')
  const { busy, refusal, problem, send } = useCommand(SetBranchUnit)
  const onSend = async () => {
    const result = await send({ branch: branch.code, unit: unit || null })
    if (!result.ok) return
    const { secretaries } = result.value
    toast({ text: secretaries > 0 ? t(text.unitSetFor, { n: secretaries }) : t(text.unitSet) })
    onClose()
  }
  return (
    <TreeForm
      deed={text.saveUnit}
      busy={busy}
      refused={refusal && branchRefusals[refusal]}
      problem={problem}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      <Field label={t(text.equals)} hint={t(text.equalsHint)}>
        <UnitSelect units={units} value={unit} onChange={setUnit} none={text.noUnit} />
      </Field>
    </TreeForm>
  )
}

const RenameForm = ({ branch, onClose }: BranchFormProps) => {
  const t = useText()
  const toast = useToast()
  const naming = useNaming(branch.name)
  const { busy, refusal, problem, send } = useCommand(RenameBranch)
  const onSend = async () => {
    if (!naming.check() || !(await send({ branch: branch.code, name: naming.name })).ok) return
    toast({ text: t(text.renamed, { name: naming.name.zh.trim() }) })
    onClose()
  }
  return (
    <TreeForm
      deed={text.saveName}
      busy={busy}
      refused={refusal && branchRefusals[refusal]}
      problem={problem}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      <NameFields {...naming} />
      <p className="t13 muted">{t(text.renameNote)}</p>
    </TreeForm>
  )
}

const CloseForm = ({ branch, onClose }: BranchFormProps) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(CloseBranch)
  const reopen = useCommand(ReopenBranch)
  const close = async (on: Day) => {
    if (!(await send({ branch: branch.code, on })).ok) return
    toast({
      text: t(text.closedNow, { name: branch.name }),
      onUndo: () => void reopen.send({ branch: branch.code }),
    })
    onClose()
  }
  return (
    <CloseOnForm
      hint={text.branchOnHint}
      busy={busy}
      refused={refusal && branchRefusals[refusal]}
      problem={problem}
      onDay={(day) => void close(day)}
      onClose={onClose}
    />
  )
}
