import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { useToast } from '#ui/toast.tsx'
import type { UnitLine } from '../contract/settings.ts'
import { AddUnit, CloseUnit, MoveUnit, RenameUnit, ReopenUnit } from '../contract/units.ts'
import { type UnitKind, unitKinds } from '../rules/organisation.ts'
import { unitKindText } from '../text/exports.ts'
import { treesText as text, unitRefusals } from '../text/units.ts'
import { CloseOnForm, NameFields, TreeForm, UnitSelect, useNaming } from './tree-form.tsx'
import style from './trees.module.css'
import { placesFor } from './unit-rows.ts'

type Deed = 'below' | 'rename' | 'move' | 'close'

interface DialogProps {
  readonly units: readonly UnitLine[]
  readonly onClose: () => void
}

/** What can be done with one unit of the tree; the topmost one stays. */
export const UnitDialog = ({ units, unit, onClose }: DialogProps & { readonly unit: UnitLine }) => {
  const t = useText()
  const [deed, setDeed] = useState<Deed>('below')
  const deeds: readonly Deed[] = unit.above === null ? ['below', 'rename'] : ['below', 'rename', 'move', 'close']
  return (
    <Dialog open onClose={onClose} title={t(unit.name)}>
      <div className={style.choose}>
        <Segmented
          label={t(text.what)}
          value={deed}
          onChange={setDeed}
          choices={deeds.map((value) => ({ value, label: t(text[value]) }))}
        />
      </div>
      {deed === 'below' && <AddForm units={units} above={unit.code} onClose={onClose} />}
      {deed === 'rename' && <RenameForm unit={unit} onClose={onClose} />}
      {deed === 'move' && <MoveForm units={units} unit={unit} onClose={onClose} />}
      {deed === 'close' && <CloseForm unit={unit} onClose={onClose} />}
    </Dialog>
  )
}

/** A new unit, below one that is chosen. */
export const AddUnitDialog = ({ units, onClose }: DialogProps) => {
  const t = useText()
  return (
    <Dialog open onClose={onClose} title={t(text.addUnit)}>
      <AddForm units={units} above={units[0]?.code ?? ''} chosen onClose={onClose} />
    </Dialog>
  )
}

const nameless = { zh: '', en: '' }

const AddForm = ({
  units,
  above: first,
  chosen = false,
  onClose,
}: DialogProps & { readonly above: string; readonly chosen?: boolean }) => {
  const t = useText()
  const toast = useToast()
  const [above, setAbove] = useState(first)
  const [kind, setKind] = useState<UnitKind>('crew')
  const naming = useNaming(nameless)
  const { busy, refusal, problem, send } = useCommand(AddUnit)
  const onSend = async () => {
    if (!naming.check() || !(await send({ above, kind, name: naming.name })).ok) return
    toast({ text: t(text.added, { name: naming.name.zh.trim() }) })
    onClose()
  }
  return (
    <TreeForm
      deed={text.saveAdd}
      busy={busy}
      refused={refusal && unitRefusals[refusal]}
      problem={problem}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      {chosen && (
        <Field label={t(text.above)}>
          <UnitSelect units={units} value={above} onChange={setAbove} />
        </Field>
      )}
      <NameFields {...naming} />
      <KindField kind={kind} onChange={setKind} />
    </TreeForm>
  )
}

const KindField = ({ kind, onChange }: { readonly kind: UnitKind; readonly onChange: (kind: UnitKind) => void }) => {
  const t = useText()
  return (
    <Field label={t(text.kind)}>
      <Select
        value={kind}
        onChange={onChange}
        choices={unitKinds.map((value) => ({ value, label: t(unitKindText[value]) }))}
      />
    </Field>
  )
}

interface UnitFormProps {
  readonly unit: UnitLine
  readonly onClose: () => void
}

const RenameForm = ({ unit, onClose }: UnitFormProps) => {
  const t = useText()
  const toast = useToast()
  const [kind, setKind] = useState<UnitKind>(unit.kind)
  const naming = useNaming(unit.name)
  const { busy, refusal, problem, send } = useCommand(RenameUnit)
  const onSend = async () => {
    if (!naming.check() || !(await send({ unit: unit.code, kind, name: naming.name })).ok) return
    toast({ text: t(text.renamed, { name: naming.name.zh.trim() }) })
    onClose()
  }
  return (
    <TreeForm
      deed={text.saveName}
      busy={busy}
      refused={refusal && unitRefusals[refusal]}
      problem={problem}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      <NameFields {...naming} />
      <KindField kind={kind} onChange={setKind} />
      <p className="t13 muted">{t(text.renameNote)}</p>
    </TreeForm>
  )
}

const MoveForm = ({ units, unit, onClose }: DialogProps & UnitFormProps) => {
  const t = useText()
  const toast = useToast()
  const places = placesFor(units, unit)
  const [below, setBelow] = useState(places[0]?.code ?? '')
  const { busy, refusal, problem, send } = useCommand(MoveUnit)
  const back = useCommand(MoveUnit)
  const onSend = async () => {
    const result = await send({ unit: unit.code, below })
    if (!result.ok) return
    const { before } = result.value
    toast({
      text: t(text.moved, { name: unit.name }),
      onUndo: () => void back.send({ unit: unit.code, below: before }),
    })
    onClose()
  }
  return (
    <TreeForm
      deed={text.saveMove}
      busy={busy}
      refused={refusal && unitRefusals[refusal]}
      problem={problem}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      <Field label={t(text.moveTo)} hint={t(text.moveHint)}>
        <UnitSelect units={units} among={places} value={below} onChange={setBelow} />
      </Field>
    </TreeForm>
  )
}

const CloseForm = ({ unit, onClose }: UnitFormProps) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(CloseUnit)
  const reopen = useCommand(ReopenUnit)
  const close = async (on: Day) => {
    if (!(await send({ unit: unit.code, on })).ok) return
    toast({
      text: t(text.closedNow, { name: unit.name }),
      onUndo: () => void reopen.send({ unit: unit.code }),
    })
    onClose()
  }
  return (
    <CloseOnForm
      hint={text.onHint}
      busy={busy}
      refused={refusal && unitRefusals[refusal]}
      problem={problem}
      onDay={(day) => void close(day)}
      onClose={onClose}
    />
  )
}
