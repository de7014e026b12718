import { codeMirror } from './benches/code-mirror.ts';
import { lexical } from './benches/lexical.ts';
import { proseMirrors } from './benches/prose-mirror.ts';
import { reactEditors } from './benches/react-editors.tsx';
import { contract } from './contract.ts';

contract([...reactEditors, lexical, ...proseMirrors, codeMirror]);
