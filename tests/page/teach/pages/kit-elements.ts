import { find, frame, holding, type Line, type TestPage, talk } from './page.ts';

const words = { buyer: () => holding(talk[0]?.text ?? ''), own: () => holding(talk[1]?.text ?? '') };

interface DeepChatElement extends HTMLElement {
  history: { text: string; role: string }[];
  addMessage(message: { text: string; role: string }): void;
}

/** One custom element, everything in its shadow root; the page around it names the buyer. */
export const deepChat = async (): Promise<TestPage> => {
  await import('deep-chat');
  const made = document.createElement('deep-chat') as DeepChatElement;
  const roleOf = ({ side }: Line) => (side === 'seller' ? 'user' : 'ai');
  made.history = talk.map((line) => ({ text: line.text, role: roleOf(line) }));
  Object.assign(made, { demo: true, names: true });
  frame('deep-chat{width:600px;height:450px}', made, { editor: '' });
  return {
    lines: talk,
    say: (line) => made.addMessage({ text: line.text, role: roleOf(line) }),
    ...words,
    title: () => find('.chat-header__name'),
    item: () => find('.chat--selected'),
    editor: () => find('#text-input', made.shadowRoot ?? document),
    buyerName: 'Mara Lind',
  };
};

const emoji = {
  emoji: '☺',
  group: 0,
  order: 1,
  annotation: 'smile',
  tags: ['face'],
  shortcodes: ['smile'],
  version: 1,
};

/** One custom element that draws list, header, messages and editor in its shadow root. */
export const advancedChat = async (): Promise<TestPage> => {
  const { register } = await import('vue-advanced-chat');
  if (!customElements.get('vue-advanced-chat')) register();
  const made = document.createElement('vue-advanced-chat');
  const users = [{ _id: 'shop', username: 'Kim', avatar: '', status: { state: 'online', lastChanged: '' } }];
  const rooms = ['Mara Lind', 'Ole Berg', 'Ida Falk'].map((roomName, at) => ({
    roomId: `r${at}`,
    roomName,
    avatar: '',
    unreadCount: at,
    users: [...users, { ...users[0], _id: `b${at}`, username: roomName }],
    lastMessage: { _id: 'x', content: `last words of ${roomName}`, senderId: `b${at}`, timestamp: '10:20' },
  }));
  const lines: Line[] = [...talk];
  const show = () =>
    made.setAttribute(
      'messages',
      JSON.stringify(
        lines.map(({ side, text }, at) => ({
          _id: `m${at}`,
          content: text,
          senderId: side === 'seller' ? 'shop' : 'b0',
          username: side === 'seller' ? 'Kim' : 'Mara Lind',
          timestamp: `10:${20 + at}`,
          date: at < 4 ? '21 November' : '22 November',
          saved: true,
          seen: at < 5,
        })),
      ),
    );
  made.setAttribute('height', '580px');
  made.setAttribute('current-user-id', 'shop');
  made.setAttribute('rooms', JSON.stringify(rooms));
  made.setAttribute('room-id', 'r0');
  // Its emoji come from the network.
  made.setAttribute('responsive-breakpoint', '100');
  made.setAttribute('show-emojis', 'false');
  made.setAttribute('emoji-data-source', `data:application/json,${JSON.stringify([emoji])}`);
  made.setAttribute('show-reaction-emojis', 'false');
  made.setAttribute('rooms-loaded', 'true');
  made.setAttribute('messages-loaded', 'true');
  document.body.replaceChildren(made);
  show();
  const inside = (css: string) => () => find(css, made.shadowRoot ?? document);
  return {
    lines: talk,
    say(line) {
      lines.push(line);
      show();
    },
    ...words,
    title: inside('.vac-room-header .vac-room-name'),
    item: inside('.vac-room-selected .vac-room-name'),
    editor: inside('#roomTextarea'),
    buyerName: 'Mara Lind',
  };
};
