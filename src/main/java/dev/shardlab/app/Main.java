package dev.shardlab.app;

import dev.shardlab.cli.Shardlab;
import dev.shardlab.cli.StandardOut;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param args the verb and its options
     */
    public static void main(String[] args) {
        System.exit(Shardlab.execute(new JavaFxDesktop(), StandardOut.ofProcess(), System.err, args));
    }
}
