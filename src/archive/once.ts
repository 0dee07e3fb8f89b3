/** The same answer to every call, asked for at the first; a failure is forgotten. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answer = onceEach(ask);
  return () => answer(null);
}

/** The same answer to every call with the same key, asked for at the first; a failure is forgotten. */
export function onceEach<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const answers = new Map<K, Promise<T>>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = ask(key);
      answer.catch(() => answers.delete(key));
      answers.set(key, answer);
    }
    return answer;
  };
}
