package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.OptionalInt;

/**
 * What holds of on-demand streams: how many there may be, what they begin with, and when they may be warm (developer guide,
 * "On-demand mode"; API reference, UpdateStreamWarmThroughput). The words are our own, the service's are not known.
 */
public final class OnDemand {

    private OnDemand() {}

    static int firstShards(KinesisState state, CreateStream command) {
        if (command.shardCount() != CreateStream.NOT_GIVEN) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT, "ShardCount must not be given for a stream in On-Demand mode.");
        }
        OptionalInt warmth = command.options().warmThroughputMiBps();
        warmth.ifPresent(mibPerSec -> requireWarmthAllowed(state, mibPerSec));
        requireRoom(state);
        return shardsFor(warmth.orElse(0));
    }

    /** As many as take that much, and never fewer than an on-demand stream begins with. */
    public static int shardsFor(int mibPerSec) {
        return Math.max(StreamLimits.ON_DEMAND_FIRST_SHARDS, mibPerSec);
    }

    /** @throws Refusal if the account has as many on-demand streams as it may have */
    public static void requireRoom(KinesisState state) {
        if (count(state) >= StreamLimits.MAX_ON_DEMAND_STREAMS) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "This request would exceed the limit of %s on-demand streams for the account %s in %s."
                            .formatted(
                                    StreamLimits.MAX_ON_DEMAND_STREAMS,
                                    state.service().account(),
                                    state.service().region()));
        }
    }

    /** How many on-demand streams the account has, whatever their status. */
    public static int count(KinesisState state) {
        return (int) state.streams().stream()
                .filter(stream -> stream.settings().isOnDemand())
                .count();
    }

    /** @throws Refusal if the account has made no commitment, or that is too much */
    public static void requireWarmthAllowed(KinesisState state, int mibPerSec) {
        if (!Commitment.isOn(state.commitment())) {
            throw new Refusal(
                    ErrorCode.VALIDATION,
                    "Warm throughput needs MinimumThroughputBillingCommitment to be enabled for the account %s."
                            .formatted(state.service().account()));
        }
        if (mibPerSec > StreamLimits.MAX_WARM_MIB_PER_SEC) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Warm throughput cannot exceed %s MiBps. Requested: %s MiBps."
                            .formatted(StreamLimits.MAX_WARM_MIB_PER_SEC, mibPerSec));
        }
    }

    /** @throws Refusal if warmth is asked for where there is none */
    public static void requireNoWarmth(OptionalInt mibPerSec) {
        if (mibPerSec.isPresent()) {
            throw new Refusal(ErrorCode.VALIDATION, "Warm throughput is only supported for streams in On-Demand mode.");
        }
    }
}
