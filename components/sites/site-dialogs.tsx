import { useState } from 'react';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Site } from '../../lib/panel/use-sites.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface NamedSite {
  site: Site;
  name: string;
  onClose: () => void;
}

/** A new name for a taught site. */
export function RenameDialog({ name: old, onClose, onSave }: NamedSite & { onSave: (name: string) => void }) {
  const [name, setName] = useState(old);
  const save = () => name.trim() && onSave(name.trim());
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sitesDesk.renameTitle', { site: old })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" disabled={!name.trim()} onClick={save}>
            {t('sitesDesk.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('sitesDesk.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}

/** Deletes what was taught for a site; for one of its own, the permission too unless the user wants to keep it. */
export function ForgetDialog(props: NamedSite & { onForget: (permissionToo: boolean) => void }) {
  const { site, name, onClose, onForget } = props;
  const [permissionToo, setPermissionToo] = useState(true);
  const own = site.builtIn === null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(own ? 'sitesDesk.deleteTitle' : 'sitesDesk.dropTitle', { site: name })}
      description={t(own ? 'sitesDesk.deleteHelp' : 'sitesDesk.dropHelp')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="danger" onClick={() => onForget(own && permissionToo)}>
            {t(own ? 'sitesDesk.delete' : 'sitesDesk.dropOverride')}
          </Button>
        </>
      }
    >
      {own && site.taught && (
        <label className="flex cursor-pointer items-start gap-2 text-sm">
          <input
            type="checkbox"
            className="mt-1"
            checked={permissionToo}
            onChange={(event) => setPermissionToo(event.target.checked)}
          />
          <span className="min-w-0 break-words">
            {t('sitesDesk.deleteAlso', { host: new URL(site.taught.origin).host })}
          </span>
        </label>
      )}
    </Dialog>
  );
}

const PARTS: readonly PagePart[] = ['list', 'chat', 'messages', 'editor'];

/** Which part of a site is to be taught again. */
export function PartDialog({ name, onClose, onPart }: NamedSite & { onPart: (part: PagePart) => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sitesDesk.teachTitle', { site: name })}
      description={t('sitesDesk.teachHint')}
      closeLabel={t('options.close')}
    >
      <div className="flex flex-wrap gap-2">
        {PARTS.map((part) => (
          <Button key={part} data-teach-part={part} onClick={() => onPart(part)}>
            {t(`sitesDesk.part.${part}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
