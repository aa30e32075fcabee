/**
 * Lists the recorded cases in which the sandbox does not answer as njs does, by the reason for it.
 */
export const DISAGREEMENTS: Record<string, string[]> = {
  'AWS documents it otherwise: a handler returns a request or a response. njs was run without that check.':
    ['b3adec4c4d-1', 'b3adec4c4d-2', 'ba43473f27-1', 'ba43473f27-2'],
  'AWS lists the methods update and digest of a hash only.': ['db874df238-2'],
  'AWS lists no spread arguments. njs 0.5.3 takes them here by accident: it calls with one argument.':
    ['2017269baa-1'],
  'The recordings have no line where console.log has no argument, but AWS lists an item for each call.':
    ['a0dfa5e50a-1', 'a0dfa5e50a-2'],
  'An error of njs that no function can want: the promises of these calls never settle, an async function loses a variable, a hash loses bytes beside a byte 0, a constant is wrong.':
    [
      '5b8f97e6f1-2',
      '5fe56fd42c-1',
      '5fe56fd42c-2',
      'b2a2d642a4-2',
      'de615fe708-2',
      'fc400dd65d-1',
    ],
  'The engine compares in another order. It only shows where a comparison function is inconsistent, as one that gives a boolean.':
    ['c20f259ea0-1', 'c20f259ea0-2'],
  "The engine's regular expressions are ECMAScript's, not PCRE's: classes of Unicode, groups of earlier repetitions, the order of named groups. Only another engine for them would change it.":
    [
      '671413052e-1',
      '671413052e-2',
      '9a5b34f3ce-1',
      '9a5b34f3ce-2',
      'eca24802bf-1',
      'eca24802bf-2',
    ],
  "The engine's own symbols cannot be taken away: it asks objects for Symbol.toPrimitive, and a regular expression has Symbol.match.":
    [
      'a08c78275d-1',
      'a08c78275d-2',
      'b681392a4b-1',
      'b681392a4b-2',
      'c108418348-1',
      'c108418348-2',
    ],
  'The engine gives a tagged template its raw texts. njs gives none, so code that reads them ends in an error there.':
    ['e71af356fd-1', 'e71af356fd-2'],
  'The engine skips a property that the loop over it has deleted. A copy of the names before each loop would do, but makes a loop over 1,000 names 1.7 times as slow.':
    ['95926a3ed1-1', '95926a3ed1-2'],
  'Unsure: the next version of njs answers otherwise.': [
    '018f6b367c-1',
    '019b054e8f-1',
    '019b054e8f-2',
    '0998ac641e-2',
    '1eee692c02-1',
    '22e0ed3f33-1',
    '22ee80d648-1',
    '22fc916848-1',
    '22fc916848-2',
    '2c45bacb02-1',
    '2f3428b70f-1',
    '2f3428b70f-2',
    '30e5fd6b6e-1',
    '30e5fd6b6e-2',
    '3eadb85d82-1',
    '3eadb85d82-2',
    '4179609d51-1',
    '4179609d51-2',
    '47d11dda97-2',
    '497a06537e-1',
    '6970399d12-1',
    '6970399d12-2',
    '70b05e882a-1',
    '7b63ca6666-2',
    '7d7a579ae9-1',
    '83c0aaa77b-1',
    '83c0aaa77b-2',
    '9074b06aec-1',
    '949d06d97e-1',
    '949d06d97e-2',
    '9e3ddabea2-1',
    'bb1a7be0c2-1',
    'bb1a7be0c2-2',
    'bc12d50dc6-1',
    'bc12d50dc6-2',
    'c2c83acb81-1',
    'c2c83acb81-2',
    'c363ef0d09-2',
    'd9ca1644f9-2',
    'e8b243ee9f-1',
    'edac5310c2-2',
    'f152fb97cc-1',
    'fdda66a9cc-1',
    'fdda66a9cc-2',
  ],
};
