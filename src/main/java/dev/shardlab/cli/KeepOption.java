package dev.shardlab.cli;

import dev.shardlab.journal.disk.KeepLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much is kept of a session. */
final class KeepOption {

    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final long MOST_MEGABYTES = 1_000_000_000;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--journal-limit",
            paramLabel = "MB",
            description = {
                "How large a session may become on the disk; default: 2000. Then what clients put and change is refused",
                "with InternalFailure; what is kept stays, and can be read."
            })
    private @Nullable Long most;

    @Option(
            names = "--keep-free",
            paramLabel = "MB",
            description = {
                "How much of the disk stays free for everything else; default: 1000, or half of what is free",
                "at first if that is less. Below it the same happens."
            })
    private @Nullable Long leastFree;

    /** Sets it for this program. */
    void set() {
        set("--journal-limit", most, KeepLimits.MOST);
        set("--keep-free", leastFree, KeepLimits.LEAST_FREE);
    }

    private void set(String option, @Nullable Long megabytes, String property) {
        if (megabytes != null) {
            if (megabytes < 0 || megabytes > MOST_MEGABYTES) {
                throw new ParameterException(
                        spec.commandLine(), option + " is 0 to " + MOST_MEGABYTES + " megabytes, not " + megabytes);
            }
            System.setProperty(property, Long.toString(megabytes * BYTES_PER_MEGABYTE));
        }
    }
}
