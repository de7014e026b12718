import { createRoot } from 'react-dom/client';
import { OptionsDesk } from '../../components/settings/options-desk.tsx';
import { t } from '../../lib/i18n/t.ts';

document.documentElement.lang = t('options.lang');
document.title = t('options.title');
const root = document.getElementById('root');
if (root) createRoot(root).render(<OptionsDesk />);
void import('../../lib/panel/share/take-arrivals.ts').then(({ takeArrivals }) => takeArrivals());
