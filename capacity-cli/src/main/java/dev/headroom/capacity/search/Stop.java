package dev.headroom.capacity.search;

/** Why a search ended. */
public enum Stop {
  /** The interval is as narrow as was asked for. */
  PRECISE(true),
  /** Loads are whole, and the next higher one to the highest that holds does not. */
  ADJACENT(true),
  /** The budget is spent; the interval is what it is by then. */
  BUDGET(false),
  /** The lowest load fails already. */
  LOWEST_FAILS(false),
  /** The highest load still holds. */
  NOTHING_BROKE(false),
  /** Above some load the generator could not offer what was asked. */
  GENERATOR(false),
  /** At some load even the longest trial could not tell. */
  UNTOLD(false),
  /** The trials contradict each other, however long. */
  UNSTEADY(false),
  INTERRUPTED(false);

  private final boolean answers;

  Stop(boolean answers) {
    this.answers = answers;
  }

  /** Whether it found what it searched. */
  public boolean answers() {
    return answers;
  }
}
