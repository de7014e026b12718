import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { FrontPage } from '../../lib/panel/teach/watch-front-page.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface TeachOfferProps {
  front: FrontPage | null;
  /** For a page whose address QinDa sees. */
  onBegin: (tabId: number) => void;
  /** For any other page. */
  onAddress: (address: string) => void;
}

/** Offers to teach the page in front; where QinDa cannot see which page that is, says how it can. */
export function TeachOffer({ front, onBegin, onAddress }: TeachOfferProps) {
  const [asking, setAsking] = useState(false);
  if (front?.url)
    return (
      <div data-teach-offer className="flex flex-col items-center gap-2">
        <p className="text-xs break-all text-muted">
          {t('teachPanel.offerHere', { host: new URL(front.url).host })}
        </p>
        <Button look="primary" data-teach onClick={() => onBegin(front.tabId)}>
          <Crosshair size={16} aria-hidden />
          {t('teachPanel.offer')}
        </Button>
        <p className="text-xs text-muted">{t('teachPanel.offerHint')}</p>
      </div>
    );
  if (asking) return <AskAddress onAddress={onAddress} />;
  return (
    <Button data-teach onClick={() => setAsking(true)}>
      <Crosshair size={16} aria-hidden />
      {t('teachPanel.offerOther')}
    </Button>
  );
}

function AskAddress({ onAddress }: Pick<TeachOfferProps, 'onAddress'>) {
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = address.trim() === '' || !/^(https?:\/\/)?[^\s/:]+(:\d+)?([/?#]\S*)?$/i.test(address.trim());
  return (
    <form
      data-teach-offer
      className="flex w-full max-w-md flex-col gap-2 text-left text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong) onAddress(address);
      }}
    >
      <p>{t('teachPanel.unseen')}</p>
      <ul className="flex list-disc flex-col gap-1 pl-4">
        <li>{t('teachPanel.unseenKey')}</li>
        <li>{t('teachPanel.unseenAddress')}</li>
      </ul>
      <TextField
        label={t('teachPanel.address')}
        value={address}
        onChange={setAddress}
        inputMode="url"
        autoComplete="off"
        placeholder={t('teachPanel.addressExample')}
        error={tried && wrong ? t('teachPanel.addressWrong') : undefined}
      />
      <Button type="submit" look="primary" className="self-end">
        {t('teachPanel.allow')}
      </Button>
    </form>
  );
}
