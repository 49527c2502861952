/**
 * What reading stored bytes gives; null where they are cut short or of a version that is not known (a RangeError): what was derived is made
 * again from the article. Any other error is a fault, and thrown on.
 */
export function nullIfGarbled<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
