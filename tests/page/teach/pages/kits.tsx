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
import { advancedChat, deepChat } from './kit-elements.ts';
import { find, holding, type Line, only, type TestPage, talk } from './page.ts';

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

export const kits: Record<string, () => TestPage | Promise<TestPage>> = {
  '@chatui/core': chatui,
  '@chatscope/chat-ui-kit-react': chatscope,
  'deep-chat': deepChat,
  'vue-advanced-chat': advancedChat,
};
