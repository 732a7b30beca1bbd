package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A request whose members all keep their constraints, and the reading of those that several actions have in common. Each reading
 * throws a {@link RequestRefusal} if the text stands for nothing.
 */
public record Request(Values values, Service service) {

    /** The stream that StreamName or StreamARN names; both may, if they agree. */
    StreamName stream() {
        Optional<StreamName> named = streamIfNamed();
        return named.orElseThrow(() -> values.declares(Inputs.STREAM_NAME)
                ? RequestRefusals.either("StreamName", "StreamARN")
                : RequestRefusals.invalid("StreamARN should be provided."));
    }

    Optional<StreamName> streamIfNamed() {
        if (values.declares(Inputs.STREAM_ID) && values.has(Inputs.STREAM_ID)) {
            throw RequestRefusals.streamIdNotImplemented();
        }
        Optional<StreamName> byArn = streamOf(Inputs.STREAM_ARN);
        if (!values.declares(Inputs.STREAM_NAME)) {
            return byArn;
        }
        Optional<StreamName> byName = text(Inputs.STREAM_NAME).map(StreamName::new);
        if (byArn.isPresent() && byName.isPresent() && !byArn.equals(byName)) {
            throw RequestRefusals.conflict("StreamName", "StreamARN");
        }
        return byName.or(() -> byArn);
    }

    private Optional<StreamName> streamOf(Member<String> arnMember) {
        return text(arnMember)
                .map(arn -> Arns.stream(arn).orElseThrow(() -> RequestRefusals.resourceNotFound(arn, service)));
    }

    /** The stream or consumer that ResourceARN names. */
    Resource resource() {
        if (values.has(Inputs.STREAM_ID)) {
            throw RequestRefusals.streamIdNotImplemented();
        }
        String arn = values.get(Inputs.RESOURCE_ARN);
        return Arns.resource(arn).orElseThrow(() -> RequestRefusals.resourceNotFound(arn, service));
    }

    Optional<String> text(Member<String> member) {
        return Optional.ofNullable(values.find(member));
    }

    Tags tags(Member<SortedMap<String, String>> member) {
        SortedMap<String, String> tags = values.find(member);
        return tags == null ? Tags.NONE : new Tags(tags);
    }

    OptionalInt number(Member<Integer> member) {
        Integer number = values.find(member);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The shard of an action that says "Could not find shard" of one that is not there. */
    ShardId shard(Member<String> member, StreamName stream) {
        String text = values.get(member);
        return shard(text).orElseThrow(() -> RequestRefusals.couldNotFindShard(text, stream, service));
    }

    @Nullable
    ShardId shardIfGiven(Member<String> member, StreamName stream) {
        return values.has(member) ? shard(member, stream) : null;
    }

    static Optional<ShardId> shard(String text) {
        try {
            return Optional.of(ShardId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HashKey hashKey(Member<String> member) {
        String text = values.get(member);
        try {
            return HashKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw RequestRefusals.outOfHashSpace(member.name(), text);
        }
    }
}
