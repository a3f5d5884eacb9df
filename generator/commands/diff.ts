export async function diffCommand(..._given: unknown[]): Promise<number> {
  return 70;
}
