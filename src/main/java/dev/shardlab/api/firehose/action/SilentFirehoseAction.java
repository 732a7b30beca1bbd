package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseDone;

/** An action that has nothing to tell is answered with an empty map. */
abstract class SilentFirehoseAction extends ServedFirehoseAction<FirehoseDone> {

    SilentFirehoseAction(String name, Member<?>... input) {
        super(name, FirehoseDone.class, input);
    }

    @Override
    final void write(FirehoseDone reply, BodyWriter out, FirehoseAsked asked) {}
}
