import { playNotes } from '../../lib/background/play-notes.ts';
import { onMessage } from '../../lib/messaging/protocol.ts';

onMessage('playSignal', ({ data }) => playNotes(data.signal, data.volume));
