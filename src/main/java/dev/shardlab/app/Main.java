package dev.shardlab.app;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the verb and its options
     */
    public static void main(String[] args) {
        System.out.println("Usage: shardlab <verb> [options]");
    }
}
