/** What the buyer says in the conversation that `npm start` plays where there is no display. */
export interface DemoConversation {
  buyer: string;
  hello: string;
  question: string;
}

/** In the language of the browser, as the panel and the practice shop are. */
export function demoConversation(browserLanguage: string): DemoConversation {
  if (browserLanguage.startsWith('zh')) {
    return { buyer: '小鹿', hello: '在吗', question: '今天拍什么时候能发货呀' };
  }
  return { buyer: 'Lou', hello: 'hi, anyone there?', question: 'when will it ship if I order today?' };
}
