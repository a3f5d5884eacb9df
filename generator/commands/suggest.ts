export async function suggestCommand(..._given: unknown[]): Promise<number> {
  return 70;
}
