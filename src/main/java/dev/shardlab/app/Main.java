package dev.shardlab.app;

import dev.shardlab.cli.Shardlab;
import dev.shardlab.cli.StandardOut;
import java.io.PrintStream;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param args the verb and its options
     */
    public static void main(String[] args) {
        run(StandardOut.ofProcess(), args);
    }

    /**
     * The same for who has another use for the standard output.
     *
     * @param out takes what the verb says
     */
    public static void run(PrintStream out, String... args) {
        System.exit(Shardlab.execute(new JavaFxDesktop(), out, System.err, args));
    }
}
