import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import chatscopeStyle from '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css?raw';
import chatuiStyle from '@chatui/core/dist/index.css?raw';
import Chat, { Bubble } from '@chatui/core/es/index.js';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { find, frame, holding, type Line, only, type TestPage, talk } from './page.ts';

/** A page that React draws anew, with its kit's own style, after every line. */
function drawn(style: string, draw: (lines: readonly Line[]) => ReactNode): Pick<TestPage, 'say' | 'lines'> {
  const sheet = document.createElement('style');
  sheet.textContent = `${style} #kit { height: 600px; width: 900px; position: relative }`;
  const holder = only('<div id="kit"></div>');
  document.body.replaceChildren(sheet, holder);
  const root = createRoot(holder);
  const lines: Line[] = [...talk];
  const show = () => flushSync(() => root.render(draw(lines)));
  show();
  return {
    lines: talk,
    say(line) {
      lines.push(line);
      show();
    },
  };
}

const words = { buyer: () => holding(talk[0]?.text ?? ''), own: () => holding(talk[1]?.text ?? '') };
const startsRun = (lines: readonly Line[], at: number) => lines[at]?.side !== lines[at - 1]?.side;

const chatui = (): TestPage => ({
  ...drawn(chatuiStyle, (lines) => (
    <Chat
      navbar={{ title: 'Mara Lind' }}
      locale="en-US"
      placeholder="Write"
      messages={lines.map(({ side, text }, at) => ({
        _id: `m${at}`,
        type: 'text',
        content: { text },
        position: side === 'seller' ? 'right' : 'left',
        hasTime: at % 3 === 0,
        createdAt: 1_760_000_000_000 + at * 60_000,
      }))}
      renderMessageContent={({ content }: { content: { text: string } }) => <Bubble content={content.text} />}
      onSend={() => {}}
    />
  )),
  ...words,
  title: () => holding('Mara Lind'),
  item: null,
  editor: () => find('textarea'),
  buyerName: 'Mara Lind',
});

const chatscope = (): TestPage => ({
  ...drawn(chatscopeStyle, (lines) => (
    <MainContainer>
      <Sidebar position="left">
        <ConversationList>
          {['Mara Lind', 'Ole Berg', 'Ida Falk'].map((name, at) => (
            <Conversation
              key={name}
              name={name}
              info="Thank you"
              lastSenderName={name}
              active={at === 0}
              unreadCnt={at}
            />
          ))}
        </ConversationList>
      </Sidebar>
      <ChatContainer>
        <ConversationHeader>
          <ConversationHeader.Content userName="Mara Lind" info="Active 10 minutes ago" />
        </ConversationHeader>
        <MessageList>
          <MessageSeparator content="Monday" />
          {lines.map(({ side, text }, at) => (
            <Message
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added
              key={at}
              model={{
                message: text,
                direction: side === 'seller' ? 'outgoing' : 'incoming',
                position: startsRun(lines, at)
                  ? startsRun(lines, at + 1)
                    ? 'single'
                    : 'first'
                  : startsRun(lines, at + 1)
                    ? 'last'
                    : 'normal',
                sender: side,
              }}
            >
              {startsRun(lines, at) && side === 'buyer' && (
                <Message.Header sender="Mara Lind" sentTime="10:20" />
              )}
              {startsRun(lines, at + 1) && side === 'buyer' && <Avatar name="Mara Lind" />}
            </Message>
          ))}
        </MessageList>
        <MessageInput placeholder="Write here" attachButton={false} />
      </ChatContainer>
    </MainContainer>
  )),
  ...words,
  title: () => find('.cs-conversation-header__user-name'),
  item: () => find('.cs-conversation--active'),
  editor: () => find('.cs-message-input__content-editor'),
  buyerName: 'Mara Lind',
});

interface DeepChatElement extends HTMLElement {
  history: { text: string; role: string }[];
  addMessage(message: { text: string; role: string }): void;
}

/** One custom element, everything in its shadow root; the page around it names the buyer. */
const deepChat = async (): Promise<TestPage> => {
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
const advancedChat = async (): Promise<TestPage> => {
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

export const kits: Record<string, () => TestPage | Promise<TestPage>> = {
  '@chatui/core': chatui,
  '@chatscope/chat-ui-kit-react': chatscope,
  'deep-chat': deepChat,
  'vue-advanced-chat': advancedChat,
};
