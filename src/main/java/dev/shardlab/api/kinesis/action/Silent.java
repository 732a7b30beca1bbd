package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.Reply.Done;

/** An action whose success has nothing to tell. */
abstract class Silent extends ServedAction<Done> {

    Silent(String name, Member<?>... input) {
        super(name, Done.class, input);
    }

    @Override
    final void write(Done reply, BodyWriter out, Asked asked) {}
}
