package dev.shardlab.engine.client;

import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.LabState;

/**
 * How often the actions that move no records may be called (API reference of each action; developer guide, "Quotas and limits"):
 * mostly 5 times a second and account, in seconds of the clock like all limits here. Refused calls do not count. What an
 * experiment does by itself is not held to them.
 */
final class CallRates {

    private static final int LIST_SHARDS_PER_STREAM = 1_000;
    private static final int ITERATORS_PER_SHARD = 5;

    private CallRates() {}

    /** @throws Refusal if this call is one too many */
    static void require(LabState state, ServiceCommand asked, VirtualTime now) {
        if (!state.kinesis().service().limitsOn()) {
            return;
        }
        switch (asked) {
            case Put _, GetRecords _ -> {}
            case GetShardIterator c -> requireIterator(state, c, now);
            case StreamQuestion.ListShards c -> requireListing(state, c.stream(), now);
            case StreamQuestion.ListMoreShards c -> requireListing(state, c.stream(), now);
            case CreateStream c -> {
                requireRate(state, c, now);
                requireFewCreating(state);
            }
            default -> requireRate(state, asked, now);
        }
    }

    private static void requireIterator(LabState state, GetShardIterator asked, VirtualTime now) {
        if (state.clients().callsInSecond(now, asked.action(), asked.stream(), asked.shard()) >= ITERATORS_PER_SHARD) {
            throw new Refusal(
                    ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                    ServiceWords.of(state.kinesis()).rateExceeded(asked.stream(), asked.shard()));
        }
    }

    private static void requireListing(LabState state, StreamName stream, VirtualTime now) {
        if (state.clients().callsInSecond(now, KinesisAction.LIST_SHARDS, stream, null) >= LIST_SHARDS_PER_STREAM) {
            throw tooOften(state, stream);
        }
    }

    private static void requireRate(LabState state, ServiceCommand asked, VirtualTime now) {
        KinesisAction action = asked.action();
        if (action.isRated() && state.clients().callsInSecond(now, action) >= action.callsPerSecond()) {
            StreamName stream = Subject.stream(asked);
            throw stream == null
                    ? new Refusal(
                            ErrorCode.LIMIT_EXCEEDED,
                            "Rate exceeded for account %s."
                                    .formatted(state.kinesis().service().account()))
                    : tooOften(state, stream);
        }
    }

    private static Refusal tooOften(LabState state, StreamName stream) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "Rate exceeded for %s."
                        .formatted(ServiceWords.of(state.kinesis()).streamAsObject(stream)));
    }

    private static void requireFewCreating(LabState state) {
        long creating = state.kinesis().streams().stream()
                .filter(stream -> stream.status() == StreamStatus.CREATING)
                .count();
        if (creating >= StreamLimits.MAX_STREAMS_CREATING) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The account %s has %s streams in state CREATING, and may not have more."
                            .formatted(state.kinesis().service().account(), creating));
        }
    }
}
