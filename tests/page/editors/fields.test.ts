import { editables } from './benches/editables.ts';
import { fields } from './benches/fields.tsx';
import { contract } from './contract.ts';

contract([...fields, ...editables]);
