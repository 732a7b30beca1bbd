package dev.shardlab.cli;

import dev.shardlab.timeline.HistoryMemory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --history MB}, for every verb that plays a scenario. */
final class HistoryOption {

    private static final long BYTES_PER_MEGABYTE = 1L << 20;
    private static final long LEAST = HistoryMemory.LEAST_BYTES / BYTES_PER_MEGABYTE;
    private static final long MOST = 1L << 20;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--history",
            paramLabel = "MB",
            description = {
                "How much memory the past may take; default: ${DEFAULT-VALUE}.",
                "Older detail is simulated again, exactly, when one goes back to it."
            })
    private long megabytes = HistoryMemory.USUAL_BYTES / BYTES_PER_MEGABYTE;

    /** How many bytes. */
    long bytes() {
        if (megabytes < LEAST || megabytes > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--history is %s to %s megabytes, not %s".formatted(LEAST, MOST, megabytes));
        }
        long bytes = megabytes * BYTES_PER_MEGABYTE;
        long heap = Runtime.getRuntime().maxMemory();
        if (bytes > heap / 4 * 3) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--history %s is more than three quarters of the %s MB this program may take; start it with SHARDLAB_HEAP=%sg"
                            .formatted(megabytes, heap / BYTES_PER_MEGABYTE, megabytes * 2 / 1024 + 1));
        }
        return bytes;
    }

    HistoryMemory memory() {
        return new HistoryMemory(bytes());
    }
}
