import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { FieldGroup } from '#ui/field.tsx'
import { Tag } from '#ui/tag.tsx'
import { educationKinds } from '../rules/mix.ts'
import { itemsText } from '../text/builder.ts'
import { chosenItems } from './chosen-items.ts'
import { type ItemChoice, keyOf } from './draft.ts'
import type { Part } from './part.ts'
import style from './plan.module.css'

/** Everything that can be learned, by kind of education; what touches the chosen subjects comes first. */
export const ItemsDialog = (part: Part & { readonly onClose: () => void }) => {
  const t = useText()
  const { draft, change, choices, onClose } = part
  const chosen = chosenItems(part)
  const fits = ({ families }: ItemChoice) => families.some((one) => draft.audience.families.includes(one))
  const toggle = (key: string) => (on: boolean) =>
    change({ items: on ? [...draft.items, key] : draft.items.filter((other) => other !== key) })
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(itemsText.chooseTitle)}
      actions={
        <>
          <span className="t13 muted" role="status">
            {t(itemsText.chosen, { n: chosen.length, minutes: chosen.reduce((sum, item) => sum + item.minutes, 0) })}
          </span>
          <Button tone="primary" onPress={onClose}>
            {t(itemsText.done)}
          </Button>
        </>
      }
    >
      {choices.items.length === 0 ? (
        <Empty title={t(itemsText.noChoices)} lean="none">
          {t(itemsText.noChoicesWhy)}
        </Empty>
      ) : (
        <div className={style.choose}>
          {educationKinds.map((kind) => {
            const items = choices.items.filter((item) => item.educationKind === kind)
            if (items.length === 0) return null
            return (
              <FieldGroup key={kind} label={t(itemsText[kind])}>
                {[...items]
                  .sort((a, b) => Number(fits(b)) - Number(fits(a)))
                  .map((item) => (
                    <Check
                      key={keyOf(item)}
                      checked={draft.items.includes(keyOf(item))}
                      onChange={toggle(keyOf(item))}
                      note={`${t(itemsText[item.kind])} · ${t(itemsText.minutes, { n: item.minutes })}`}
                    >
                      {t(item.title)} {fits(item) && <Tag tone="jade">{t(itemsText.fits)}</Tag>}
                    </Check>
                  ))}
              </FieldGroup>
            )
          })}
        </div>
      )}
    </Dialog>
  )
}
