/** In a program: answers what the benchmark asks it (`Program.ask`), and ends with it. */
export function answer(questions: Readonly<Record<string, (value: never) => unknown>>): void {
  process.on('message', async ({ id, name, value }: { id: number; name: string; value: never }) => {
    try {
      process.send?.({ id, value: await questions[name]?.(value) });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.once('disconnect', () => process.exit(0));
}
