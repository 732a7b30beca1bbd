package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;

/**
 * The service's refusals about consumers. Those of SubscribeToShard are answers of the service quoted in public reports;
 * the rest are our own, see {@code
 * docs/kinesis-compatibility.md}.
 */
record ConsumerWords(Service service) {

    static ConsumerWords of(KinesisState state) {
        return new ConsumerWords(state.service());
    }

    Refusal exists(StreamName stream, ConsumerName consumer) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                "Consumer %s under stream %s already exists for account %s."
                        .formatted(consumer, stream, service.account()));
    }

    Refusal notActive(ResolvedConsumer found) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                "Consumer %s with creation timestamp %s under stream: %s , account %s is not in ACTIVE status."
                        .formatted(
                                found.consumer().name(),
                                found.consumer().createdAt().epochSecond(),
                                found.stream().name(),
                                service.account()));
    }

    Refusal otherSubscription(ResolvedConsumer found, ShardId shard) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                "Another active subscription exists for this consumer: " + pipe(found, shard));
    }

    Refusal subscribedTooOften(ResolvedConsumer found, ShardId shard) {
        return new Refusal(ErrorCode.LIMIT_EXCEEDED, "Rate exceeded for SubscribeToShard: " + pipe(found, shard));
    }

    private String pipe(ResolvedConsumer found, ShardId shard) {
        return "%s:%s:%s:%s"
                .formatted(
                        service.account(),
                        found.stream().name(),
                        shard,
                        found.consumer().name());
    }

    Refusal tooMany(StreamName stream, int limit) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "Stream %s under account %s has %s registered consumers, which is the limit."
                        .formatted(stream, service.account(), limit));
    }

    Refusal tooManyCreating(StreamName stream, int limit) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "Stream %s under account %s has %s consumers in status CREATING, which is the limit."
                        .formatted(stream, service.account(), limit));
    }
}
