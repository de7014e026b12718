import { classics } from './benches/classic.ts';
import { quills } from './benches/quill.ts';
import { wangEditors } from './benches/wang-editors.ts';
import { contract } from './contract.ts';

contract([...quills, ...classics, ...wangEditors]);
