package dev.shardlab.cli;

/**
 * What a verb talks to.
 *
 * @param desktop the window
 * @param out for what was asked for
 * @param err for problems and progress
 */
record Console(Desktop desktop, TerminalStream out, TerminalStream err) {

    static final int WELL = 0;
    static final int PROBLEMS = 1;

    /** Says what went wrong, in words, and gives the exit code. */
    int tell(Exception fault) {
        if (fault instanceof Problems problems) {
            problems.sentences().forEach(err::println);
        } else {
            err.println("Shardlab has a fault of its own and stopped: " + fault
                    + ". Please report it with the command and the scenario that led here.");
        }
        return PROBLEMS;
    }

    /** Opens the window, and says in one sentence if there is nothing to open it on. */
    int play(Desktop.PlayRequest request) {
        try {
            desktop.play(request);
            return WELL;
        } catch (Desktop.NoDisplay _) {
            throw new Problems("The display does not answer, so no window can be opened. "
                    + "shardlab run FILE plays a scenario without one.");
        }
    }

    /**
     * The exit code of a verb that ended with this one, once all that it said has gone out. What is lost is not well; but who reads
     * only the beginning has had enough, and that is nobody's fault.
     */
    int ended(int code) {
        if (!out.checkError() || out.isLeft()) {
            return code;
        }
        err.println("What was asked for could not be written to its end: is the disk full?");
        err.flush();
        return PROBLEMS;
    }

    @SuppressWarnings("SystemConsoleNull") // its documentation still allows for none
    boolean isWatched() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }
}
