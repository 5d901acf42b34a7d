import { CLIENT_MANAGER } from '../labels.ts'
import { discardDialog, leaveDialog, saveDialog, switchAll, switchItem } from '../model/dialog.ts'
import { usePage } from '../page.ts'

/** The box behind a program icon: that program's switches, or the clients that can be linked. */
export function SwitchDialog() {
  const page = usePage()
  const { model, texts, traits, labels } = page
  const { dialog } = model.state
  if (!dialog) return null
  const { Dialog } = traits.dialog
  const { Button } = traits.button
  const { Name } = traits.names
  const { member } = dialog
  const onClose = () => leaveDialog(page)
  const onSave = () => void saveDialog(page)
  const isClients = dialog.program === CLIENT_MANAGER
  const isEmailShown = traits.email.place !== 'none'
  return (
    <>
      <Dialog
        title={labels.program(dialog.program)}
        subject={
          <>
            <Name text={member.name} />
            {isEmailShown && <span class="person-email">{member.email}</span>}
          </>
        }
        closeLabel={texts.close}
        onClose={onClose}
        footer={
          <>
            <Button label={texts.cancel} part="cancel" onPress={onClose} />
            <Button
              label={texts.save}
              part={`save ${member.email} ${dialog.program}`}
              onPress={onSave}
              isPrimary
              isDisabled={dialog.isSaving}
            />
          </>
        }
      >
        {isClients && <p class="lead">{texts.clientsToLink}</p>}
        <Switches />
      </Dialog>
      {dialog.isAsking && (
        <Dialog
          title={texts.unsaved}
          closeLabel={texts.close}
          onClose={() => model.set({ dialog: { ...dialog, isAsking: false } })}
          footer={
            <>
              <Button label={texts.no} part="no" onPress={() => discardDialog(page)} />
              <Button label={texts.yes} part="yes" onPress={onSave} isPrimary />
            </>
          }
        >
          <p>{texts.unsavedQuestion}</p>
        </Dialog>
      )}
    </>
  )
}

function Switches() {
  const page = usePage()
  const { model, texts, traits } = page
  const { dialog } = model.state
  const { Toggle, around } = traits.toggle
  const { SelectAll } = traits['select-all']
  const { Name } = traits.names
  if (!dialog?.items) return <p class="loading">{texts.loading}</p>
  const { items, draft } = dialog
  if (items.length === 0) return <p class="empty">{texts.noClientsToLink}</p>
  const isAllOn = items.every(({ key }) => draft.includes(key))
  return (
    <div class="switches" {...around}>
      {dialog.program !== CLIENT_MANAGER && (
        <SelectAll label={texts.selectAll} isOn={isAllOn} onChange={(isOn) => switchAll(page, isOn)} />
      )}
      {items.map(({ key, label, number }) => (
        <div class="switch-row" key={key}>
          <Toggle
            label={label}
            part={`toggle ${dialog.member.email} ${dialog.program} ${key}`}
            isOn={draft.includes(key)}
            words={{ on: texts.on, off: texts.off }}
            onChange={(isOn) => switchItem(page, key, isOn)}
          >
            {dialog.program === CLIENT_MANAGER ? <Name text={label} /> : label}
          </Toggle>
          {number && <span class="number">{number}</span>}
        </div>
      ))}
    </div>
  )
}
