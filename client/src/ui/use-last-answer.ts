import { useState } from "react";

/** The newest answer of a query, which stays at hand when the next question gets none. */
export function useLastAnswer<T>(data: T | undefined): T | undefined {
  const [answered, setAnswered] = useState(data);
  if (data !== undefined && data !== answered) setAnswered(data);
  return data ?? answered;
}
