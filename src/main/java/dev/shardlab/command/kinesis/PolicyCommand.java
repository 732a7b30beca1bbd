package dev.shardlab.command.kinesis;

import dev.shardlab.model.kinesis.Resource;

/** The policy of a stream or a consumer: who else may use it. */
public sealed interface PolicyCommand extends ServiceCommand {

    Resource resource();

    record GetResourcePolicy(Resource resource) implements PolicyCommand {}

    /** @param policy a JSON text */
    record PutResourcePolicy(Resource resource, String policy) implements PolicyCommand {}

    record DeleteResourcePolicy(Resource resource) implements PolicyCommand {}
}
