package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.KeyColour;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.state.queue.HeldMessage;

/** How a message looks: its colour is that of its group, which is the partition key where one workload feeds a stream, too. */
final class MessageLooks {

    private MessageLooks() {}

    /** The fingerprint of its colour: of its group, or, where it has none, of its body. */
    static int key(HeldMessage held) {
        MessageGroupId group = held.message().group();
        return KeyColour.fingerprint(group == null ? held.message().content().body() : group.value());
    }

    /** Where those in flight lie apart, with their clocks. */
    static Tokens.Kind kind(HeldMessage held) {
        return switch (held.whereabouts()) {
            case DELAYED -> Tokens.Kind.HIDDEN;
            case VISIBLE, IN_FLIGHT -> Tokens.Kind.RECORD;
        };
    }

    /** Where all lie together: hollow whatever may not be received now. */
    static Tokens.Kind kindAmongAll(HeldMessage held) {
        return switch (held.whereabouts()) {
            case DELAYED, IN_FLIGHT -> Tokens.Kind.HIDDEN;
            case VISIBLE -> Tokens.Kind.RECORD;
        };
    }
}
