package dev.shardlab.sim.firehose;

import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.sim.setup.FirehoseAction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is done to a delivery stream, in plain words. */
public final class FirehoseActionWords {

    private static final double MICROS_PER_SECOND = 1_000_000;

    private FirehoseActionWords() {}

    public static String of(FirehoseAction action) {
        return switch (action) {
            case FirehoseAction.SetBuffering(var stream, BufferingHints hints) ->
                "Set the settings of " + stream + " to a buffer of "
                        + number((double) hints.sizeBytes() / BufferingHints.MIB) + " MB or "
                        + number(hints.intervalMicros() / MICROS_PER_SECOND) + " s";
            case FirehoseAction.BreakDestination(var stream) -> "Break the destination of " + stream;
            case FirehoseAction.RepairDestination(var stream) -> "Repair the destination of " + stream;
        };
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
